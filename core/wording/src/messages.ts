import type {
  Action,
  Authority,
  Kind,
  MissedDose,
  Noticed,
  ResponseRuler,
  RulerMark,
  RulerScore,
  Saying,
  Seen,
  Silence,
  Stage,
  State,
  Urgency,
} from "@afterscript/engine";
import type { EvidenceRef, GapReason } from "@afterscript/kernel";
import type { AnswerView } from "./answer-view.ts";
import type { FindingView } from "./finding-view.ts";
import type { RateWords } from "./rate-words.ts";
import type { Audience } from "./report-type.ts";

/** How findings are grouped on a page, in this order. */
export const GROUPS = ["now", "soon", "good-to-know", "known", "not-known"] as const;
export type Group = (typeof GROUPS)[number];

export type AskInput = {
  readonly fact: string;
  readonly why: GapReason;
  readonly date: string | undefined;
  /** Of the finding that has the gap: a silence is named by it. */
  readonly kind?: Kind;
  /** The asker told of it, and nobody has judged it. */
  readonly told?: boolean;
  readonly audience: Audience;
};

export type OverviewInput = {
  readonly audience: Audience;
  readonly asOf: string;
  readonly worst: string | undefined;
  readonly therapies: number;
  /** Findings that were read and not called for. */
  readonly known: number;
  readonly unknown: number;
  /** Tests before the first dose that could not be judged, for a therapy that is about to start. */
  readonly missingTests: number;
};

/** Everything that one language must have. A language that forgets a key, a kind or an action does not compile. */
export type Messages = {
  readonly name: (id: string, audience: Audience) => string;
  readonly action: Readonly<Record<Action, string>>;
  readonly state: Readonly<Record<State, string>>;
  /** Where a flip leads when it lifts the rule. */
  readonly lifted: string;
  readonly kind: Readonly<Record<Kind, string>>;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly urgency: Readonly<Record<Audience, Readonly<Record<Urgency, string>>>>;
  readonly authority: Readonly<Record<Authority, string>>;
  readonly seen: Readonly<Record<Seen, string>>;
  readonly why: Readonly<Record<Audience, Readonly<Record<GapReason, string>>>>;
  readonly group: Readonly<Record<Audience, Readonly<Record<Group, string>>>>;
  readonly date: (iso: string) => string;
  readonly quantity: (value: string | number, unit: string | undefined) => string;
  readonly title: Readonly<Record<Audience, (view: FindingView) => string>>;
  readonly explain: Readonly<Record<Audience, (view: FindingView) => string>>;
  /** What to do to find out. */
  readonly ask: (input: AskInput) => string;
  /** What happens next, after the answer. */
  readonly step: Readonly<Record<Action, Readonly<Record<Audience, string>>>>;
  /** Message of a record problem. */
  readonly problem: (code: string, detail: Readonly<Record<string, string>>) => string;
  readonly source: (cite: {
    readonly authority: Authority;
    readonly section: string;
    readonly edition: string;
    readonly seen: Seen;
    readonly newerKnown?: string;
  }) => string;
  /** One document of the list at the foot of a page. */
  readonly visitSource: (cite: {
    readonly authority: Authority;
    readonly source: string;
    readonly edition: string;
    readonly seen: Seen;
    readonly newerKnown?: string;
  }) => string;
  readonly notListed: (input: { readonly list: "problems" | "medicines"; readonly names: readonly string[] }) => string;
  /** The sentences of an answer. */
  readonly answer: {
    readonly headline: (view: AnswerView, audience: Audience) => string;
    readonly redFlags: (view: AnswerView, audience: Audience) => string;
    readonly phone: (view: AnswerView, audience: Audience) => string;
    readonly silence: (silence: Silence, view: AnswerView, audience: Audience) => string;
    readonly missedDose: (dose: MissedDose, audience: Audience) => string;
  };
  /** The sentences of a ruler: whether it works. */
  readonly response: {
    readonly mark: (mark: RulerMark, audience: Audience) => string;
    readonly standing: (ruler: ResponseRuler, audience: Audience) => string;
    readonly notes: (ruler: ResponseRuler, audience: Audience) => readonly string[];
    readonly told: (told: Noticed | undefined, audience: Audience) => string;
    readonly score: (score: RulerScore, audience: Audience) => string;
    readonly noScore: (audience: Audience) => string;
    readonly predictors: (says: readonly Saying[], condition: string | undefined, audience: Audience) => string;
  };
  /** What trials counted. */
  readonly rates: RateWords;
  /** A fact that somebody told when asking. */
  readonly told: (fact: EvidenceRef, audience: Audience) => string;
  /** What a document tells people, in sentences. */
  readonly says: (says: readonly Saying[], audience: Audience) => string;
  readonly overview: (input: OverviewInput) => string;
  /** No clinician has yet signed the knowledge. */
  readonly disclaimer: string;
};
