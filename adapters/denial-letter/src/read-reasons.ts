import { distinctOf, type Letter, readingOf, type Sentence } from "./letter.ts";
import type { LetterReason, Reading } from "./letter-reading.ts";

type NamedReason = Exclude<LetterReason, "other">;

const NOT =
  "(?:\\bno\\b|\\bnot\\b|n't\\b|\\bnone\\b|\\bwithout\\b|\\black\\w*|\\bmissing\\b|\\babsen\\w+|\\bfail\\w* to\\b|\\bunable to\\b|\\bneither\\b)";
const TESTS =
  "(?:TB|tuberculosis|QuantiFERON|IGRA|T-SPOT|hepatitis|blood (?:counts?|tests?|work)|lab(?:oratory)? (?:results?|tests?|work)|liver (?:tests?|enzymes)|lipids?|cholesterol)";
const SPECIALIST =
  "(?:specialist|dermatolog\\w+|rheumatolog\\w+|gastroenterolog\\w+|allerg(?:ist|y)\\w*|immunolog\\w+)";

/** What a sentence says when it gives each reason. One sentence may give several. */
const REASONS: Readonly<Record<NamedReason, readonly RegExp[]>> = {
  "step-not-met": [
    new RegExp(
      `${NOT}[^.]{0,160}\\b(?:tried|try(?:ing)?|trials?|failed|failure|inadequate (?:response|relief)|step therapy|steps?|(?:have|has|had) (?:ever )?used|(?:paid )?claims for)\\b`,
      "i",
    ),
    /\b(?:tried|trials?|failure|use|usage) (?:of|with)\b[^.]{0,120}(?:\b(?:is|was|are|were) (?:required|needed|not|first)\b|\bnot (?:found|shown|documented|on file)\b)/i,
    /\bstep[- ]?therapy\b[^.]{0,60}\b(?:required|requirement|requires|asks for|calls for|needs|applies|not|unmet|first)\b/i,
    /\b(?:requires?|asks? for|calls? for|needs?)\b[^.]{0,60}\b(?:trial|failure|failed|use|try|tried|inadequate response)\b/i,
    /\b(?:must|needs? to|has to|have to|required to|should)\b[^.]{0,30}\b(?:try|have tried|fail|have failed|use|have used|have (?:had )?trouble with)\b[^.]{0,80}\b(?:first|before)\b|\b(?:must|needs? to|has to|have to|required to) first (?:try|use|fail)\b/i,
    /\btr(?:y|ied) (?:and failed|first)\b/i,
    /\b(?:preferred|first-line|covered|alternative) (?:[\w-]+ ){0,2}?(?:drugs?|products?|medic\w+|alternatives?|treatments?)\b[^.]{0,60}\b(?:must|first|before|tried|not (?:been )?used)\b/i,
  ],
  "not-medically-necessary": [
    /\bnot (?:considered |shown to be |deemed |found to be |proven to be )?medically necessary\b/i,
    new RegExp(`${NOT}[^.]{0,60}\\bmedical(?:ly)? necess\\w+`, "i"),
    /\bmedical necessity\b[^.]{0,40}\b(?:not|cannot|isn't|wasn't)\b/i,
  ],
  "no-prior-authorisation": [
    /\bno (?:valid |current |active )?(?:prior |pre-?)?\s?(?:authori[sz]ation|approval)\b[^.]{0,40}\b(?:on file|found|obtained|in place|given)\b/i,
    /\b(?:prior |pre-?)(?:authori[sz]ation|approval)\b[^.]{0,50}\b(?:was not|not been|wasn't|is not on file|expired|lapsed|has ended|is required and)\b/i,
    /\bwithout (?:a |an |the required )?(?:prior |pre-?)(?:authori[sz]ation|approval)\b/i,
    /\bnot (?:been )?pre-?(?:authori[sz]ed|approved|certified)\b/i,
  ],
  administrative: [
    /\b(?:missing|incomplete|incorrect|invalid|wrong|unsigned|blank|not (?:given|filled|completed|signed))\b[^.]{0,50}\b(?:form|code|NPI|ID|identification|signature|field|section|page|diagnosis code)\b/i,
    /\b(?:form|code|NPI|signature)\b[^.]{0,40}\b(?:incomplete|not signed|missing|invalid|not valid|left blank|does not match)\b/i,
    /\b(?:did not|have not|not|never)\b[^.]{0,30}\b(?:receive|received|send|sent|provide|provided|get|got)\b[^.]{0,50}\b(?:information|records|documentation|chart notes|form)\b[^.]{0,30}\b(?:we|requested|asked|needed|required)\b/i,
  ],
  "non-formulary": [
    /\bnon-?\s?formulary\b/i,
    /\bnot (?:on|listed on|included (?:on|in)|part of|covered on)\b[^.]{0,50}\b(?:formulary|drug list|list of (?:covered|preferred) drugs|preferred drug list|medicines list)\b/i,
  ],
  "plan-exclusion": [
    /\b(?:plan|benefits?|policy|contract|coverage|scheme)\b[^.]{0,40}\b(?:excludes?|exclusion|does not (?:cover|include) (?:drugs|medic\w+|treatments?|services) (?:for|used|that))\b/i,
    /\b(?:excluded (?:benefit|from|by|under|service|drug)|benefit exclusion|not a covered benefit|cosmetic)\b/i,
  ],
  "quantity-or-dose": [
    /\bquantity limits?\b/i,
    /\b(?:exceed\w*|above|over|more than|greater than|higher than)\b[^.]{0,50}\b(?:limits?|maximum|doses?|dosage|quantity|allowed|allows|per day|a day|a month|per month|per \d+ days)\b/i,
    /\b(?:dose|dosage|amount)\b[^.]{0,40}\b(?:exceeds?|above|higher than|more than)\b/i,
  ],
  "off-label": [
    /\boff-?\s?label\b/i,
    /\bnot (?:an? )?(?:FDA|Food and Drug Administration)[- ]?(?:approved|indicated)\b/i,
    /\bnot (?:been )?(?:approved|indicated|licen[sc]ed)(?: for use)?(?: by the (?:FDA|Food and Drug Administration|MHRA))\b/i,
    /\bnot (?:indicated|licen[sc]ed) (?:for|to treat)\b/i,
    /\bnot an? (?:approved|medically accepted|accepted|licen[sc]ed) (?:use|indication)\b/i,
    /\boutside (?:of )?(?:its|the|the product's) (?:licen[sc]e|label|marketing)\b/i,
  ],
  "wrong-prescriber": [
    new RegExp(
      `\\b(?:prescrib\\w+|ordered|requested|request|consult\\w+|care)\\b[^.]{0,80}\\b(?:by|with|of|from)\\b[^.]{0,20}\\b${SPECIALIST}\\b`,
      "i",
    ),
    /\bprescriber is not (?:a|an)\b/i,
  ],
  "missing-safety-tests": [
    new RegExp(`${NOT}[^.]{0,80}\\b${TESTS}\\b`, "i"),
    new RegExp(`\\b${TESTS}\\b[^.]{0,80}(?:${NOT}|\\bis (?:required|needed)\\b|\\bare (?:required|needed)\\b)`, "i"),
  ],
  combination: [
    /\b(?:in combination|combined|concurrent\w*|concomitant\w*|together|at the same time|along(?:side)?)\b[^.]{0,60}\b(?:biologics?|JAK|targeted|immunosuppress\w+|another|other|DMARDs?|medic\w+|drugs?|[a-z]+(?:mab|nib|cept))\b/i,
  ],
  "no-response-shown": [
    new RegExp(
      `${NOT}[^.]{0,110}\\b(?:(?<!inadequate )(?<!insufficient )respon(?:se|ded|ding)|improve(?:d|ment|s)?|got(?:ten)? better|clinical benefit)\\b`,
      "i",
    ),
    /\b(?:response|improvement|benefit)\b[^.]{0,40}\b(?:not (?:been )?(?:shown|documented|demonstrated|recorded)|was not|is not)\b/i,
  ],
  "sample-start": [
    /\b(?:drug |physician |office |manufacturer |free |maker |company )?samples\b/i,
    /\b(?:free (?:drug|goods|supply|medicine|medication|trial)|manufacturer(?:'s)? (?:assistance|free|bridge)[\w ]*)\b/i,
  ],
};

/** Sentences about rights and ways to appeal speak of reasons in general, never of this one. */
const NOT_ABOUT_THIS =
  /^(?:•\s*)?(?:if|you (?:may|can|have the right|have \d)|to (?:ask|appeal|file|request|help)|when you|please|your (?:doctor|prescriber|clinician|provider)s? (?:may|can|should)|an? (?:external|independent)|send|include|ask|call|we will|what (?:to|you)|how to)\b|\bright to\b|\bexternal review (?:is|for)\b|\bindependent review (?:is|for)\b/i;
/** What a plan says about its own people or about the approvals that it gives. */
const SUPPORTS = /\b(?:reviewed by|decision (?:was )?made by)\b|\breviewer\s*:/i;

/** A clause that gives a reason: it begins where these words do, or with its sentence. */
const GIVES = /\b(?:because|due to|on the grounds|denied as|as the)\b/i;
const FALLS_SHORT =
  /\b(?:does|do|did) not (?:establish|show|document|support|meet|demonstrate|indicate)\b|\bdoesn't (?:meet|show)\b|\b(?:rules?|policy|criteria|guidelines?)\b[^.]{0,20}\b(?:says?|asks?|requires?|states?)\b/i;
const OF_APPEALS = /\b(?:appeals?|hearing|external|reconsider\w*)\b/i;
/** Words that announce the reason: it stands behind them, in this sentence or the next ones. */
const ANNOUNCES =
  /\b(?:reasons? for (?:the |this |our |your )?(?:denial|decision|refusal|action|non-?approval|determination)|reasons? (?:why )?(?:we|it|this)\b|reasons? of the (?:denial|decision)|reasons?(?:\(s\))?\s*:|rationale\s*:|why (?:did )?(?:we|it|this)\b[^.:?]{0,40}(?:denied|deny|refused|said no|not approved?))/i;
/** Says that something is not met, and not what. */
const GENERIC =
  /\bnot (?:been )?(?:meet|met)\b[^.]{0,30}\b(?:any|these|those|our|the|all)\b[^.]{0,20}\b(?:conditions|criteria|requirements|options|rules)\b/i;
/** How many sentences behind its announcement a reason may stand. */
const REACH = 3;

/** Why the letter says no. A sentence that gives a reason and fits none of the ids is a reason `other`. */
export function readReasons(letter: Letter): readonly Reading<LetterReason>[] {
  const named = letter.sentences.flatMap((sentence) => (isGeneral(sentence) ? [] : namedIn(letter, sentence)));
  const others = letter.sentences.flatMap((sentence, index) => {
    if (isGeneral(sentence)) return [];
    const gives = GIVES.exec(sentence.text) ?? fallsShort(sentence);
    const announces = ANNOUNCES.exec(sentence.text) ?? undefined;
    const lead = announces ?? gives;
    if (lead === undefined) return [];
    const last = letter.sentences[index + (announces === undefined ? 0 : REACH)] ?? letter.sentences.at(-1) ?? sentence;
    if (named.some(({ from, to }) => from < last.to && sentence.from < to)) return [];
    if (GENERIC.test(sentence.text) && named.length > 0) return [];
    const isEmpty = announces !== undefined && sentence.text.length - announces.index - announces[0].length < 12;
    const said = isEmpty ? (letter.sentences[index + 1] ?? sentence) : sentence;
    const from = said === sentence ? sentence.from + lead.index : said.from;
    return [readingOf<LetterReason>(letter, "other", from, said.to)];
  });
  const reasons = distinctOf(
    named.map(({ reading }) => reading),
    (value) => value,
  );
  return [...reasons, ...withoutRepeats(others)].sort((a, b) => a.at.from - b.at.from);
}

/** The whole sentence that says what is not shown, or what the rules ask for. */
function fallsShort({ text }: Sentence): Pick<RegExpExecArray, "index"> | undefined {
  return FALLS_SHORT.test(text) && !OF_APPEALS.test(text) ? { index: 0 } : undefined;
}

/** Each `other` with its own words: they are the reason. */
function withoutRepeats(others: readonly Reading<LetterReason>[]): readonly Reading<LetterReason>[] {
  return others.filter(({ words }, index) => others.findIndex((other) => other.words === words) === index);
}

/** Speaks of rights, of appeals or of the plan's own people, not of this request. */
function isGeneral({ text }: Sentence): boolean {
  return NOT_ABOUT_THIS.test(text) || SUPPORTS.test(text);
}

type NamedReading = { readonly reading: Reading<LetterReason>; readonly from: number; readonly to: number };

function namedIn(letter: Letter, { text, from, to }: Sentence): readonly NamedReading[] {
  return (Object.keys(REASONS) as NamedReason[]).flatMap((reason) => {
    if (!REASONS[reason].some((pattern) => pattern.test(text)) || !isMeant(reason, text)) return [];
    return [{ reading: readingOf<LetterReason>(letter, reason, from, to), from, to }];
  });
}

const NEEDS: Partial<Record<NamedReason, RegExp>> = {
  "wrong-prescriber": /\bnot\b|n't\b|\bmust\b|\brequired?\b|\bonly\b|\bunless\b/i,
  combination: /\breasons?\b|\bnot\b|n't\b|\bdenied\b|\bexclud\w+|\bwhile\b|\bstill\b/i,
  "sample-start": /\bnot\b|n't\b|\bdenied\b|\bexclud\w+/i,
};

function isMeant(reason: NamedReason, text: string): boolean {
  return NEEDS[reason]?.test(text) ?? true;
}

/** The sentences that speak of medicines which have to come first. */
export function stepSentences(letter: Letter): readonly Sentence[] {
  return letter.sentences.filter(
    (sentence) => !isGeneral(sentence) && REASONS["step-not-met"].some((pattern) => pattern.test(sentence.text)),
  );
}
