import type { Statement } from "@afterscript/engine";
import { type Day, type DaySpan, formatDaySpan, toNumber } from "@afterscript/kernel";
import type { Result } from "@afterscript/record";
import { bandIn, bandsOf, bandWords, endsOf, outcomeOf } from "../ruler/bands.ts";
import type { LaboratoryRange } from "../ruler/knowledge.ts";
import { placeIn, type RulerUnit } from "../ruler/ruler-unit.ts";
import { formatNumber, roundTicks } from "../ruler/scale.ts";
import { name, sentenceCase } from "../words/text.ts";
import { type Course, coursesOf } from "./courses.ts";
import { resultText } from "./result-text.ts";
import { type TimeTick, timeTicks } from "./time-ticks.ts";

/** One result on the chart. `to` is the other end of a result that is only known as "below" or "above". */
export type TrendPoint = {
  readonly resource: string;
  readonly at: number;
  readonly to?: number;
  readonly day: DaySpan;
  readonly label: string;
};

/** One end of a rule's limit. */
export type TrendLimit = { readonly at: number; readonly label: string; readonly statement: string };

export type Trend = {
  readonly title: string;
  readonly unit: string;
  readonly from: Day;
  readonly to: Day;
  readonly top: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly months: readonly TimeTick[];
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
  /** Runs of points with no gap in time between them: only these are joined. */
  readonly runs: readonly (readonly TrendPoint[])[];
  /** Results that have no place on the chart: no number, no day, not read. */
  readonly unplaced: number;
  readonly limits: readonly TrendLimit[];
  /** The laboratory's own range of the newest result that has one. */
  readonly usual?: { readonly low: number; readonly high: number; readonly day: string };
  readonly courses: readonly Course[];
  /** Days after which two results are no longer joined. */
  readonly gapDays: number;
};

export type TrendInput = {
  readonly analyte: string;
  readonly unit: string;
  /** Newest first, as the record has them. */
  readonly results: readonly Result[];
  /** Rules that speak of the analyte on this record. */
  readonly rules: readonly Statement[];
  readonly usualOf: (resource: string) => LaboratoryRange | undefined;
  readonly courses: readonly Course[];
  readonly gapDays: number;
  readonly asOf: Day;
};

export { coursesOf };

/** As the knowledge holds it. */
const OWN: RulerUnit = { unit: "" };

/** A chart is never narrower than this: for the eye only. */
const LEAST_DAYS = 42;

/** What a chart of one analyte over time shows; undefined while no result has a number and a day. */
export function trendOf(input: TrendInput): Trend | undefined {
  const { analyte, unit, results, rules, courses, gapDays, asOf } = input;
  const points = results
    .flatMap((result) => pointOf(result, unit) ?? [])
    .sort((a, b) => a.day.earliest - b.day.earliest || a.day.latest - b.day.latest);
  const [first] = points;
  if (first === undefined) return undefined;
  const limits = limitLinesOf(rules, analyte);
  const usual = usualRange(input);
  const last = Math.max(asOf, ...points.map(({ day }) => day.latest));
  const from = Math.min(first.day.earliest, last - LEAST_DAYS);
  // The laboratory's range may reach far beyond what matters here: it is cut off at the top, and its ends stand in words.
  const heights = [...points.flatMap(({ at, to }) => [at, to ?? at]), ...limits.map(({ at }) => at), usual?.low ?? 0];
  const ticks = roundTicks(Math.max(...heights, 1) * 1.12, 4);
  return {
    title: sentenceCase(name(analyte, "patient")),
    unit,
    from,
    to: last,
    top: ticks.at(-1) ?? 1,
    ticks: ticks.map((at) => ({ at, label: formatNumber(at) })),
    months: timeTicks(from, last),
    points,
    runs: runsOf(points, gapDays),
    unplaced: results.length - points.length,
    limits,
    ...(usual && { usual }),
    courses: courses.filter(({ until }) => until === undefined || until >= from),
    gapDays,
  };
}

function pointOf(result: Result, unit: string): TrendPoint | undefined {
  const { value, range, day, resource } = result;
  if (day === undefined) return undefined;
  const common = { resource, day, label: resultText(result, unit) };
  if (value !== undefined) return { ...common, at: toNumber(value) };
  if (range === undefined) return undefined;
  const { low, high } = endsOf(range);
  if (high !== undefined) return { ...common, at: high, to: low ?? 0 };
  return low === undefined ? undefined : { ...common, at: low, to: low };
}

/** Points of one run stand no further apart than a result stays usable. */
export function runsOf(points: readonly TrendPoint[], gapDays: number): TrendPoint[][] {
  const runs: TrendPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isNear = before !== undefined && point.day.latest - before.day.earliest <= gapDays;
    // What is only known as "below" has no height that a line could lead to.
    if (run !== undefined && isNear && before.to === undefined && point.to === undefined) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/**
 * The ends of the limits that rules set on an analyte, highest first, each once.
 * @param line the one unit of the chart; left out, each limit stands in its source's own words
 */
export function limitLinesOf(rules: readonly Statement[], analyte: string, line?: RulerUnit): TrendLimit[] {
  const limits = rules.flatMap((rule) =>
    bandsOf(rule).flatMap(({ fact, band }): TrendLimit[] => {
      if (fact !== analyte) return [];
      const label = `${line === undefined ? bandWords(band) : bandIn(band, line)}: ${outcomeOf(rule)}`;
      return [band.low, band.high].flatMap((end) =>
        end === undefined ? [] : [{ at: placeIn(end.value, line ?? OWN), label, statement: rule.id }],
      );
    }),
  );
  const unique = limits.filter(
    (one, index) => limits.findIndex(({ label, at }) => label === one.label && at === one.at) === index,
  );
  return unique.sort((a, b) => b.at - a.at);
}

function usualRange({ results, usualOf }: TrendInput): Trend["usual"] {
  for (const { resource, day } of results) {
    const { low = 0, high } = usualOf(resource) ?? {};
    if (high !== undefined && day !== undefined) return { low, high, day: formatDaySpan(day) };
  }
  return undefined;
}
