import type { Cite } from "./knowledge.ts";

/** How a drug is taken. */
export const ROUTES = ["by-mouth", "on-the-skin"] as const;
export type Route = (typeof ROUTES)[number];

/** The kinases that a drug's own label names as what it blocks. */
export type Kinases = {
  readonly blocks: readonly string[];
  /** None of them is one that the class is named after. */
  readonly isNeighbour?: true;
  readonly cite: readonly Cite[];
};

/** Whether the label opens with a boxed warning. Without statements that cite it, and without a source that it has none: not known. */
export type BoxedWarning = {
  readonly is: "yes" | "no";
  /** What the box speaks of, as far as it was transcribed. */
  readonly topics: readonly string[];
  readonly statements: readonly string[];
  readonly cite: readonly Cite[];
};

/** What a drug is, beside what its label rules. */
export type Traits = {
  readonly route?: Route;
  readonly kinases?: Kinases;
  /** Only in a region whose labels know such a box. */
  readonly boxed?: BoxedWarning;
};
