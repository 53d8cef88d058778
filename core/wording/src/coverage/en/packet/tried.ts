import { date } from "../../../en/date.ts";
import { name } from "../../../en/names.ts";
import { capital, list } from "../../../en/sentence.ts";
import { doseInWords } from "./dose-in-words.ts";

/** What a record says of one medicine that was taken. */
export type TriedWords = {
  readonly substances: readonly string[];
  /** As the record writes it. */
  readonly name: string;
  readonly dose: string | undefined;
  readonly route: "oral" | "injection" | "topical" | "inhaled" | "ophthalmic" | "other" | undefined;
  /** ISO dates, as precise as the record. */
  readonly start: string | undefined;
  readonly stop: string | undefined;
  readonly months: number | undefined;
  readonly reason: "inadequate-response" | "intolerance" | undefined;
  readonly isTaken: boolean;
  /** Where the record has it; left out where nothing may lead to the person. */
  readonly resource?: string;
};

const ROUTES = {
  oral: "by mouth",
  injection: "by injection",
  topical: "on the skin",
  inhaled: "inhaled",
  ophthalmic: "in the eye",
  other: undefined,
} as const;

const REASONS = {
  "inadequate-response": "because the effect was not enough",
  intolerance: "because it was not tolerated",
} as const;

const OWN_REASONS = {
  "inadequate-response": "It did not work well enough",
  intolerance: "It did not agree with me",
} as const;

/** The names of the substances; of one that is not known, what the record writes. */
function named({ substances, name: reported }: TriedWords): string {
  return substances.length === 0 ? reported : list(substances.map((id) => name(id, "clinician")));
}

/** "from 19 Aug 2024 to 11 May 2026 (20 whole months)". */
function time({ start, stop, months }: TriedWords): string | undefined {
  const span = months === undefined ? "" : ` (${months} whole ${months === 1 ? "month" : "months"})`;
  if (start !== undefined && stop !== undefined) return `from ${date(start)} to ${date(stop)}${span}`;
  if (start !== undefined) return `from ${date(start)}`;
  return stop === undefined ? undefined : `until ${date(stop)}`;
}

export const triedSays = {
  clinician: (words: TriedWords) => {
    const { dose, route, reason, isTaken, resource } = words;
    const what = [named(words), dose && doseInWords(dose), route && ROUTES[route]].filter(Boolean).join(", ");
    const when = [isTaken ? "taken now" : "taken", time(words)].filter(Boolean).join(", ");
    const why = reason === undefined ? "" : `; stopped ${REASONS[reason]}`;
    const where = resource === undefined ? "" : ` (record: ${resource})`;
    return capital(`${what}: ${when}${why}${where}.`);
  },
  person: (words: TriedWords) => {
    const { reason, isTaken, start, stop } = words;
    const which = words.substances.length === 0 ? words.name : list(words.substances.map((id) => name(id, "patient")));
    const when =
      start !== undefined && stop !== undefined
        ? ` from ${date(start)} to ${date(stop)}`
        : start !== undefined
          ? ` from ${date(start)} on`
          : stop === undefined
            ? ""
            : ` until ${date(stop)}`;
    if (isTaken) return `I take ${which} now${start === undefined ? "" : `, since ${date(start)}`}.`;
    return `I took ${which}${when}.${reason === undefined ? "" : ` ${OWN_REASONS[reason]}.`}`;
  },
  failed: (substance: string, { reason, stop }: TriedWords) =>
    `${capital(name(substance, "clinician"))} was taken and stopped${stop === undefined ? "" : ` on ${date(stop)}`}${
      reason === undefined ? "" : ` ${REASONS[reason]}`
    }.`,
  allergy: (substance: string) => `The record lists an allergy or intolerance to ${name(substance, "clinician")}.`,
} as const;

export const triedAsks = {
  dose: (reported: string) => ({
    text: `Dose of ${reported}: to be filled in`,
    ask: `Ask the clinic for the dose of ${reported}.`,
  }),
  dates: (reported: string) => ({
    text: `When ${reported} was started and stopped: to be filled in`,
    ask: `Ask the clinic or the pharmacy when ${reported} was started and stopped.`,
  }),
  reason: (reported: string) => ({
    text: `Why ${reported} was stopped: to be filled in`,
    ask: `Ask the clinic why ${reported} was stopped.`,
  }),
} as const;
