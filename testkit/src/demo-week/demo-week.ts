import { formatDay, parseDay } from "@afterscript/kernel";
import { type Bundle, bundle } from "../record/fhir.ts";
import { backgroundOf } from "./background.ts";
import { usualValues } from "./blood-values.ts";
import { type ClinicPerson, clinicPeople } from "./clinic-people.ts";
import { type DemoSet, setsOf } from "./demo-set.ts";
import { drawsOf } from "./draws.ts";
import type { Format, Lane } from "./record-codes.ts";
import { type Stray, straysOf } from "./strays.ts";
import { thisWeekOf } from "./this-week.ts";
import { treatmentDays } from "./treatment-days.ts";

/** One thing that the clinic must see this week, and the row of evidence that says so. */
export type Planted = {
  readonly lane: Lane;
  readonly drug: string;
  readonly topic: string;
  readonly why: string;
  /** Id of a row of the evidence. */
  readonly source: string;
};

export type DemoPerson = {
  readonly id: string;
  readonly name: string;
  /** ISO date. */
  readonly born: string;
  readonly sex: "female" | "male";
  readonly region: "uk";
  /** Everything that was known before this week. */
  readonly background: Bundle;
  /** What arrives this week, in the order in which it was sent. */
  readonly week: readonly DemoSet[];
  readonly truth: {
    /** Empty for somebody for whom nothing needs doing. */
    readonly planted: readonly Planted[];
    /** What looks like something and is nothing. */
    readonly trap?: string;
  };
};

export type DemoWeek = {
  /** ISO dates: the first and the last day of the week. */
  readonly monday: string;
  readonly sunday: string;
  readonly people: readonly DemoPerson[];
  /** What belongs to nobody of the clinic, or cannot be read. */
  readonly strays: readonly Stray[];
};

export type DemoWeekOptions = {
  /** ISO date: usually a Monday; six days before today for a week that ends today. Every day is counted from it. */
  readonly monday: string;
  /** The same seed gives the same bytes. */
  readonly seed?: number;
};

export const DEMO_SEED = 20_261_123;

/**
 * Three hundred invented people of a clinic for JAK inhibitors in the UK, what is known of them, one week of results, and
 * what was planted in it. Reads no knowledge of the labels: what is planted comes from testkit/demo-week/plantings.yaml.
 *
 * @throws {Error} where `monday` is no ISO date
 */
export function demoWeek({ monday, seed = DEMO_SEED }: DemoWeekOptions): DemoWeek {
  const first = parseDay(monday);
  if (first === undefined) throw new Error(`"${monday}" is no day. Write the first day of the week as YYYY-MM-DD.`);
  const people = clinicPeople(drawsOf(seed), first).map((person, index) => writeDown(person, index, first, seed));
  return { monday, sunday: formatDay(first + 6), people, strays: straysOf(people, monday) };
}

function writeDown(person: ClinicPerson, index: number, monday: number, seed: number): DemoPerson {
  const draws = drawsOf(seed + index + 1);
  const days = treatmentDays(person.course, person.wrinkle, monday, draws);
  const of = { person, days, usual: usualValues(draws, person.wrinkle.base), monday, draws };
  const { id, given, family, born, sex, planting, wrinkle } = person;
  return {
    id,
    name: `${given} ${family}`,
    born,
    sex,
    region: "uk",
    background: bundle(backgroundOf(of)),
    week: setsOf(person, thisWeekOf(of), formatOf(person, index)),
    truth: {
      planted: planting === undefined ? [] : [plantedOf(planting)],
      ...(planting === undefined && wrinkle.why !== undefined && { trap: wrinkle.why }),
    },
  };
}

function plantedOf({ lane, drug, topic, why, source }: Planted): Planted {
  return { lane, drug, topic, why, source };
}

/** Every way in which results come, as often as they do. */
const TURNS: readonly Format[] = [
  "fhir-bundle",
  "hl7v2-oru",
  "fhir-bundle",
  "hl7v2-oru",
  "csv",
  "hl7v2-oru",
  "fhir-ndjson",
];

function formatOf({ wrinkle }: ClinicPerson, index: number): Format {
  return wrinkle.sent ?? TURNS[index % TURNS.length] ?? "fhir-bundle";
}
