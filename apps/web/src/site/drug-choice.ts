import type { Availability, Region, Route } from "@afterscript/engine";

/** What one region's documents name of a drug. */
export type RegionChoice = {
  readonly is: Availability["is"];
  /** Conditions that it is licensed for. */
  readonly conditions: readonly string[];
  /** Doses that a rule names, as a dose is written everywhere: "XR 15 mg once daily". */
  readonly doses: readonly string[];
};

export type DrugChoice = {
  readonly id: string;
  readonly brands: readonly string[];
  readonly route?: Route;
  readonly regions: Readonly<Record<Region, RegionChoice>>;
};

export type DrugChoices = { readonly drugs: readonly DrugChoice[] };
