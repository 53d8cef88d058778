import type { Found, LetterOptions, LetterReading } from "./letter-reading.ts";

const NOT_FOUND = { is: "not-found" } satisfies Found<never>;

/** Reads what a denial letter says. Pure: no clock, no I/O. What is not found is said to be not found. */
export function readDenialLetter(_text: string, _options: LetterOptions = {}): LetterReading {
  return {
    decision: NOT_FOUND,
    dates: { letter: NOT_FOUND, decided: NOT_FOUND, service: NOT_FOUND, requested: NOT_FOUND, ends: NOT_FOUND },
    filing: { lastDay: NOT_FOUND, period: NOT_FOUND, countedWhen: NOT_FOUND, allPeriods: [], allLastDays: [] },
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
    problems: [{ code: "LETTER_NOT_RECOGNISED" }],
  };
}
