import type { Context } from "../context.ts";
import type { Allowed, Due } from "../finding.ts";
import type { Cite, Statement } from "../knowledge.ts";
import type { Verdict } from "../verdict.ts";
import type { Action, Authority } from "../vocabulary.ts";

/** What a kind says of its statement in a context. The facts and gaps stand in the context. */
export type Judgement = {
  readonly verdict: Verdict;
  /** Another action than the statement's own (a single result that wants confirming). */
  readonly action?: Action;
  readonly due?: Due;
  readonly allowed?: readonly Allowed[];
  readonly authority?: Authority;
  readonly cite?: readonly Cite[];
  /** The dose limit's own band holds, whatever the current dose is. */
  readonly limitHolds?: true;
};

/** A kind turns one statement into a judge, once, at compile time. */
export type Kind<S extends Statement> = {
  compile(statement: S): (context: Context) => Judgement;
};
