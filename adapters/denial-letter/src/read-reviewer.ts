import { foundOf, type Letter, readingOf, sentenceAt } from "./letter.ts";
import type { Found, LetterReviewer, Reading } from "./letter-reading.ts";

const WORD = "[A-Z\\u00c0-\\u00de][\\p{L}'-]+";
const BEFORE_NAME = "(?:Dr\\.? |Prof\\.? |Mr\\.? |Ms\\.? |Mrs\\.? )?";
const BETWEEN = "(?: (?:de|van|von|der|la|al|bin|[A-Z]\\.))*";
/** Up to where a sign or a small letter ends it; where a capital letter follows, the first two words. */
const FIRST = `(?:${WORD}|[A-Z]\\.(?: ?[A-Z]\\.)*)`;
const NAME = `(${BEFORE_NAME}${FIRST}${BETWEEN}(?: ${WORD}){1,3}(?=[,;.(]|\\s-|\\s[a-z]|$)|${BEFORE_NAME}${FIRST}${BETWEEN} ${WORD}(?= ))`;
const LETTERS =
  "M\\.?D\\.?|D\\.?O\\.?|Pharm\\.? ?D\\.?|R\\.?Ph\\.?|R\\.?N\\.?|MBBS|MBChB|FRCP|MRCP|Ph\\.?D\\.?|M\\.?P\\.?H\\.?|BCPS|NP|PA-C";
const TITLE_WORDS =
  "(?:(?:Associate|Senior|Chief|Lead|Clinical|Regional|Deputy|Appeals|Consultant) )*(?:Medical Director|Medical Officer|Clinical Pharmacist|Pharmacist|Physician Reviewer|Nurse Reviewer|Physician|Reviewer|Nurse|Pharmacy Director|Dermatologist|Rheumatologist|Gastroenterologist|Panel Chair|Chair|Consultant in [A-Z][a-z]+(?: [A-Z][a-z]+)?)";
const TITLE = `(?:${LETTERS}|${TITLE_WORDS})(?:,? (?:${LETTERS}))*(?:[,;]? (?:-\\s*)?(?:${TITLE_WORDS}))?`;
const FIELD =
  "(?:[A-Z][a-z]+ and )?(?:Internal Medicine|Family Medicine|General (?:Internal )?Medicine|Emergency Medicine|P(?:a)?ediatrics|(?:Pa?ediatric )?(?:Dermatology|Rheumatology|Gastroenterology|Allergy(?: and Immunology)?|Immunology|Oncology|Ophthalmology|Surgery)|Pharmacy|Family Practice|General Practice)";
const LEAD =
  "(?:(?:reviewed|decided|(?:decision|determination)(?: was)? made|made|denied|completed|considered|signed|chaired|decision)(?: (?:and (?:decided|denied)|was made))? by|(?:clinical |medical |appeal |physician |pharmacist |peer )?reviewer(?:'s)?(?: name)?|name of (?:the )?reviewer|(?:person|physician|doctor|reviewer|pharmacist) who (?:made|reviewed|decided) (?:[a-z]+ ){1,4}?(?:was|is)|reviewing (?:physician|doctor|pharmacist|clinician)|medical director)";

const NAMED = new RegExp(
  `\\b${LEAD}\\s*:?\\s*(?:was |is )?(?:our |a |an |the )?(?:medical director,? |pharmacist,? |physician,? |clinical pharmacist,? )?${NAME}(?:[,;]? (?:-\\s*)?(${TITLE}))?(?:,?;? ?\\(?(?:-\\s*)?(?:a |who is )?(?:(?:[Bb]oard[- ][Cc]ertified|[Ss]pecialt(?:y|ies)|[Ss]peciali[sz](?:es|ing|ed))(?: in)?:? )?(${FIELD})\\b)?`,
  "gu",
);
const SIGNED = new RegExp(
  `\\b(?:Sincerely|Yours sincerely|Yours faithfully|Regards|Respectfully),? ${NAME}[,;]? (${TITLE})(?![\\p{L}])(?:,? (${FIELD})\\b)?`,
  "gu",
);
const UNNAMED =
  /\b(?:reviewed|decided|made|denied|completed)(?: and (?:decided|denied))? by (?:a|an|our|one of our) ((?:licensed |board[- ]certified |clinical |qualified |independent |different )*(?:pharmacist|physician|doctor|medical director|nurse|clinician|physician reviewer)s?)(?: (?:who is )?(?:board[- ]certified |certified |trained |specialized |specialised |with (?:expertise|experience) )?in ((?:[a-z]+ ){0,2}(?:medicine|dermatology|rheumatology|gastroenterology|pharmacy|pediatrics|allergy|immunology)))?/gi;

/** "The reviewer, board certified in dermatology, found …" */
const DESCRIBED =
  /\b((?:physician |clinical |peer |pharmacist )?(?:reviewer|physician|pharmacist)), (?:who is )?(?:a )?board[- ]certified (?:physician )?in ((?:[a-z]+ ){0,2}(?:medicine|dermatology|rheumatology|gastroenterology|pharmacy|pediatrics|allergy|immunology))/gi;

/** "An appeal reviewer who is a board certified dermatologist" */
const OF_A_FIELD =
  /\b(reviewer|physician|doctor|pharmacist)\b[^.;]{0,80}?\bboard[- ]certified (dermatologist|rheumatologist|gastroenterologist|allergist|internist|pediatrician)\b/gi;

/** Who decided, as printed. Without a name: what the letter says of them. A name below the letter counts last. */
export function readReviewer(letter: Letter): Found<LetterReviewer> {
  for (const pattern of [caseless(NAMED), SIGNED]) {
    const readings = [...letter.plain.matchAll(pattern)].flatMap((match) => readingFrom(letter, match));
    if (readings.length > 0) return foundOf(readings, ({ name }) => name ?? "");
  }
  const described = [UNNAMED, DESCRIBED, OF_A_FIELD].flatMap((pattern) => [...letter.plain.matchAll(pattern)]);
  return foundOf(described.map((match) => unnamed(letter, match)));
}

/** The lead may begin with a capital letter; a name has to. */
function caseless(pattern: RegExp): RegExp {
  const lead = LEAD.replace(/(?<![\\[a-z])([a-z])(?=[a-z]+)/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
  return new RegExp(pattern.source.replace(LEAD, lead), pattern.flags);
}

/** The field, further on in the same sentence. */
const LATER_FIELD = new RegExp(
  `\\b(?:specialt(?:y|ies)|board[- ]certified in|speciali[sz](?:es|ing) in|certified in):? (${FIELD})\\b`,
  "i",
);

/** Words that begin with a capital letter behind such a lead, and are no name of a person. */
const NO_NAME =
  /\b(?:Medical|Director|Pharmacy|Department|Plan|Health|Appeals?|Committee|Team|Services?|Review|Reviewer|Board|Panel|Organization|Clinical|Pharmacist|Physician|Trust|Insurance|Decision|Date|Member|The|Our|We|You)\b/;

/** The name is that of a firm, and goes on. */
const STARTS_OTHERWISE =
  /^ (?:Health|Plan|Insurance|Benefits?|Services?|Care|Medical|Mutual|Department|Trust|Group|Inc)\b/;

function readingFrom(letter: Letter, match: RegExpExecArray): readonly Reading<LetterReviewer>[] {
  const [whole, name = "", title, field] = match;
  const behind = letter.plain.slice(match.index + whole.length, match.index + whole.length + 14);
  if (NO_NAME.test(name) || (title === undefined && STARTS_OTHERWISE.test(behind))) return [];
  const end = match.index + whole.length;
  const later = field === undefined ? LATER_FIELD.exec(letter.plain.slice(end, sentenceAt(letter, end - 1).to)) : null;
  const specialty = field ?? later?.[1];
  const value = {
    name,
    ...(title !== undefined && { title: title.trim() }),
    ...(specialty !== undefined && { specialty }),
  };
  return [readingOf(letter, value, match.index, end + (later === null ? 0 : later.index + later[0].length))];
}

function unnamed(letter: Letter, match: RegExpExecArray): Reading<LetterReviewer> {
  const [whole, title = "", specialty] = match;
  const value = { title: title.trim(), ...(specialty !== undefined && { specialty }) };
  return readingOf(letter, value, match.index, match.index + whole.length);
}
