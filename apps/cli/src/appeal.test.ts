import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appealCommand } from "./appeal-command.ts";
import { runCommand } from "./testing/run-command.ts";
import { lengthOf } from "./wrap.ts";

const at = (path: string) => fileURLToPath(new URL(`../../../testkit/${path}`, import.meta.url));
const MAYA = at("samples/denied/maya.json");
const LETTER = at("src/denial-letters/maya.txt");
const TOLD = ["--as-of", "2026-07-01", "--received", "2026-06-12"];
const SELF_FUNDED = [...TOLD, "--plan", "self-funded-employer"];

let folder = "";
const file = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "afterscript-appeal-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(words: readonly string[], options = {}) {
  const { out, ...rest } = await runCommand(appealCommand, words, options);
  return { ...rest, out: typeof out === "string" ? out : "" };
}

const json = async (words: readonly string[]) => JSON.parse((await run([...words, "--format", "json"])).out);
/** The text without its line breaks, to look for sentences in. */
const flat = (text: string) => text.replace(/\s+/g, " ");

describe("afterscript appeal", () => {
  test("Maya: the rule's last day is 9 Dec 2026, with its sum", async () => {
    const { out, code } = await run([MAYA, ...SELF_FUNDED]);
    expect(code).toBe(0);
    expect(flat(out)).toContain("12 Jun 2026, the day you got the letter, + 180 days = 9 Dec 2026");
    expect(flat(out)).toContain("File by 9 Dec 2026: 161 days left.");
    expect(Math.max(...out.split("\n").map(lengthOf))).toBeLessThanOrEqual(80);
  });

  test("the letter names an earlier day, and that one governs; both stand there", async () => {
    const { report } = await json([MAYA, ...SELF_FUNDED, "--letter", LETTER]);
    expect(report.nearest).toMatchObject({ lastDay: "2026-12-05", daysLeft: 157 });
    const appeal = report.doors.find(({ sort }: { sort: string }) => sort === "internal-appeal");
    expect(appeal.clock).toMatchObject({ governs: "letter", letter: "2026-12-05", computed: "2026-12-09" });
  });

  test("what was read in the letter is printed with its words, for a person to check", async () => {
    const { out } = await run([MAYA, ...SELF_FUNDED, "--letter", LETTER]);
    expect(flat(out)).toContain('last day: 2026-12-05 (appeal) "must be received by December 5, 2026"');
    expect(flat(out)).toContain("hint at the plan: say --plan: self-funded-employer");
  });

  test("a hint of the letter is no plan type: no step and no sum, only the letter's own day", async () => {
    const { report } = await json([MAYA, ...TOLD, "--letter", LETTER]);
    expect(report.plan).toBeUndefined();
    expect(report.doors).toEqual([]);
    expect(report.nearest).toMatchObject({ of: "letter", lastDay: "2026-12-05" });
    expect(report.headline).toContain("Call the number on your card");
  });

  test("nothing told: no day at all, and what to do today", async () => {
    const { report } = await json([MAYA, "--as-of", "2026-07-01"]);
    expect(report.nearest).toBeUndefined();
    expect(report.headline).toContain("Read your letter today");
  });

  test("what a flag says goes over the case, and the case over the letter", async () => {
    writeFileSync(
      file("case.json"),
      JSON.stringify({ plan: "insured-employer", lastDay: "2026-11-01", received: "2026-06-20" }),
    );
    const { report } = await json([MAYA, ...SELF_FUNDED, "--letter", LETTER, "--case", file("case.json")]);
    expect(report.plan.id).toBe("self-funded-employer");
    expect(report.nearest.lastDay).toBe("2026-11-01");
  });

  test("the calendar has neutral titles and is written again in place", async () => {
    const words = [MAYA, ...SELF_FUNDED, "--format", "ics", "--output", file("days.ics")];
    expect((await run(words)).code).toBe(0);
    const first = readFileSync(file("days.ics"), "utf8");
    expect(first).toContain("SUMMARY:Letter: last day");
    expect(first).toContain("DTSTART;VALUE=DATE:20261209");
    await run([...words, "--last-day", "2026-12-05"]);
    const again = readFileSync(file("days.ics"), "utf8");
    expect(again.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(again).toContain("DTSTART;VALUE=DATE:20261205");
  });

  test("the ids to choose from are listed with their names", async () => {
    const { out } = await run(["--list", "plans"]);
    expect(out).toContain("self-funded-employer\n    Plan from an employer or union that pays the bills itself");
  });

  test.each<[name: string, words: readonly string[], code: string, mend: RegExp]>([
    ["a plan that is none", ["--plan", "self-funded"], "ARGUMENT_PLAN", /self-funded-employer/],
    ["a reason that is none", ["--reason", "step-not-mett"], "ARGUMENT_REASON", /Did you mean step-not-met/],
    ["a day that is none", ["--received", "2026-02-30"], "APPEAL_FORM", /YYYY-MM-DD/],
    ["a letter that is not there", ["--letter", "/nowhere/letter.txt"], "INPUT_NOT_FOUND", /path/],
    ["a case that is not there", ["--case", "/nowhere/case.json"], "INPUT_NOT_FOUND", /path/],
    ["a fact without an answer", ["--told", "severity"], "FLAG_TOLD", /fact=answer/],
    ["a state of three letters", ["--state", "OHI"], "FLAG_STATE", /two letters/],
    ["two names", ["--name", "A", "--with-name"], "FLAG_NAME", /one of them/],
    ["days that are no number", ["--days-left", "few"], "FLAG_DAYS_LEFT", /whole number/],
  ])("%s is refused with its mend", async (_, words, code, mend) => {
    const { failure } = await run([MAYA, "--as-of", "2026-07-01", ...words]);
    expect(failure?.code).toBe(code);
    expect(`${failure?.what} ${failure?.mend}`).toMatch(mend);
  });

  test.each<[name: string, content: string | Uint8Array, code: string]>([
    ["an empty letter", "", "LETTER_EMPTY"],
    ["a PDF that is broken", "%PDF-1.7 and nothing more", "PDF_BROKEN"],
    ["bytes that are no text", new Uint8Array(4000).fill(1), "LETTER_NOT_TEXT"],
  ])("%s is refused", async (name, content, code) => {
    const path = file(`${name.replaceAll(" ", "-")}`);
    writeFileSync(path, content);
    const { failure } = await run([MAYA, ...SELF_FUNDED, "--letter", path]);
    expect(failure?.code).toBe(code);
    expect(failure?.mend).not.toBe("");
  });

  test("a case that is no JSON object is refused with its place", async () => {
    writeFileSync(file("list.json"), "[]");
    expect((await run([MAYA, "--case", file("list.json")])).failure).toMatchObject({
      code: "CASE_NOT_JSON",
      where: file("list.json"),
    });
  });

  test("a record without a JAK inhibitor: the days are counted, and a packet asks which medicine", async () => {
    writeFileSync(file("empty.json"), '{"resourceType": "Bundle", "type": "collection"}');
    const { report } = await json([file("empty.json"), ...SELF_FUNDED]);
    expect(report.nearest.lastDay).toBe("2026-12-09");
    expect((await run([file("empty.json"), ...SELF_FUNDED, "--format", "packet"])).failure?.mend).toContain("--drug");
  });

  test("a Word file is not written to a screen", async () => {
    expect((await run([MAYA, ...SELF_FUNDED, "--format", "docx"], { isTerminal: true })).failure?.mend).toContain(
      "--output",
    );
  });
});

describe("a letter of another level, or about another medicine", () => {
  const letter = (name: string) => at(`src/denial-letters/${name}.txt`);

  test("a denied appeal opens the next step, and the letter's own day is that step's", async () => {
    const { report } = await json([
      MAYA,
      "--plan",
      "self-funded-employer",
      "--as-of",
      "2026-12-10",
      "--letter",
      letter("second-level-denial"),
    ]);
    const state = (sort: string) => report.doors.find((one: { sort: string }) => one.sort === sort)?.clock.state;
    expect(state("internal-appeal")).toBe("decided");
    expect(state("external-review")).toBe("open");
  });

  test("the medicine of the letter is judged, not another one of the record", async () => {
    const { report } = await json([
      MAYA,
      "--plan",
      "medicare-part-d",
      "--as-of",
      "2026-07-01",
      "--letter",
      letter("part-d-denial"),
    ]);
    expect(report.drug).toBe("baricitinib");
  });

  test("--drug for another medicine than the letter's is refused", async () => {
    const words = [MAYA, "--plan", "medicare-part-d", "--letter", letter("part-d-denial"), "--drug", "upadacitinib"];
    expect((await run(words)).failure).toMatchObject({ code: "LETTER_OTHER_MEDICINE" });
  });

  test("another strength than the order's is said", async () => {
    const text = readFileSync(LETTER, "utf8").replaceAll("15 mg", "30 mg");
    writeFileSync(file("other-dose.txt"), text);
    const { err } = await run([MAYA, ...SELF_FUNDED, "--letter", file("other-dose.txt")]);
    expect(err).toContain("LETTER_OTHER_DOSE");
    expect((await run([MAYA, ...SELF_FUNDED, "--letter", LETTER])).err).toBe("");
  });

  test("what the letter leaves out is listed", async () => {
    const { out } = await run([MAYA, ...SELF_FUNDED, "--letter", letter("no-date")]);
    expect(out).toContain("Not found in the letter: look again, then ask");
  });

  test("a plan of the NHS is judged by the documents of the United Kingdom, and offers no American programme", async () => {
    const { report } = await json([MAYA, "--as-of", "2026-07-01", "--plan", "nhs-england"]);
    expect(report.region).toBe("uk");
    expect(report.bridges).toEqual([]);
  });
});
