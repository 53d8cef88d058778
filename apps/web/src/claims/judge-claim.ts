import { type Claim, type ClaimLine, type ClaimVerdict, groundIds, idsOf, type Reach, type Side } from "./claim.ts";
import { type ClaimLibrary, without } from "./claim-library.ts";
import { holds } from "./holds.ts";

/** `falls`: it was read and is not so. `missing`: something it rests on is not in the knowledge. */
export type LineState = "stands" | "falls" | "missing";

export type JudgedLine = ClaimLine & {
  readonly state: LineState;
  /** What the knowledge lacks of it. */
  readonly missing: readonly string[];
};

export type Judgement = { readonly verdict: ClaimVerdict; readonly lines: readonly JudgedLine[] };

/**
 * What the knowledge makes of a claim. A line that rests on something missing says nothing, as a silent document does:
 * losing knowledge never makes a claim surer.
 */
export function judgeClaim(claim: Claim, library: ClaimLibrary): Judgement {
  const lines = claim.lines.map((line) => judgeLine(line, library));
  return { verdict: verdictOf(claim.reach, new Set(lines.flatMap(sideOf))), lines };
}

function judgeLine(line: ClaimLine, library: ClaimLibrary): JudgedLine {
  const held = line.grounds.map((ground) => ({ ground, hold: holds(ground, library) }));
  const missing = held.flatMap(({ ground, hold }) =>
    hold === "missing" ? idsOf(ground).filter((id) => !isThere(id, library)) : [],
  );
  const state = missing.length > 0 ? "missing" : held.every(({ hold }) => hold === "yes") ? "stands" : "falls";
  return { ...line, state, missing };
}

function isThere(id: string, library: ClaimLibrary): boolean {
  return library.statement(id) !== undefined || library.trialFact(id) !== undefined;
}

function sideOf({ state, side }: JudgedLine): readonly Side[] {
  if (state === "missing") return ["silent"];
  return state === "stands" ? [side] : [];
}

function verdictOf(reach: Reach, sides: ReadonlySet<Side>): ClaimVerdict {
  const [isFor, isAgainst, isOpen] = [sides.has("for"), sides.has("against"), sides.has("silent")];
  if (reach === "all") {
    if (isAgainst) return "not-so";
    return isFor && !isOpen ? "true" : "not-known";
  }
  if (reach === "some") {
    if (isFor) return "true";
    return isAgainst && !isOpen ? "not-so" : "not-known";
  }
  if (isFor) return isAgainst || isOpen ? "true-only-if" : "true";
  return isAgainst && !isOpen ? "not-so" : "not-known";
}

export type Counterfactual = { readonly id: string; readonly verdict: ClaimVerdict };

/** What the verdict would be if one entry were not in the knowledge: only those that carry it. */
export function carriedBy(claim: Claim, library: ClaimLibrary): readonly Counterfactual[] {
  const { verdict } = judgeClaim(claim, library);
  return groundIds(claim)
    .map((id) => ({ id, verdict: judgeClaim(claim, without(library, id)).verdict }))
    .filter((one) => one.verdict !== verdict);
}
