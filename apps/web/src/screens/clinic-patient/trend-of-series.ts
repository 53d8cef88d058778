import { type Day, parseDaySpan } from "@afterscript/kernel";
import type { TimelinePoint, TimelineSeries } from "../../clinic/api.ts";
import { formatNumber, roundTicks } from "../../ruler/scale.ts";
import type { Course } from "../../trend/courses.ts";
import { timeTicks } from "../../trend/time-ticks.ts";
import { runsOf, type Trend, type TrendPoint } from "../../trend/trend.ts";
import { sentenceCase } from "../../words/text.ts";

export type SeriesShown = {
  readonly series: TimelineSeries;
  readonly courses: readonly Course[];
  /** Days after which two results stand apart. */
  readonly gapDays: number;
  readonly today: Day;
};

/** A chart is never narrower than this: for the eye only. */
const LEAST_DAYS = 42;

/** The chart of one series; undefined while no result has a number and a day. */
export function trendOfSeries({ series, courses, gapDays, today }: SeriesShown): Trend | undefined {
  const points = series.points
    .flatMap((point) => placed(point) ?? [])
    .sort((a, b) => a.day.earliest - b.day.earliest || a.day.latest - b.day.latest);
  const [first] = points;
  if (first === undefined) return undefined;
  const last = Math.max(today, ...points.map(({ day }) => day.latest));
  const from = Math.min(first.day.earliest, last - LEAST_DAYS);
  const heights = [...points.map(({ at }) => at), ...series.limits.map(({ at }) => at)];
  const ticks = roundTicks(Math.max(...heights, 1) * 1.12, 4);
  return {
    title: sentenceCase(series.name),
    unit: series.unit,
    from,
    to: last,
    top: ticks.at(-1) ?? 1,
    ticks: ticks.map((at) => ({ at, label: formatNumber(at) })),
    months: timeTicks(from, last),
    points,
    runs: runsOf(points, gapDays),
    unplaced: series.points.length - points.length,
    limits: series.limits,
    courses: courses.filter(({ until }) => until === undefined || until >= from),
    gapDays,
  };
}

function placed({ value, date, sent, resource, unreadable, notDone }: TimelinePoint): TrendPoint | undefined {
  const day = date === undefined ? undefined : parseDaySpan(date);
  if (typeof value !== "number" || day === undefined || unreadable !== undefined || notDone) return undefined;
  return { resource, at: value, day, label: sent };
}
