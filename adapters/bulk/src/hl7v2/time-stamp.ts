import { instantOf } from "../instant.ts";

/** A time stamp of HL7 v2. */
export type TimeStamp = {
  /** FHIR dateTime: with a time only where an offset is known, else the day, month or year alone. */
  readonly dateTime: string;
  /** Whether a time of day was written that `dateTime` cannot say. */
  readonly isCut: boolean;
  /** In UTC, for putting versions in order; without an offset taken as UTC. */
  readonly instant: string;
};

const STAMP = /^(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:\.(\d{1,4}))?)?)?)?)?)?([+-]\d{4})?$/;

/**
 * Reads `YYYY[MM[DD[HH[MM[SS[.S]]]]]][+/-ZZZZ]`. `offset`: the one of MSH-7, which holds for the whole message (HL7 v2.5.1,
 * 2.A.77). Undefined when the text is no such stamp or no day of the calendar.
 */
export function readTimeStamp(text: string, offset?: string): TimeStamp | undefined {
  const match = STAMP.exec(text.replace(/\s/g, ""));
  if (match === null) return undefined;
  const [, year = "", month, day, hour, minute, second = "00", fraction] = match;
  const date = [year, month, day].filter((part) => part !== undefined).join("-");
  if (hour === undefined) {
    const instant = instantOf(date);
    return instant === undefined || year === "0000" ? undefined : { dateTime: date, isCut: false, instant };
  }
  const zone = zoneOf(match[8] ?? offset);
  const time = `${date}T${hour}:${minute ?? "00"}:${second}${fraction === undefined ? "" : `.${fraction}`}`;
  const instant = instantOf(`${time}${zone ?? "Z"}`);
  if (instant === undefined || year === "0000") return undefined;
  const hasTime = zone !== undefined && minute !== undefined;
  return { dateTime: hasTime ? `${time}${zone}` : date, isCut: !hasTime, instant };
}

/** "+0100" of a stamp, or undefined. */
export function offsetOf(text: string): string | undefined {
  return STAMP.exec(text.replace(/\s/g, ""))?.[8];
}

function zoneOf(offset: string | undefined): string | undefined {
  return offset === undefined ? undefined : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}
