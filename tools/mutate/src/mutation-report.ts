import { ACTIONS } from "@afterscript/engine";
import { type Group, mustBeKilled } from "./clinical-numbers.ts";
import type { Mutant, Mutation } from "./mutate.ts";

const GROUPS: readonly Group[] = ["dose", ...ACTIONS];
const HEAD = ["action", "numbers", "moves", "killed", "survived", "equivalent", "not made", "kill rate"];

/** One row an action, the worst of each statement; dose statements have their own. */
export function tableOf(mutants: readonly Mutant[]): string {
  const rows = GROUPS.flatMap((group) => {
    const own = mutants.filter(({ number }) => number.group === group);
    return own.length === 0 ? [] : [rowOf(group === "none" ? "none (not stated)" : group, own)];
  });
  const all = [HEAD, ...rows, rowOf("all", mutants)];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
    )
    .map((row) => row.join("  "))
    .join("\n");
}

function rowOf(title: string, mutants: readonly Mutant[]): string[] {
  const count = (is: Mutant["fate"]["is"]) => mutants.filter(({ fate }) => fate.is === is).length;
  const killed = count("killed");
  const moves = killed + count("survived");
  const numbers = new Set(mutants.map(({ number }) => number)).size;
  const rate = moves === 0 ? "-" : `${((100 * killed) / moves).toFixed(killed === moves ? 0 : 1)}%`;
  const counts = [numbers, moves, killed, count("survived"), count("equivalent"), count("not-made")];
  return [title, ...counts.map(String), rate];
}

/** Survivors on which a stop, a hold, a start or a dose hangs: each is a missing case. */
export function dangerous({ mutants }: Mutation): readonly Mutant[] {
  return mutants.filter(({ number, fate }) => fate.is === "survived" && mustBeKilled(number));
}

/** `knowledge/<file>:<line>:<column>  statement  field  from -> to`, then the reason. */
export function describeMutant({ number: { scalar }, move, fate }: Mutant): string {
  const { file, place, statement, path, text } = scalar;
  const to = "to" in move ? move.to : `moved ${move.direction}`;
  const why = fate.is === "killed" ? `killed by ${fate.by}` : fate.why;
  return `knowledge/${file}:${place.line}:${place.column}  ${statement}\n  ${path.join(".")}: ${text} -> ${to}\n  ${why}`;
}
