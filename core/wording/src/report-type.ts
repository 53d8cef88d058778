import type {
  Action,
  Authority,
  BeforeStart,
  BeforeStartItem,
  Beside,
  Kind,
  Live,
  MarkSort,
  MissedDoseAnswer,
  Noticed,
  Plan,
  Region,
  Seen,
  Silence,
  Stage,
  Standing,
  State,
  Tier,
  Urgency,
} from "@afterscript/engine";
import type { GapReason, Sent } from "@afterscript/kernel";
import type { ReportRisk } from "./report-rates.ts";

/** Who reads the words. The findings are the same for both. */
export const AUDIENCES = ["clinician", "patient"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Languages that have a full set of messages. */
export const LANGUAGES = ["en"] as const;
export type Language = (typeof LANGUAGES)[number];

export type ReportPatient = {
  readonly reference?: string;
  /** Completed years on the as-of day; left out when the birth date is missing or allows two answers. */
  readonly age?: number;
  readonly sex?: "female" | "male" | "other";
};

export type ReportTherapy = {
  readonly drug: string;
  readonly dose?: string;
  readonly condition?: string;
  readonly since?: string;
  readonly stage: Stage;
};

export type ReportFact = {
  readonly fact: string;
  readonly value: string | number;
  readonly unit?: string;
  /** As the laboratory sent it, where that differs from value and unit. */
  readonly reported?: string;
  /** The same as data, where the report was asked for as sent: a number and a unit to show, never to compare. */
  readonly sent?: Sent;
  /** The laboratory's judgement against its own range: shown, never used to decide. */
  readonly laboratory?: string;
  readonly date?: string;
  readonly resource?: string;
};

export type ReportGap = {
  readonly fact: string;
  readonly why: GapReason;
  /** What to do to find out, in the reader's words. */
  readonly ask: string;
  readonly resource?: string;
  readonly date?: string;
};

export type ReportDue = {
  readonly from: string;
  readonly by: string;
  readonly status: "upcoming" | "due" | "overdue" | "done";
};

export type ReportAllowed = ReportDose & {
  /** Other doses that the source allows here, by form or phase. */
  readonly or?: readonly ReportDose[];
};

export type ReportDose = {
  readonly amount: number;
  readonly unit: string;
  /** "once daily", "twice daily", "every 8 hours", "weekly". */
  readonly frequency: string;
  readonly form?: string;
  readonly phase?: string;
};

export type ReportFlip = {
  readonly fact: string;
  readonly to: string;
  readonly unit?: string;
  readonly state: State;
  readonly action: Action;
};

export type ReportCite = {
  readonly source: string;
  readonly section: string;
  /** The regulator's or maker's own address. */
  readonly document: string;
  readonly edition: string;
  readonly seen: Seen;
  /** What is known of a newer edition that was not read. */
  readonly newerKnown?: string;
};

export type ReportFinding = {
  readonly statement: string;
  readonly kind: Kind;
  readonly drug: string;
  readonly topic: string;
  readonly state: State;
  readonly action: Action;
  readonly urgency: Urgency;
  readonly authority: Authority;
  readonly because: readonly ReportFact[];
  readonly gaps: readonly ReportGap[];
  readonly due?: ReportDue;
  /** The highest dose that the source allows here: of the form taken, where it is known. */
  readonly allowed?: ReportAllowed;
  /** The nearest value or date of one fact at which the action changes. Never advice. */
  readonly flips: readonly ReportFlip[];
  readonly considers?: Action;
  /** What the source tells people, in codes with the numbers of their sentences; `explain` says it in words. */
  readonly says?: readonly { readonly code: string; readonly amounts?: readonly string[] }[];
  readonly ifApplies?: Action;
  readonly ifSeen?: Action;
  readonly confirmOnLabel: boolean;
  /** The source was to be read again by an earlier day. */
  readonly reviewDue?: true;
  readonly notLicensed?: true;
  readonly notCovered?: true;
  readonly joins?: readonly string[];
  readonly cite: readonly ReportCite[];
  readonly title: string;
  readonly explain: string;
};

export type ReportDifference = {
  readonly region: Region;
  readonly statement: string;
  readonly state: State;
  readonly action: Action;
  readonly instead?: string;
  /** What that document tells people: only where a question was asked. */
  readonly text?: string;
};

export type ReportProblem = {
  readonly code: string;
  readonly resource?: string;
  readonly message: string;
};

/** One test before the first dose: what the record holds of it, and whether its result allows the start. */
export type ReportBeforeStartItem = {
  readonly topic: string;
  readonly statement: string;
  readonly found: BeforeStartItem["found"];
  readonly fact?: ReportFact;
  readonly allows: BeforeStartItem["allows"];
  readonly by: readonly string[];
};

/** The list before the first dose of one drug. `nothing-found-against` is never a "go". */
export type ReportBeforeStart = {
  readonly drug: string;
  readonly answer: BeforeStart["answer"];
  readonly items: readonly ReportBeforeStartItem[];
  /** Statements of `findings` whose answer comes first, the weightiest first. */
  readonly first: readonly string[];
};

/** A day or a window on which a test, or a look at the response, is planned. */
export type ReportAppointment = {
  readonly drug: string;
  readonly statement: string;
  readonly kind: "follow-up-test" | "response-review";
  readonly topic: string;
  readonly from: string;
  readonly by: string;
  readonly authority: Authority;
  /** It was due before as-of and was not found. */
  readonly overdue?: true;
  /** Counted from a start, or from an earlier test, that has not happened yet. */
  readonly planned?: true;
};

/** What was asked: the question's sort and what was told with it. */
export type ReportAsked =
  | {
      readonly is: "symptom";
      readonly symptoms: readonly {
        readonly symptom: string;
        readonly severity?: string;
        readonly lastingDays?: number;
        readonly sudden?: boolean;
      }[];
    }
  /** No substance: the name was not recognised. */
  | { readonly is: "medicine"; readonly name: string; readonly substances: readonly string[] }
  | { readonly is: "missed-dose"; readonly hoursToNext?: number }
  | { readonly is: "planning"; readonly plan: Plan }
  /** Any infection, where the word for it was not recognised; no substance: the antibiotic was not recognised. */
  | {
      readonly is: "infection";
      readonly infection: string;
      readonly unrecognised?: string;
      readonly antibiotic?: { readonly name: string; readonly substances: readonly string[] };
    }
  | { readonly is: "exposure"; readonly exposure: string }
  | { readonly is: "surgery"; readonly surgery: string; readonly on?: string }
  /** Without an id the name was not recognised. */
  | { readonly is: "vaccine"; readonly name: string; readonly vaccine?: string; readonly live: Live }
  | { readonly is: "response"; readonly noticed?: Noticed }
  | { readonly is: "risk" };

/** A time since the start on a ruler: its place in weeks, and as the document prints it. */
export type ReportMoment = { readonly week: number; readonly printed: string };

export type ReportMark = {
  readonly sort: MarkSort;
  readonly from: ReportMoment;
  readonly to?: ReportMoment;
  /** From then on without an end. */
  readonly onward?: true;
  /** Of the person's own time. */
  readonly is: Beside;
  readonly statement: string;
  readonly authority: Authority;
  readonly cite: readonly ReportCite[];
  readonly text: string;
};

/** How long one medicine takes in one condition, and where the person stands: ready to be drawn. */
export type ReportRuler = {
  readonly drug: string;
  readonly condition?: string;
  readonly startedOn?: string;
  /** Whole weeks since the start; left out where the start is not known well enough. */
  readonly week?: number;
  readonly held?: { readonly since?: string; readonly days?: { readonly least: number; readonly most: number } };
  readonly raisedOn?: string;
  readonly standing: Standing;
  readonly text: string;
  /** Earliest first. */
  readonly marks: readonly ReportMark[];
  readonly gaps: readonly ReportGap[];
  readonly notes: readonly string[];
  /** Statements that end treatment without enough response and name no time. */
  readonly untimed: readonly string[];
  /** Documents that were read for it and name no time. */
  readonly silences: readonly { readonly statement: string; readonly cite: readonly ReportCite[] }[];
  /** What to bring to the visit. */
  readonly bring: readonly {
    /** Left out where no rule names a score. */
    readonly score?: string;
    readonly statements: readonly string[];
    readonly atStart?: ReportFact;
    readonly newest?: ReportFact;
    /** No record is read for it. */
    readonly notRead?: true;
    readonly text: string;
  }[];
  /** Who responds better, or that little is known: then no statement. */
  readonly predictors: { readonly statements: readonly string[]; readonly text: string };
};

/** The answer to one question that somebody asked of the record. */
export type ReportAnswer = {
  /** Whom to call, and what is an emergency in any case: shown before anything else. */
  readonly emergency: {
    readonly number: string;
    readonly urgentNumber?: string;
    /** Symptom ids. */
    readonly signs: readonly string[];
    readonly text: string;
  };
  readonly tier: Tier;
  readonly headline: string;
  /** What to say on the phone. */
  readonly phone: string;
  /** Statements of `findings` that apply and answer. */
  readonly rests: readonly string[];
  /** What the asker could still tell; until then the worst that the documents name is taken. */
  readonly ask: readonly { readonly about: string; readonly fact: string; readonly ask: string }[];
  /** Parts of the question that no document read speaks of. */
  readonly silent: readonly (Silence & { readonly text: string })[];
  /** Of a missed dose: what each document says of these hours. */
  readonly missedDose?: readonly {
    readonly drug: string;
    readonly statement: string;
    readonly answer: MissedDoseAnswer;
    readonly text: string;
  }[];
  /** Other statements of `findings` that cannot wait. */
  readonly also: readonly string[];
  /** Whether it works: one ruler for each therapy. */
  readonly rulers?: readonly ReportRuler[];
  /** One's own risk: what trials counted of each medicine. */
  readonly risks?: readonly ReportRisk[];
};

/** The published answer (docs/report.schema.json), printed by the command line and by the server. */
export type Report = {
  readonly afterscript: "1";
  readonly engine: string;
  readonly knowledge: { readonly version: string; readonly hash: string };
  readonly region: Region;
  readonly asOf: string;
  /** Whose windows and intervals were used where the label gives none. */
  readonly protocol: { readonly id: string; readonly title: string };
  readonly patient: ReportPatient;
  readonly therapies: readonly ReportTherapy[];
  /** What was asked, and the answer: only where a question was asked. */
  readonly asked?: ReportAsked;
  readonly answer?: ReportAnswer;
  readonly findings: readonly ReportFinding[];
  /** One list for each therapy that is being started. */
  readonly beforeStart: readonly ReportBeforeStart[];
  /** The next twelve months, earliest first. */
  readonly calendar: readonly ReportAppointment[];
  readonly differs: readonly ReportDifference[];
  readonly problems: readonly ReportProblem[];
};
