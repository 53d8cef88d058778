type Resource = { readonly [field: string]: unknown };

/**
 * The day by which a result is counted: of its report, else of its sample, never after the day on which it came. Of a
 * month or a year it is the last day that it could mean. Undefined where the result bears no day.
 * @param received ISO date-time, UTC
 */
export function resultDay(
  { issued, effectiveDateTime, effectiveInstant, effectivePeriod }: Resource,
  received: string,
): string | undefined {
  const { start, end } = (effectivePeriod ?? {}) as { readonly start?: unknown; readonly end?: unknown };
  const day = [issued, effectiveDateTime, effectiveInstant, end, start].map(lastDayOf).find((one) => one !== undefined);
  if (day === undefined) return undefined;
  const came = received.slice(0, 10);
  return day < came ? day : came;
}

const LATEST = "9999-12-31";

function lastDayOf(value: unknown): string | undefined {
  const date = typeof value === "string" ? /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\d-])/.exec(value)?.[0] : undefined;
  return date === undefined ? undefined : date + LATEST.slice(date.length);
}
