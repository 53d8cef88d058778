import { type Assessment, assess, type Protocol } from "@afterscript/engine";
import type { Day } from "@afterscript/kernel";
import { type PatientRecord, recordAsOf } from "@afterscript/record";
import type { CheckRequest } from "./checker.ts";
import type { Failure } from "./failure.ts";
import { type InputParts, openInput } from "./open-input.ts";

export type OverTimeRequest = Pick<
  CheckRequest,
  "text" | "input" | "from" | "asOf" | "region" | "protocol" | "patient"
>;

/** What is asked of one day. */
export type DayChoice = {
  /** Judges this drug alone. */
  readonly drug?: string;
  /** As if the first dose were still to be taken. */
  readonly starting?: boolean;
  /** Also statements that do not apply here. */
  readonly all?: boolean;
};

/** One record, and what the rules in force today find in it on any day, by clinical date. */
export type OverTime = {
  readonly record: PatientRecord;
  /** Whose windows and intervals are used where the label gives none. */
  readonly protocol: Pick<Protocol, "id" | "title">;
  readonly on: (day: Day, choice?: DayChoice) => Assessment;
};

export type OverTimeResult =
  | { readonly overTime: OverTime; readonly failure?: undefined }
  | { readonly failure: Failure; readonly overTime?: undefined };

/**
 * Reads a record once to judge it on many days. Each day sees what is dated up to it (`recordAsOf`); the rules are those
 * in force at `asOf`, so that a whole look-back is held against one edition.
 */
export function overTime(parts: InputParts, request: OverTimeRequest): OverTimeResult {
  const opened = openInput(parts, request);
  if (opened.failure !== undefined) return opened;
  const { record, region, protocol, choices } = opened.judging;
  const knowledge = parts.knowledge[region];
  const { id, title } =
    typeof protocol === "string" ? (knowledge.protocols[protocol] ?? { id: protocol, title: protocol }) : protocol;
  return {
    overTime: {
      record,
      protocol: { id, title },
      on: (day, { drug, starting, all } = {}) =>
        assess({
          record: recordAsOf(record, day),
          knowledge,
          asOf: day,
          inForceOn: choices.asOf,
          protocol,
          all: all === true,
          request: {
            ...(drug !== undefined && { drugs: [drug] }),
            ...(starting === true && { starting: true }),
          },
        }),
    },
  };
}
