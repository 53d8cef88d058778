import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type LetterReading, readDenialLetter } from "@afterscript/denial-letter";
import { loadCoverage } from "@afterscript/knowledge";
import { describe, expect, test } from "vitest";
import { NOTHING_TOLD } from "../told.ts";
import { foundRows } from "./found-rows.ts";
import { firstDecided, takeOver } from "./take-over.ts";

const coverage = loadCoverage();
const letter = (id: string) =>
  readFileSync(
    fileURLToPath(new URL(`../../../../../../testkit/src/denial-letters/${id}.txt`, import.meta.url)),
    "utf8",
  );
const MEDICINES = [{ id: "upadacitinib", names: ["Rinvoq", "upadacitinib"] }];
const reading = (id: string): LetterReading => readDenialLetter(letter(id), { country: "us", medicines: MEDICINES });

describe("Maya's letter", () => {
  const { toConfirm, toKnow } = foundRows(reading("maya"), coverage);

  test("each line to confirm has the words it was read from", () => {
    expect(toConfirm.length).toBeGreaterThan(8);
    for (const { readings } of toConfirm)
      for (const { words } of readings)
        expect(letter("maya").replace(/\s+/g, " ")).toContain(words.replace(/\s+/g, " "));
  });

  test("what is ticked is taken over, and the letter's words of each reason with it", () => {
    const told = takeOver(NOTHING_TOLD, toConfirm, {});
    expect(told).toMatchObject({
      drug: "upadacitinib",
      period: { amount: 180, unit: "days", from: "receipt" },
      form: {
        plan: "self-funded-employer",
        dated: "2026-06-08",
        lastDay: "2026-12-05",
        reasons: ["step-not-met", "missing-safety-tests"],
        head: { memberId: "LBX 4471 9082", group: "70-55821", reference: "PA-26-0611843" },
      },
    });
    expect(told.form.quoted?.map(({ reason }) => reason)).toEqual(["step-not-met", "missing-safety-tests"]);
  });

  test.each(toConfirm.map(({ id }) => id))("unticking %s leaves nothing of it behind", (id) => {
    const all = takeOver(NOTHING_TOLD, toConfirm, {});
    const without = takeOver(NOTHING_TOLD, toConfirm, { [id]: { isUsed: false, choice: 0 } });
    // The first request is no step of its own: that it was denied is only noted.
    expect(JSON.stringify(without)).not.toBe(JSON.stringify(all));
    expect(JSON.stringify(takeOver(all, toConfirm, { [id]: { isUsed: false, choice: 0 } })).length).toBeLessThanOrEqual(
      JSON.stringify(all).length,
    );
  });

  test("what was typed stands in the place of what was read", () => {
    const told = takeOver(NOTHING_TOLD, toConfirm, { dated: { isUsed: true, choice: 0, typed: "2026-06-09" } });
    expect(told.form.dated).toBe("2026-06-09");
  });

  test("what is only worth knowing changes nothing", () => {
    expect(takeOver(NOTHING_TOLD, toKnow, {})).toEqual(NOTHING_TOLD);
  });
});

test("of two dates none is chosen before somebody chooses", () => {
  const rows = foundRows(reading("two-dates"), coverage).toConfirm.filter(({ readings }) => readings.length > 1);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(firstDecided(row).choice).toBeUndefined();
    expect(takeOver(NOTHING_TOLD, [row], {})).toEqual(NOTHING_TOLD);
    expect(takeOver(NOTHING_TOLD, [row], { [row.id]: { isUsed: true, choice: 1 } })).not.toEqual(NOTHING_TOLD);
  }
});
