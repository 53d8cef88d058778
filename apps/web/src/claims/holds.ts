import type { Expression, Statement } from "@afterscript/engine";
import type { DifferingPart, Ground, StatementCheck } from "./claim.ts";
import type { ClaimLibrary } from "./claim-library.ts";
import { trialShows } from "./trial-shows.ts";

/** `missing`: the knowledge has no such entry, which is neither a yes nor a no. */
export type Hold = "yes" | "no" | "missing";

/** Whether what a line rests on is so in this knowledge. */
export function holds(ground: Ground, library: ClaimLibrary): Hold {
  if (ground.is === "statement") return ifThere(library.statement(ground.id), (one) => passes(one, ground));
  if (ground.is === "trial") return ifThere(library.trialFact(ground.id), (fact) => trialShows(fact, ground));
  const [one, other] = ground.ids.map(library.statement);
  if (one === undefined || other === undefined) return "missing";
  return areDifferent(one, other, ground.part) ? "yes" : "no";
}

function ifThere<T>(fact: T | undefined, isSo: (fact: T) => boolean): Hold {
  if (fact === undefined) return "missing";
  return isSo(fact) ? "yes" : "no";
}

type Checks = { readonly [key in keyof Required<StatementCheck>]: (one: Statement, asked: string) => boolean };

const CHECKS: Checks = {
  silent: (one) => "notStated" in one,
  then: (one, action) => Object.values(one.then).includes(action as never),
  says: (one, code) => one.says?.some((saying) => saying.code === code) === true,
  licensed: (one, condition) => licence(one, condition) !== undefined,
  notLicensed: (one, condition) => "licences" in one && licence(one, condition) === undefined,
  licensedByAge: (one, condition) => mentions("age", licence(one, condition)?.when),
  earlier: (one, asked) => "requires" in one && mentions("earlier", one.requires) === (asked === "asked"),
  section: (one, word) => one.cite.some(({ section }) => section.includes(word)),
  source: (one, id) => one.cite.some(({ source }) => source === id),
  afterLastDose: (one) => (one.followUntilDays ?? 0) > 0,
};

/** A silence says nothing but that the document is silent. */
function passes(statement: Statement, check: StatementCheck): boolean {
  if ("notStated" in statement && check.silent === undefined) return false;
  const names = Object.keys(CHECKS) as (keyof StatementCheck)[];
  return names.every((name) => check[name] === undefined || CHECKS[name](statement, String(check[name])));
}

function licence(statement: Statement, condition: string) {
  return "licences" in statement ? statement.licences.find((one) => one.condition === condition) : undefined;
}

function mentions(sort: Expression["is"], question: Expression | undefined): boolean {
  if (question === undefined) return false;
  if (question.is === "all" || question.is === "any") return question.of.some((one) => mentions(sort, one));
  return question.is === sort;
}

function areDifferent(one: Statement, other: Statement, part: DifferingPart): boolean {
  return JSON.stringify(partOf(one, part)) !== JSON.stringify(partOf(other, part));
}

function partOf(statement: Statement, part: DifferingPart): unknown {
  return (statement as Readonly<Partial<Record<DifferingPart, unknown>>>)[part];
}
