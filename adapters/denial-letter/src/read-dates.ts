import type { FoundDate } from "./find-dates.ts";
import { foundOf, type Letter, readingOf, sentenceAt } from "./letter.ts";
import type { Found, IsoDate, LetterReading, Reading } from "./letter-reading.ts";

type DateOf = keyof LetterReading["dates"];

const ON = "(?:\\s*(?:on|of|is|was|:))*\\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s*)?$";
const THE = "(?:the |this |our |your |that )?";
const NOTICE = "(?:letter|notice|determination notice|denial notice|mailing)";
const DECISION = "(?:adverse (?:benefit )?)?(?:decision|determination|denial|action|redetermination)";

/** What stands right before a date, by what it is the date of. The first that holds decides. */
const BEFORE: readonly { readonly of: DateOf | "other"; readonly pattern: RegExp }[] = [
  { of: "other", pattern: /\bOMB\b[^;]{0,60}$/i },
  { of: "other", pattern: /(?:date of birth|birth ?date|DOB|D\.O\.B\.|born)\b[\s:]*$/i },
  {
    of: "other",
    pattern:
      /(?:member|enrolled|eligible|policy|criteria|guideline|revised|last reviewed|version|plan year)\b[^.;:]{0,30}$/i,
  },
  {
    of: "requested",
    pattern: new RegExp(
      `(?:date ${THE}request(?: was)?(?: received)?|request(?:ed)? (?:date|received|dated)|date received|received date|date of ${THE}request)${ON}`,
      "i",
    ),
  },
  {
    of: "requested",
    pattern: new RegExp(
      `\\b(?:received|got|made|sent|submitted|dated)\\b[^.;]{0,90}\\b(?:request|form|application|appeal|prescription)\\b[^.;]{0,80}(?:\\bon|\\bdated)${ON}`,
      "i",
    ),
  },
  {
    of: "requested",
    pattern: new RegExp(
      `\\b(?:request|application|appeal|form)\\b[^.;]{0,80}\\b(?:(?:was |were )?(?:received|made|sent|submitted)(?: by us)?(?: on)?|dated|of)${ON}`,
      "i",
    ),
  },
  {
    of: "service",
    pattern: new RegExp(
      `(?:dates? (?:of|for) (?:the )?service|service date|date filled|fill date|date of (?:the )?fill|filled on|dispensed on|date dispensed)${ON}`,
      "i",
    ),
  },
  { of: "decided", pattern: new RegExp(`(?:date (?:of )?${THE}${DECISION}|${DECISION} date|date decided)${ON}`, "i") },
  {
    of: "decided",
    pattern:
      /\b(?:decided|denied|determined|declined|refused|upheld|reviewed|considered|completed|decision (?:was )?made|made (?:a|this|our|the) decision|decision)\b[^.;]{0,90}\b(?:on|meeting of|panel of)\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?$/i,
  },
  { of: "decided", pattern: /\b(?:denied|denial|refused)\s+effective\s*$/i },
  { of: "decided", pattern: /\b(?:panel|committee|board)\b[^.;]{0,40}\bmeeting\b[^.;]{0,20}\bon\s*(?:\w+day,?\s*)?$/i },
  {
    of: "ends",
    pattern:
      /\b(?:end|ends|ended|ending|expire|expires|expired|expiring|stop|stops|through|take effect|takes effect|effective|effective date|until|valid to|last covered day)\b[\s:]*(?:on|of|is)?\s*$/i,
  },
  {
    of: "letter",
    pattern: new RegExp(
      `(?:date (?:of )?${THE}${NOTICE}|${NOTICE} date|(?:date )?(?:issued|mailed|printed|sent)|mail(?:ing)? date|dated|\\bdate)${ON}`,
      "i",
    ),
  },
];

/** "On June 5, 2026, our reviewer denied …" */
const DECIDED_AFTER =
  /^,?\s*(?:we|our|the|a|an|panel|medical)\b[^.;]{0,60}\b(?:decided|denied|determined|declined|refused|upheld|reviewed|considered|made)\b/i;
const RECEIVED_AFTER = /^,?\s*(?:we|our [\w ]{2,30})\s(?:received|got)\b/i;
const ON_BEFORE = /\bon (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?$/i;
/** Far enough for a letterhead, an address and a reference. */
const HEAD_OF_LETTER = 900;
const NO_WORD_BEFORE = /(?:^|\s)(?:[^a-z\s]\S*)?\s*$/;
const NO_WORD_AFTER = /^\s*(?:$|[A-Z0-9(•*"])/;

/** What each date of a letter is the date of, where its own words say so. Last days to appeal are read apart. */
export function readDates(
  letter: Letter,
  dates: readonly FoundDate[],
  { allLastDays }: Pick<LetterReading["filing"], "allLastDays">,
): LetterReading["dates"] {
  const byKind = new Map<DateOf, Reading<IsoDate>[]>();
  const heads: FoundDate[] = [];
  const isLastDay = ({ from }: FoundDate) => {
    const at = letter.spanOf(from, from + 1);
    return allLastDays.some((day) => day.at.from <= at.from && at.to <= day.at.to);
  };
  for (const date of dates.filter((one) => !isLastDay(one))) {
    const { of, from } = whatItDates(letter, date);
    if (of === "bare") heads.push(date);
    else if (of !== "other" && of !== "not-said")
      byKind.set(of, [...(byKind.get(of) ?? []), ...readingsOf(letter, date, from)]);
  }
  const [head] = heads;
  if (head !== undefined)
    byKind.set("letter", [...readingsOf(letter, head, head.from), ...(byKind.get("letter") ?? [])]);
  const found = (of: DateOf): Found<IsoDate> => foundOf(byKind.get(of) ?? []);
  return {
    letter: found("letter"),
    decided: found("decided"),
    service: found("service"),
    requested: found("requested"),
    ends: found("ends"),
  };
}

/** Whether the words around a date say what it is the date of. */
export function isDateOfSomething(letter: Letter, date: FoundDate): boolean {
  return whatItDates(letter, date).of !== "not-said";
}

/** What a date is the date of, and where the words begin that say so. */
type Dated = { readonly of: DateOf | "other" | "bare" | "not-said"; readonly from: number };

function whatItDates(letter: Letter, { from, to }: FoundDate): Dated {
  const sentence = sentenceAt(letter, from);
  const before = letter.plain.slice(sentence.from, from);
  const after = letter.plain.slice(to, sentence.to);
  for (const { of, pattern } of BEFORE) {
    const match = pattern.exec(before);
    if (match !== null) return { of, from: sentence.from + match.index };
  }
  const on = ON_BEFORE.exec(before);
  if (on !== null && DECIDED_AFTER.test(after)) return { of: "decided", from: sentence.from + on.index };
  if (on !== null && RECEIVED_AFTER.test(after)) return { of: "requested", from: sentence.from + on.index };
  return { of: isBare(letter, from, to) ? "bare" : "not-said", from };
}

/** A date that stands by itself in the head of a letter is the letter's. */
function isBare({ plain }: Letter, from: number, to: number): boolean {
  return (
    from < HEAD_OF_LETTER &&
    NO_WORD_BEFORE.test(plain.slice(Math.max(0, from - 30), from)) &&
    NO_WORD_AFTER.test(plain.slice(to, to + 3))
  );
}

/** A reading for each day that a date could be. */
function readingsOf(letter: Letter, { to, days }: FoundDate, from: number): readonly Reading<IsoDate>[] {
  return days.map((day) => readingOf(letter, day, from, to));
}
