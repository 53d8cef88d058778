import {
  type Band,
  type Decimal,
  type EvidenceRef,
  formatDaySpan,
  type GapReason,
  isInBand,
  isOlderThan,
  isRangeInBand,
  parseDecimal,
  type Sent,
  toNumber,
} from "@afterscript/kernel";
import type { Result } from "@afterscript/record";
import { computeCreatinineClearance } from "./cockcroft-gault.ts";
import type { Context } from "./context.ts";
import { NO, UNKNOWN, type Verdict, verdictOf, YES } from "./verdict.ts";

/** The newest result of an analyte on or before as-of, with what stands in the way of using it. */
export type Latest = {
  /** Newest first. More than one only when the record gives no order between them. */
  readonly newest: readonly Result[];
  /** Readable final results on or before as-of, newest first. */
  readonly usable: readonly Result[];
  readonly why?: GapReason;
  /** Facts that a computed value rests on. */
  readonly inputs?: readonly EvidenceRef[];
  /** Missing inputs of a computed value, as facts. */
  readonly missing?: readonly { readonly fact: string; readonly why: GapReason; readonly resource?: string }[];
};

const NOTHING: Latest = { newest: [], usable: [], why: "absent" };

export function latestResult(context: Context, analyte: string): Latest {
  const known = context.latest.get(analyte);
  if (known !== undefined) return known;
  const found = read(context, analyte);
  context.latest.set(analyte, found);
  return found;
}

function read(context: Context, analyte: string): Latest {
  const found = readMeasured(context, analyte);
  if (found.why === "absent" && analyte === "creatinine-clearance") return computeCreatinineClearance(context);
  return found;
}

function readMeasured(context: Context, analyte: string): Latest {
  const all = context.record.results.get(analyte);
  if (all === undefined) return withoutResult(context, analyte);
  const { asOf } = context;
  const usable: Result[] = [];
  let blocking: Result | undefined;
  for (const result of all) {
    if (result.notDone === true) continue;
    const isFuture = result.day !== undefined && result.day.earliest > asOf;
    if (isFuture) continue;
    const isUsable = result.day !== undefined && result.final && result.unreadable === undefined;
    if (isUsable) usable.push(result);
    else if (usable.length === 0 && blocking === undefined) blocking = result;
  }
  const first = usable[0];
  if (blocking !== undefined && (first === undefined || comesAfter(blocking, first))) {
    return { newest: [blocking], usable, why: whyNotUsable(blocking) };
  }
  if (first === undefined) return withoutResult(context, analyte);
  const newest =
    usable.length === 1 ? usable : usable.filter((result) => result === first || isUnordered(result, first));
  const age = isOlderThan(first.day ?? NEVER, windowOf(context, analyte), asOf);
  if (age === "yes") return { newest, usable, why: "stale" };
  if (age === "depends") return { newest, usable, why: "date-too-imprecise" };
  return { newest, usable };
}

const NEVER = { earliest: Number.MIN_SAFE_INTEGER, latest: Number.MIN_SAFE_INTEGER };

/** An undated result may be the newest of all; a dated one blocks unless a usable result is clearly later. */
function comesAfter(blocking: Result, usable: Result): boolean {
  if (blocking.day === undefined || usable.day === undefined) return true;
  if (blocking.day.latest !== usable.day.latest) return blocking.day.latest > usable.day.latest;
  return !(blocking.minute !== undefined && usable.minute !== undefined && usable.minute > blocking.minute);
}

function whyNotUsable(result: Result): GapReason {
  if (result.unreadable !== undefined) return result.unreadable;
  return result.final ? "date-too-imprecise" : "not-final";
}

function isUnordered(result: Result, first: Result): boolean {
  if (result.day === undefined || first.day === undefined) return false;
  if (result.day.latest < first.day.earliest) return false;
  const sameExactDay =
    first.day.earliest === first.day.latest &&
    result.day.earliest === first.day.earliest &&
    result.day.latest === first.day.latest;
  if (!sameExactDay) return true;
  return result.minute === undefined || first.minute === undefined || result.minute === first.minute;
}

function withoutResult(context: Context, analyte: string): Latest {
  const unusable = context.record.unusable.get(analyte)?.[0];
  return unusable === undefined ? NOTHING : { newest: [], usable: [], why: unusable.why };
}

/** Days that a result of this analyte stays usable at this stage, by the protocol. */
export function windowOf(context: Context, topic: string): number {
  const window = context.protocol.windows[topic] ?? context.protocol.defaultWindow;
  return context.therapy.stage === "starting" ? window.starting : window["on-treatment"];
}

/** Is the newest usable result in the band? Writes the facts used and the gaps. */
export function askResult(context: Context, analyte: string, band: Band): Verdict {
  const latest = latestResult(context, analyte);
  const verdict = compareNewest(context, latest, analyte, band);
  for (const result of latest.newest) context.because.push(evidenceOf(context, result));
  if (latest.inputs !== undefined) context.because.push(...latest.inputs);
  return verdict;
}

function compareNewest(context: Context, latest: Latest, analyte: string, band: Band): Verdict {
  const first = latest.newest[0];
  if (latest.why !== undefined || first === undefined) {
    if (latest.missing !== undefined) context.gaps.push(...latest.missing);
    else writeGap(context, analyte, latest.why ?? "absent", first);
    return UNKNOWN;
  }
  const verdict = isResultIn(first, band);
  for (const other of latest.newest) {
    if (isResultIn(other, band) === verdict) continue;
    writeGap(context, analyte, "conflicting", first);
    return UNKNOWN;
  }
  if (verdict === UNKNOWN) {
    writeGap(context, analyte, first.qualitative === undefined ? "censored-across-limit" : "value-not-readable", first);
  }
  return verdict;
}

export function isResultIn(result: Result, band: Band): Verdict {
  if (result.value !== undefined) return isInBand(result.value, band) ? YES : NO;
  if (result.range !== undefined) return verdictOf(isRangeInBand(result.range, band));
  return UNKNOWN;
}

export function writeGap(context: Context, fact: string, why: GapReason, result: Result | undefined): void {
  context.gaps.push({
    fact,
    why,
    ...(result !== undefined && { resource: result.resource }),
    ...(result?.day !== undefined && { date: formatDaySpan(result.day) }),
  });
}

/** The printed form of a result, made once a therapy: every finding that used it shares it. */
export function evidenceOf(context: Context, result: Result): EvidenceRef {
  const known = context.evidence.get(result);
  if (known !== undefined) return known;
  const made = makeEvidence(context, result);
  context.evidence.set(result, made);
  return made;
}

function makeEvidence(context: Context, result: Result): EvidenceRef {
  const unit = context.engine.units[result.analyte]?.unit;
  const value = printedValue(result);
  const made: { -readonly [K in keyof EvidenceRef]: EvidenceRef[K] } = {
    fact: result.analyte,
    value,
    resource: result.resource,
  };
  if (unit !== undefined && result.qualitative === undefined && result.unreadable === undefined) made.unit = unit;
  if (result.value !== undefined && !isAsReported(result, value, unit)) made.reported = asReported(result);
  const sent = sentOf(result, value, made.unit);
  if (sent !== undefined) made.sent = sent;
  if (result.laboratory !== undefined) made.laboratory = result.laboratory;
  if (result.day !== undefined) made.date = formatDaySpan(result.day);
  return made;
}

/** Number and unit as they were sent, where they say it otherwise. What was computed from several was sent by nobody. */
function sentOf(result: Result, value: string | number, unit: string | undefined): Sent | undefined {
  const { reported, factor, qualitative, unreadable } = result;
  if (qualitative !== undefined || reported.value === "") return undefined;
  if (reported.unit === unit && reported.value === String(value)) return undefined;
  const isNumber = reported.unit !== undefined || parseDecimal(reported.value) !== undefined;
  if (!isNumber && unreadable === undefined) return undefined;
  return {
    value: reported.value,
    ...(reported.unit !== undefined && { unit: reported.unit }),
    ...(factor !== undefined && { factor }),
  };
}

function isAsReported({ reported }: Result, value: string | number, unit: string | undefined): boolean {
  return reported.unit === unit && reported.value === String(value);
}

function asReported({ reported }: Result): string {
  return reported.unit === undefined ? reported.value : `${reported.value} ${reported.unit}`;
}

function printedValue(result: Result): string | number {
  if (result.value !== undefined) return roundForPrint(result.value);
  if (result.range !== undefined) return printRange(result.range);
  return result.qualitative ?? result.reported.value;
}

function printRange(range: Band): string {
  const low = range.low && `${range.low.closed ? ">=" : ">"}${roundForPrint(range.low.value)}`;
  const high = range.high && `${range.high.closed ? "<=" : "<"}${roundForPrint(range.high.value)}`;
  return [low, high].filter(Boolean).join(" ");
}

const POWERS_OF_TEN: ReadonlySet<number> = new Set([1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]);

/** Printed to at most six significant digits; compared exactly elsewhere. */
export function roundForPrint(value: Decimal): number {
  const number = toNumber(value);
  const isShort = value.n < 1_000_000 && value.n > -1_000_000 && POWERS_OF_TEN.has(value.d);
  return isShort || Number.isInteger(number) ? number : Number(number.toPrecision(6));
}
