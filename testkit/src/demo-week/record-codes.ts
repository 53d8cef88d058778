import { readFileSync } from "node:fs";
import { parse } from "yaml";

export type Coded = { readonly system: string; readonly code: string; readonly display: string };

/** How the invented laboratory sends one thing that it measures. Without a unit: positive or negative. */
export type Analyte = {
  readonly code: string;
  readonly name: string;
  readonly unit?: string;
  /** Where the invented healthy people lie, in `unit`. */
  readonly low?: string;
  readonly high?: string;
  readonly digits?: string;
  /** Instead of `low` and `high`: made of others, and `plus`. */
  readonly sum?: readonly string[];
  readonly plus?: string;
  readonly range?: readonly [string, string];
  readonly other?: { readonly code: string; readonly unit: string; readonly factor: string; readonly digits: string };
};

type RecordCodes = {
  readonly identifiers: { readonly patient: string; readonly report: string };
  readonly laboratory: string;
  readonly clinic: string;
  readonly analytes: Readonly<Record<string, Analyte>>;
  readonly panels: Readonly<Record<string, readonly string[]>>;
  readonly qualitative: Readonly<Record<string, Coded>>;
  readonly conditions: Readonly<Record<string, { readonly code: string; readonly display: string }>>;
  readonly medicines: Readonly<Record<string, { readonly system?: string; readonly code?: string }>>;
  readonly vaccines: Readonly<Record<string, { readonly code: string; readonly display: string }>>;
  readonly answers: Readonly<
    Record<string, { readonly question: Coded; readonly answers: Readonly<Record<string, Coded>> }>
  >;
  readonly everybody: Readonly<Record<string, string>>;
  readonly women: Readonly<Record<string, string>>;
};

/** One way of taking a medicine in the invented clinic. Numbers are read as text. */
export type Course = {
  readonly drug: string;
  readonly condition: string;
  readonly dose: string;
  /** How many of the people without a planting, beside the others. */
  readonly share: string;
  readonly earlier: readonly string[];
  readonly beside?: string;
  /** Days after the start on which blood is taken, before the regular ones; on one of them lipids too. */
  readonly visits: readonly string[];
  readonly lipids: string;
  readonly source: string;
};

type Courses = {
  readonly every: string;
  readonly before: string;
  readonly courses: readonly Course[];
};

export type Results = Readonly<Record<string, string>>;

/** What is other about a person than about a healthy one on the usual course. plantings.yaml says each word. */
export type Wrinkle = {
  readonly drug: string;
  readonly condition: string;
  readonly why: string;
  readonly source: string;
  readonly at?: "start";
  readonly weeks?: string;
  readonly last?: string;
  readonly called?: readonly [string, string];
  readonly age?: string;
  readonly sex?: "female" | "male";
  readonly dose?: string;
  readonly base?: Results;
  readonly before?: Results;
  readonly week?: Results;
  readonly "no-week"?: readonly string[];
  readonly no?: readonly string[];
  readonly "no-since"?: readonly string[];
  readonly unasked?: readonly string[];
  readonly entered?: string;
  readonly takes?: string;
  readonly answers?: Results;
  readonly sent?: Format;
  readonly unit?: "other";
  readonly trick?: "corrected" | "overtaken" | "preliminary" | "retracted" | "late" | "twice";
  readonly wrong?: Results;
};

export const FORMATS = ["fhir-bundle", "fhir-ndjson", "hl7v2-oru", "csv"] as const;
export type Format = (typeof FORMATS)[number];

export const LANES = ["act-now", "limit-crossed", "overdue", "missing-baseline", "dose", "due-soon"] as const;
export type Lane = (typeof LANES)[number];

export type Planting = Wrinkle & { readonly lane: Lane; readonly topic: string };

type Plantings = {
  readonly plantings: readonly Planting[];
  readonly traps: readonly Wrinkle[];
};

type Names = {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
};

function read(name: string): unknown {
  const text = readFileSync(new URL(`../../demo-week/${name}.yaml`, import.meta.url), "utf8");
  return parse(text, { schema: "failsafe" });
}

export const RECORD = read("record") as RecordCodes;
export const COURSES = read("courses") as Courses;
export const PLANTED = read("plantings") as Plantings;
export const NAMES = read("names") as Names;

/** An entry of the data by its name; a name that is not there is a mistake in testkit/demo-week. */
export function entryOf<T>(list: Readonly<Record<string, T>>, name: string): T {
  const entry = list[name];
  if (entry === undefined) throw new Error(`testkit/demo-week has no "${name}".`);
  return entry;
}
