import { fileURLToPath } from "node:url";
import { toNumber } from "@afterscript/kernel";
import { loadKnowledge } from "@afterscript/knowledge";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axe, chromiumPath, LOOKS, type Opened, openPage, tabTo } from "./testing/browser.ts";
import { idsInCompanion, keepInCompanion, type Resource } from "./testing/keep-in-companion.ts";
import { walking } from "./testing/walking.ts";

const TODAY = "2026-11-23";
const RECORDS = fileURLToPath(new URL("../../../testkit/records", import.meta.url));

const about = { subject: { reference: "Patient/me" } };
const PERSON: readonly Resource[] = [
  { resourceType: "Patient", id: "me", gender: "female", birthDate: "1960-02-01" },
  {
    resourceType: "MedicationStatement",
    id: "m1",
    status: "active",
    medicationCodeableConcept: { text: "upadacitinib" },
    ...about,
    effectivePeriod: { start: "2026-01-15" },
    dosage: [{ text: "15 mg once daily" }],
  },
];

function lymphocytes(id: string, value: number, day: string): Resource {
  return {
    resourceType: "Observation",
    id,
    status: "final",
    code: { coding: [{ system: "http://loinc.org", code: "731-0" }], text: "lymphocytes" },
    ...about,
    effectiveDateTime: day,
    valueQuantity: { value, unit: "10*9/L", code: "10*9/L", system: "http://unitsofmeasure.org" },
    referenceRange: [
      { low: { value: 1, unit: "10*9/L", code: "10*9/L" }, high: { value: 4, unit: "10*9/L", code: "10*9/L" } },
    ],
  };
}

/** The limit that the label sets, in cells a microlitre: the test moves with it. */
function limitOf(topic: string): number {
  const rule = loadKnowledge("us").statements.find(
    (one) => one.drug === "upadacitinib" && one.kind === "lab-threshold" && one.topic === topic && "limit" in one,
  );
  const limit = rule !== undefined && "limit" in rule && !Array.isArray(rule.limit) ? rule.limit : undefined;
  const high = limit !== undefined && "high" in limit ? limit.high : undefined;
  if (high === undefined) throw new Error(`The label of upadacitinib has no limit below which ${topic} matter.`);
  return toNumber(high.value);
}

const ADD = "/companion/results/add";
const LIST = "/companion/results";

const LIMIT = limitOf("lymphocytes");

const REPORT = `City Hospital Laboratory
Patient: Ruth Example
Collected: 12.11.2026 08:15

Haemoglobin   7.6 g/dL   12.0-15.5  L
Lymphocytes abs.   0,42 10*9/L  1.0-4.0 L
ALT (GPT)  44
Zonulin  44 ng/mL  <30
`;

describe.skipIf(chromiumPath === undefined)("results in the companion", () => {
  const walk = walking();

  type Options = {
    readonly keep?: readonly Resource[];
    readonly width?: number;
    readonly theme?: "light" | "dark";
    /** Where the page is opened. */
    readonly at?: string;
  };

  /** A browser that keeps these resources, on the day that the tests are written for. */
  async function open({ keep = PERSON, width = 390, at = ADD, theme = "light" }: Options = {}): Promise<Opened> {
    const opened = await openPage(walk.browser, { origin: walk.server.origin, width, theme });
    const { page } = opened;
    await page.clock.setFixedTime(new Date(`${TODAY}T12:00:00`));
    await page.goto(`${walk.server.origin}${at}`);
    // The frame has drawn its bar when what is kept was opened.
    await page.locator(".companion h1").waitFor();
    await keepInCompanion(page, keep);
    await page.reload();
    await page.locator(".companion h1").waitFor();
    return opened;
  }

  async function withPage(options: Options, work: (page: Page) => Promise<void>): Promise<void> {
    const { page, context, foreign, complaints } = await open(options);
    try {
      await work(page);
      expect(foreign).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
  const goTo = async (page: Page, path: string) => {
    await page.goto(`${walk.server.origin}${path}`);
    await page.locator(".companion h1").waitFor();
  };
  /** A choice names the unit first, then another way to write it. */
  const chooseUnit = (page: Page, unit: string) =>
    page
      .locator(".unit-choices label")
      .filter({ hasText: new RegExp(`^${unit}`) })
      .click();
  const fill = async (page: Page, value: string, unit: string) => {
    await page.getByLabel("Which test?").fill("lymphocyte");
    await page.locator(".test-choice", { hasText: /^Lymphocyte count/ }).click();
    await page.getByLabel("Value").fill(value);
    await chooseUnit(page, unit);
    await press(page, "Today");
    await press(page, /^Keep it/);
  };
  const giveFile = async (page: Page, file: string | { name: string; text: string }) => {
    const given =
      typeof file === "string"
        ? `${RECORDS}/${file}`
        : { name: file.name, mimeType: "text/plain", buffer: Buffer.from(file.text) };
    await goTo(page, ADD);
    await press(page, "Give a file");
    await page.locator("input[type=file]").setInputFiles(given);
  };

  test("from Today to what a result means in three steps: add a result, fill it in, read it", () =>
    withPage({ at: "/companion" }, async (page) => {
      await page.locator('main a[href="/companion/results/add"]').first().click();
      await page.locator(".test-chooser").waitFor();
      await fill(page, "0,42", "×10⁹/L");
      const meaning = page.locator("article.card");
      await meaning.waitFor();
      expect(new URL(page.url()).pathname).toBe(ADD);
      expect(new URL(page.url()).search + new URL(page.url()).hash).toBe("");
      expect(await page.locator(".added-told").textContent()).toContain("You entered 0.42\u00a0×10⁹/\u2060L");
      expect(await page.locator(".added-told").textContent()).toContain("420\u00a0/\u2060µL");
      expect(await meaning.locator(".next-step").isVisible()).toBe(true);
      expect(await meaning.locator("svg.ruler").isVisible()).toBe(true);
      for (const fold of ["Why", "What would change this", "Source"]) {
        expect(await meaning.locator("summary", { hasText: fold }).isVisible()).toBe(true);
      }
      await goTo(page, "/companion/results");
      const value = page.locator(".result-row", { hasText: "Lymphocyte count" }).locator(".result-value");
      // What was sent stands first, and beneath it what the rules compare.
      await expect
        .poll(async () => (await value.innerText()).replaceAll("\u2060", ""))
        .toMatch(/^0\.42\s×10⁹\/L\s+compared as 420\s\/µL$/);
    }));

  test.each([
    { value: String(LIMIT - 1), unit: "/µL", crossed: true },
    { value: String(LIMIT), unit: "/µL", crossed: false },
    { value: String(LIMIT + 1), unit: "/µL", crossed: false },
    { value: String((LIMIT - 1) / 1000), unit: "×10³/µL", crossed: true },
    { value: String(LIMIT / 1000).replace(".", ","), unit: "×10⁹/L", crossed: false },
    { value: String((LIMIT + 1) / 1000), unit: "×10³/µL", crossed: false },
  ])("lymphocytes $value $unit: crossed $crossed", ({ value, unit, crossed }) =>
    withPage({}, async (page) => {
      await fill(page, value, unit);
      const meaning = page.locator("article.card");
      await meaning.waitFor();
      expect(await meaning.getAttribute("class")).toContain(crossed ? "tone-today" : "tone-done");
    }));

  test("what is missing or could be two things is asked, and nothing is kept until it is told", () =>
    withPage({}, async (page) => {
      await page.getByLabel("Which test?").fill("trigl");
      await page.locator(".test-choice").first().click();
      await press(page, /^Keep it/);
      for (const missing of ["There is no value yet.", "There is no unit yet.", "There is no day yet."]) {
        await page.getByText(missing).waitFor();
      }
      await expect.poll(() => page.evaluate("document.activeElement?.getAttribute('aria-invalid')")).toBe("true");
      await page.getByLabel("Value").fill("1,200");
      await chooseUnit(page, "mg/dL");
      await press(page, "Yesterday");
      await press(page, /^Keep it/);
      await page.getByText("This could be 1.200 or 1200. Which is meant?").waitFor();
      expect(await idsInCompanion(page)).toHaveLength(PERSON.length);
      await page.locator(".two-readings").getByText("1200", { exact: true }).click();
      await press(page, /^Keep it/);
      await page.locator("article.card").waitFor();
      expect(await idsInCompanion(page)).toHaveLength(PERSON.length + 1);
    }));

  test("a test without a number: positive, and not done", () =>
    withPage({}, async (page) => {
      for (const [answer, said] of [
        ["Not done", "You entered Not done"],
        ["Positive", "You entered Positive"],
      ] as const) {
        await goTo(page, ADD);
        await page.getByLabel("Which test?").fill("quantiferon");
        await page.locator(".test-choice").first().click();
        await page.getByRole("radio", { name: answer }).check();
        await press(page, "Today");
        await press(page, /^Keep it/);
        await page.getByText(said).waitFor();
        await page.locator("article.card").waitFor();
      }
      expect(await page.locator("article.card .tag").first().textContent()).not.toContain("Read on this day");
    }));

  test("a test that no document read sets a limit for is told as that, and the same result is not kept twice", () =>
    withPage({}, async (page) => {
      for (const isAgain of [false, true]) {
        await goTo(page, ADD);
        await page.getByLabel("Which test?").fill("platelet");
        await page.locator(".test-choice").first().click();
        await page.getByLabel("Value").fill("210");
        await chooseUnit(page, "×10³/µL");
        await press(page, "Today");
        await press(page, /^Keep it/);
        await page.getByText("What we have read sets no limit for this test").waitFor();
        await expect.poll(() => page.getByText("This result was kept already.").isVisible()).toBe(isAgain);
      }
      expect(await idsInCompanion(page)).toHaveLength(PERSON.length + 1);
    }));

  test("a pasted report: every line is told of, what is ticked is added in one step, and taken back in one", () =>
    withPage({}, async (page) => {
      await press(page, "Paste a report");
      await page.getByLabel("Text of the report").fill(REPORT);
      await press(page, "Read it");
      await page.getByText("7 lines: 2 read as a result, 2 not read, 3 other.").waitFor();
      const rows = page.locator(".preview-row");
      expect(await rows.count()).toBe(3);
      const toMend = rows.filter({ hasText: "ALT (GPT)" });
      expect(await toMend.getByRole("checkbox").isChecked()).toBe(false);
      expect(await toMend.locator(".labelled-error").textContent()).toContain("There is no unit yet.");
      await page.getByText("The name of this test is not known here.").waitFor();
      await toMend.getByLabel("Unit").fill("U/L");
      await toMend.locator(".labelled-error").waitFor({ state: "detached" });
      await expect.poll(() => toMend.getByRole("checkbox").isChecked()).toBe(true);
      await rows.filter({ hasText: "Haemoglobin" }).getByLabel("Value").fill("7.7");
      await press(page, "Keep 3 entries");
      await page.locator(".result-row").nth(2).waitFor();
      expect(await page.locator(".result-row", { hasText: "7.7" }).count()).toBe(1);
      expect(await idsInCompanion(page)).toHaveLength(PERSON.length + 3);
      await press(page, "Undo");
      await page.getByText("Undone.").waitFor();
      expect(await idsInCompanion(page)).toHaveLength(PERSON.length);
    }));

  test("a table, and the same table again: nothing is added twice", () =>
    withPage({}, async (page) => {
      const text = "Date;Test;Result;Unit\n2026-10-01;Hemoglobin;11,2;g/dL\n2026-10-01;Platelets;210;10*9/L\n";
      await giveFile(page, { name: "results.csv", text });
      await press(page, "Keep 2 entries");
      await page.locator(".result-row").nth(1).waitFor();
      await giveFile(page, { name: "results.csv", text });
      await page.getByText("Kept already, from 1 Oct 2026.").first().waitFor();
      await page.getByText("Tick what you want to keep.").waitFor();
      expect(await idsInCompanion(page)).toHaveLength(PERSON.length + 2);
    }));

  test("a record from elsewhere is shown by test and sort, added in one step, and taken back in one", () =>
    withPage({ keep: PERSON.slice(1) }, async (page) => {
      await giveFile(page, "synthea-2021/Willy_Koepp.json");
      await page.getByText("What this file tells").waitFor();
      await page.locator("summary", { hasText: "of the file are not used" }).click();
      const groups = page.locator(".preview-row");
      expect(await groups.count()).toBeGreaterThan(3);
      await groups.filter({ hasText: "Medicines" }).getByRole("checkbox").uncheck();
      await press(page, /^Keep \d+ entries/);
      await page.locator(".result-row").first().waitFor();
      const kept = await idsInCompanion(page);
      expect(kept.length).toBeGreaterThan(20);
      expect(kept).toContain("Patient/me");
      expect(kept.filter((id) => id.startsWith("MedicationRequest/"))).toEqual([]);
      await press(page, "Undo");
      await page.getByText("Undone.").waitFor();
      expect(await idsInCompanion(page)).toEqual(
        PERSON.slice(1).map(({ resourceType, id }) => `${resourceType}/${id}`),
      );
    }));

  test("what a panel holds beside the tests that are known is told of too", () =>
    withPage({}, async (page) => {
      await giveFile(page, "hl7-r4-examples/Bundle-lipids.json");
      await page.getByText("The file does not say who it is about.").waitFor();
      expect(await page.locator(".preview-row").count()).toBe(2);
      await page.locator("summary", { hasText: "2 entries are kept and could not be read in full" }).click();
      await page.getByText("Observation/cholesterol").waitFor();
      await page.getByText("Observation/triglyceride").waitFor();
    }));

  const REFUSED = [
    {
      name: "cut.json",
      text: '{"resourceType": "Bundle",\n "entry": [{',
      why: "breaks off or has a mistake",
      where: "Line 2",
    },
    { name: "other.json", text: '{"hello": 1}', why: "no health record in FHIR", where: "other.json" },
    { name: "scan.txt", text: "%PDF-1.7 …", why: "This is a PDF.", where: "scan.txt" },
    { name: "empty.csv", text: "", why: "There is nothing in it.", where: "empty.csv" },
    { name: "page.xml", text: "<Bundle/>", why: "This is XML", where: "page.xml" },
    {
      name: "stranger.json",
      text: '{"resourceType":"Patient","id":"x","gender":"male","birthDate":"1990-01-01"}',
      why: "about somebody else",
      where: "stranger.json",
    },
  ];

  test("a foreign or broken file changes nothing and says why, where, and how to mend it", () =>
    withPage({}, async (page) => {
      for (const { name, text, why, where } of REFUSED) {
        await giveFile(page, { name, text });
        const said = await page.getByRole("alert").textContent();
        expect.soft(said, name).toContain(why);
        expect.soft(said, name).toContain(where);
        expect.soft(said, name).toContain("Nothing was changed.");
      }
      expect(await idsInCompanion(page)).toEqual(PERSON.map(({ resourceType, id }) => `${resourceType}/${id}`).sort());
    }));

  test("a file that is dropped and too large is refused before it is read", () =>
    withPage({}, async (page) => {
      await press(page, "Give a file");
      const dataTransfer = await page.evaluateHandle(`(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(21 * 1024 * 1024)], "huge.json"));
        return transfer;
      })()`);
      await page.locator("input[type=file]").dispatchEvent("drop", { dataTransfer });
      const said = await page.getByRole("alert").textContent();
      expect(said).toContain("larger than 20 MB");
      expect(said).toContain("huge.json");
    }));

  const KEPT = [
    ...PERSON,
    lymphocytes("o1", 1.4, "2026-01-05"),
    lymphocytes("o2", 1.1, "2026-03-20"),
    lymphocytes("o3", 0.62, "2026-11-10"),
  ];

  test("the list opens to the course over time: joined only without a gap, limit apart from the lab's range", () =>
    withPage({ keep: KEPT, at: LIST }, async (page) => {
      const row = page.locator(".result-row", { hasText: /Lymphocyte count/ });
      await row.locator("summary").first().click();
      await row.locator(".trend-plot").waitFor();
      expect(await row.locator(".trend-point").count()).toBe(3);
      expect(await row.locator(".trend-run").count()).toBe(1);
      expect(await row.locator(".trend-limit").count()).toBe(1);
      expect(await row.locator(".trend-usual").count()).toBe(1);
      expect(await row.locator(".trend-course").textContent()).toContain("15 mg once daily");
      expect(await row.getByText("No result between 20 Mar 2026 and 10 Nov 2026").isVisible()).toBe(true);
      expect(await row.locator(".trend-table tbody th").count()).toBe(3);
    }));

  test("a result is corrected, removed, and both are taken back", () =>
    withPage({ keep: KEPT, at: LIST }, async (page) => {
      const row = page.locator(".result-row", { hasText: /Lymphocyte count/ });
      await row.locator("summary").first().click();
      await row.getByRole("button", { name: /^Correct 0\.62/ }).click();
      await row.getByLabel("Value").fill("0.72");
      await press(page, "Keep the corrected result");
      await row.locator(".result-value", { hasText: "720" }).waitFor();
      await press(page, "Undo");
      await row.locator(".result-value", { hasText: "620" }).waitFor();
      await row.getByRole("button", { name: /^Remove 0\.62/ }).click();
      await row.locator(".result-value", { hasText: "1,100" }).waitFor();
      await expect.poll(() => page.evaluate("document.activeElement?.textContent")).toBe("Undo");
      await page.keyboard.press("Enter");
      await row.locator(".result-value", { hasText: "620" }).waitFor();
      expect(await idsInCompanion(page)).toHaveLength(KEPT.length);
    }));

  test("by keyboard alone, from the list to the meaning", () =>
    withPage({ keep: KEPT, at: LIST }, async (page) => {
      await tabTo(page, 'main a[href="/companion/results/add"]');
      await Promise.all([page.waitForURL("**/add"), page.keyboard.press("Enter")]);
      await page.locator(".test-chooser").waitFor();
      await tabTo(page, ".test-chooser input");
      await page.keyboard.type("lymphocyte count");
      await page.locator(".test-choice", { hasText: "Lymphocyte count" }).first().waitFor();
      await tabTo(page, ".test-choice");
      await page.keyboard.press("Enter");
      await page.getByLabel("Value").waitFor();
      await tabTo(page, ".result-form input");
      await page.keyboard.type("450");
      await tabTo(page, ".unit-choices input");
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await tabTo(page, ".day-field button");
      await page.keyboard.press("Enter");
      await tabTo(page, ".result-form-end button");
      await page.keyboard.press("Enter");
      await page.locator("article.card").waitFor();
    }));

  describe.each(LOOKS)("$width px wide, $theme", ({ width, theme }) => {
    test(
      "nothing that axe finds, nothing wider than the page",
      () =>
        withPage({ keep: KEPT, at: LIST, width, theme }, async (page) => {
          const look = async (state: string) => {
            expect.soft(await axe(page), state).toEqual([]);
            expect.soft(await page.evaluate("document.documentElement.scrollWidth"), state).toBeLessThanOrEqual(width);
          };
          await page.locator(".result-row summary").first().click();
          await page.locator(".trend-plot").waitFor();
          await page
            .getByRole("button", { name: /^Correct/ })
            .first()
            .click();
          await page.locator(".result-form").waitFor();
          await look("the list, opened");
          await goTo(page, ADD);
          await look("which test");
          await page.getByLabel("Which test?").fill("lymph");
          await page.locator(".test-choice").first().waitFor();
          await look("tests found");
          await fill(page, "1,4", "×10⁹/L");
          await page.locator("article.card").waitFor();
          await look("the meaning");
          await press(page, "Paste a report");
          await page.getByLabel("Text of the report").fill(REPORT);
          await press(page, "Read it");
          await page.locator(".preview-row").first().waitFor();
          await look("the preview");
          await giveFile(page, { name: "cut.json", text: "{" });
          await page.getByRole("alert").waitFor();
          await look("a refused file");
        }),
      120_000,
    );
  });
});
