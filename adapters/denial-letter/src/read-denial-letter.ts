import { unusable } from "./check-input.ts";
import { type FoundDate, findDates } from "./find-dates.ts";
import { type Letter, letterOf } from "./letter.ts";
import type {
  Found,
  LetterOptions,
  LetterProblem,
  LetterProblemCode,
  LetterReading,
  Reading,
} from "./letter-reading.ts";
import { missingPages } from "./page-furniture.ts";
import { readContact } from "./read-contact.ts";
import { readDates } from "./read-dates.ts";
import { isDenial, readDecision } from "./read-decision.ts";
import { readFiling } from "./read-filing.ts";
import { MedicineNames, readNamedMedicines } from "./read-medicines.ts";
import { readNumbers } from "./read-numbers.ts";
import { readOmissions } from "./read-omissions.ts";
import { readPlanHints } from "./read-plan-hints.ts";
import { readCriteriaClauses, readPolicy } from "./read-policy.ts";
import { readReasons, stepSentences } from "./read-reasons.ts";
import { readRequest } from "./read-request.ts";
import { readReviewer } from "./read-reviewer.ts";
import { unplacedTimes } from "./unplaced-times.ts";

/**
 * Reads what a denial letter says, each thing with the words it was read from. Pure: no clock, no I/O.
 * What the text does not hold is `not-found`; what it says in two ways is `several`, and none is chosen.
 */
export function readDenialLetter(text: string, options: LetterOptions = {}): LetterReading {
  const problem = unusable(text);
  if (problem !== undefined) return { ...nothingRead(), problems: [problem] };
  const { country, medicines = [] } = options;
  const letter = letterOf(text);
  const dates = findDates(letter.plain, country);
  const names = new MedicineNames(medicines);
  const request = readRequest(letter, names);
  const filed = readFiling(letter, dates);
  const filing = { ...filed, unplaced: unplacedTimes(letter, dates, filed) };
  const incomplete = missingPages(text);
  const read = {
    decision: readDecision(letter, filing),
    dates: readDates(letter, dates, filing),
    filing,
    reasons: readReasons(letter),
    ...readNamedMedicines(letter, names, request.drug, stepSentences(letter)),
    reviewer: readReviewer(letter),
    request,
    numbers: readNumbers(letter),
    appealTo: readContact(letter),
    planHints: readPlanHints(letter),
    policy: readPolicy(letter),
    criteriaClauses: readCriteriaClauses(letter),
    ...(incomplete !== undefined && { mayBeIncomplete: incomplete }),
  };
  const sentences = sentencesRead(letter, read);
  return {
    ...read,
    omissions: readOmissions(read, letter, country),
    sentences,
    problems: [...whatItIs(read.decision, sentences), ...dateProblems(letter, dates)],
  };
}

const NOT_FOUND = { is: "not-found" } satisfies Found<never>;

function nothingRead(): Omit<LetterReading, "problems"> {
  return {
    decision: NOT_FOUND,
    dates: { letter: NOT_FOUND, decided: NOT_FOUND, service: NOT_FOUND, requested: NOT_FOUND, ends: NOT_FOUND },
    filing: {
      lastDay: NOT_FOUND,
      period: NOT_FOUND,
      countedWhen: NOT_FOUND,
      allPeriods: [],
      allLastDays: [],
      unplaced: [],
    },
    reasons: [],
    requiredFirst: [],
    coveredAlternatives: [],
    trialLength: NOT_FOUND,
    reviewer: NOT_FOUND,
    request: { drug: NOT_FOUND, strength: NOT_FOUND, quantity: NOT_FOUND },
    numbers: { member: NOT_FOUND, group: NOT_FOUND, reference: NOT_FOUND },
    appealTo: { address: NOT_FOUND, fax: NOT_FOUND, phone: NOT_FOUND, expedited: NOT_FOUND },
    planHints: [],
    policy: NOT_FOUND,
    criteriaClauses: [],
    omissions: [],
    sentences: { read: 0, total: 0 },
  };
}

function whatItIs(decision: LetterReading["decision"], { read }: LetterReading["sentences"]): readonly LetterProblem[] {
  if (decision.is === "not-found") {
    return [{ code: read === 0 ? "LETTER_NOT_RECOGNISED" : "LETTER_DECISION_NOT_FOUND" }];
  }
  if (decision.is === "several" || isDenial(decision)) return [];
  const { value, words, at } = decision.reading;
  return [{ code: "LETTER_NOT_A_DENIAL", words, at, detail: { decision: value } }];
}

function dateProblems(letter: Letter, dates: readonly FoundDate[]): readonly LetterProblem[] {
  return dates.flatMap((date) => {
    const at = letter.spanOf(date.from, date.to);
    const words = letter.given.slice(at.from, at.to);
    return problemsOf(date).map((code) => ({ code, words, at }));
  });
}

function problemsOf({ days, isShortYear }: FoundDate): readonly LetterProblemCode[] {
  if (days.length === 0) return ["LETTER_DATE_IMPOSSIBLE"];
  const codes: LetterProblemCode[] = [];
  if (days.length > 1) codes.push("LETTER_DATE_AMBIGUOUS");
  if (isShortYear) codes.push("LETTER_DATE_TWO_DIGIT_YEAR");
  return codes;
}

/** Sentences that gave any reading, by where its words stand. */
function sentencesRead(letter: Letter, read: object): LetterReading["sentences"] {
  const spans = [...readingsIn(read)].map(({ at }) => at);
  const touched = letter.sentences.filter((sentence) => {
    const { from, to } = letter.spanOf(sentence.from, sentence.to);
    return spans.some((span) => span.from < to && from < span.to);
  });
  return { read: touched.length, total: letter.sentences.length };
}

function* readingsIn(part: unknown): Generator<Reading<unknown>> {
  if (typeof part !== "object" || part === null) return;
  if ("words" in part && "at" in part) yield part as Reading<unknown>;
  else for (const inner of Object.values(part)) yield* readingsIn(inner);
}
