import { formatDaySpan, toNumber } from "@afterscript/kernel";
import type { PatientRecord, Result } from "@afterscript/record";
import type { Library } from "@afterscript/web";
import {
  type LaboratoryRange,
  limitLinesOf,
  placeIn,
  type Ruler,
  type RulerUnit,
  rulerOf,
  rulerUnit,
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

const { name, quantity } = messagesOf();

/** Every analyte of the record over time, oldest first, with the limits that the patient's own drugs have on it. */
export function seriesOf(parts: SeriesParts): readonly TimelineSeries[] {
  return [...parts.record.results]
    .map(([topic, results]) => oneSeries(topic, results, parts))
    .sort((a, b) => b.limits.length - a.limits.length || (a.name < b.name ? -1 : 1));
}

function oneSeries(topic: string, results: readonly Result[], parts: SeriesParts): TimelineSeries {
  const own = parts.library.unitOf(topic) ?? "";
  const newest = results.find(({ value, range }) => value !== undefined || range !== undefined);
  const line = rulerUnit(own, newest?.factor === undefined ? undefined : { ...newest.reported, factor: newest.factor });
  const ruler = newestRuler(topic, parts);
  return {
    topic,
    name: name(topic, "clinician"),
    unit: line.unit,
    points: results.map((result) => pointOf(result, { own, line }, parts)).reverse(),
    limits: limitsOn(topic, line, parts),
    ...(ruler !== undefined && { ruler }),
  };
}

type Units = {
  /** That rules compare in. */
  readonly own: string;
  /** That the series is drawn in. */
  readonly line: RulerUnit;
};

function pointOf(result: Result, { own, line }: Units, { statusOf }: SeriesParts): TimelinePoint {
  const { reported, value } = result;
  return {
    ...(result.day !== undefined && { date: formatDaySpan(result.day) }),
    value: shownValue(result, line),
    unit: line.unit,
    resource: result.resource,
    status: statusOf(result.resource) ?? (result.final ? "final" : "not-final"),
    ...(result.unreadable !== undefined && { unreadable: result.unreadable }),
    ...(result.notDone === true && { notDone: true as const }),
    sent: quantity(reported.value, reported.unit),
    ...(value !== undefined && isOther(result, own) && { compared: quantity(toNumber(value), own) }),
  };
}

/** Converted, or computed from what was sent. */
function isOther({ factor, reported }: Result, own: string): boolean {
  return factor !== undefined || (reported.unit === undefined && own !== "");
}

/** A number in the unit of the series; a range and a word as words; what could not be read as it was sent. */
function shownValue({ value, range, qualitative, reported }: Result, line: RulerUnit): number | string {
  if (value !== undefined) return placeIn(value, line);
  if (range !== undefined) return quantity(reported.value, reported.unit);
  return qualitative ?? reported.value;
}

/** Limits of statements that were judged for this patient: each cites where it stands. */
function limitsOn(topic: string, line: RulerUnit, { report, library }: SeriesParts): TimelineSeries["limits"] {
  const judged = new Map(report.findings.map((finding) => [finding.statement, finding]));
  const rules = [...judged.keys()].flatMap((id) => library.statement(id) ?? []);
  return limitLinesOf(rules, topic, line).map((limit) => ({ ...limit, cite: judged.get(limit.statement)?.cite ?? [] }));
}

function newestRuler(topic: string, { report, library, laboratoryRange }: SeriesParts): Ruler | undefined {
  const about = (finding: ReportFinding) => finding.topic === topic && finding.kind === "lab-threshold";
  const finding = report.findings.find(about);
  return finding && rulerOf({ finding, report, knowledge: library, laboratoryRange });
}
