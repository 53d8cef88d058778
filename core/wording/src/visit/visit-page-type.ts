import type { Action, Region, State, Urgency } from "@afterscript/engine";
import type { MedicineStanding } from "@afterscript/record";
import type { Audience, Language } from "../report-type.ts";
import type { QuestionClass } from "./choose-questions.ts";

/** A list under a heading. `none` is said in its place when it is empty: a page never falls silent. */
export type VisitList<T> = {
  readonly heading: string;
  readonly items: readonly T[];
  readonly none: string;
  /** What is not in the list, and how much of it. */
  readonly more?: string;
};

/** Every item has its words in `text`; the rest is for programs. */
export type VisitItem = { readonly text: string };

export type VisitUrgent = VisitItem & {
  /** Whom to reach, and how soon. */
  readonly step: string;
  readonly urgency: Urgency;
  readonly statements: readonly string[];
};

export type VisitQuestion = VisitItem & {
  /** `text` is the question and, where it is about several things, their names. */
  readonly question: string;
  readonly detail?: string;
  readonly class: QuestionClass;
  readonly why: string;
  /** Everything that it is about, in full. */
  readonly about: readonly string[];
  readonly drugs: readonly string[];
  readonly action?: Action;
  readonly statements: readonly string[];
  /** Numbers of `sources`, with the section of each. */
  readonly cites: readonly { readonly source: number; readonly section: string }[];
};

export type VisitMedicine = VisitItem & {
  readonly name: string;
  readonly dose?: string;
  readonly standing: MedicineStanding;
  /** The JAK inhibitor that the page is about. */
  readonly drug?: string;
};

export type VisitResult = VisitItem & {
  readonly fact: string;
  readonly name: string;
  readonly value: string;
  readonly date?: string;
  readonly day?: string;
  readonly limits: readonly string[];
  /** `beyond`: a limit is crossed. `open`: it could not be judged. */
  readonly standing: "beyond" | "within" | "open" | "no-limit";
  readonly standingText: string;
};

export type VisitSymptom = VisitItem & {
  readonly symptom: string;
  readonly severity?: string;
  readonly lastingDays?: number;
  readonly sudden?: boolean;
};

export type VisitChange = VisitItem & {
  readonly what: "therapy" | "result" | "finding" | "knowledge";
  readonly statement?: string;
  readonly fact?: string;
  readonly from?: { readonly state: State; readonly action: Action };
  readonly to?: { readonly state: State; readonly action: Action };
};

/** What is missing for one reason, by name. */
export type VisitMissing = VisitItem & { readonly why: string; readonly names: readonly string[] };

export type VisitSource = VisitItem & {
  readonly number: number;
  readonly source: string;
  readonly edition: string;
  readonly document: string;
};

/** One page for a visit: data with words, the same for every form in which it is printed. Holds no name that was not given. */
export type VisitPage = {
  readonly afterscript: "1";
  readonly page: "visit";
  readonly engine: string;
  readonly knowledge: { readonly version: string; readonly hash: string };
  readonly region: Region;
  readonly asOf: string;
  readonly audience: Audience;
  readonly language: Language;
  readonly title: string;
  readonly day: string;
  readonly person: { readonly name?: string; readonly line: string };
  /** The first sentence is the answer. */
  readonly lead: string;
  /** What never waits for a visit. */
  readonly emergency: string;
  readonly urgent: VisitList<VisitUrgent>;
  readonly questions: VisitList<VisitQuestion> & {
    readonly askWord: string;
    readonly whyWord: string;
    /** Beyond the ten. */
    readonly beyond: readonly VisitQuestion[];
  };
  readonly medicines: VisitList<VisitMedicine>;
  readonly results: VisitList<VisitResult>;
  readonly symptoms: VisitList<VisitSymptom>;
  /** Only where an earlier report was given. */
  readonly changes?: VisitList<VisitChange>;
  readonly missing: VisitList<VisitMissing> & { readonly count: number; readonly line: string };
  readonly problems: VisitList<VisitItem & { readonly code: string }>;
  readonly sources: VisitList<VisitSource>;
  /** No clinician has yet signed the knowledge. */
  readonly disclaimer: string;
};
