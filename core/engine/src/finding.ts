import type { Day, Dose, EvidenceRef, Gap } from "@afterscript/kernel";
import type { Cite, Saying } from "./knowledge.ts";
import type { Action, Authority, Kind, Region, Stage, State, Urgency } from "./vocabulary.ts";

/** What every finding of one statement shares. Frozen once at compile time. */
export type FindingBase = {
  readonly statement: string;
  readonly kind: Kind;
  readonly drug: string;
  readonly topic: string;
  readonly authority: Authority;
  readonly cite: readonly Cite[];
  readonly considers?: Action;
  /** A newer edition of a source is known to exist and was not read. */
  readonly newerKnown?: true;
  /** What the statement tells people, in codes with numbers. */
  readonly says?: readonly Saying[];
};

export type Due = {
  readonly from: Day;
  readonly by: Day;
  readonly status: "upcoming" | "due" | "overdue" | "done";
};

export type Allowed = { readonly dose: Dose; readonly phase?: string };

/** The nearest value or date of one fact at which the action changes. Never worded as advice. */
export type Flip = {
  readonly fact: string;
  readonly to: string;
  readonly unit?: string;
  readonly action: Action;
  readonly state: State;
};

/** One statement judged for one therapy. Codes only: sentences come from `core/wording`. */
export type Finding = {
  readonly base: FindingBase;
  readonly state: State;
  readonly action: Action;
  readonly urgency: Urgency;
  readonly because: readonly EvidenceRef[];
  readonly gaps: readonly Gap[];
  readonly due?: Due;
  readonly allowed?: readonly Allowed[];
  /** The statement's own action when the state is unknown. */
  readonly ifApplies?: Action;
  /** The action the statement would have if its source had been seen. */
  readonly ifSeen?: Action;
  readonly confirmOnLabel?: true;
  /** The reading was to be checked again by an earlier day: it keeps its urgency and loses its authority. */
  readonly reviewDue?: true;
  readonly notLicensed?: true;
  readonly notCovered?: true;
  /** Statement ids that a joined finding (`dose.judged`) rests on. */
  readonly joins?: readonly string[];
  /** Computed when read: only printed findings pay for it. */
  readonly flips: readonly Flip[];
};

export type Therapy = {
  readonly drug: string;
  readonly dose?: Dose;
  readonly condition?: string;
  /** ISO date, as precise as the record. */
  readonly since?: string;
  readonly stage: Stage;
  readonly resource?: string;
};

/** Another region's different answer on the same kind and topic. */
export type Difference = {
  readonly region: Region;
  readonly statement: string;
  readonly action: Action;
  readonly state: State;
  readonly instead?: string;
  /** What that document tells people. */
  readonly says?: readonly Saying[];
};
