import type { Action, Stage, State, Urgency } from "@afterscript/engine";
import type { GapReason } from "@afterscript/kernel";
import { DONE_IDS, type DoneId, type Report, type ReportCite, type ReportFinding } from "@afterscript/wording";
import type { Ruler } from "../ruler/ruler.ts";

/** Who may do what; each may do all that the one before may. Admin manages people and sources, and reads everything. */
export const ROLES = ["reader", "nurse", "prescriber", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** The worklist's sections, in their order. `not-judged`: the checker could not read the patient's record, or it says that the person has died. */
export const LANES = [
  "act-now",
  "not-judged",
  "limit-crossed",
  "overdue",
  "missing-baseline",
  "dose",
  "due-soon",
] as const;
export type Lane = (typeof LANES)[number];

/** A row of these sections can be put away for a few days at most. */
export function isUrgentLane(lane: Lane): boolean {
  return lane === "act-now" || lane === "not-judged";
}

/** Days after which an item that was handled is on the list again though nothing changed. Ours, no clinical limit. */
export const SECOND_LOOK_DAYS = { urgent: 7, other: 28 } as const;

/** What somebody does with an item. `claim` and `release` change nothing but who has it. */
export const ITEM_ACTIONS = ["done", "message-drafted", "test-ordered", "snooze", "will-monitor", "hand-over"] as const;
export type ItemAction = (typeof ITEM_ACTIONS)[number];

/**
 * What one key can say was done. That nothing more is to be done about a row that must not wait is written in one's own
 * words.
 */
export function doneOffered(lane: Lane): readonly DoneId[] {
  return DONE_IDS.filter((id) => id !== "nothing-more-to-do" || !isUrgentLane(lane));
}

/** What was done, in the words that stood on the screen. */
export type WhatWasDone = { readonly id: DoneId; readonly words: string };

/**
 * Why a patient has no row on the list. Each is counted and can be opened; a patient has one reason, the first that fits.
 * `not-judged-yet`: new since the last judgement. `died`: the record says so, and nothing is open.
 * `outside-laboratory-range`: no JAK inhibitor is taken, and a result is outside what its laboratory gives. `standing-caution`: a caution that rests on no result and hurries nobody.
 * `open-questions`: something is not known, and no test answers it (a list that is not complete, a clinician's judgement).
 */
export const HIDDEN_REASONS = [
  "snoozed",
  "handled",
  "not-judged-yet",
  "died",
  "outside-laboratory-range",
  "no-jak-inhibitor",
  "standing-caution",
  "open-questions",
  "only-counsel",
  "nothing-called-for",
] as const;
export type HiddenReason = (typeof HIDDEN_REASONS)[number];

export type SignedIn = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** A made-up person, on this machine only. */
  readonly demo?: true;
  /** Sent back as `x-csrf-token` with every request that changes something. */
  readonly csrf: string;
};

export type WhoPatient = {
  readonly id: string;
  readonly name: string;
  readonly born?: string;
  readonly sex?: string;
};

export type WhoStaff = { readonly id: string; readonly name: string };

export type WorklistRow = {
  readonly id: string;
  readonly patient: WhoPatient;
  readonly drug: string;
  readonly dose?: string;
  readonly since?: string;
  /** Left out where the record could not be judged: then `drug` is empty too. */
  readonly stage?: Stage;
  /** Of a row that is about no one medicine, with an empty `drug`: what the record shows of JAK inhibitors. */
  readonly therapies?: readonly Pick<WorklistRow, "drug" | "dose" | "since" | "stage">[];
  readonly lane: Lane;
  /** The finding in one line; what it rests on, its source. */
  readonly title: string;
  readonly statement: string;
  readonly topic: string;
  readonly state: State;
  readonly action: Action;
  readonly urgency: Urgency;
  readonly nextStep: string;
  readonly because: ReportFinding["because"];
  readonly cite: readonly ReportCite[];
  readonly ruler?: Ruler;
  /** The day by which, for tests. */
  readonly by?: string;
  /** The tests that an order made from this row names, by fact id; empty: only its note says which. */
  readonly tests: readonly string[];
  /** Of somebody who has died, as the record says: what somebody is still to do, the soonest first. */
  readonly openTasks?: readonly Pick<ClinicTask, "text" | "due">[];
  /** Titles of the other findings of the same patient, drug and lane. */
  readonly also: readonly string[];
  /** Against what was on the list when somebody last acted on it. */
  readonly changed: {
    readonly what: "new" | "other-value" | "other-finding" | "snooze-ended" | "knowledge-changed";
    readonly text: string;
  };
  /** Equal signature, equal content: an action names the one that was seen. */
  readonly signature: string;
  readonly claimedBy?: WhoStaff;
  readonly claimedAt?: string;
  readonly firstSeen: string;
  readonly handedTo?: WhoStaff;
};

export type Worklist = {
  readonly day: string;
  readonly knowledge: { readonly version: string; readonly hash: string };
  readonly rows: readonly WorklistRow[];
  /** Patients without a row: with those of `rows`, every patient is counted once. */
  readonly hidden: readonly { readonly reason: HiddenReason; readonly count: number }[];
  /** Items that are handled or snoozed, whether or not their patient has another row. */
  readonly away: { readonly handled: number; readonly snoozed: number };
  /** Patients in all; sets of results that came in the last seven days, of a history those whose newest result is as new. */
  readonly patients: number;
  readonly resultSets: number;
  /** Patients whose newest data are not judged yet. */
  readonly waiting: number;
  /** Items of the intake queue that somebody must look at. */
  readonly unmatched: number;
  /** Monitoring tasks that are due by today. */
  readonly tasksDue: number;
  /** Of today's spot check: how many are to be looked at, how many were. */
  readonly spotChecks: { readonly wanted: number; readonly looked: number };
  /** Sources of results, and the daily backup, whose last try failed: what they would have sent is not on the list. */
  readonly failing: readonly FailingSource[];
};

export type FailingSource = {
  /** "<name>/<type>" of a polled server, "folder" or "folder/<name>" of a watched one, "store/daily-backup". */
  readonly source: string;
  readonly failure: string;
  /** When it last went well; left out: never. */
  readonly readAt?: string;
};

/** GET /clinic/api/worklist/hidden?reason= */
export type HiddenPatients = { readonly reason: HiddenReason; readonly patients: readonly WhoPatient[] };

/** POST /clinic/api/items/<id>/<claim|release> · /clinic/api/items/<id>/act */
export type ActRequest = {
  /** Made by the client, once for one act: sent again, it does nothing again. */
  readonly id: string;
  readonly action: ItemAction;
  readonly signature: string;
  /** What was done. A done without it has a note. */
  readonly done?: DoneId;
  /** What was done, why snoozed, what is watched. Required for snooze and will-monitor. */
  readonly note?: string;
  /** ISO date: the end of a snooze, the day of a monitoring task, the day by which an ordered test is wanted (optional). */
  readonly until?: string;
  /** Staff id, for hand-over. */
  readonly to?: string;
};

export type ActAnswer = {
  readonly item: { readonly id: string; readonly state: ItemState };
  /** What the act brought about: a draft letter, an order, a task. */
  readonly made?: { readonly sort: "letter" | "order" | "task"; readonly id: string };
};

/** 409 of a claim or an act: the item as it is. `ITEM_CHANGED`: another signature. `ITEM_CLAIMED`: `row` says by whom. */
export type ActConflict = {
  readonly type: "about:blank";
  readonly status: 409;
  readonly code: "ITEM_CHANGED" | "ITEM_CLAIMED" | "ITEM_NOT_OPEN";
  readonly title: string;
  readonly detail: string;
  readonly mend: string;
  readonly state: ItemState;
  readonly row: WorklistRow;
};

export const ITEM_STATES = ["open", "handled", "snoozed", "closed"] as const;
/** `closed`: the facts no longer call for it. */
export type ItemState = (typeof ITEM_STATES)[number];

/** One value of one analyte on the timeline. */
export type TimelinePoint = {
  /** As exact as the record is; left out, the record gives none. */
  readonly date?: string;
  /** In the unit of the series, rounded for the eye; a word or a range as words; what could not be read, as it was sent. */
  readonly value: number | string;
  readonly unit: string;
  readonly resource: string;
  /** FHIR status as its sender gave it: "final", "corrected", "preliminary". */
  readonly status: string;
  /** Why it is used by no rule. */
  readonly unreadable?: GapReason;
  /** Recorded as not done. */
  readonly notDone?: true;
  /** As the laboratory sent it: "44 ×10⁹/L". */
  readonly sent: string;
  /** In the unit that rules compare, where it was sent in another. */
  readonly compared?: string;
};

export type TimelineSeries = {
  readonly topic: string;
  readonly name: string;
  /** Of the newest result that was read: the one unit of its chart and of the limits on it. */
  readonly unit: string;
  readonly points: readonly TimelinePoint[];
  readonly limits: readonly {
    readonly at: number;
    readonly label: string;
    readonly statement: string;
    readonly cite: readonly ReportCite[];
  }[];
  readonly ruler?: Ruler;
};

export type TimelineEvent = {
  readonly date: string;
  readonly until?: string;
  readonly sort: "start" | "dose-change" | "hold" | "restart" | "stop" | "gap" | "action" | "task" | "note";
  readonly text: string;
  /** Of a start, a change of dose, a hold, a restart and a stop; with the dose from then on, where it is known. */
  readonly drug?: string;
  readonly dose?: string;
  /** Of what was done on the list. */
  readonly action?: ItemAction;
  /** Of a task. */
  readonly state?: "open" | "done";
};

export type PatientPage = {
  readonly patient: WhoPatient & {
    readonly identifiers: readonly { readonly system: string; readonly value: string }[];
    /** The record says so, with its day where it gives one: one row for all, and no letter to the patient. */
    readonly died?: { readonly on?: string };
  };
  /** The same report that the command line prints for this record on this day; left out where it cannot be judged. */
  readonly report?: Report;
  /** For the eye: what the report says otherwise once each value stands as its laboratory sent it. */
  readonly asSent?: Pick<Report, "findings" | "beforeStart">;
  /** Why the record cannot be judged, and how to mend it: then there is no report and no series. */
  readonly notJudged?: { readonly what: string; readonly mend: string };
  /** Medicines of the list that no rule could be held against: the words as they were sent; empty, none were. */
  readonly unreadMedicines: readonly {
    readonly text: string;
    readonly standing: "taken" | "on-hold" | "planned" | "not-sure";
    /** Day on which it began, or was written; as exact as the record is. */
    readonly day?: string;
    readonly resource: string;
    readonly source?: string;
    /** ISO date-time at which it came. */
    readonly receivedAt?: string;
  }[];
  readonly series: readonly TimelineSeries[];
  readonly events: readonly TimelineEvent[];
  readonly items: readonly WorklistRow[];
  readonly actions: readonly {
    readonly id: string;
    readonly at: string;
    readonly by: string;
    readonly action: ItemAction;
    readonly drug: string;
    readonly title: string;
    /** A ServiceRequest was made: GET /clinic/api/patients/<id>/orders/<action id>. */
    readonly hasOrder?: true;
    readonly done?: WhatWasDone;
    readonly note?: string;
    readonly until?: string;
    /** Name of the colleague to whom it was handed. */
    readonly to?: string;
  }[];
  readonly tasks: readonly ClinicTask[];
  readonly notes: readonly { readonly id: string; readonly at: string; readonly by: string; readonly text: string }[];
  readonly letters: readonly ClinicLetter[];
  /** Where the facts came from: message, source, day. */
  readonly received: readonly {
    readonly at: string;
    readonly source: string;
    readonly format: string;
    readonly resources: number;
  }[];
};

/** POST /clinic/api/patients/search: at least one of them. */
export type PatientSearch = { readonly name?: string; readonly identifier?: string; readonly born?: string };

export type PatientsFound = {
  /** At most fifty. */
  readonly patients: readonly WhoPatient[];
  /** There are more than are shown: ask more exactly. */
  readonly isCut: boolean;
};

/** POST /clinic/api/patients/<id>/notes. The id is made by the client: sent again, it is kept once. */
export type KeepNote = { readonly id: string; readonly text: string };

/** POST /clinic/api/patients/<id>/letters: a draft as somebody left it. Nothing is sent from here. */
export type KeepLetter = {
  readonly id: string;
  readonly to: ClinicLetter["to"];
  readonly text: string;
  readonly item?: string;
};

/** GET /clinic/api/patients/<id>/letters/draft?to=<patient|gp>: a first draft from the findings, kept nowhere. */
export type LetterDraft = {
  readonly to: ClinicLetter["to"];
  readonly text: string;
  /** What each part of it rests on. */
  readonly rests: readonly { readonly text: string; readonly statements: readonly string[] }[];
};

export type ClinicTask = {
  readonly id: string;
  readonly patient: WhoPatient;
  readonly drug?: string;
  readonly text: string;
  readonly due: string;
  readonly state: "open" | "done";
};

export type ClinicLetter = {
  readonly id: string;
  readonly to: "patient" | "gp";
  readonly text: string;
  readonly at: string;
  readonly by: string;
};

export type QueueItem = {
  readonly id: string;
  readonly receivedAt: string;
  readonly source: string;
  readonly reason: "unmatched" | "ambiguous" | "unreadable" | "identity-conflict" | "identity-not-sure";
  readonly where: string;
  readonly what: string;
  /** What came, as text. */
  readonly text: string;
  /** Of what could not be read: why, as in "MAPPING_MISSING". */
  readonly code?: string;
  /** Whom the sender names. A number without a system is the sender's own: its system is "". */
  readonly named?: {
    readonly name?: string;
    readonly born?: string;
    readonly identifiers: readonly { readonly system: string; readonly value: string }[];
  };
  readonly candidates: readonly WhoPatient[];
};

/** POST /clinic/api/queue/<id>/discard: letters that a reason has at least. */
export const SHORTEST_REASON = 3;

export type SpotCheck = {
  readonly id: string;
  readonly patient: WhoPatient;
  /** As the last judgement read them. */
  readonly therapies: readonly Pick<WorklistRow, "drug" | "dose" | "since" | "stage">[];
  /** Newest first; one that bears no day last. */
  readonly results: readonly { readonly name: string; readonly value: string; readonly date?: string }[];
  readonly outcome?: "agree" | "should-have-surfaced" | "unsure";
  readonly note?: string;
};

export const MEASURE_IDS = [
  "screening-before-start",
  "monitoring-on-time",
  "limits-acted-on",
  "dose-for-kidney-and-age",
  "at-risk-starts",
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

/**
 * What a column counts as. `not-found`: nothing in this record. `unknown`: something is there that cannot be used. Neither
 * is ever counted as a pass or as a fail.
 */
export const COLUMN_SORTS = ["numerator", "other", "not-found", "unknown"] as const;
export type ColumnSort = (typeof COLUMN_SORTS)[number];

/** What one measure counts, in words that the screen, the files and the documentation share. */
export type MeasureDefinition = {
  readonly id: MeasureId;
  readonly title: string;
  readonly what: string;
  /** What one unit of the denominator is: a start, a test that was due. */
  readonly unit: string;
  readonly denominator: string;
  readonly numerator: string;
  /** Every unit of the denominator is in exactly one of them. */
  readonly columns: readonly {
    readonly id: string;
    readonly name: string;
    readonly sort: ColumnSort;
    readonly what: string;
  }[];
  /** Units that are in no column, with the reason. */
  readonly exclusions: readonly { readonly id: string; readonly name: string }[];
  /** What the parts of a row are: one line for each test, for each limit. */
  readonly parts: string;
  /** Where the rules come from. */
  readonly source: string;
  readonly limits: string;
};

export type MeasureCounts = {
  /** The sum of `columns`. */
  readonly denominator: number;
  readonly columns: Readonly<Record<string, number>>;
};

/** Days from the crossing to the first act, of those that were acted on. */
export type DaysToAction = {
  readonly of: number;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  /** Left out where small numbers are hidden: it is one person's. */
  readonly longest?: number;
};

export type MeasureRow = {
  /** Left out: all drugs. */
  readonly drug?: string;
  /** YYYY-MM, or "not-known" where the record gives no month; left out: the whole time. */
  readonly month?: string;
  /** A number in it is small, or would give a small one away: then the row has no counts, and no more than its denominator. */
  readonly hidden?: true;
  /** Of a hidden row, where it gives nothing away. */
  readonly denominator?: number;
  readonly counts?: MeasureCounts;
  /** By reason; no unit of them is in the denominator. */
  readonly excluded?: Readonly<Record<string, number>>;
  /** The same for each test, limit or topic, by its id. A unit may be in several parts. Where small numbers are hidden, of the whole alone. */
  readonly parts?: readonly { readonly id: string; readonly name: string; readonly counts: MeasureCounts }[];
  readonly days?: DaysToAction;
};

export type MeasureTable = {
  readonly definition: MeasureDefinition;
  /** By drug, then by month, then all; a drug and month with no unit has no row. */
  readonly rows: readonly MeasureRow[];
};

export type Measures = {
  /** First and last month, YYYY-MM. */
  readonly from: string;
  readonly until: string;
  readonly asOf: string;
  readonly region: Report["region"];
  readonly knowledge: Report["knowledge"];
  /** Left out while no record could be read. */
  readonly protocol?: Report["protocol"];
  /** Each day is judged on what is dated up to it, whenever it came in. */
  readonly by: "clinical-date";
  /** Numbers from 1 to one below it are hidden; left out: none is. */
  readonly hideBelow?: number;
  readonly patients: number;
  /** Patients whose record could not be read: in no table. */
  readonly notJudged: number;
  readonly tables: readonly MeasureTable[];
};

/**
 * GET /clinic/api/measures?from=&until=&hideBelow= (YYYY-MM). Looking back takes a while the first time: 202 and how far
 * it is, then 200. `format=csv` and `format=measure-report` answer 202 in the same way.
 */
export type MeasuresAnswer =
  | { readonly state: "computing"; readonly done: number; readonly of: number }
  | { readonly state: "ready"; readonly measures: Measures };

/** GET /clinic/api/people; POST /clinic/api/people/<id> with any of role, disabled, endSessions. */
export type ClinicPerson = {
  readonly id: string;
  readonly name: string;
  /** Left out: nobody gave one yet. */
  readonly role?: Role;
  readonly disabled: boolean;
  readonly demo?: true;
  /** ISO date-time of the first sign-in. */
  readonly since: string;
};

/** What the audit trail tells of. `item-…` is an act on a row of the list. */
export const AUDIT_ACTS = [
  "worklist-read",
  "worklist-hidden-read",
  "item-opened",
  "item-claimed",
  "item-released",
  "item-done",
  "item-message-drafted",
  "item-test-ordered",
  "item-snooze",
  "item-will-monitor",
  "item-hand-over",
  "spot-checks-read",
  "spot-check-outcome",
  "tasks-read",
  "task-done",
  "patients-searched",
  "patient-read",
  "visit-page-read",
  "order-read",
  "letter-drafted",
  "letter-kept",
  "note-kept",
  "queue-read",
  "queue-item-matched",
  "queue-item-discarded",
  "message-received",
  "message-repeated",
  "sources-read",
  "csv-mappings-read",
  "csv-mapping-saved",
  "table-previewed",
  "look-back-read",
  "audit-read",
  "acts-exported",
  "people-read",
  "role-changed",
  "sessions-ended",
  "person-disabled",
  "person-enabled",
  "sign-in",
  "sign-in-failed",
  "sign-out",
  "refused",
  "store-restored",
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** GET /clinic/api/audit?patient=<id>&before=<seq>&verify=1; with `patient` what tells of them, alone or together with others. */
export type AuditPage = {
  /** Where `verify=1` asks for it: of the whole trail, which is read for it. */
  readonly chain?:
    | { readonly whole: true; readonly entries: number; readonly head: string }
    | { readonly whole: false; readonly at: number; readonly what: "gap" | "changed" | "unchained" | "patients" };
  readonly entries: readonly {
    readonly seq: number;
    readonly at: string;
    /** An `AuditAct`; a store that an earlier version wrote may hold others. */
    readonly act: string;
    /** Left out: the server itself, or nobody signed in. */
    readonly by?: WhoStaff;
    readonly patientId?: string;
    readonly detail: Readonly<Record<string, string | number | boolean>>;
  }[];
  /** Ask with it for the page that follows; left out on the last one. */
  readonly before?: number;
};
