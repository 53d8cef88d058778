import type { Compiled } from "@afterscript/knowledge";
import { benchOf } from "./bench-of-cases.ts";
import { type ClinicalNumber, clinicalNumbers } from "./clinical-numbers.ts";
import { type Move, movesOf } from "./moves.ts";
import type { ReadCase } from "./read-case.ts";
import { type Fate, runMove } from "./run-move.ts";

export type Mutant = { readonly number: ClinicalNumber; readonly move: Move; readonly fate: Fate };

export type Mutation = {
  readonly mutants: readonly Mutant[];
  /** Cases that do not hold before any move. */
  readonly failing: readonly string[];
  readonly cases: number;
};

/** A time that repeats or is counted from the start or the stop is no time when it is zero; a band may begin at zero. */
const TIMES: readonly (string | number)[] = ["first", "every", "confirm", "followUntil"];

/** Moves every wanted number of the knowledge by its last printed digit, both ways, and lets the cases judge each move. */
export function mutate(
  compiled: Compiled,
  cases: readonly ReadCase[],
  isWanted: (number: ClinicalNumber) => boolean = () => true,
): Mutation {
  const bench = benchOf(cases, compiled.regions);
  const mutants = clinicalNumbers(compiled)
    .filter(isWanted)
    .flatMap((number) =>
      movesOf(number.scalar.text, !TIMES.includes(number.scalar.path[0] ?? "")).map((move): Mutant => {
        if ("skipped" in move) return { number, move, fate: { is: "not-made", why: move.skipped } };
        return { number, move, fate: runMove(number, move.to, { compiled, bench }) };
      }),
    );
  return { mutants, failing: bench.failing, cases: bench.holding.length };
}
