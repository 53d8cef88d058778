import type { DaySpan } from "@afterscript/kernel";
import type { MedicationState } from "@afterscript/record";
import { firstObjectOf, type Json, manyOf, objectOf, textOf } from "./json.ts";
import { addMedication } from "./medication.ts";
import { type Period, periodOf } from "./moment.ts";
import { exactNumber } from "./quantity.ts";
import { dateOf, type Reading, type ResourceReader, report } from "./reading.ts";
import { stopReasonOf } from "./stop-reason.ts";
import { daysOfDuration } from "./timing.ts";

type StateTable = ReadonlyMap<unknown, MedicationState | "nothing">;

const REQUEST_STATES: StateTable = new Map<unknown, MedicationState | "nothing">([
  ["active", "active"],
  ["on-hold", "on-hold"],
  ["draft", "planned"],
  ["cancelled", "stopped"],
  ["completed", "stopped"],
  ["stopped", "stopped"],
  ["ended", "stopped"],
  ["unknown", "unknown"],
  ["entered-in-error", "nothing"],
]);

const STATEMENT_STATES: StateTable = new Map<unknown, MedicationState | "nothing">([
  ["active", "active"],
  ["recorded", "active"],
  ["on-hold", "on-hold"],
  ["intended", "planned"],
  ["completed", "stopped"],
  ["stopped", "stopped"],
  ["not-taken", "stopped"],
  ["unknown", "unknown"],
  ["entered-in-error", "nothing"],
]);

const ADMINISTRATION_STATES: StateTable = new Map<unknown, MedicationState | "nothing">([
  ["in-progress", "active"],
  ["on-hold", "on-hold"],
  ["completed", "unknown"],
  ["stopped", "stopped"],
  ["unknown", "unknown"],
  ["not-done", "nothing"],
  ["entered-in-error", "nothing"],
]);

const DISPENSE_STATES: StateTable = new Map<unknown, MedicationState | "nothing">([
  ["completed", "active"],
  ["in-progress", "planned"],
  ["preparation", "planned"],
  ["on-hold", "on-hold"],
  ["stopped", "stopped"],
  ["unknown", "unknown"],
  ["cancelled", "nothing"],
  ["declined", "nothing"],
  ["entered-in-error", "nothing"],
]);

function stateOf(table: StateTable, resource: Json, reference: string, reading: Reading): MedicationState | undefined {
  const state = table.get(resource.status);
  if (state !== undefined) return state === "nothing" ? undefined : state;
  report(reading, "STATUS_NOT_READABLE", reference);
  return "unknown";
}

const PLANS: ReadonlySet<unknown> = new Set(["proposal", "plan", "option"]);

/** Reads an order. An order not to give a medicine is no medicine. */
export const readMedicationRequest: ResourceReader = (resource, reference, reading) => {
  if (resource.doNotPerform === true) return;
  const ordered = stateOf(REQUEST_STATES, resource, reference, reading);
  if (ordered === undefined) return;
  // US Core gives what the person says to take the intent "plan": being reported, it is taken, not planned.
  const isReported =
    resource.reportedBoolean === true || resource.reportedReference !== undefined || resource.reported === true;
  const isPlan = PLANS.has(resource.intent) && !isReported && (ordered === "active" || ordered === "unknown");
  const supply = objectOf(resource.dispenseRequest);
  const authored = dateOf(resource.authoredOn, "authoredOn", reference, reading);
  const bounds = boundsOf(resource.dosageInstruction, reference, reading);
  const valid = periodOf(supply?.validityPeriod, "dispenseRequest.validityPeriod", reference, reading);
  const start = bounds.start ?? valid.start ?? authored;
  const changed = dateOf(resource.statusChanged, "statusChanged", reference, reading);
  const state = isPlan ? "planned" : ordered;
  addMedication(
    resource,
    {
      state,
      start,
      stop: bounds.end ?? endAfter(bounds, start) ?? (state === "stopped" ? changed : undefined),
      supplyEnds: supplyOf(supply, start),
      heldSince: state === "on-hold" ? changed : undefined,
      authored,
      stopReason: state === "stopped" || state === "on-hold" ? stopReasonOf(resource.statusReason) : undefined,
      dosage: resource.dosageInstruction,
      handedOut: supply?.quantity,
      lasts: supply?.expectedSupplyDuration,
    },
    reference,
    reading,
  );
};

type Bounds = Period & { readonly days?: number | undefined };

const NO_BOUNDS: Bounds = { start: undefined, end: undefined };

/** How long the first dosage is to be taken. */
function boundsOf(dosage: unknown, reference: string, reading: Reading): Bounds {
  const dosages = manyOf(dosage);
  const repeat = firstObjectOf(firstObjectOf(firstObjectOf(dosages)?.timing)?.repeat);
  if (repeat === undefined) return NO_BOUNDS;
  const period = periodOf(repeat.boundsPeriod, "dosageInstruction.timing.repeat.boundsPeriod", reference, reading);
  if (dosages.length > 1) return { start: period.start, end: undefined };
  return { ...period, days: daysOfDuration(repeat.boundsDuration) };
}

function endAfter({ days }: Bounds, start: DaySpan | undefined): DaySpan | undefined {
  return days === undefined || days < 1 ? undefined : lastOf(start, days);
}

/** The last of so many days from the start on. */
function lastOf(start: DaySpan | undefined, days: number): DaySpan | undefined {
  return start && { earliest: start.earliest + days - 1, latest: start.latest + days - 1 };
}

/** Last day covered when every allowed refill is taken up. */
function supplyOf(supply: Json | undefined, start: DaySpan | undefined): DaySpan | undefined {
  const days = daysOfDuration(supply?.expectedSupplyDuration);
  if (days === undefined || days < 1) return undefined;
  const repeats = exactNumber(supply?.numberOfRepeatsAllowed);
  const fills = repeats !== undefined && repeats.d === 1 && repeats.n >= 0 ? repeats.n + 1 : 1;
  return lastOf(start, days * fills);
}

/** Reads what someone says about taking a medicine. */
export const readMedicationStatement: ResourceReader = (resource, reference, reading) => {
  const state = stateOf(STATEMENT_STATES, resource, reference, reading);
  if (state === undefined) return;
  const { start, end } = takenDuring(resource, reference, reading);
  addMedication(
    resource,
    {
      state,
      start,
      stop: end,
      heldSince: state === "on-hold" ? heldSinceOf(resource, reference, reading) : undefined,
      authored: dateOf(resource.dateAsserted, "dateAsserted", reference, reading),
      stopReason: state === "stopped" || state === "on-hold" ? stopReasonOf(resource.statusReason) : undefined,
      dosage: resource.dosage,
    },
    reference,
    reading,
  );
};

const HELD_SINCE = "urn:afterscript:held-since";

/** The day of a pause, for which a statement has no element of its own. */
function heldSinceOf(resource: Json, reference: string, reading: Reading): DaySpan | undefined {
  for (const item of manyOf(resource.extension)) {
    const extension = objectOf(item);
    if (extension?.url === HELD_SINCE) return dateOf(extension.valueDate, "extension.valueDate", reference, reading);
  }
  return undefined;
}

/** effective[x] of a statement or administration: one date is a start. */
function takenDuring(resource: Json, reference: string, reading: Reading): Period {
  const single = resource.effectiveDateTime ?? resource.occurenceDateTime ?? resource.occurrenceDateTime;
  if (single !== undefined) {
    return { start: dateOf(single, "effectiveDateTime", reference, reading), end: undefined };
  }
  const period = resource.effectivePeriod ?? resource.occurencePeriod ?? resource.occurrencePeriod;
  return periodOf(period, "effectivePeriod", reference, reading);
}

/** Reads one giving of a medicine. A completed one tells of its day only, unless it says when the next is due. */
export const readMedicationAdministration: ResourceReader = (resource, reference, reading) => {
  const state = stateOf(ADMINISTRATION_STATES, resource, reference, reading);
  if (state === undefined) return;
  const { start, end } = takenDuring(resource, reference, reading);
  const { status } = resource;
  if (status === "completed") {
    const dosage = withAmount(resource.dosage);
    return addMedication(resource, { state, start, stop: end, given: true, dosage }, reference, reading);
  }
  const stop = end ?? (state === "stopped" ? start : undefined);
  const stopReason = status === "stopped" ? stopReasonOf(resource.statusReason) : undefined;
  addMedication(resource, { state, start, stop, stopReason, dosage: resource.dosage }, reference, reading);
};

/** An administration without words is shown by its amount. */
function withAmount(value: unknown): unknown {
  const dosage = firstObjectOf(value);
  const dose = firstObjectOf(dosage?.dose);
  const amount = exactNumber(dose?.value);
  if (dosage === undefined || dose === undefined || amount === undefined || dosage.text !== undefined) return value;
  return { ...dosage, text: `${String(dose.value)} ${textOf(dose.unit) ?? textOf(dose.code) ?? ""}`.trim() };
}

/** Reads a supply that was handed out: it is taken while it lasts, unless its order was ended. */
export const readMedicationDispense: ResourceReader = (resource, reference, reading) => {
  const state = stateOf(DISPENSE_STATES, resource, reference, reading);
  if (state === undefined) return;
  const prepared = dateOf(resource.whenPrepared, "whenPrepared", reference, reading);
  const start = dateOf(resource.whenHandedOver, "whenHandedOver", reference, reading) ?? prepared;
  const days = daysOfDuration(resource.daysSupply);
  const supplyEnds = days === undefined || days < 1 ? undefined : lastOf(start, days);
  addMedication(
    resource,
    {
      state: state === "active" ? stateOfSupply(resource, supplyEnds, reading) : state,
      start,
      supplyEnds,
      stopReason: state === "stopped" ? stopReasonOf(resource.statusReasonCodeableConcept) : undefined,
      dosage: resource.dosageInstruction,
      handedOut: resource.quantity,
      lasts: resource.daysSupply,
    },
    reference,
    reading,
  );
};

function stateOfSupply(resource: Json, supplyEnds: DaySpan | undefined, reading: Reading): MedicationState {
  for (const item of manyOf(resource.authorizingPrescription)) {
    const target = textOf(objectOf(item)?.reference);
    const order = target === undefined ? undefined : reading.references.resolve(target, resource);
    const ordered = order === undefined ? undefined : REQUEST_STATES.get(order.status);
    if (ordered === "stopped" || ordered === "on-hold" || ordered === "active") return ordered;
  }
  return supplyEnds === undefined ? "unknown" : "active";
}
