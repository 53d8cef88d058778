import type { ToldMedication } from "@afterscript/fhir-write";
import { describe, expect, test } from "vitest";
import { changed } from "./therapy-changes.ts";

const TAKEN: ToldMedication = {
  id: "m1",
  substance: "exampletinib",
  dose: "15 mg once daily",
  since: "2026-01-15",
  status: "active",
  reason: "rheumatoid-arthritis",
};
const HELD: ToldMedication = { ...TAKEN, status: "on-hold", heldSince: "2026-06-01" };
const STOPPED: ToldMedication = { ...TAKEN, status: "stopped", until: "2026-06-01", stopReason: "intolerance" };
const PLANNED: ToldMedication = { ...TAKEN, since: "2026-07-10", status: "planned" };
const { since: _since, ...WITHOUT_START } = TAKEN;

describe("a medicine after what was told of it", () => {
  test("a new dose ends the old entry on the day before, and begins one", () => {
    expect(changed(TAKEN, { is: "dose", dose: "30 mg once daily", day: "2026-07-01" }, "m2")).toEqual({
      kept: { ...TAKEN, until: "2026-06-30" },
      added: { ...WITHOUT_START, id: "m2", dose: "30 mg once daily", since: "2026-07-01" },
    });
  });

  test.each([
    { told: TAKEN, day: "2026-01-15", because: "from the first day on" },
    { told: PLANNED, day: "2026-07-05", because: "of what is only planned" },
  ])("another dose $because corrects the entry", ({ told, day }) => {
    expect(changed(told, { is: "dose", dose: "30 mg once daily", day }, "m2")).toEqual({
      kept: { ...told, dose: "30 mg once daily" },
    });
  });

  test("a pause and its end leave the first day as it is", () => {
    const held = changed(TAKEN, { is: "hold", day: "2026-06-01" }, "m2");
    expect(held).toEqual({ kept: HELD });
    expect(changed(HELD, { is: "resume" }, "m2")).toEqual({ kept: TAKEN });
  });

  test("a stop keeps its day and reason, and ends a pause", () => {
    expect(changed(HELD, { is: "stop", day: "2026-06-01", reason: "intolerance" }, "m2")).toEqual({ kept: STOPPED });
    expect(changed(TAKEN, { is: "stop", day: undefined }, "m2")).toEqual({ kept: { ...TAKEN, status: "stopped" } });
  });

  test("taken again is a new entry: the stop stays", () => {
    expect(changed(STOPPED, { is: "again", day: "2026-07-01" }, "m2")).toEqual({
      added: { ...WITHOUT_START, id: "m2", since: "2026-07-01" },
    });
  });

  test("a first dose turns what was planned into what is taken", () => {
    expect(changed(PLANNED, { is: "first-dose", day: "2026-06-30" }, "m2")).toEqual({
      kept: { ...PLANNED, since: "2026-06-30", status: "active" },
    });
    expect(changed(PLANNED, { is: "first-dose", day: undefined }, "m2").kept?.since).toBeUndefined();
  });
});
