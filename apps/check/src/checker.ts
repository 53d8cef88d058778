import type { Protocol, Region } from "@afterscript/engine";
import type { Audience, Language, Report, VisitPage } from "@afterscript/wording";
import type { AskWords } from "./asked/ask-words.ts";
import type { ComparisonResult } from "./compare-drugs.ts";
import type { Failure } from "./failure.ts";
import type { OverTimeRequest, OverTimeResult } from "./over-time.ts";

/** One question to the checker. Every choice is the text that the asker wrote: it is judged here, once for all doors. */
export type CheckRequest = {
  /** A FHIR R4 resource or Bundle, or NDJSON of one patient, as text … */
  readonly text?: string;
  /** … or the same already parsed. */
  readonly input?: unknown;
  /** Where the text came from, for messages: a file name, "stdin", "request body". */
  readonly from?: string;
  /** ISO date. The app passes today's date when the asker gave none: nothing here reads a clock. */
  readonly asOf: string;
  /** ISO date: the editions that were in force on that day; left out: as-of. */
  readonly inForceOn?: string | undefined;
  /** us, eu, uk; left out: the Patient's country, else us with problem REGION_ASSUMED. */
  readonly region?: string | undefined;
  readonly drug?: string | undefined;
  readonly condition?: string | undefined;
  /** "15 mg once daily". */
  readonly dose?: string | undefined;
  readonly starting?: boolean | undefined;
  /** Protocol id, or a clinic's own protocol; left out: "default". */
  readonly protocol?: string | Protocol | undefined;
  /** Patient id or reference, needed when the input holds several. */
  readonly patient?: string | undefined;
  /** Left out: clinician. */
  readonly audience?: Audience | undefined;
  readonly language?: Language | undefined;
  /** For people: says beside each value how the laboratory sent it. Published JSON leaves it out. */
  readonly asSent?: boolean | undefined;
  /** Prints not-applicable findings too. */
  readonly all?: boolean | undefined;
};

/** A question to the checker beside the record. */
export type AskRequest = CheckRequest & { readonly ask: AskWords };

export type CheckResult =
  | { readonly report: Report; readonly failure?: undefined }
  | { readonly failure: Failure; readonly report?: undefined };

/** One page for a visit. The name is on it only where it is given or asked for. */
export type VisitRequest = Omit<CheckRequest, "all"> & {
  /** As for `ask`: "chest-pain", "headache; severe; 3 days; sudden". */
  readonly symptoms?: readonly string[] | undefined;
  /** An earlier report of the same person, as JSON text: what changed since then is told. */
  readonly since?: string | undefined;
  readonly name?: string | undefined;
  /** Takes the name from the record. */
  readonly withName?: boolean | undefined;
};

/** The drugs for one condition, side by side: the condition as the record has it, where the asker names none. */
export type CompareRequest = Omit<CheckRequest, "drug" | "dose" | "starting" | "all" | "asSent"> & {
  /** What matters most to the person. */
  readonly prefers?: string | undefined;
};

export type VisitResult =
  | { readonly page: VisitPage; readonly failure?: undefined }
  | { readonly failure: Failure; readonly page?: undefined };

export type Checker = {
  readonly check: (request: CheckRequest) => CheckResult;
  /** The same path with a question: the record and what is told are judged together. */
  readonly ask: (request: AskRequest) => CheckResult;
  /** Every drug for one condition: each judged by the same path, none ranked. */
  readonly compare: (request: CompareRequest) => ComparisonResult;
  /** The page for a visit: the same path, with what stands beside the answers. */
  readonly visit: (request: VisitRequest) => VisitResult;
  /** The record read once, and what the same rules find on any day: for looking back. */
  readonly overTime: (request: OverTimeRequest) => OverTimeResult;
  /** Every symptom that can be asked about, by id, with the names that people use. */
  readonly symptoms: readonly { readonly id: string; readonly names: readonly string[]; readonly redFlag: boolean }[];
  /** What a statement in force on a day asks, without its citation: equal text, equal rule. Empty for a joined finding. */
  readonly ruleOf: (statement: string, region: Region, day: string) => string;
  readonly knowledge: { readonly version: string; readonly hash: string };
  /** Regions and drugs that the loaded knowledge covers, for a start-up line. */
  readonly covers: readonly { readonly region: string; readonly drugs: readonly string[] }[];
};
