import { formatDay } from "@afterscript/kernel";
import type { Resource } from "../record/fhir.ts";
import type { WrittenResult } from "../record/written-facts.ts";
import { type BackgroundOf, wanted } from "./background.ts";
import { type BloodSet, issuedAt, setResources } from "./blood-set.ts";
import { resultOf, sampleOf } from "./blood-values.ts";
import type { Results } from "./record-codes.ts";
import { answerResource, conditionResource, medicineResource } from "./resources.ts";

/** What arrives at one moment of the week about one person. */
export type Arrival = {
  /** ISO date-time in UTC. */
  readonly sentAt: string;
  /** Where it came on its way later than it was sent. */
  readonly arrivedAt?: string;
  /** The sample; none where only the record changed. */
  readonly order?: string;
  readonly resources: readonly Resource[];
};

/** Hours from the sample to its report, from there to a correction, and from one sample to the next. */
const REPORTED = 17;
const CORRECTED = 41;
const NEXT_SAMPLE = 2;
const LATE = { taken: 24, sent: 80 };

/** Everything that comes about a person this week, in the order in which it comes. */
export function thisWeekOf(of: BackgroundOf): readonly Arrival[] {
  const { person, days } = of;
  if (days.thisWeek === undefined) return [...recordChanges(of, of.monday)];
  const day = days.thisWeek;
  const isFirst = days.start === undefined;
  const left = person.wrinkle["no-week"] ?? [];
  const analytes = wanted({ ...of, day, isFirst }).filter((one) => !left.includes(one));
  const drawn = Object.entries(person.wrinkle.week ?? {}).map(
    ([analyte, text]) => [analyte, text.split("; ")] as const,
  );
  const nth = (n: number): Results =>
    Object.fromEntries(drawn.flatMap(([analyte, texts]) => (texts[n] === undefined ? [] : [[analyte, texts[n]]])));
  const { usual, draws } = of;
  const first: BloodSet = {
    order: `${person.id}-week`,
    takenOn: day,
    issuedAfter: REPORTED,
    results: sampleOf(analytes, { usual, draws, written: nth(0) }),
    unit: person.wrinkle.unit,
  };
  const repeated = nth(1);
  const again: readonly BloodSet[] =
    Object.keys(repeated).length === 0 ? [] : [nextSample(first, sampleOf([], { usual, draws, written: repeated }))];
  return [...tricked(of, first), ...again.map((set) => arrivalOf(of, set)), ...recordChanges(of, day)];
}

function arrivalOf({ person }: BackgroundOf, set: BloodSet): Arrival {
  return {
    sentAt: issuedAt(set.takenOn, set.issuedAfter),
    order: set.order,
    resources: setResources(person, set),
  };
}

function nextSample(set: BloodSet, results: BloodSet["results"]): BloodSet {
  return { ...set, order: `${set.order}-repeat`, takenOn: set.takenOn + NEXT_SAMPLE, results };
}

function tricked(of: BackgroundOf, set: BloodSet): readonly Arrival[] {
  const { trick, wrong = {} } = of.person.wrinkle;
  const arrival = (one: BloodSet) => arrivalOf(of, one);
  const later = { ...set, issuedAfter: set.issuedAfter + CORRECTED };
  switch (trick) {
    case "twice":
      return [arrival(set), arrival(set)];
    case "corrected":
      return [arrival(withResults(set, wrong, "final")), arrival(asCorrected(later, Object.keys(wrong)))];
    case "overtaken":
      return [
        { ...arrival(withResults(set, wrong, "final")), arrivedAt: issuedAt(later.takenOn, later.issuedAfter + 1) },
        arrival(asCorrected(later, Object.keys(wrong))),
      ];
    case "preliminary":
      return [arrival(withResults(set, wrong, "preliminary")), arrival(later)];
    case "retracted":
      return [
        arrival(withResults(set, wrong, "final")),
        arrival({ ...later, results: writtenAs(wrong, "entered-in-error") }),
        arrival(nextSample(set, new Map([...set.results].filter(([analyte]) => analyte in wrong)))),
      ];
    case "late":
      return [
        arrival(set),
        arrival({
          ...set,
          order: `${set.order}-late`,
          takenOn: set.takenOn - LATE.taken,
          issuedAfter: LATE.taken * 24 + LATE.sent,
          results: writtenAs(wrong, "final"),
        }),
      ];
    default:
      return [arrival(set)];
  }
}

function writtenAs(results: Results, status: WrittenResult["status"]): ReadonlyMap<string, WrittenResult> {
  return new Map(Object.entries(results).map(([analyte, text]) => [analyte, { ...resultOf(text), status }]));
}

function withResults(set: BloodSet, results: Results, status: WrittenResult["status"]): BloodSet {
  return { ...set, results: new Map([...set.results, ...writtenAs(results, status)]) };
}

function asCorrected(set: BloodSet, analytes: readonly string[]): BloodSet {
  const corrected = [...set.results].map(([analyte, result]): [string, WrittenResult] =>
    analytes.includes(analyte) ? [analyte, { ...result, status: "corrected" }] : [analyte, result],
  );
  return { ...set, results: new Map(corrected) };
}

/** A disease, a medicine or an answer that was entered this week. */
function recordChanges({ person }: BackgroundOf, day: number): readonly Arrival[] {
  const { entered, takes, answers = {} } = person.wrinkle;
  const on = formatDay(day);
  const resources = [
    ...(entered === undefined ? [] : [conditionResource(person, entered, on, on)]),
    ...(takes === undefined ? [] : [medicineResource(person, { name: takes, from: on })]),
    ...Object.entries(answers).map(([topic, answer]) => answerResource(person, topic, answer, on)),
  ];
  return resources.length === 0 ? [] : [{ sentAt: issuedAt(day, REPORTED + 1), resources }];
}
