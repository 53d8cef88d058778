import { unfolded } from "./content-line.ts";
import { PRODUCT } from "./product.ts";

/** What an earlier export said of one entry. */
export type EarlierEvent = {
  readonly uid: string;
  readonly on: string;
  readonly sequence: number;
  /** Its lines without the stamp and the sequence: equal text, equal event. */
  readonly content: string;
};

export type EarlierFile = readonly EarlierEvent[];

/** Reads a calendar that was written here; undefined when it was written elsewhere or is broken off. */
export function readEarlierFile(text: string): EarlierFile | undefined {
  const lines = unfolded(text.replace(/^\ufeff/, ""));
  if (lines[0] !== "BEGIN:VCALENDAR" || lines.at(-1) !== "END:VCALENDAR") return undefined;
  if (!lines.includes(`PRODID:${PRODUCT}`)) return undefined;
  const events: EarlierEvent[] = [];
  let event: string[] | undefined;
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") event = [];
    event?.push(line);
    if (line !== "END:VEVENT" || event === undefined) continue;
    const read = eventOf(event);
    if (read === undefined) return undefined;
    events.push(read);
    event = undefined;
  }
  return event === undefined ? events : undefined;
}

function eventOf(lines: readonly string[]): EarlierEvent | undefined {
  const uid = after(lines, "UID:");
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(after(lines, "DTSTART;VALUE=DATE:") ?? "");
  const sequence = Number(after(lines, "SEQUENCE:") ?? "0");
  if (uid === undefined || day === null || !Number.isSafeInteger(sequence)) return undefined;
  return { uid, on: `${day[1]}-${day[2]}-${day[3]}`, sequence, content: contentOf(lines) };
}

function after(lines: readonly string[], start: string): string | undefined {
  return lines.find((line) => line.startsWith(start))?.slice(start.length);
}

/** The lines of an event that say something to a person. */
export function contentOf(lines: readonly string[]): string {
  return lines.filter((line) => !/^(DTSTAMP|SEQUENCE):/.test(line)).join("\n");
}
