import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type LetterReading, readDenialLetter } from "@afterscript/denial-letter";
import { loadCoverage } from "@afterscript/knowledge";
import { describe, expect, test } from "vitest";
import { type DecidedLines, NOTHING_TOLD, type Told, withForm } from "../told.ts";
import { withLetter } from "../with-letter.ts";
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

const withRead = (before: Told, id: string) => withLetter(before, { text: letter(id), reading: reading(id) });
const decide = (told: Told, decided: DecidedLines): Told =>
  told.letter === undefined ? told : { ...told, letter: { ...told.letter, decided } };
/** What is told after "Use", without the letter itself. */
const used = (told: Told, id: string) => takeOver(told, foundRows(reading(id), coverage).toConfirm);
const said = ({ letter: _letter, ...told }: Told) => told;

describe("Maya's letter", () => {
  const { toConfirm, toKnow } = foundRows(reading("maya"), coverage);

  test("each line to confirm has the words it was read from", () => {
    expect(toConfirm.length).toBeGreaterThan(8);
    for (const { readings } of toConfirm)
      for (const { words } of readings)
        expect(letter("maya").replace(/\s+/g, " ")).toContain(words.replace(/\s+/g, " "));
  });

  const read = withRead(NOTHING_TOLD, "maya");
  const all = used(read, "maya");

  test("what is ticked is taken over, and the letter's words of each reason with it", () => {
    expect(all).toMatchObject({
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
    expect(all.form.quoted?.map(({ reason }) => reason)).toEqual(["step-not-met", "missing-safety-tests"]);
  });

  test.each(toConfirm.map(({ id }) => id))("unticking %s leaves nothing of it behind, at once and later", (id) => {
    const unticked = { [id]: { isUsed: false, choice: 0 } };
    const without = said(used(decide(read, unticked), "maya"));
    expect(without).not.toEqual(said(all));
    expect(said(used(decide(all, unticked), "maya"))).toEqual(without);
  });

  test.each(toConfirm.map(({ id }) => id))("ticking %s again brings it back", (id) => {
    const unticked = used(decide(all, { [id]: { isUsed: false, choice: 0 } }), "maya");
    expect(said(used(decide(unticked, {}), "maya"))).toEqual(said(all));
  });

  test("what was typed stands in the place of what was read", () => {
    const told = used(decide(read, { dated: { isUsed: true, choice: 0, typed: "2026-06-09" } }), "maya");
    expect(told.form.dated).toBe("2026-06-09");
  });

  test("what is only worth knowing changes nothing", () => {
    expect(said(takeOver(read, toKnow))).toEqual(NOTHING_TOLD);
  });

  test("what was answered after it stays, where nothing is decided anew", () => {
    const changed = withForm(all, { dated: "2026-06-10", received: "2026-06-12" });
    expect(used(changed, "maya")).toEqual(changed);
  });

  test("an answer of one's own stays when the letter's is unticked", () => {
    const changed = withForm(all, { lastDay: "2026-11-01" });
    expect(used(decide(changed, { lastDay: { isUsed: false } }), "maya").form.lastDay).toBe("2026-11-01");
  });

  test("an illness and a dose stay with their medicine, and go with another one", () => {
    const told = { ...all, condition: "atopic-dermatitis", dose: "15 mg" };
    expect(used(decide(told, {}), "maya")).toMatchObject({ condition: "atopic-dermatitis", dose: "15 mg" });
    const other = used(decide({ ...told, drug: "abrocitinib" }, {}), "maya");
    expect([other.drug, other.condition, other.dose]).toEqual(["upadacitinib", undefined, undefined]);
  });

  test("a question that the letter answers is no longer left open", () => {
    const told = used({ ...read, open: ["dated", "last-day", "reasons", "harm"] }, "maya");
    expect(told.open.filter((one) => one !== "denied-door")).toEqual(["harm"]);
  });
});

describe("another letter", () => {
  const first = withForm(used(withRead(NOTHING_TOLD, "maya"), "maya"), { received: "2026-06-12", state: "OH" });

  test("brings only its own: nothing of the letter before is left", () => {
    const second = used(withRead({ ...first, keptAs: "kept" }, "off-label"), "off-label");
    expect(said(second)).toEqual(
      said(used(withRead(withForm(NOTHING_TOLD, { state: "OH" }), "off-label"), "off-label")),
    );
    expect(second.form.lastDay).toBeUndefined();
  });

  test("of an own case takes nothing from a sample", () => {
    const sample: Told = { ...first, record: { is: "sample", id: "maya", input: {} }, dose: "15 mg" };
    expect(withRead(sample, "off-label")).toEqual(withRead(NOTHING_TOLD, "off-label"));
  });

  test("read once more it keeps what was decided and told", () => {
    const decided = decide(first, { lastDay: { isUsed: false } });
    expect(withRead(decided, "maya")).toEqual(decided);
  });

  test("keeps what was told before there was a letter", () => {
    const told = withForm(NOTHING_TOLD, { received: "2026-06-12" });
    expect(withRead(told, "maya").form.received).toBe("2026-06-12");
  });
});

test("of two dates none is chosen before somebody chooses", () => {
  const rows = foundRows(reading("two-dates"), coverage).toConfirm.filter(({ readings }) => readings.length > 1);
  const read = withRead(NOTHING_TOLD, "two-dates");
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(firstDecided(row).choice).toBeUndefined();
    expect(said(takeOver(read, [row]))).toEqual(NOTHING_TOLD);
    expect(said(takeOver(decide(read, { [row.id]: { isUsed: true, choice: 1 } }), [row]))).not.toEqual(NOTHING_TOLD);
  }
});

test("of a reason that the rules do not know only its words are taken over", () => {
  const reasons = [{ value: "other" as const, words: "for reasons of its own", at: { from: 0, to: 1 } }];
  const { toConfirm } = foundRows({ ...reading("maya"), reasons }, coverage);
  const { form } = takeOver(withRead(NOTHING_TOLD, "maya"), toConfirm);
  expect([form.reasons, form.quoted]).toEqual([undefined, [{ reason: "other", words: "for reasons of its own" }]]);
});

test.each([
  { step: "appeal", isTaken: true },
  { step: "not-said", isTaken: true },
  { step: "external-review", isTaken: false },
  { step: "keep-benefits", isTaken: false },
] as const)("a day and a period for $step are taken over as those of the answer: $isTaken", ({ step, isTaken }) => {
  const at = { words: "as printed", at: { from: 0, to: 1 } };
  const period = { amount: 4, unit: "months", dayKind: "not-said", from: "receipt", step } as const;
  const { filing, ...maya } = reading("maya");
  const { toConfirm, toKnow } = foundRows(
    {
      ...maya,
      filing: {
        ...filing,
        lastDay: { is: "found", reading: { value: { day: "2026-10-01", step }, ...at } },
        period: { is: "found", reading: { value: period, ...at } },
      },
    },
    coverage,
  );
  const ids = (isTaken ? toConfirm : toKnow).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["lastDay", "period"]));
  const { form, period: told } = takeOver(withRead(NOTHING_TOLD, "maya"), toConfirm);
  expect([form.lastDay, told]).toEqual(isTaken ? ["2026-10-01", period] : [undefined, undefined]);
});
