import { deniedBefore } from "./denied-before.ts";
import { foundOf, type Letter, readingOf, type Sentence } from "./letter.ts";
import type { Found, LetterDecision, Reading } from "./letter-reading.ts";
import type { Filed } from "./read-filing.ts";

const NO =
  "(?:denied|deny|denying|uphold|upheld|upholding|not (?:be )?(?:changed?|approved?)|reject\\w*|cannot approve|affirm\\w*|maintain\\w*)";
const APPEAL = "(?:appeal|redetermination|grievance|reconsideration)";
const SECOND = "(?:second|2nd)[- ](?:level )?";
const DECLINED =
  "(?:declin\\w+|refus\\w+|reject\\w+|turned down|den(?:y|ied)|not (?:to )?(?:fund\\w*|support\\w*|approve\\w*|agree\\w*))";

/** What a sentence has to say for each decision. What is only said of "if", of a right or of the past is no decision. */
const PATTERNS: readonly { readonly decision: LetterDecision; readonly pattern: RegExp }[] = [
  {
    decision: "external-review-decision",
    pattern:
      /\b(?:independent (?:medical )?review (?:organi[sz]ation|entity)|external review(?:er)?|IRO|IRE)\b[^.]{0,80}\b(?:has decided|decided|upheld|upholds|overturned|overturns|agrees|agreed|made (?:a|its) decision)\b|\b(?:notice of )?(?:final )?external review (?:decision|determination)\b/i,
  },
  {
    decision: "second-level-denied",
    pattern: new RegExp(
      `\\b${NO}\\b[^.]{0,60}\\b${SECOND}${APPEAL}\\b|\\b${SECOND}(?:${APPEAL}|review)\\b[^.]{0,60}\\b(?:${NO}|unsuccessful)\\b`,
      "i",
    ),
  },
  {
    decision: "internal-appeal-denied",
    pattern: new RegExp(
      `\\b${NO}\\b[^.]{0,30}\\b(?:your|the|this|his|her|their) (?:[\\w-]+ ){0,3}?(?<!second[- ]level )${APPEAL}\\b|\\b(?<!second[- ]level )${APPEAL}\\b[^.]{0,40}\\b(?:has been|was|is|have been|must be|remains?) (?:\\w+ )?(?:denied|upheld|rejected|unfavou?rable|not approved|unsuccessful)\\b|\\b(?:uphold|upheld|upholding|stand by|affirm\\w*|maintain\\w*|not change|keeping)\\b[^.]{0,40}\\b(?:original|initial|first|previous|earlier|prior|our)\\b[^.]{0,30}\\b(?:decision|denial|determination)\\b|(?<!\\b(?:after|of|from|following|with|until|receiv\\w+|get|getting|exhaust\\w*) (?:the |an? |our |your |that |any )?)\\bfinal internal (?:adverse|appeal|benefit|coverage|decision|determination)\\b|\\b(?:reconsider\\w*|looked at (?:it|this|the request) again)\\b[^.]{0,80}\\b(?:uphold|upheld|upholding|stand by|affirm\\w*)\\b|\\b(?:uphold|upheld|upholding) (?:it|the denial|this denial|that denial)\\b|\\bnotice of (?:appeal|redetermination) (?:denial|decision|resolution)\\b|\\bunfavou?rable redetermination\\b|\\bredetermination (?:notice|decision): (?:denied|unfavou?rable)`,
      "i",
    ),
  },
  {
    decision: "funding-request-denied",
    pattern: new RegExp(
      `\\b(?:individual (?:patient )?funding request|IFR|IPFR|panel)\\b[^.]{0,60}\\b${DECLINED}\\b|\\b${DECLINED}\\b[^.]{0,40}\\b(?:individual (?:patient )?funding request|IFR|IPFR)\\b`,
      "i",
    ),
  },
  {
    decision: "formulary-exception-denied",
    pattern:
      /\b(?:non-?\s?formulary|formulary|drug list|tier(?:ing)?)(?: drug)? exception\b[^.]{0,60}\b(?:denied|not approved|declined|not be approved|refused)\b|\b(?:denied|deny|denying|declin\w+|cannot approve|can't approve|not approv\w+|unable to approve|denial of)\b[^.]{0,60}\b(?:non-?\s?formulary|formulary|drug list|tier(?:ing)?)(?: drug| coverage)? exception\b/i,
  },
  {
    decision: "reduction",
    pattern:
      /\b(?:we are|we will|we have|will be|has been|is being|are being|plan to)\s+(?:reduc\w+|decreas\w+|lower\w*)\b|\bnotice of (?:action|adverse benefit determination)\b[^.]{0,30}\breduc\w+/i,
  },
  {
    decision: "approval-ending",
    pattern:
      /\b(?:approval|authori[sz]ation|coverage)\b[^.]{0,60}\b(?:will end|ends|ended|will expire|expires|expired|is ending|will stop|stops|will not be (?:renewed|continued|extended))\b|\b(?:terminat\w+|stop(?:ping)? covering|not (?:renew|extend|continue)\w*)\b[^.]{0,60}\b(?:coverage|approval|authori[sz]ation|drug|treatment)\b/i,
  },
  {
    decision: "approval",
    pattern:
      /\b(?:your|the|this) (?:[\w-]+ ){0,4}?(?:request|authori[sz]ation|drug|medication|medicine|prescription|appeal|claim|coverage|exception)\b[^.]{0,60}\b(?:has been|have been|was|is|are) (?:approved|authori[sz]ed|granted)\b(?! (?:only|when|if|by (?:the )?(?:FDA|Food)))|\bwe (?:have |are |have now )?(?:approv(?:ed|ing)|authori[sz]ed)\b (?:your|the|coverage|this|\w+ (?:\(\w+\) )?\d)|\bpleased to\b|\bnotice of approval\b|\bapproval notice\b/i,
  },
  {
    decision: "first-denial",
    pattern:
      /\b(?:denied|deny|denying|not (?:be |been )?approv\w+|cannot approve|can't approve|(?:unable|not able) to (?:approve|authori[sz]e|cover|support|fund|agree)|not (?:be |been )?covered|will not (?:pay|cover|fund)|(?:do|does|did) not cover|declin(?:e|ed|ing)|refus(?:e|ed|al|ing)|reject(?:ed|ing)?|adverse (?:benefit )?determination|not (?:be |been )?(?:authori[sz]ed|certified|funded|agreed|supported|met)|turned down|notice of denial|denial of)\b/i,
  },
  {
    decision: "more-information-asked",
    pattern:
      /\b(?:need|require|missing|send us|provide|request(?:ing|ed)?)\b[^.]{0,60}\b(?:more|additional|further|missing|following)\b[^.]{0,20}\b(?:information|documentation|records|details)\b|\brequest for (?:more |additional |further )?information\b/i,
  },
];

/** A condition, a right, a rule or the past: nothing that this letter decides. */
const NO_DECISION =
  /\b(?:if|whether|unless|should (?:we|you|this|it)|when (?:we|you)|right to|may be|may also|before we|previously|last year|was first|had been|you (?:may|can)|to (?:appeal|ask))\b/i;

/** What is only offered or may come stands within such words too. */
const ONLY_OFFERED = /\b(?:you (?:may|can|have)|right to|may|might|could|would)\b/i;
/** A panel decides on many things: it is one of the NHS where the letter speaks of such a request. */
const OF_FUNDING = /\bindividual (?:patient )?funding request|\bIFR\b|\bIPFR\b/i;

/** How far before a cue its condition may stand. */
const REACH = 160;

/** The more special decision says what the more general one does too. */
const INCLUDES: Partial<Record<LetterDecision, readonly LetterDecision[]>> = {
  "external-review-decision": [
    "internal-appeal-denied",
    "second-level-denied",
    "formulary-exception-denied",
    "funding-request-denied",
    "first-denial",
  ],
  "second-level-denied": ["internal-appeal-denied", "formulary-exception-denied", "first-denial"],
  "internal-appeal-denied": ["formulary-exception-denied", "first-denial"],
  "formulary-exception-denied": ["first-denial"],
  "funding-request-denied": ["first-denial"],
  reduction: ["first-denial"],
  "approval-ending": ["first-denial"],
};
/** In a letter that says no, the end of an approval may be told; in one that says yes, it only says until when. */
const DENIALS: ReadonlySet<LetterDecision> = new Set([
  "first-denial",
  "formulary-exception-denied",
  "funding-request-denied",
  "internal-appeal-denied",
  "second-level-denied",
  "reduction",
]);
const EARLIER =
  /\b(?:previous\w*|earlier|originally|first|last|until|through|ends?|ended|expires?|expired)\b|\bin (?:\w+ )?\d{4}\b/i;

/**
 * Which decision a letter tells of. Where it says yes and no, both stand in the answer. A letter that says no and only names
 * a step after the appeal to the plan decides the step before it; where it does not say so plainly, nothing is found.
 */
export function readDecision(letter: Letter, filing: Filed): Found<LetterDecision> {
  const cues = PATTERNS.flatMap(({ decision, pattern }) => {
    const readings = letter.sentences.flatMap((sentence) => cueIn(letter, sentence, decision, pattern));
    return readings.slice(0, 1);
  });
  const decisions = withoutIncluded(cues);
  return foundOf(
    decisions.flatMap((one) => (one.value === "first-denial" ? deniedBefore(letter, filing, one) : [one])),
  );
}

function cueIn(
  letter: Letter,
  sentence: Sentence,
  decision: LetterDecision,
  pattern: RegExp,
): readonly Reading<LetterDecision>[] {
  for (const match of sentence.text.matchAll(new RegExp(pattern, "gi"))) {
    const from = sentence.from + match.index;
    const before = sentence.text.slice(Math.max(0, match.index - REACH), match.index);
    if (NO_DECISION.test(before) || ONLY_OFFERED.test(match[0])) continue;
    if (decision === "funding-request-denied" && !OF_FUNDING.test(letter.plain)) continue;
    if (decision === "approval" && /\bnot\b/i.test(match[0])) continue;
    return [readingOf(letter, decision, from, from + match[0].length)];
  }
  return [];
}

function withoutIncluded(cues: readonly Reading<LetterDecision>[]): readonly Reading<LetterDecision>[] {
  const said = new Set(cues.map(({ value }) => value));
  const saysNo = [...said].some((decision) => DENIALS.has(decision));
  const drop = new Set<LetterDecision>([...said].flatMap((decision) => INCLUDES[decision] ?? []));
  if (said.has("approval") && !saysNo) drop.add("approval-ending");
  if (saysNo || said.has("approval") || said.has("approval-ending")) drop.add("more-information-asked");
  return cues.filter(
    ({ value, words }) => !drop.has(value) && !(value === "approval" && saysNo && EARLIER.test(words)),
  );
}

/** Decisions that somebody may appeal. */
export function isDenial(decision: Found<LetterDecision>): boolean {
  const said = decision.is === "found" ? [decision.reading] : decision.is === "several" ? decision.alternatives : [];
  return said.some(({ value }) => value !== "approval" && value !== "more-information-asked");
}
