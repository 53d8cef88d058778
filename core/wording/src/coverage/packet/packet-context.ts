import { assess, type Finding } from "@afterscript/engine";
import type { ClockState, DoorAnswer } from "@afterscript/engine/public/coverage.ts";
import { formatDay, formatDose } from "@afterscript/kernel";
import type { Medication } from "@afterscript/record";
import type { AppealDoor } from "../appeal-report.ts";
import type { Provenance } from "../packet-document.ts";
import type { PacketInput } from "./packet-input.ts";

/** What every part of a packet reads. */
export type PacketContext = PacketInput & {
  /** The day of the packet as an ISO date. */
  readonly today: string;
  /** What labels and guidelines say of this person and this medicine; without a condition nothing is judged. */
  readonly findings: readonly Finding[];
  /** A health service takes a request from the clinic alone, on a form that must not name the person. */
  readonly isForClinic: boolean;
  /** The step to begin with, and beside an exception the appeal that stands open too: one packet serves both. */
  readonly doors: readonly OpenDoor[];
};

export type OpenDoor = { readonly answer: DoorAnswer; readonly words: AppealDoor };

export function packetContext(input: PacketInput): PacketContext {
  return {
    ...input,
    today: formatDay(input.asOf),
    findings: findingsOf(input),
    isForClinic: input.answer.plan?.country === "uk",
    doors: doorsOf(input),
  };
}

const OPEN: ReadonlySet<ClockState> = new Set(["open", "no-limit-read", "needs-a-day", "withheld", "not-confirmed"]);

function doorsOf({ answer, report }: PacketInput): readonly OpenDoor[] {
  const next = answer.doors.find(({ isNext }) => isNext);
  const appeal =
    next?.door.level === 0
      ? answer.doors.find(({ door, clock }) => door.level > 0 && OPEN.has(clock.state))
      : undefined;
  return [next, appeal].flatMap((one) => {
    const words = report.doors.find(({ id }) => id === one?.door.id);
    return one === undefined || words === undefined ? [] : [{ answer: one, words }];
  });
}

/** The condition is what was asked for, never what the record would let one guess. */
function findingsOf({ record, knowledge, asOf, therapy }: PacketInput): readonly Finding[] {
  const { drug, condition, dose } = therapy;
  if (condition === undefined) return [];
  const request = { drugs: [drug], condition, ...(dose && { dose }) };
  return assess({ record, knowledge, asOf, request }).findings;
}

/** What picked this step: the plan, and for an exception a reason of the letter. */
export function pickedBy({ answer }: OpenDoor): readonly Provenance[] {
  const isForReason = answer.fitsReason && answer.door.level === 0;
  return [told("plan"), ...(isForReason ? [told("denial.reasons")] : [])];
}

/** Of several that would each do, none carries a sentence: it stands without any one of them. */
export function onlyOne(from: readonly Provenance[]): readonly Provenance[] {
  return from.length === 1 ? from : [];
}

export function told(fact: string): Provenance {
  return { from: "told", fact };
}

type TherapyPart = "drug" | "condition" | "dose";

/** What the plan is asked to pay for: the record's order, as far as it says so; the rest was told with the request. */
export function ofTherapy(context: PacketContext, ...parts: readonly TherapyPart[]): readonly Provenance[] {
  const { resource } = context.answer.therapy ?? {};
  const order = context.record.medications.find((one) => resource !== undefined && one.resource === resource);
  return parts.map((part) =>
    order !== undefined && isInOrder(part, order, context.therapy)
      ? { from: "record", fact: part, resource: order.resource }
      : told(`therapy.${part}`),
  );
}

function isInOrder(part: TherapyPart, order: Medication, { drug, condition, dose }: PacketInput["therapy"]): boolean {
  switch (part) {
    case "drug":
      return order.substances.includes(drug);
    case "condition":
      return condition !== undefined && order.reasons.includes(condition);
    case "dose":
      return dose !== undefined && order.dose !== undefined && formatDose(order.dose) === formatDose(dose);
  }
}
