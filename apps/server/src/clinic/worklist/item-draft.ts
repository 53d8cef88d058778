import { ACTIONS, STATES, URGENCIES } from "@afterscript/engine";
import { parseDay } from "@afterscript/kernel";
import type { LaboratoryRange, RulerKnowledge } from "@afterscript/web";
import { type HiddenReason, LANES, type Lane, rulerOf } from "@afterscript/web/public/clinic.ts";
import { nextStep, type Report, type ReportFinding, type ReportTherapy } from "@afterscript/wording";
import type { ItemShown } from "../store/schema.ts";
import { type FindingHidden, laneOf } from "./lane-of.ts";
import { restsOf, signatureOf } from "./signature.ts";

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
  /** Why there is no row: only where there is none. */
  readonly hidden?: HiddenReason;
};

export type DraftInput = {
  readonly report: Report;
  readonly knowledge: RulerKnowledge;
  readonly laboratoryRange: (resource: string) => LaboratoryRange | undefined;
};

/** The rows of one patient: one for each drug and lane, its worst finding first, and why there is none. */
export function draftItems(input: DraftInput): Drafted {
  const { report } = input;
  if (report.therapies.length === 0) return { items: [], hidden: "no-jak-inhibitor" };
  const stageOf = new Map(report.therapies.map((therapy) => [therapy.drug, therapy]));
  const rows = new Map<string, { lane: Lane; therapy: ReportTherapy; findings: ReportFinding[] }>();
  const reasons = new Set<FindingHidden>();
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
  }
  const items = [...rows.values()].map(({ lane, therapy, findings }) => draftOf(lane, therapy, findings, input));
  return items.length > 0 ? { items } : { items, hidden: MOST.find((one) => reasons.has(one)) ?? "nothing-called-for" };
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

const MOST_DAYS = 9_999;

/** Lane, then urgency, then action, then days overdue: lower comes first. */
export function weightOf(
  lane: Lane,
  { urgency, action }: Pick<ReportFinding, "urgency" | "action">,
  daysOverdue: number,
): number {
  const places = [LANES.indexOf(lane), URGENCIES.indexOf(urgency), ACTIONS.indexOf(action)];
  const days = MOST_DAYS - Math.min(MOST_DAYS, Math.max(0, daysOverdue));
  return places.reduce((weight, place) => weight * 20 + place, 0) * (MOST_DAYS + 1) + days;
}

function daysPast(by: string | undefined, today: string): number {
  const [last, now] = [by === undefined ? undefined : parseDay(by), parseDay(today)];
  return last === undefined || now === undefined ? 0 : now - last;
}
