import type { OverTime } from "@afterscript/check";
import type { Assessment, Finding, Region, Therapy } from "@afterscript/engine";
import type { Day } from "@afterscript/kernel";
import type { PatientRecord } from "@afterscript/record";

/** One record over time, each day judged once. */
export type Past = {
  readonly record: PatientRecord;
  readonly region: Region;
  readonly today: Day;
  /** JAK inhibitors of the record that this region's documents cover. */
  readonly drugs: readonly string[];
  /** Days up to today on which something in the record changes, earliest first. */
  readonly eventDays: readonly Day[];
  readonly therapyOn: (drug: string, day: Day) => Therapy | undefined;
  /** Findings of label and protocol on one drug; guidelines stand beside the label and are not counted. */
  readonly findingsOn: (drug: string, day: Day) => readonly Finding[];
  /** The same as if the first dose were still to be taken on that day. */
  readonly beforeStartOn: (drug: string, day: Day) => Assessment;
};

export type PastInput = {
  readonly overTime: OverTime;
  readonly region: Region;
  readonly today: Day;
  readonly covered: readonly string[];
};

export function openPast({ overTime, region, today, covered }: PastInput): Past {
  const { record } = overTime;
  const days = new Map<Day, Assessment>();
  const on = (day: Day): Assessment => {
    const known = days.get(day);
    if (known !== undefined) return known;
    const judged = overTime.on(day);
    days.set(day, judged);
    return judged;
  };
  return {
    record,
    region,
    today,
    drugs: covered.filter((drug) => record.medicationsBySubstance.has(drug)),
    eventDays: eventDays(record, today),
    therapyOn: (drug, day) => on(day).therapies.find((therapy) => therapy.drug === drug),
    findingsOn: (drug, day) => on(day).findings.filter(({ base }) => base.drug === drug && isOfLabel(base.authority)),
    beforeStartOn: (drug, day) => overTime.on(day, { drug, starting: true }),
  };
}

export function isOfLabel(authority: string): boolean {
  return authority === "label" || authority === "protocol";
}

/** What is written as stopped ends on its day, what only runs out on the day after. */
function eventDays(record: PatientRecord, today: Day): readonly Day[] {
  const days = new Set<Day>();
  for (const list of record.results.values()) for (const { day } of list) if (day !== undefined) days.add(day.latest);
  for (const { start, authored, stop, supplyEnds, heldSince, steps = [] } of record.medications) {
    for (const span of [start, authored, heldSince, ...steps.map(({ from }) => from)])
      if (span !== undefined) days.add(span.earliest);
    for (const span of [stop, supplyEnds]) if (span !== undefined) days.add(span.latest).add(span.latest + 1);
  }
  return [...days].filter((day) => day <= today).sort((a, b) => a - b);
}
