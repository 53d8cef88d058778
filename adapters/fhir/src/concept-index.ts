import type { Decimal, Form } from "@afterscript/kernel";
import type { CompleteList, Medication } from "@afterscript/record";

export type AnalyteEntry = {
  readonly id: string;
  readonly qualitative: boolean;
  /** By exact spelling. */
  readonly units: ReadonlyMap<string, Decimal>;
  /** By `foldUnit`, where one folded form has one factor. */
  readonly foldedUnits: ReadonlyMap<string, Decimal>;
  /** Counted things per volume, in the smallest unit ("/uL"). */
  readonly isCount: boolean;
  readonly largestFactor: Decimal;
  readonly plausible: { readonly low: Decimal; readonly high: Decimal } | undefined;
};

export type TopicEntry = {
  readonly topic: string;
  readonly byName: ReadonlyMap<string, string>;
  readonly answers: ReadonlySet<string>;
};

export type Strength = { readonly amount: Decimal; readonly unit: string; readonly perMillilitre: boolean };

export type Route = NonNullable<Medication["route"]>;

/** What the words of a product say about it. */
export type ProductTraits = {
  readonly strength?: Strength;
  readonly form?: Form;
  readonly route?: Route;
};

/** Everything that one code stands for. Most codes have one of these. */
export type Meaning = {
  readonly analyte?: AnalyteEntry;
  /** The code asks the question of this topic. */
  readonly question?: TopicEntry;
  /** Under a question of the topic the code means this answer. */
  readonly answers?: ReadonlyMap<string, string>;
  /** The code alone says this answer. */
  readonly findings?: readonly { readonly topic: string; readonly answer: string }[];
  readonly conditions?: readonly string[];
  readonly pastConditions?: readonly string[];
  readonly substances?: readonly string[];
  readonly traits?: ProductTraits;
  readonly vaccines?: readonly string[];
  readonly procedures?: readonly string[];
  readonly completeList?: CompleteList["list"];
  readonly notUsed?: true;
};

/** Codes of one system. ICD codes are also found by their beginning, NDC codes by labeler and product. */
export type SystemTable = {
  readonly kind: "plain" | "icd" | "ndc";
  readonly exact: ReadonlyMap<string, Meaning>;
  readonly prefix: ReadonlyMap<string, Meaning>;
};

export type SubstanceName = { readonly words: readonly string[]; readonly substances: readonly string[] };

/** Concepts compiled for reading: built once, looked up by Map only. */
export type ConceptIndex = {
  /** Substance ids of the JAK inhibitors. */
  readonly drugs: ReadonlySet<string>;
  /** Other medicines of which the amount is asked for. */
  readonly measured: ReadonlySet<string>;
  /** Topics that the country of an address answers. */
  readonly byCountry: readonly {
    readonly topic: string;
    readonly answer: string;
    readonly otherwise: string;
    readonly countries: ReadonlySet<string>;
  }[];
  /** By every spelling of the system, so that a record's own string finds it. */
  readonly systems: ReadonlyMap<string, SystemTable>;
  readonly names: {
    readonly analytes: ReadonlyMap<string, AnalyteEntry>;
    readonly conditions: ReadonlyMap<string, readonly string[]>;
    readonly vaccines: ReadonlyMap<string, readonly string[]>;
    readonly procedures: ReadonlyMap<string, readonly string[]>;
    /** By first word; the longest name is tried first. */
    readonly substances: ReadonlyMap<string, readonly SubstanceName[]>;
  };
};
