import type { Day, DaySpan } from "@afterscript/kernel";
import type { Fact, HistoryEntry, Medication } from "./facts.ts";
import type { PatientRecord } from "./patient-record.ts";

/**
 * The record by its clinical dates: what bears a day after `day` is left out, and what ended after it had not ended yet.
 * When somebody wrote it down decides nothing. What bears no day is kept: nobody can say that it came later.
 */
export function recordAsOf(record: PatientRecord, day: Day): PatientRecord {
  const isBefore = (one: { readonly day: DaySpan | undefined }) => hasBegun(one.day, day);
  const medications = record.medications.flatMap((one) => medicationOn(one, day));
  return {
    ...record,
    results: lists(record.results, (list) => list.filter(isBefore)),
    history: lists(record.history, (list) => list.flatMap((one) => historyOn(one, day))),
    medications,
    medicationsBySubstance: bySubstance(medications),
    unrecognisedMedications: medications.filter(({ substances }) => substances.length === 0),
    answers: lists(record.answers, (list) => list.filter(isBefore)),
    vaccinations: record.vaccinations.filter(isBefore),
    procedures: record.procedures.filter((one) => one.state === "planned" || isBefore(one)),
    completeLists: record.completeLists.filter(isBefore),
    unusable: lists(record.unusable, (list) => list.filter(isBefore)),
  };
}

function hasBegun(span: DaySpan | undefined, day: Day): boolean {
  return span === undefined || span.earliest <= day;
}

function lists<T extends Fact>(
  index: ReadonlyMap<string, readonly T[]>,
  keep: (list: readonly T[]) => T[],
): ReadonlyMap<string, readonly T[]> {
  const kept = new Map<string, readonly T[]>();
  for (const [key, list] of index) {
    const left = keep(list);
    if (left.length > 0) kept.set(key, left);
  }
  return kept;
}

/** A disease that ended later was present on the day. */
function historyOn(entry: HistoryEntry, day: Day): HistoryEntry[] {
  const { onset, recorded, ended } = entry;
  if (!hasBegun(onset ?? recorded, day)) return [];
  if (ended === undefined || ended.earliest <= day) return [entry];
  const { ended: _later, ...rest } = entry;
  return [{ ...rest, status: entry.byThen === true ? entry.status : "active" }];
}

/** An order that nobody had written is left out; one that was stopped or held later was being taken. */
function medicationOn(order: Medication, day: Day): Medication[] {
  const { start, authored, stop, supplyEnds, heldSince } = order;
  if (!hasBegun(authored ?? start, day) && !(start !== undefined && hasBegun(start, day))) return [];
  const { stop: _stop, stopReason: _reason, supplyEnds: _supply, heldSince: _held, ...rest } = order;
  const isStopLater = stop !== undefined && stop.earliest > day;
  const isHeldLater = heldSince !== undefined && heldSince.earliest > day;
  const isEndLater = isStopLater || (stop === undefined && supplyEnds !== undefined && supplyEnds.earliest > day);
  return [
    {
      ...rest,
      state: stateOn(order, isEndLater, isHeldLater),
      ...(stop !== undefined && !isStopLater && { stop }),
      ...(order.stopReason !== undefined && !isStopLater && { stopReason: order.stopReason }),
      ...(supplyEnds !== undefined && { supplyEnds }),
      ...(heldSince !== undefined && !isHeldLater && { heldSince }),
    },
  ];
}

function stateOn({ state, heldSince }: Medication, isEndLater: boolean, isHeldLater: boolean): Medication["state"] {
  if (state === "on-hold") return isHeldLater ? "active" : state;
  if (state !== "stopped" || !isEndLater) return state;
  return heldSince !== undefined && !isHeldLater ? "on-hold" : "active";
}

function bySubstance(medications: readonly Medication[]): ReadonlyMap<string, readonly Medication[]> {
  const index = new Map<string, Medication[]>();
  for (const medication of medications) {
    for (const substance of medication.substances) {
      const list = index.get(substance);
      if (list === undefined) index.set(substance, [medication]);
      else list.push(medication);
    }
  }
  return index;
}
