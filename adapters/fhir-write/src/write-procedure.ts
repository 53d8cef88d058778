import { chooseWay, notInConcepts, waysToSay, wordsOfId } from "./code-as.ts";
import { readBack } from "./read-back.ts";
import { faultOfDay } from "./read-typed-day.ts";
import type { CodeableConcept, Procedure } from "./resources.ts";
import { subjectOf, type Writing } from "./writing.ts";
import { refused, type Written, written } from "./written.ts";

export type ToldProcedure = {
  readonly id: string;
  /** Id of a procedure of the concepts. */
  readonly procedure: string;
  readonly state: "done" | "planned" | "not-done";
  readonly day?: string;
};

const STATES = { done: "completed", planned: "preparation", "not-done": "not-done" } as const;

/** Writes a procedure that the concepts have. A planned one may lie ahead. */
export function writeProcedure(told: ToldProcedure, writing: Writing): Written<Procedure> {
  const concept = writing.concepts.procedures?.find(({ id }) => id === told.procedure);
  if (concept === undefined) return refused(notInConcepts("procedure", told.procedure));
  const fault = faultOfDay(told.day, "day", writing, { mayBeAhead: told.state === "planned" });
  if (fault !== undefined) return refused(fault);
  const read = (way: CodeableConcept) =>
    readBack(resourceOf(told, way, writing), writing).record.procedures.map((one) => one.concept);
  const name = concept.names[0] ?? wordsOfId(concept.id);
  const code = chooseWay(waysToSay(concept, name), concept.id, read);
  return code === undefined
    ? refused(notInConcepts("procedure", told.procedure))
    : written(resourceOf(told, code, writing));
}

function resourceOf({ id, day, state }: ToldProcedure, code: CodeableConcept, writing: Writing): Procedure {
  return {
    resourceType: "Procedure",
    id,
    status: STATES[state],
    code,
    subject: subjectOf(writing),
    ...(day !== undefined && { performedDateTime: day }),
  };
}
