import { formatDay, parseDay } from "@afterscript/kernel";
import type { CalendarEntry } from "@afterscript/wording";
import { alarmTriggers } from "./alarm-triggers.ts";
import { contentLine, textValue, unfolded } from "./content-line.ts";
import { contentOf, type EarlierEvent, type EarlierFile } from "./earlier-file.ts";
import { eventId, personId } from "./event-id.ts";
import { PRODUCT } from "./product.ts";

/** A day of the calendar: what a plan of tests and a plan of letters share. */
export type PlannedEntry = Pick<CalendarEntry, "key" | "on" | "title" | "description">;

export type CalendarFileInput<Entry extends PlannedEntry = PlannedEntry> = {
  readonly plan: {
    readonly entries: readonly Entry[];
    /** What is said of an entry of an earlier export that is not planned any more. */
    readonly cancelled: { readonly title: string; readonly description: string };
  };
  /** The patient's reference, where the record has one. */
  readonly person: string | undefined;
  /** ISO date. */
  readonly asOf: string;
  /** Whole days before an entry on whose morning it rings; none for no alarm. */
  readonly alarmDays: readonly number[];
  /** What was written before: its entries that are not planned any more are written as cancelled. */
  readonly earlier?: EarlierFile;
};

/** One event of the file. */
export type CalendarEvent<Entry extends PlannedEntry = PlannedEntry> = Pick<
  PlannedEntry,
  "on" | "title" | "description"
> & {
  readonly uid: string;
  readonly alarms: readonly string[];
  readonly entry?: Entry;
};

export type CalendarFile<Entry extends PlannedEntry = PlannedEntry> = {
  /** Planned ones first, each kind in the order of its days. */
  readonly events: readonly CalendarEvent<Entry>[];
  readonly cancelled: readonly CalendarEvent<Entry>[];
  /** Left out when there is no event: a calendar without one is not allowed (RFC 5545, 3.6). */
  readonly text?: string;
};

/** A plan as an iCalendar file (RFC 5545). The same plan, person and as-of give the same bytes. */
export function calendarFile<Entry extends PlannedEntry>(input: CalendarFileInput<Entry>): CalendarFile<Entry> {
  const { plan, person, asOf, earlier = [] } = input;
  const events = plan.entries.map((entry) => eventOf(entry, input));
  const planned = new Set(events.map(({ uid }) => uid));
  const cancelled = earlier
    .filter(({ uid, on }) => uid.startsWith(`${personId(person)}-`) && !planned.has(uid) && on >= asOf)
    .map(({ uid, on }): CalendarEvent<Entry> => ({ ...plan.cancelled, uid, on, alarms: [] }))
    .sort((a, b) => (a.on < b.on || (a.on === b.on && a.uid < b.uid) ? -1 : 1));
  if (events.length + cancelled.length === 0) return { events, cancelled };
  const before = new Map(earlier.map((one) => [one.uid, one]));
  const blocks = [...events, ...cancelled].map((event) => eventText(event, asOf, before.get(event.uid)));
  const head = { BEGIN: "VCALENDAR", VERSION: "2.0", PRODID: PRODUCT, CALSCALE: "GREGORIAN", METHOD: "PUBLISH" };
  return { events, cancelled, text: [lines(head), ...blocks, lines({ END: "VCALENDAR" })].join("") };
}

/** Does an earlier file hold entries of somebody else? */
export function isOfAnother(earlier: EarlierFile, person: string | undefined): boolean {
  return earlier.some(({ uid }) => !uid.startsWith(`${personId(person)}-`));
}

function eventOf<Entry extends PlannedEntry>(
  entry: Entry,
  { person, asOf, alarmDays }: Omit<CalendarFileInput<Entry>, "plan">,
): CalendarEvent<Entry> {
  const { key, on, title, description } = entry;
  return { uid: eventId(person, key), on, title, description, alarms: alarmTriggers(on, asOf, alarmDays), entry };
}

function eventText(event: CalendarEvent, asOf: string, before: EarlierEvent | undefined): string {
  const { uid, on, title, description, alarms, entry } = event;
  const head = lines({ BEGIN: "VEVENT", UID: uid });
  const body = lines({
    "DTSTART;VALUE=DATE": basic(on),
    "DTEND;VALUE=DATE": basic(dayAfter(on)),
    SUMMARY: textValue(title),
    DESCRIPTION: textValue(description),
    STATUS: entry === undefined ? "CANCELLED" : "CONFIRMED",
    CLASS: "PRIVATE",
    TRANSP: "TRANSPARENT",
  });
  const rings = alarms.map((trigger) =>
    lines({
      BEGIN: "VALARM",
      ACTION: "DISPLAY",
      DESCRIPTION: textValue(title),
      TRIGGER: trigger,
      END: "VALARM",
    }),
  );
  const foot = lines({ END: "VEVENT" });
  const content = contentOf(unfolded([head, body, ...rings, foot].join("")));
  const revision = lines({ DTSTAMP: `${basic(asOf)}T000000Z`, SEQUENCE: String(sequenceOf(asOf, content, before)) });
  return [head, revision, body, ...rings, foot].join("");
}

/** The as-of day's number: a later export has a higher one. What changed on the same day goes one further. */
function sequenceOf(asOf: string, content: string, before: EarlierEvent | undefined): number {
  const ofDay = Math.max(0, parseDay(asOf) ?? 0);
  if (before === undefined) return ofDay;
  return Math.max(ofDay, before.content === content ? before.sequence : before.sequence + 1);
}

function lines(properties: Readonly<Record<string, string>>): string {
  return Object.entries(properties)
    .map(([name, value]) => contentLine(name, value))
    .join("");
}

function basic(iso: string): string {
  return iso.replaceAll("-", "");
}

function dayAfter(iso: string): string {
  return formatDay((parseDay(iso) ?? 0) + 1);
}
