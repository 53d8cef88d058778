import { type AssessInput, assess } from "../assess.ts";
import { type BeforeStartItem, beforeStart } from "../before-start.ts";
import type { EnclosureAnswer } from "./answer.ts";
import type { CoverageCase } from "./case.ts";
import type { Enclosure } from "./knowledge.ts";
import { type Judging, standingOn } from "./standing.ts";

export type EnclosuresInput = {
  readonly enclosures: readonly Enclosure[];
  readonly case: CoverageCase;
  readonly condition: string | undefined;
  readonly judging: Judging;
};

/** The papers of the list that fit this refusal: had only where that was told, or where they are made here. */
export function papersOf({ enclosures, case: told, condition, judging }: EnclosuresInput): readonly EnclosureAnswer[] {
  return enclosures
    .filter((one) => fits(one, told, condition))
    .map((one) => ({ is: { sort: "paper", enclosure: usableOf(one, judging) }, state: stateOf(one, told) }));
}

/** A part of the fit that nobody knows leaves the paper out: it would be asked for on no ground. */
function fits({ when }: Enclosure, { plan, denial }: CoverageCase, condition: string | undefined): boolean {
  if (when === undefined) return true;
  const { plans, reasons, conditions } = when;
  return (
    (plans === undefined || (plan !== undefined && plans.includes(plan))) &&
    (reasons === undefined || reasons.some((reason) => denial.reasons.includes(reason))) &&
    (conditions === undefined || (condition !== undefined && conditions.includes(condition)))
  );
}

/** A paper stays a paper past the day its source was to be read again; its figures go. */
function usableOf(enclosure: Enclosure, judging: Judging): Enclosure {
  if (standingOn(enclosure, judging) !== "withheld") return enclosure;
  const { amounts: _, ...rest } = enclosure;
  return rest;
}

function stateOf({ id }: Enclosure, { told }: CoverageCase): EnclosureAnswer["state"] {
  const answer = told[`enclosure.${id}`]?.value;
  if (answer === "yes") return "have";
  return answer === "no" ? "missing" : "unknown";
}

/** Every test that the label asks for before the first dose: the same that a reviewer of the plan looks for. */
export function testsOf(input: AssessInput, drug: string): readonly EnclosureAnswer[] {
  const { therapies, findings } = assess({
    ...input,
    request: { ...input.request, drugs: [drug], starting: true },
  });
  return beforeStart(therapies, findings)
    .flatMap(({ items }) => items)
    .map((item) => ({ is: { sort: "test", item }, state: foundAs(item) }));
}

function foundAs({ found }: BeforeStartItem): EnclosureAnswer["state"] {
  if (found === "found") return "have";
  return found === "unreadable" ? "unknown" : "missing";
}
