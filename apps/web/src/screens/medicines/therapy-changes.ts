import type { ToldMedication } from "@afterscript/fhir-write";
import { formatDay, formatDaySpan, formatDose, parseDay, parseDaySpan } from "@afterscript/kernel";
import type { Medication, StopReason } from "@afterscript/record";

/** What a person can say of a medicine that is kept. Days are ISO dates, as precise as they were told. */
export type TherapyChange =
  | { readonly is: "first-dose"; readonly day?: string | undefined }
  | { readonly is: "dose"; readonly dose: string; readonly day: string }
  | { readonly is: "hold"; readonly day?: string | undefined }
  | { readonly is: "resume" }
  | { readonly is: "stop"; readonly day?: string | undefined; readonly reason?: StopReason | undefined }
  | { readonly is: "again"; readonly day?: string | undefined; readonly dose?: string | undefined };

/** What becomes of the entry, and what is added beside it. */
export type Changed = { readonly kept?: ToldMedication; readonly added?: ToldMedication };

/**
 * The entry of a medicine after a change. A new dose ends the old entry and begins a new one, so that the day of the change
 * stays; a pause and its end are the same entry, so that the day of the first dose does.
 */
export function changed(told: ToldMedication, change: TherapyChange, freshId: string): Changed {
  switch (change.is) {
    case "first-dose":
      // The planned day is not the day of the first dose.
      return { kept: { ...withDay(withoutSince(told), "since", change.day), status: "active" } };
    case "dose":
      return withDose(told, change, freshId);
    case "hold":
      return { kept: { ...withDay(told, "heldSince", change.day), status: "on-hold" } };
    case "resume": {
      const { heldSince: _held, ...rest } = told;
      return { kept: { ...rest, status: "active" } };
    }
    case "stop": {
      const { heldSince: _held, ...rest } = told;
      const { reason: stopReason } = change;
      return { kept: { ...withDay(rest, "until", change.day), status: "stopped", ...(stopReason && { stopReason }) } };
    }
    case "again": {
      const {
        id: _id,
        until: _until,
        stopReason: _why,
        heldSince: _held,
        since: _since,
        asserted: _told,
        ...rest
      } = told;
      const { dose = told.dose } = change;
      const base = { ...rest, id: freshId, status: "active" as const, ...(dose !== undefined && { dose }) };
      return { added: withDay(base, "since", change.day) };
    }
  }
}

function withDose(told: ToldMedication, { dose, day }: TherapyChange & { is: "dose" }, freshId: string): Changed {
  const before = dayBefore(day);
  const begun = told.since === undefined ? undefined : parseDaySpan(told.since);
  const isCorrection = told.status === "planned" || (begun !== undefined && before < begun.earliest);
  if (isCorrection) return { kept: { ...told, dose } };
  const { since: _since, asserted: _told, ...rest } = told;
  return {
    kept: { ...told, until: formatDay(before) },
    added: { ...rest, id: freshId, dose, since: day },
  };
}

function dayBefore(day: string): number {
  const parsed = parseDay(day);
  if (parsed === undefined) throw new Error(`"${day}" is not a day.`);
  return parsed - 1;
}

function withoutSince({ since: _since, ...told }: ToldMedication): ToldMedication {
  return told;
}

function withDay(
  told: ToldMedication,
  field: "since" | "until" | "heldSince",
  day: string | undefined,
): ToldMedication {
  return day === undefined ? told : { ...told, [field]: day };
}

const STATUS = {
  active: "active",
  "on-hold": "on-hold",
  planned: "planned",
  stopped: "stopped",
  unknown: "unknown",
} as const satisfies Record<Medication["state"], ToldMedication["status"]>;

/** A medicine of the record as it would be told: what a change begins from. */
export function toldOf(medication: Medication, id: string, substance: string | undefined): ToldMedication {
  const { dose, doseText, start, stop, heldSince, state, reasons, stopReason, reported } = medication;
  const [reason] = reasons;
  const amount = dose === undefined ? doseText : formatDose(dose);
  const day = (span: typeof start) => {
    const text = span && formatDaySpan(span);
    return text === undefined || text.includes("/") ? undefined : text;
  };
  const [since, until, held] = [day(start), day(stop), day(heldSince)];
  return {
    id,
    ...(substance === undefined ? { text: reported } : { substance }),
    ...(amount !== undefined && { dose: amount }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(held !== undefined && { heldSince: held }),
    status: STATUS[state],
    ...(reason !== undefined && { reason }),
    ...(stopReason !== undefined && { stopReason }),
  };
}
