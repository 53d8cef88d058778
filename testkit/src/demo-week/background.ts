import { formatDay } from "@afterscript/kernel";
import type { Resource } from "../record/fhir.ts";
import { setResources } from "./blood-set.ts";
import { sampleOf, type UsualValues } from "./blood-values.ts";
import { type ClinicPerson, mayBePregnant, patientResource } from "./clinic-people.ts";
import type { Draws } from "./draws.ts";
import { entryOf, RECORD } from "./record-codes.ts";
import {
  answerResource,
  conditionResource,
  medicineResource,
  orderResource,
  resultResource,
  vaccineResource,
  wholeLists,
} from "./resources.ts";
import type { TreatmentDays } from "./treatment-days.ts";

export type BackgroundOf = {
  readonly person: ClinicPerson;
  readonly days: TreatmentDays;
  readonly usual: UsualValues;
  readonly monday: number;
  readonly draws: Draws;
};

/** Everything that the clinic knows of a person before this week. */
export function backgroundOf(background: BackgroundOf): readonly Resource[] {
  const { person, monday, draws } = background;
  const known = [...disease(background), ...medicines(background)];
  const seenOn = formatDay(monday - draws.between(4, 10));
  return [
    patientResource(person),
    ...known,
    ...wholeLists(person, known, seenOn),
    ...answers(person, monday, seenOn),
    ...vaccines(person, monday, draws),
    ...weighed(background, seenOn),
    ...bloodBefore(background),
  ];
}

/** At the last visit to the clinic. */
function weighed({ person, usual, draws }: BackgroundOf, on: string): readonly Resource[] {
  return [...sampleOf(["weight"], { usual, draws })].map(([analyte, result]) =>
    resultResource(person, {
      analyte,
      result,
      order: `${person.id}-visit`,
      taken: on,
      issued: `${on}T09:00:00Z`,
      brief: true,
    }),
  );
}

const YEAR = 365;

function disease({ person, monday, draws }: BackgroundOf): readonly Resource[] {
  const since = formatDay(monday - draws.between(4 * YEAR, 12 * YEAR));
  return [conditionResource(person, person.course.condition, since, since)];
}

function medicines({ person, days, monday }: BackgroundOf): readonly Resource[] {
  const { course } = person;
  const start = days.start === undefined ? undefined : formatDay(days.start);
  const began = days.start ?? monday;
  const earlier = course.earlier.map((name, index) =>
    medicineResource(person, {
      name,
      from: formatDay(began - (3 - index) * YEAR),
      to: formatDay(began - (2 - index) * YEAR - 30),
      ended: "Inadequate response",
    }),
  );
  const beside = course.beside === undefined ? [] : [{ name: course.beside, from: formatDay(began - 4 * YEAR) }];
  return [
    orderResource(person, {
      drug: course.drug,
      dose: course.dose,
      condition: course.condition,
      status: start === undefined ? "draft" : "active",
      written: start ?? formatDay(monday - 4),
      ...(start !== undefined && { start }),
    }),
    ...earlier,
    ...beside.map((one) => medicineResource(person, one)),
  ];
}

function answers(person: ClinicPerson, monday: number, on: string): readonly Resource[] {
  const asked = { ...RECORD.everybody, ...(mayBePregnant(person, monday) && RECORD.women) };
  const unasked = person.wrinkle.unasked ?? [];
  return Object.entries(asked)
    .filter(([topic]) => !unasked.includes(topic))
    .map(([topic, answer]) => answerResource(person, topic, answer, on));
}

function vaccines(person: ClinicPerson, monday: number, draws: Draws): readonly Resource[] {
  const first = monday - draws.between(2 * YEAR, 4 * YEAR);
  return [
    vaccineResource(person, "zoster-recombinant-vaccine", formatDay(first), 1),
    vaccineResource(person, "zoster-recombinant-vaccine", formatDay(first + 70), 2),
    vaccineResource(person, "pneumococcal", formatDay(first + 14), 1),
    vaccineResource(person, "influenza-inactivated", formatDay(monday - draws.between(30, 55)), 1),
  ];
}

function bloodBefore({ person, days, usual, draws, monday }: BackgroundOf): readonly Resource[] {
  const { wrinkle } = person;
  return days.visits.flatMap((day, index) => {
    const isNewest = index === days.visits.length - 1;
    const written = isNewest ? (wrinkle.before ?? {}) : {};
    const analytes = wanted({ person, days, day, isFirst: index === 0, monday });
    return setResources(person, {
      order: `${person.id}-${index}`,
      takenOn: day,
      issuedAfter: 15,
      brief: !isNewest,
      results: sampleOf(analytes, { usual, draws, written }),
    });
  });
}

type Visit = {
  readonly person: ClinicPerson;
  readonly days: TreatmentDays;
  readonly day: number;
  readonly isFirst: boolean;
  readonly monday: number;
};

/** What is measured on a day: everything before the start, then as the course says. */
export function wanted({ person, days, day, isFirst, monday }: Visit): readonly string[] {
  const { wrinkle } = person;
  const since = String(day - (days.start ?? day));
  const isWhole = isFirst || days.thisWeek === day;
  const lipids = since === person.course.lipids ? ["lipids"] : [];
  const panels = ["counts", "chemistry", ...(isWhole ? ["whites", "lipids", "more"] : lipids)];
  const first = isFirst
    ? [...entryOf(RECORD.panels, "screens"), ...(mayBePregnant(person, monday) ? ["pregnancy-test"] : [])]
    : [];
  const left = [...(wrinkle.no ?? []), ...(isFirst ? [] : (wrinkle["no-since"] ?? []))].flatMap(
    (name) => RECORD.panels[name] ?? [name],
  );
  return [...panels.flatMap((panel) => entryOf(RECORD.panels, panel)), ...first].filter((one) => !left.includes(one));
}
