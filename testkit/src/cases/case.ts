import type { AskWords } from "@afterscript/check";
import type {
  Action,
  Authority,
  Kind,
  MissedDoseAnswer,
  Region,
  Silence,
  Stage,
  Standing,
  State,
  Tier,
} from "@afterscript/engine";
import type { Day } from "@afterscript/kernel";
import type {
  WrittenAnswer,
  WrittenHistory,
  WrittenMedicine,
  WrittenResult,
  WrittenVaccine,
} from "../record/written-facts.ts";

/** The therapy a case is about, as its record shows it. */
export type CaseTherapy = {
  readonly condition?: string;
  /** "15 mg once daily", "XR 11 mg once daily"; left out: an order without a dose. */
  readonly dose?: string;
  readonly since?: string;
  readonly stage: Stage;
  readonly heldSince?: string;
  readonly stoppedOn?: string;
};

export type CaseFacts = {
  readonly born?: string;
  readonly sex?: "female" | "male";
  readonly country?: string;
  readonly results: ReadonlyMap<string, readonly WrittenResult[]>;
  readonly history: ReadonlyMap<string, readonly WrittenHistory[]>;
  readonly medicines: readonly WrittenMedicine[];
  readonly answers: ReadonlyMap<string, WrittenAnswer>;
  readonly allergies: readonly string[];
  readonly vaccines: readonly WrittenVaccine[];
  /** Lists that the record itself calls complete. */
  readonly complete: readonly ("conditions" | "medications" | "allergies")[];
};

/** `silent`: nothing is printed about it; by topic also where only "the label does not say" is printed. */
export type ExpectedState = Exclude<State, "not-applicable"> | "silent";

export type ExpectedFinding = {
  readonly line: number;
  readonly drug?: string;
  readonly kind: Kind;
  readonly topics: readonly string[];
  readonly state: ExpectedState;
  readonly actions?: readonly Action[];
  /** Last part of the statement's id: which of several rules on one topic is meant. */
  readonly rule?: string;
  readonly statement?: string;
  /** The statement's action that was lowered because its text was not read; `none` where nothing was lowered. */
  readonly ifSeen?: Action;
  readonly ifApplies?: Action;
  readonly considers?: Action;
  readonly authority?: Authority;
  readonly notLicensed?: true;
  readonly due?: "upcoming" | "due" | "overdue" | "done";
  readonly allowed?: readonly string[];
  /** Said in this order: "swallow-whole", "skip-when-next-within 12 hours". */
  readonly says?: readonly string[];
  readonly gaps?: readonly { readonly fact: string; readonly why?: string }[];
};

/** One worked patient. */
export type Case = {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly region: Region;
  readonly drug: string;
  readonly asOf: Day;
  readonly therapy?: CaseTherapy;
  readonly facts: CaseFacts;
  /** A FHIR file to read in place of `therapy` and `facts`. */
  readonly record?: string;
  /** Drugs asked for by name; left out: every JAK inhibitor that the record shows as current. */
  readonly asked?: readonly string[];
  /** A question asked of the record, in the words of `afterscript ask`. */
  readonly ask?: AskWords;
  /** How soon the answer says that somebody is reached. */
  readonly tier?: Tier;
  /** What becomes of the missed dose of the case's drug. */
  readonly missed?: MissedDoseAnswer;
  /** Where the person stands on how long the case's drug takes. */
  readonly standing?: Standing;
  /** Why parts of the question have no answer, in order; empty: each has one. */
  readonly silence?: readonly Silence["why"][];
  readonly expect: readonly ExpectedFinding[];
  /** What the strictest of all dose limits allows. */
  readonly judged?: readonly string[];
  /** Actions that no finding may call for. */
  readonly none: readonly Action[];
  readonly problems: readonly string[];
  readonly evidence: readonly string[];
  readonly because: string;
};
