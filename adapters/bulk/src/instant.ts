const DATE_TIME = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * A FHIR date, dateTime or instant as a moment in UTC ("2026-06-20T09:00:00.000Z"), which sorts as text. What is not
 * written is the earliest it could be, and a time without offset is taken as UTC: only for putting versions in order,
 * never for showing. Undefined when the text is no date.
 */
export function instantOf(text: unknown): string | undefined {
  const match = typeof text === "string" ? DATE_TIME.exec(text.trim()) : null;
  if (match === null) return undefined;
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", fraction = "", zone] = match;
  const numbers = [month, day, hour, minute, second].map(Number);
  const [m = 0, d = 0, h = 0, min = 0, s = 0] = numbers;
  if (m < 1 || m > 12 || d < 1 || h > 24 || min > 59 || s > 60) return undefined;
  const at = new Date(0);
  at.setUTCFullYear(Number(year), m - 1, d);
  if (at.getUTCMonth() !== m - 1) return undefined;
  at.setUTCHours(h, min, Math.min(s, 59), Number(fraction.padEnd(3, "0").slice(0, 3)));
  return new Date(at.getTime() - offsetMinutes(zone) * 60_000).toISOString();
}

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith("-") ? -minutes : minutes;
}
