import { ACTIONS, STATES, URGENCIES } from "@afterscript/engine";
import { formatDay, parseDay } from "@afterscript/kernel";
import type { LaboratoryRange, RulerKnowledge } from "@afterscript/web";
import { type HiddenReason, type Lane, rulerOf } from "@afterscript/web/public/clinic.ts";
import { nextStep, type Report, type ReportFinding, type ReportTherapy } from "@afterscript/wording";
import { isCritical, type LaboratoryResult } from "../judge/laboratory-results.ts";
import type { UnreadMedicine } from "../judge/unread-medicines.ts";
import type { ItemShown } from "../store/schema.ts";
import { flagDraft } from "./flag-draft.ts";
import { type FindingHidden, laneOf } from "./lane-of.ts";
import { restsOf, signatureOf } from "./signature.ts";
import { unreadDraft } from "./unread-draft.ts";
import { weightOf } from "./weight.ts";

/** One row as a judgement wants it: a drug, a lane, what it shows. */
export type ItemDraft = {
  readonly drug: string;
  readonly lane: Lane;
  readonly weight: number;
  readonly signature: string;
  readonly shown: ItemShown;
};

export type Drafted = {
  readonly items: readonly ItemDraft[];
  /** Rows that one of them stands for as long as it stands. */
  readonly folded?: readonly ItemDraft[];
  /** Why there is no row: only where there is none. */
  readonly hidden?: HiddenReason;
};

export type DraftInput = {
  readonly report: Report;
  readonly knowledge: RulerKnowledge;
  readonly laboratoryRange: (resource: string) => LaboratoryRange | undefined;
  /** Of each test the result that stands, with what its laboratory says of it. */
  readonly results: readonly LaboratoryResult[];
  /** The test by the name that the rules give it; left out where they do not read it. */
  readonly analyteOf: (result: LaboratoryResult) => string | undefined;
  /** Medicines that could not be read and have not ended. */
  readonly unread: readonly UnreadMedicine[];
};

/** How long what a laboratory flags makes a row: a choice of this list, no clinical limit. */
export const FLAGGED_DAYS = 91;

/**
 * The rows of one patient: one for each drug and lane, its worst finding first, one for what the laboratory calls critical
 * and no such row rests on, one for medicines that could not be read, and why there is none.
 */
export function draftItems(input: DraftInput): Drafted {
  const { report, results, unread } = input;
  const stageOf = new Map(report.therapies.map((therapy) => [therapy.drug, therapy]));
  const rows = new Map<string, { lane: Lane; therapy: ReportTherapy; findings: ReportFinding[] }>();
  const reasons = new Set<FindingHidden>();
  const acted = new Set<string>();
  for (const finding of report.findings) {
    const therapy = stageOf.get(finding.drug);
    if (therapy === undefined) continue;
    const placed = laneOf(finding, { stage: therapy.stage, today: report.asOf });
    if ("hidden" in placed) {
      reasons.add(placed.hidden);
      continue;
    }
    const key = `${finding.drug} ${placed.lane}`;
    const row = rows.get(key) ?? { lane: placed.lane, therapy, findings: [] };
    row.findings.push(finding);
    rows.set(key, row);
    if (finding.state === "applies" && LIMITS.has(placed.lane)) {
      for (const { resource } of finding.because) if (resource !== undefined) acted.add(resource);
    }
  }
  const flagged = results.filter(
    (result) => isCritical(result) && isRecent(result, report.asOf) && (result.isPart || !acted.has(result.resource)),
  );
  const items = [
    ...[...rows.values()].map(({ lane, therapy, findings }) => draftOf(lane, therapy, findings, input)),
    ...(flagged.length === 0 ? [] : [flagDraft({ flagged, analyteOf: input.analyteOf, ...aboutPerson(report) })]),
    ...(unread.length === 0 || !isTaken(report) ? [] : [unreadDraft({ medicines: unread, ...aboutPerson(report) })]),
  ];
  return items.length > 0 ? { items } : { items, hidden: hiddenOf(input, reasons) };
}

/** Rows of these sections rest on a result because of what it is, not because of its day. */
const LIMITS: ReadonlySet<Lane> = new Set(["act-now", "limit-crossed"]);

/** A result without a day may be of today. */
function isRecent({ day }: LaboratoryResult, today: string): boolean {
  const now = parseDay(today);
  if (day === undefined || now === undefined) return true;
  // A month or a year may be its last day.
  return day.padEnd(10, "-99") >= formatDay(now - FLAGGED_DAYS);
}

/** What a row that is about no one medicine says of all of them. */
function aboutPerson(report: Report) {
  const therapies = report.therapies.map(({ drug, dose, since, stage }) => ({
    drug,
    stage,
    ...(dose !== undefined && { dose }),
    ...(since !== undefined && { since }),
  }));
  return { therapies, knowledge: report.knowledge.hash };
}

/** On hold and about to start too. */
function isTaken({ therapies }: Report): boolean {
  return therapies.some(({ stage }) => stage !== "stopped");
}

function hiddenOf({ report, results }: DraftInput, reasons: ReadonlySet<FindingHidden>): HiddenReason {
  const isOutside = (one: LaboratoryResult): boolean =>
    isCritical(one) || (one.word === "outside" && isRecent(one, report.asOf));
  if (!isTaken(report) && results.some(isOutside)) return "outside-laboratory-range";
  if (report.therapies.length === 0) return "no-jak-inhibitor";
  return MOST.find((one) => reasons.has(one)) ?? "nothing-called-for";
}

/** Of several reasons the one that asks most of somebody. */
const MOST: readonly FindingHidden[] = ["standing-caution", "open-questions", "only-counsel", "nothing-called-for"];

function draftOf(
  lane: Lane,
  therapy: ReportTherapy,
  findings: readonly ReportFinding[],
  { report, knowledge, laboratoryRange }: DraftInput,
): ItemDraft {
  const sorted = withoutJoined(findings).toSorted(worstFirst);
  const [headline, ...also] = sorted;
  if (headline === undefined) throw new Error("A row rests on a finding.");
  const ruler = rulerOf({ finding: headline, report, knowledge, laboratoryRange });
  const rests = restsOf(sorted, report.knowledge.hash);
  const by = sorted.flatMap(({ due }) => (due === undefined ? [] : [due.by])).toSorted()[0];
  const shown: ItemShown = {
    ...(therapy.dose !== undefined && { dose: therapy.dose }),
    ...(therapy.since !== undefined && { since: therapy.since }),
    stage: therapy.stage,
    title: headline.title,
    statement: headline.statement,
    topic: headline.topic,
    state: headline.state,
    action: headline.action,
    urgency: headline.urgency,
    nextStep: nextStep(headline, "clinician"),
    because: headline.because,
    cite: headline.cite,
    ...(ruler !== undefined && { ruler }),
    ...(by !== undefined && { by }),
    also: [...new Set(also.map(({ title }) => title))],
    rests,
  };
  return {
    drug: therapy.drug,
    lane,
    weight: weightOf(lane, headline, daysPast(by, report.asOf)),
    signature: signatureOf(lane, rests),
    shown,
  };
}

/** A finding that joins others stands for them. */
function withoutJoined(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  const joined = new Set(findings.flatMap(({ state, joins }) => (state === "applies" ? (joins ?? []) : [])));
  return findings.filter(({ statement }) => !joined.has(statement));
}

function worstFirst(a: ReportFinding, b: ReportFinding): number {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
    ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action) ||
    (a.statement < b.statement ? -1 : 1)
  );
}

function daysPast(by: string | undefined, today: string): number {
  const [last, now] = [by === undefined ? undefined : parseDay(by), parseDay(today)];
  return last === undefined || now === undefined ? 0 : now - last;
}
