import { parseDay } from "@afterscript/kernel";
import { describe, expect, test } from "vitest";
import { parseAppealForm } from "./parse-appeal-form.ts";

const day = (text: string) => parseDay(text) as number;

describe("what a person tells of a denial", () => {
  test("every field becomes the engine's case, and what is left out stays out", () => {
    const read = parseAppealForm({
      plan: "self-funded-employer",
      state: "oh",
      dated: "2026-06-08",
      received: "2026-06-12",
      reasons: ["step-not-met"],
      daysLeft: 0,
      onTreatment: "no",
      told: { severity: "moderate-to-severe", "easi-score": { value: "21", day: "2026-06-02" } },
      steps: [{ door: "us.self-funded-employer.internal-appeal", sent: "2026-07-01", outcome: "denied" }],
      head: { name: "Maya Okonjo" },
    });
    if (read.failure !== undefined) throw new Error(read.failure.what);
    expect(read.told).toEqual({
      plan: "self-funded-employer",
      state: "OH",
      denial: { dated: day("2026-06-08"), received: day("2026-06-12"), reasons: ["step-not-met"] },
      daysLeft: 0,
      isOnTreatment: false,
      told: {
        severity: { value: "moderate-to-severe" },
        "easi-score": { value: "21", day: day("2026-06-02") },
      },
      steps: [{ door: "us.self-funded-employer.internal-appeal", sent: day("2026-07-01"), outcome: "denied" }],
      bridges: [],
    });
  });

  test("a reason that has no name here is told by its quotation alone", () => {
    const quoted = [{ reason: "other", words: "the moon was full" }];
    const read = parseAppealForm({ reasons: ["other", "step-not-met"], quoted });
    if (read.failure !== undefined) throw new Error(read.failure.what);
    expect([read.told.denial.reasons, read.form.quoted]).toEqual([["step-not-met"], quoted]);
  });

  test("nothing told is a case too", () => {
    const read = parseAppealForm({});
    expect(read.failure).toBeUndefined();
  });

  test.each<[name: string, form: unknown, where: string, mend: RegExp]>([
    ["a day that is none", { received: "2026-02-30" }, "received", /YYYY-MM-DD/],
    ["a day in another spelling", { received: "06/12/2026" }, "received", /YYYY-MM-DD/],
    ["a day that is a number", { lastDay: 20261209 }, "lastDay", /YYYY-MM-DD/],
    ["a field that is not known", { recieved: "2026-06-12" }, "recieved", /Did you mean received/],
    ["a field of the head that is not known", { head: { nam: "M" } }, "head.nam", /Did you mean name/],
    ["maybe", { onTreatment: "maybe" }, "onTreatment", /yes or no/],
    ["half a day", { daysLeft: 2.5 }, "daysLeft", /0 or more/],
    ["less than no day", { daysLeft: -1 }, "daysLeft", /0 or more/],
    ["an outcome that is none", { steps: [{ door: "x", outcome: "won" }] }, "steps.0.outcome", /approved or denied/],
    ["a step without a door", { steps: [{}] }, "steps.0.door", /words in quotes/],
    ["a step with a field that is not known", { steps: [{ door: "x", snet: "2026-06-12" }] }, "steps.0.snet", /sent/],
    ["a way to ask that is none", { steps: [{ door: "x", speed: "quick" }] }, "steps.0.speed", /expedited/],
    ["a list that is none", { reasons: "step-not-met" }, "reasons", /\[/],
    ["a quotation without words", { quoted: [{ reason: "other" }] }, "quoted.0.words", /words in quotes/],
    ["an answer without a value", { told: { severity: {} } }, "told.severity.value", /words in quotes/],
    ["a list in place of the form", [], "form", /\{/],
    ["nothing in place of the form", null, "form", /\{/],
  ])("%s is refused with its place and its mend", (_, form, where, mend) => {
    const { failure } = parseAppealForm(form);
    expect(failure?.where).toBe(where);
    expect(failure?.mend).toMatch(mend);
  });
});
