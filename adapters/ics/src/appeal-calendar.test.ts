import type { AppealReport } from "@afterscript/wording/public/coverage.ts";
import { describe, expect, test } from "vitest";
import { appealCalendar } from "./appeal-calendar.ts";
import { calendarFaults } from "./calendar-faults.ts";

type Door = AppealReport["doors"][number];

const DOOR = {
  id: "us.self-funded-employer.internal-appeal",
  decisions: [],
  clock: { state: "open", lastDay: "2026-12-09" },
} as unknown as Door;

const REPORT = {
  asOf: "2026-07-01",
  patient: { reference: "Patient/maya" },
  drug: "upadacitinib",
  drugName: "upadacitinib",
  conditionName: "eczema (atopic dermatitis)",
  doors: [DOOR],
  bridges: [],
} as unknown as AppealReport;

const written = (report: AppealReport, earlier?: string) => {
  const made = appealCalendar(report, { earlier });
  if (made.refused !== undefined) throw new Error(made.refused);
  return made;
};

const withDoor = (door: object): AppealReport => ({ ...REPORT, doors: [{ ...DOOR, ...door }] });

describe("the days of an appeal as a calendar", () => {
  test("the last day stands in it, rings 14, 7 and 3 days before, and is sound", () => {
    const { text = "", entries } = written(REPORT);
    expect(entries.map(({ on }) => on)).toEqual(["2026-12-09"]);
    expect(text.match(/TRIGGER:(\S+)/g)).toEqual(["TRIGGER:-P13DT15H", "TRIGGER:-P6DT15H", "TRIGGER:-P2DT15H"]);
    expect(calendarFaults(text)).toEqual([]);
  });

  test("nothing in it says what it is about", () => {
    const { text = "" } = written(REPORT);
    for (const word of ["upadacitinib", "eczema", "dermatitis", "maya", "insur", "denial", "appeal", "self-funded"])
      expect(text.toLowerCase()).not.toContain(word);
  });

  test("a later export moves the same entry, and cancels what was sent", () => {
    const first = written(REPORT);
    const moved = written(withDoor({ clock: { state: "open", lastDay: "2026-12-05" } }), first.text);
    expect(moved.entries.map(({ uid }) => uid)).toEqual(first.entries.map(({ uid }) => uid));
    expect(moved.text).toContain("DTSTART;VALUE=DATE:20261205");
    const sent = written(withDoor({ clock: { state: "done", lastDay: "2026-12-05" } }), moved.text);
    expect(sent.entries).toEqual([]);
    expect(sent.text).toContain("STATUS:CANCELLED");
  });

  test.each([
    ["passed", "2026-06-30"],
    ["decided", "2026-12-09"],
    ["done", "2026-12-09"],
  ])("a clock that is %s is no entry", (state, lastDay) => {
    expect(written(withDoor({ clock: { state, lastDay } })).entries).toEqual([]);
  });

  test("today is still an entry; yesterday is none", () => {
    expect(written(withDoor({ clock: { state: "open", lastDay: "2026-07-01" } })).entries).toHaveLength(1);
    expect(written(withDoor({ clock: { state: "open", lastDay: "2026-06-30" } })).entries).toHaveLength(0);
  });

  test("a file that is not ours, or of another person, is refused and not overwritten", () => {
    expect(appealCalendar(REPORT, { earlier: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" }).refused).toBe("not-ours");
    const { text } = written({ ...REPORT, patient: { reference: "Patient/other" } });
    expect(appealCalendar(REPORT, { earlier: text }).refused).toBe("another-person");
  });
});
