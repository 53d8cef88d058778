import { type Band, type Day, formatDaySpan, isInBand, subtractDecimals } from "@afterscript/kernel";
import type { Result } from "@afterscript/record";
import { type Context, gap } from "./context.ts";
import { askResult, evidenceOf, isResultIn, latestResult, roundForPrint, writeGap } from "./latest-result.ts";
import { NO, UNKNOWN, type Verdict, YES } from "./verdict.ts";

/** Baseline minus newest; the baseline is the last final result on or before the start. */
export function askFall(context: Context, analyte: string, band: Band): Verdict {
  const { since, resource } = context.therapy;
  if (since === undefined) {
    gap(context, "start", "absent", resource);
    return UNKNOWN;
  }
  const latest = latestResult(context, analyte);
  const newest = latest.newest[0];
  if (newest !== undefined) context.because.push(evidenceOf(context, newest));
  if (latest.why !== undefined || newest?.value === undefined) {
    writeGap(context, analyte, latest.why ?? "value-not-readable", newest);
    return UNKNOWN;
  }
  if (latest.newest.length > 1) {
    writeGap(context, analyte, "conflicting", newest);
    return UNKNOWN;
  }
  const baseline = baselineResult(latest.usable, since.earliest);
  if (baseline?.value === undefined || baseline === newest) {
    gap(context, `${analyte}-baseline`, "absent");
    return UNKNOWN;
  }
  context.because.push(evidenceOf(context, baseline));
  const fall = subtractDecimals(baseline.value, newest.value);
  context.because.push({
    fact: `${analyte}-fall`,
    value: roundForPrint(fall),
    ...unitOf(context, analyte),
    ...(newest.day !== undefined && { date: formatDaySpan(newest.day) }),
  });
  return isInBand(fall, band) ? YES : NO;
}

/** Did the last final result on or before the start lie in the band? Before the first dose the newest usable one decides. */
export function askAtStart(context: Context, analyte: string, band: Band): Verdict {
  const { stage, since, resource } = context.therapy;
  if (stage === "starting") return askResult(context, analyte, band);
  if (since === undefined) {
    gap(context, "start", "absent", resource);
    return UNKNOWN;
  }
  const before = baselineResult(latestResult(context, analyte).usable, since.earliest);
  if (before === undefined) {
    gap(context, `${analyte}-baseline`, "absent");
    return UNKNOWN;
  }
  context.because.push({ ...evidenceOf(context, before), fact: `${analyte}-baseline` });
  return isResultIn(before, band);
}

/** Does an earlier result lie as far below the baseline? Confirms a fall; says nothing where there is no baseline. */
export function isFallenTo(context: Context, analyte: string, earlier: Result, band: Band): boolean {
  const { since } = context.therapy;
  if (since === undefined || earlier.value === undefined) return false;
  const baseline = baselineResult(latestResult(context, analyte).usable, since.earliest);
  return baseline?.value !== undefined && isInBand(subtractDecimals(baseline.value, earlier.value), band);
}

function unitOf(context: Context, analyte: string): { unit?: string } {
  const unit = context.engine.units[analyte]?.unit;
  return unit === undefined ? {} : { unit };
}

/** The last final result on or before the start. */
export function baselineResult(usable: readonly Result[], start: Day): Result | undefined {
  return usable.find((one) => one.day !== undefined && one.day.latest <= start && one.value !== undefined);
}
