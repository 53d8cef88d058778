import type { ComparedDrug } from "./compared-drug.ts";

/** What a comparison answers, in the order in which it is read. */
export const QUESTIONS = [
  "licensed",
  "must-not",
  "dose",
  "tests",
  "taking",
  "speed",
  "response",
  "effects",
  "monitoring",
  "reproduction",
  "boxed-risks",
] as const;
export type ComparedQuestion = (typeof QUESTIONS)[number];

/** Whether a drug may be taken at all stays in front whatever somebody prefers. */
const FIRST: readonly ComparedQuestion[] = ["licensed", "must-not"];

/** What may matter most to somebody. */
export const PREFERENCES = [
  "fewest-tests",
  "once-daily",
  "by-mouth",
  "on-the-skin",
  "no-boxed-warning",
  "fastest",
  "response",
  "side-effects",
  "pregnancy",
] as const;
export type Preference = (typeof PREFERENCES)[number];

/** Why drugs are left in the order of their names though something is preferred. */
export const NOT_ORDERED = ["across-trials", "words-of-labels", "no-such-box"] as const;
export type NotOrdered = (typeof NOT_ORDERED)[number];

export type DrugOrder = {
  readonly prefers?: Preference;
  readonly by: "name" | "property";
  readonly why?: NotOrdered;
  /** Drugs of which the property is not known: last. */
  readonly unknown: readonly string[];
};

type Rank = (drug: ComparedDrug) => number | undefined;
type Weighing = {
  readonly question: ComparedQuestion;
  /** Lower comes first; undefined: not known. */
  readonly rank?: Rank;
  readonly why?: NotOrdered;
};

const yesFirst = (is: boolean | undefined): number | undefined => (is === undefined ? undefined : is ? 0 : 1);

/** What studies counted is never ranked: other people, other times, other measures. */
const WEIGHINGS: Readonly<Record<Preference, Weighing>> = {
  "fewest-tests": { question: "monitoring", rank: testDays },
  "once-daily": { question: "taking", rank: ({ timesADay }) => yesFirst(timesADay?.includes(1)) },
  "by-mouth": { question: "taking", rank: ({ route }) => yesFirst(route && route === "by-mouth") },
  "on-the-skin": { question: "taking", rank: ({ route }) => yesFirst(route && route === "on-the-skin") },
  "no-boxed-warning": { question: "boxed-risks", rank: ({ boxed }) => yesFirst(boxed && boxed.is === "no") },
  fastest: { question: "speed", why: "across-trials" },
  response: { question: "response", why: "across-trials" },
  "side-effects": { question: "effects", why: "across-trials" },
  pregnancy: { question: "reproduction", why: "words-of-labels" },
};

/** Days with a date. Where the label asks for tests and none has a date, nothing is known of their number. */
function testDays({ firstYear }: ComparedDrug): number | undefined {
  if (firstYear === undefined) return undefined;
  return firstYear.days === 0 && firstYear.withoutInterval.length > 0 ? undefined : firstYear.days;
}

/** The questions with the preferred one right behind the first two. */
export function questionsFor(prefers: Preference | undefined): readonly ComparedQuestion[] {
  if (prefers === undefined) return QUESTIONS;
  const { question } = WEIGHINGS[prefers];
  return [...FIRST, question, ...QUESTIONS.filter((one) => one !== question && !FIRST.includes(one))];
}

/** Drugs licensed here first, each group in the order of the one property asked for, the unknown last, else by name. */
export function orderDrugs(
  drugs: readonly ComparedDrug[],
  prefers: Preference | undefined,
): { readonly drugs: readonly ComparedDrug[]; readonly order: DrugOrder } {
  const weighing = prefers && WEIGHINGS[prefers];
  const rank = weighing?.rank;
  const hasBoxes = drugs.some(({ boxed }) => boxed !== undefined);
  const why = prefers === "no-boxed-warning" && !hasBoxes ? "no-such-box" : weighing?.why;
  const isRanked = rank !== undefined && why === undefined;
  const place = (drug: ComparedDrug) => (isRanked ? (rank(drug) ?? Number.POSITIVE_INFINITY) : 0);
  const sorted = [...drugs].sort(
    (a, b) => group(a) - group(b) || difference(place(a), place(b)) || (a.drug < b.drug ? -1 : 1),
  );
  const compared = drugs.filter(({ isCompared }) => isCompared);
  return {
    drugs: sorted,
    order: {
      ...(prefers !== undefined && { prefers }),
      by: isRanked ? "property" : "name",
      ...(why !== undefined && { why }),
      unknown: isRanked
        ? compared
            .filter((drug) => rank(drug) === undefined)
            .map(({ drug }) => drug)
            .sort()
        : [],
    },
  };
}

function group({ here, isCompared }: ComparedDrug): number {
  return here === "licensed" ? 0 : isCompared ? 1 : 2;
}

function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
