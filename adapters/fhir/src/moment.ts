import type { DaySpan } from "@afterscript/kernel";
import { firstObjectOf, type Json, manyOf, objectOf } from "./json.ts";
import { readMinute } from "./read-date.ts";
import { dateOf, type Reading } from "./reading.ts";

/** When something was observed or done. */
export type Moment = {
  readonly day: DaySpan | undefined;
  readonly minute: number | undefined;
  /** When it was issued, kept only where the day is exact and has no time. */
  readonly issued?: string;
};

const NEVER: Moment = { day: undefined, minute: undefined };

/**
 * When an Observation or report was true of the person: effective[x], and `issued` only where no effective is given.
 */
export function effectiveOf(resource: Json, reference: string, reading: Reading): Moment {
  const { effectiveDateTime } = resource;
  if (effectiveDateTime !== undefined) {
    const moment = at(effectiveDateTime, "effectiveDateTime", reference, reading);
    return typeof resource.issued === "string" && isWholeDay(moment) ? { ...moment, issued: resource.issued } : moment;
  }
  if (resource.effectiveInstant !== undefined) {
    return at(resource.effectiveInstant, "effectiveInstant", reference, reading);
  }
  const period = objectOf(resource.effectivePeriod);
  if (period !== undefined) return during(period, "effectivePeriod", reference, reading);
  const events = manyOf(objectOf(resource.effectiveTiming)?.event);
  if (events.length > 0) {
    const days = events.map((event) => dateOf(event, "effectiveTiming.event", reference, reading));
    return { day: days.reduce(joinSpans, undefined), minute: undefined };
  }
  return resource.issued === undefined ? NEVER : at(resource.issued, "issued", reference, reading);
}

function isWholeDay({ day, minute }: Moment): boolean {
  return minute === undefined && day !== undefined && day.earliest === day.latest;
}

/** Does the resource say when, readable or not? */
export function hasTime(resource: Json): boolean {
  return (
    resource.effectiveDateTime !== undefined ||
    resource.effectiveInstant !== undefined ||
    resource.effectivePeriod !== undefined ||
    resource.effectiveTiming !== undefined ||
    resource.issued !== undefined
  );
}

function at(text: unknown, path: string, reference: string, reading: Reading): Moment {
  const day = dateOf(text, path, reference, reading);
  return day === undefined ? NEVER : { day, minute: readMinute(text) };
}

/** Any day of the period could be meant; of a period without an end, its first day is known. */
function during(period: Json, path: string, reference: string, reading: Reading): Moment {
  const start = dateOf(period.start, `${path}.start`, reference, reading);
  const end = dateOf(period.end, `${path}.end`, reference, reading);
  const isOneDay = start !== undefined && end !== undefined && start.earliest === end.latest;
  return { day: joinSpans(start, end), minute: isOneDay ? readMinute(period.start) : undefined };
}

/** Every day that either span could mean. */
export function joinSpans(a: DaySpan | undefined, b: DaySpan | undefined): DaySpan | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return { earliest: Math.min(a.earliest, b.earliest), latest: Math.max(a.latest, b.latest) };
}

export type Period = { readonly start: DaySpan | undefined; readonly end: DaySpan | undefined };

/** Start and end of a FHIR Period. */
export function periodOf(value: unknown, path: string, reference: string, reading: Reading): Period {
  const period = firstObjectOf(value);
  if (period === undefined) return { start: undefined, end: undefined };
  return {
    start: dateOf(period.start, `${path}.start`, reference, reading),
    end: dateOf(period.end, `${path}.end`, reference, reading),
  };
}
