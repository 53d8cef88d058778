import type { CalendarEntry, CalendarPlan } from "@afterscript/wording";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarFaults } from "./calendar-faults.ts";
import { type CalendarFileInput, calendarFile, isOfAnother } from "./calendar-file.ts";
import { readEarlierFile } from "./earlier-file.ts";

const CANCELLED = { title: "No longer planned", description: "Not planned, as of 1 Jul 2026." };

function entry(key: string, on: string, more: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    key,
    on,
    from: on,
    by: on,
    status: "upcoming",
    statements: [key],
    title: "Blood test",
    description: "Best done on time.",
    ...more,
  };
}

function planOf(...entries: readonly CalendarEntry[]): CalendarPlan {
  return { entries, undated: [], cancelled: CANCELLED };
}

function file(plan: CalendarPlan, more: Partial<CalendarFileInput> = {}) {
  return calendarFile({ plan, person: "Patient/p1", asOf: "2026-07-01", alarmDays: [7, 1], ...more });
}

function textOf(plan: CalendarPlan, more: Partial<CalendarFileInput> = {}): string {
  const { text } = file(plan, more);
  if (text === undefined) throw new Error("The plan gave no file.");
  return text;
}

/** The events as a parser that was written elsewhere reads them, in its strict mode. */
function parsed(text: string): ICAL.Component[] {
  expect(ICAL.design.strict).toBe(true);
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
}

function propertyOf(component: ICAL.Component | undefined, name: string): string {
  return String(component?.getFirstPropertyValue(name));
}

test("one entry, byte for byte", () => {
  const uid = calendarFile({
    plan: planOf(entry("a 0", "2026-09-15")),
    person: "Patient/p1",
    asOf: "2026-07-01",
    alarmDays: [7, 1],
  }).events[0]?.uid;
  expect(uid).toMatch(/^[0-9a-f]{32}-[0-9a-f]{32}$/);
  expect(textOf(planOf(entry("a 0", "2026-09-15"))).split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Afterscript//Calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    "DTSTAMP:20260701T000000Z",
    "SEQUENCE:20635",
    "DTSTART;VALUE=DATE:20260915",
    "DTEND;VALUE=DATE:20260916",
    "SUMMARY:Blood test",
    "DESCRIPTION:Best done on time.",
    "STATUS:CONFIRMED",
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:Blood test",
    "TRIGGER:-P6DT15H",
    "END:VALARM",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:Blood test",
    "TRIGGER:-PT15H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("nothing planned is no file", () => {
  expect(file(planOf())).toEqual({ events: [], cancelled: [] });
});

const title = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 });
const day = fc
  .integer({ min: 0, max: 400 })
  .map((days) => new Date(Date.UTC(2026, 6, 1 + days)).toISOString().slice(0, 10));
const entries = fc.uniqueArray(fc.record({ key: fc.string({ minLength: 1 }), on: day, title, description: title }), {
  selector: ({ key }) => key,
  minLength: 1,
  maxLength: 8,
});
const alarmDays = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 });

test("whatever is written keeps the standard, and another parser reads it back", () => {
  fc.assert(
    fc.property(entries, alarmDays, (written, days) => {
      const text = textOf(planOf(...written.map(({ key, on, ...more }) => entry(key, on, more))), { alarmDays: days });
      expect(calendarFaults(text)).toEqual([]);
      const events = parsed(text);
      const clean = (one: string) => one.replace(/\r\n?/g, "\n").replace(/(?![\t\n])\p{Cc}/gu, "");
      expect(
        events.map((one) => [propertyOf(one, "dtstart"), propertyOf(one, "summary"), propertyOf(one, "description")]),
      ).toEqual(written.map((one) => [one.on, clean(one.title), clean(one.description)]));
    }),
  );
});

test("an alarm never rings by night, and never before as-of", () => {
  fc.assert(
    fc.property(day, alarmDays, (on, days) => {
      const [event] = parsed(textOf(planOf(entry("a 0", on)), { alarmDays: days }));
      const alarms = event?.getAllSubcomponents("valarm") ?? [];
      expect(alarms.length > 0).toBe(days.length > 0);
      for (const alarm of alarms) {
        const trigger = alarm.getFirstPropertyValue("trigger");
        if (!(trigger instanceof ICAL.Duration)) throw new Error("The trigger is no duration.");
        const rings = ICAL.Time.fromDateString(on);
        rings.isDate = false;
        rings.addDuration(trigger);
        expect(rings.hour).toBe(9);
        expect(rings.toString() > "2026-07-01T09:00:00").toBe(true);
      }
    }),
  );
});

describe("a later export", () => {
  const plan = planOf(entry("a 0", "2026-09-15"), entry("a 1", "2026-12-15"));
  const moved = planOf(entry("a 0", "2026-12-01"), entry("a 1", "2027-03-01"));
  const uids = (text: string) => parsed(text).map((one) => propertyOf(one, "uid"));

  test("moves the same events, with a higher sequence", () => {
    const first = textOf(plan);
    const second = textOf(moved, { asOf: "2026-09-16" });
    expect(uids(second)).toEqual(uids(first));
    const sequence = (text: string) => Number(propertyOf(parsed(text)[0], "sequence"));
    expect(sequence(second)).toBeGreaterThan(sequence(first));
  });

  test("cancels what is not planned any more, and only that", () => {
    const earlier = readEarlierFile(textOf(plan)) ?? [];
    const { text = "", cancelled } = file(planOf(entry("a 0", "2026-12-01")), { asOf: "2026-09-16", earlier });
    expect(cancelled.map(({ on }) => on)).toEqual(["2026-12-15"]);
    expect(calendarFaults(text)).toEqual([]);
    expect(parsed(text).map((one) => [propertyOf(one, "dtstart"), propertyOf(one, "status")])).toEqual([
      ["2026-12-01", "CONFIRMED"],
      ["2026-12-15", "CANCELLED"],
    ]);
  });

  test("cancels all when nothing is planned any more, and leaves what is past", () => {
    const earlier = readEarlierFile(textOf(plan)) ?? [];
    const { text = "", events, cancelled } = file(planOf(), { asOf: "2026-12-15", earlier });
    expect([events.length, cancelled.map(({ on }) => on)]).toEqual([0, ["2026-12-15"]]);
    expect(calendarFaults(text)).toEqual([]);
    expect(file(planOf(), { asOf: "2026-12-16", earlier }).text).toBe(undefined);
  });

  test("keeps what was cancelled cancelled", () => {
    const second = file(planOf(entry("a 0", "2026-09-15")), { earlier: readEarlierFile(textOf(plan)) ?? [] });
    const third = file(planOf(entry("a 0", "2026-09-15")), { earlier: readEarlierFile(second.text ?? "") ?? [] });
    expect(third).toEqual(second);
  });

  test("on the same day has a higher sequence for what changed, and the same for the rest", () => {
    const earlier = readEarlierFile(textOf(plan)) ?? [];
    const text = textOf(planOf(entry("a 0", "2026-09-20"), entry("a 1", "2026-12-15")), { earlier });
    expect(parsed(text).map((one) => propertyOf(one, "sequence"))).toEqual(["20636", "20635"]);
  });
});

test("two people's entries never meet, and a file of one is known as not the other's", () => {
  const plan = planOf(entry("a 0", "2026-09-15"));
  const mine = file(plan).events.map(({ uid }) => uid);
  const yours = file(plan, { person: "Patient/p2" }).events.map(({ uid }) => uid);
  expect(mine).not.toEqual(yours);
  const earlier = readEarlierFile(textOf(plan)) ?? [];
  expect([isOfAnother(earlier, "Patient/p1"), isOfAnother(earlier, "Patient/p2")]).toEqual([false, true]);
  expect(file(planOf(), { person: "Patient/p2", earlier }).cancelled).toEqual([]);
});

test.each([
  { title: "no calendar", text: "hello" },
  {
    title: "a calendar of another program",
    text: textOf(planOf(entry("a 0", "2026-09-15"))).replace("Afterscript", "X"),
  },
  { title: "a calendar that breaks off", text: textOf(planOf(entry("a 0", "2026-09-15"))).slice(0, 300) },
  { title: "an event without a day", text: textOf(planOf(entry("a 0", "2026-09-15"))).replace(/DTSTART.*\r\n/, "") },
])("$title is not read as an earlier file", ({ text }) => expect(readEarlierFile(text)).toBe(undefined));

test("a file whose line breaks were changed is still read", () => {
  const text = textOf(planOf(entry("a 0", "2026-09-15", { description: "é".repeat(90) })));
  expect(readEarlierFile(`\ufeff${text.replaceAll("\r\n", "\n")}`)).toEqual(readEarlierFile(text));
});

describe("the check of the standard sees", () => {
  const good = textOf(planOf(entry("a 0", "2026-09-15"), entry("a 1", "2026-12-15")));
  const uids = good.match(/UID:.*/g) ?? [];
  test.each([
    { title: "no last line break", text: good.slice(0, -2) },
    { title: "a bare line feed", text: good.replace("\r\nVERSION", "\nVERSION") },
    { title: "a long line", text: good.replace("SUMMARY:", `SUMMARY:${"x".repeat(70)}`) },
    { title: "a character folded in two", text: good.replace("SUMMARY:", "SUMMARY:\ud83e") },
    { title: "an unescaped comma", text: good.replace("Blood test", "Blood, test") },
    { title: "a property after an alarm", text: good.replace("END:VEVENT", "X-A:1\r\nEND:VEVENT") },
    { title: "an unknown property", text: good.replace("CLASS:", "X-A:1\r\nCLASS:") },
    { title: "a property twice", text: good.replace("CLASS:PRIVATE", "CLASS:PRIVATE\r\nCLASS:PRIVATE") },
    { title: "a property that is missing", text: good.replace(/DTSTAMP.*\r\n/, "") },
    { title: "a UID twice", text: good.replace(uids[1] ?? "", uids[0] ?? "") },
    { title: "a day that is none", text: good.replace("20260915", "20260931") },
    { title: "an end before the start", text: good.replace("DATE:20260916", "DATE:20260915") },
    { title: "an alarm by minutes", text: good.replace("-PT15H", "-PT900M") },
    { title: "no event", text: good.replace(/BEGIN:VEVENT[\s\S]*END:VEVENT\r\n/, "") },
    { title: "no end", text: good.replace("END:VCALENDAR\r\n", "") },
    { title: "a second calendar", text: good + good },
  ])("$title", ({ text }) => {
    expect(text).not.toBe(good);
    expect(calendarFaults(text)).not.toEqual([]);
  });

  test("nothing in a good one", () => expect(calendarFaults(good)).toEqual([]));
});
