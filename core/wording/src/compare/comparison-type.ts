import type {
  Action,
  BoxedWarning,
  ComparedQuestion,
  DrugOrder,
  LicenceHere,
  Region,
  Route,
  Seen,
  Stage,
  State,
  Weighed,
} from "@afterscript/engine";
import type {
  Audience,
  Language,
  ReportBeforeStartItem,
  ReportCite,
  ReportDose,
  ReportFinding,
  ReportPatient,
  ReportProblem,
} from "../report-type.ts";

/** Where a figure was read. */
export type FigureCite = {
  /** Only what nobody has seen has no page. */
  readonly url?: string;
  readonly section?: string;
  readonly seen: Seen;
};

/** One arm of a trial with its figure. */
export type ComparedArm = {
  /** The drug at a dose; left out: all doses together, or another treatment. */
  readonly dose?: string;
  /** What the drug was compared with in the same trial. */
  readonly comparator?: string;
  readonly with?: readonly string[];
  /** Of responses as printed; of effects out of 1,000. */
  readonly value: number;
  readonly is:
    | "percent"
    | "mean-change"
    | "per-1000-people"
    | "per-1000-people-a-year"
    | "events-per-1000-people-a-year";
  /** The source says only that it is less. */
  readonly isBelow?: true;
};

/** One measure of one trial at one time: never without the trial and what it was compared with. */
export type ComparedFigure = {
  readonly id: string;
  readonly measure: string;
  /** From the start, or how long people were watched, as printed. */
  readonly at?: string;
  /** The part of the trial's people that it is about; left out: all of them. */
  readonly who?: readonly string[];
  readonly drug: string;
  readonly trial: string;
  /** Ids of what the drug was compared with; empty: nothing, and that is said. */
  readonly against: readonly string[];
  readonly arms: readonly ComparedArm[];
  readonly seen: Seen;
  readonly cite: readonly FigureCite[];
};

export type ComparedTrial = {
  readonly drug: string;
  readonly trial: string;
  readonly title: string;
  readonly headToHead: boolean;
  readonly population: readonly string[];
  readonly people?: number;
  readonly figures: readonly ComparedFigure[];
  /** Ids of figures that nobody has seen in a source: left out. */
  readonly leftOut: readonly string[];
};

export type ComparedLimit = { readonly statement: string; readonly allowed: readonly ReportDose[] };

/** One drug, in codes: ids of statements stand in `findings`. */
export type ComparisonDrug = {
  readonly drug: string;
  readonly name: string;
  readonly here: LicenceHere;
  readonly elsewhere: readonly Region[];
  readonly isCompared: boolean;
  readonly isTaken: boolean;
  readonly stage: Stage;
  readonly isNeighbour: boolean;
  readonly kinases?: { readonly blocks: readonly string[]; readonly cite: readonly ReportCite[] };
  readonly route?: Route;
  readonly timesADay?: readonly number[];
  readonly licence: readonly string[];
  readonly weighed: Weighed;
  readonly dose?: {
    readonly limit?: ComparedLimit;
    readonly joins: readonly string[];
    readonly open: readonly ComparedLimit[];
  };
  readonly tests: readonly ReportBeforeStartItem[];
  readonly taking: readonly string[];
  readonly speed: readonly string[];
  readonly onsets: readonly {
    readonly id: string;
    readonly at: readonly string[];
    readonly measures: readonly string[];
    readonly against?: string;
    readonly trial?: string;
    readonly cite: readonly FigureCite[];
  }[];
  readonly effects: readonly ComparedFigure[];
  readonly firstYear?: {
    readonly days: number;
    readonly tests: number;
    readonly topics: readonly string[];
    readonly byProtocol: readonly string[];
    readonly withoutInterval: readonly string[];
    readonly overdue: number;
  };
  readonly reproduction: readonly {
    readonly statement: string;
    readonly topic: string;
    readonly state: State;
    readonly rule: Action;
    readonly followUntilDays?: number;
  }[];
  readonly boxed?: {
    readonly is: BoxedWarning["is"];
    readonly topics: readonly string[];
    readonly statements: readonly string[];
    readonly cite: readonly ReportCite[];
  };
  readonly findings: readonly ReportFinding[];
};

/** A sentence, or the beginning of a list with what stands in it. */
export type ComparisonText = { readonly text: string; readonly items?: readonly string[] };

/** What is said of one drug under one question. */
export type ComparisonLine = {
  /** A drug; of a trial the drug that it is about. */
  readonly drug: string;
  readonly name: string;
  readonly trial?: string;
  readonly texts: readonly ComparisonText[];
  /** Statements and rates that the texts rest on. */
  readonly rests: readonly string[];
};

export type ComparisonBlock = {
  readonly question: ComparedQuestion;
  readonly title: string;
  readonly notes: readonly string[];
  readonly lines: readonly ComparisonLine[];
};

/** The published answer of a comparison (docs/compare.schema.json). No score and no winner. */
export type ComparisonPage = {
  readonly afterscript: "1";
  readonly page: "comparison";
  readonly engine: string;
  readonly knowledge: { readonly version: string; readonly hash: string };
  readonly region: Region;
  readonly asOf: string;
  readonly protocol: { readonly id: string; readonly title: string };
  readonly audience: Audience;
  readonly language: Language;
  readonly patient: ReportPatient;
  readonly condition: string;
  readonly title: string;
  /** What a comparison is and is not; who takes what now; how the drugs are ordered; whether the class has one licensed. */
  readonly lead: readonly string[];
  readonly order: DrugOrder;
  readonly isClassLicensed: boolean;
  readonly drugs: readonly ComparisonDrug[];
  readonly questions: readonly ComparisonBlock[];
  /** Head to head first, then by drug and trial. */
  readonly trials: readonly ComparedTrial[];
  /** Treatments outside the class that a trial put beside a drug of it. */
  readonly alternatives: readonly {
    readonly treatment: string;
    readonly name: string;
    readonly beside: readonly { readonly drug: string; readonly trial: string }[];
    readonly text: string;
  }[];
  readonly crossTrialWarning: string;
  readonly notCompared: {
    readonly drugs: readonly string[];
    readonly text: string;
    readonly items: readonly string[];
  };
  readonly problems: readonly ReportProblem[];
  readonly disclaimer: string;
};
