import { formatDaySpan, toNumber } from "@afterscript/kernel";
import type { PatientRecord, Result } from "@afterscript/record";
import type { Library } from "@afterscript/web";
import {
  bandWords,
  type LaboratoryRange,
  limitLinesOf,
  type Ruler,
  rulerOf,
  type TimelinePoint,
  type TimelineSeries,
} from "@afterscript/web/public/clinic.ts";
import { messagesOf, type Report, type ReportFinding } from "@afterscript/wording";

export type SeriesParts = {
  readonly record: PatientRecord;
  readonly report: Report;
  readonly library: Library;
  /** FHIR status of a resource as its sender gave it. */
  readonly statusOf: (resource: string) => string | undefined;
  readonly laboratoryRange: (resource: string) => LaboratoryRange | undefined;
};

const { name } = messagesOf();

/** Every analyte of the record over time, oldest first, with the limits that the patient's own drugs have on it. */
export function seriesOf(parts: SeriesParts): readonly TimelineSeries[] {
  return [...parts.record.results]
    .map(([topic, results]) => oneSeries(topic, results, parts))
    .sort((a, b) => b.limits.length - a.limits.length || (a.name < b.name ? -1 : 1));
}

function oneSeries(topic: string, results: readonly Result[], parts: SeriesParts): TimelineSeries {
  const unit = parts.library.unitOf(topic) ?? "";
  const ruler = newestRuler(topic, parts);
  return {
    topic,
    name: name(topic, "clinician"),
    unit,
    points: results.map((result) => pointOf(result, unit, parts)).reverse(),
    limits: limitsOn(topic, parts),
    ...(ruler !== undefined && { ruler }),
  };
}

function pointOf(result: Result, unit: string, { statusOf }: SeriesParts): TimelinePoint {
  const { value, unit: sentUnit } = result.reported;
  return {
    ...(result.day !== undefined && { date: formatDaySpan(result.day) }),
    value: shownValue(result),
    unit,
    resource: result.resource,
    status: statusOf(result.resource) ?? (result.final ? "final" : "not-final"),
    ...(result.unreadable !== undefined && { unreadable: result.unreadable }),
    ...(result.notDone === true && { notDone: true as const }),
    reported: sentUnit === undefined ? value : `${value} ${sentUnit}`,
  };
}

/** In the canonical unit; a range and a word as words; what could not be read as it was sent. */
function shownValue({ value, range, qualitative, reported }: Result): number | string {
  if (value !== undefined) return toNumber(value);
  if (range !== undefined) return bandWords(range);
  return qualitative ?? reported.value;
}

/** Limits of statements that were judged for this patient: each cites where it stands. */
function limitsOn(topic: string, { report, library }: SeriesParts): TimelineSeries["limits"] {
  const judged = new Map(report.findings.map((finding) => [finding.statement, finding]));
  const rules = [...judged.keys()].flatMap((id) => library.statement(id) ?? []);
  return limitLinesOf(rules, topic).map((limit) => ({ ...limit, cite: judged.get(limit.statement)?.cite ?? [] }));
}

function newestRuler(topic: string, { report, library, laboratoryRange }: SeriesParts): Ruler | undefined {
  const about = (finding: ReportFinding) => finding.topic === topic && finding.kind === "lab-threshold";
  const finding = report.findings.find(about);
  return finding && rulerOf({ finding, report, knowledge: library, laboratoryRange });
}
