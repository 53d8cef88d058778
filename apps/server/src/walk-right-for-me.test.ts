import { REASSURANCE } from "@afterscript/wording";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axe, chromiumPath, focusIsSeen, LOOKS, type OpenOptions, openPage, tabTo } from "./testing/browser.ts";
import { keepInCompanion } from "./testing/keep-in-companion.ts";
import { walking } from "./testing/walking.ts";

const GUIDE = "/right-for-me";
/** So many touches at most from the home page to the printed sheet. */
const MOST_TAPS = 25;

/** What somebody answers, by the words of the question. A list is written before the touch that goes on. */
const TOLD: readonly (readonly [question: RegExp, answer: string])[] = [
  [/get your prescriptions/, "In the United States"],
  [/medicine be for/, "Rheumatoid arthritis"],
  [/How old/, "Next"],
  [/What sex/, "Female"],
  [/pregnant/, "I could be or become pregnant"],
  [/breast-feeding/, "No"],
  [/smoke/, "I smoke now"],
  [/allergic/, "No"],
  [/other medicines/, "I take nothing else"],
  [/try before/, "I tried nothing before"],
  [/matters most/, "Once a day"],
  [/./, "No, none of these"],
];

const answerTo = (question: string): string => TOLD.find(([asked]) => asked.test(question))?.[1] ?? "I don't know";

const heading = (page: Page) => page.locator("#screen h1:visible");
const isAsking = (page: Page) => page.locator(".progress:visible").count();

function tap(page: Page, name: string) {
  return page.locator("#screen").getByRole("button", { name, exact: true }).first().click();
}

/** The question with its place, or the heading of what comes after the questions. */
const PLACE =
  '[document.querySelector(".progress .meta"), document.querySelector("#screen h1")].filter((one) => one?.checkVisibility()).map((one) => one.textContent).join(" ")';

/** Waits until the page shows another place than before. */
async function next(page: Page, before: string): Promise<void> {
  await expect
    .poll(() => placeOf(page), { timeout: 30_000, interval: 40 })
    .toSatisfy((place: string) => place !== "" && place !== before);
}

function placeOf(page: Page): Promise<string> {
  return page.evaluate(PLACE);
}

/** Answers every question that is left; gives the number of touches. */
async function answerAll(page: Page, answer: (question: string) => string = answerTo): Promise<number> {
  let taps = 0;
  while ((await isAsking(page)) > 0) {
    const before = await placeOf(page);
    const chosen = answer(before);
    if (/How old/.test(before) && chosen === "Next") {
      await page.locator("#age").fill("58");
      taps += 1;
    }
    await tap(page, chosen);
    taps += 1;
    await next(page, before);
  }
  return taps;
}

async function resultIsThere(page: Page): Promise<void> {
  await page.locator(".compare").waitFor({ timeout: 30_000 });
}

/** The number of sheets, and the text on them. */
async function printed(page: Page, format: "A4" | "Letter" = "A4") {
  await page.emulateMedia({ media: "print" });
  const file = (await page.pdf({ format })).toString("latin1");
  const text = await page.locator("body").innerText();
  await page.emulateMedia({ media: "screen" });
  return { sheets: file.match(/\/Type\s*\/Page\b/g)?.length, text };
}

describe.skipIf(chromiumPath === undefined)("is it right for me?", () => {
  const walk = walking();

  const open = (options: Omit<OpenOptions, "origin">) =>
    openPage(walk.browser, { origin: walk.server.origin, ...options });
  const openGuide = async (options: Omit<OpenOptions, "origin">) => {
    const opened = await open(options);
    await opened.page.goto(walk.server.origin + GUIDE);
    await heading(opened.page).waitFor();
    await next(opened.page, "");
    return opened;
  };

  test("from the home page to a printed sheet on a phone, in few touches", async () => {
    const { page, foreign, complaints, context } = await open({ width: 390 });
    await page.goto(walk.server.origin);
    const door = page.locator(`a[href="${GUIDE}"]:visible`);
    let taps = 1;
    if ((await door.count()) === 0) {
      await page.locator(".site-nav-fold summary").click();
      taps += 1;
    }
    await door.first().click();
    await page.locator(".progress").waitFor();
    taps += await answerAll(page);
    await resultIsThere(page);
    expect(await heading(page).textContent()).toContain("rheumatoid arthritis");
    await tap(page, "Page for the visit");
    await page.locator(".visit").waitFor({ timeout: 30_000 });
    taps += 2;

    const { sheets, text } = await printed(page);
    expect(sheets).toBe(1);
    expect(text).toContain("Page for your visit");
    expect(text).toContain("Age: 58");
    expect(text).toMatch(/Which of these do you think of for me/);
    expect(text).toMatch(/What matters most to me: Once a day/);
    expect(text).toMatch(/upadacitinib/i);
    expect(text).not.toContain("Menu");
    expect(taps).toBeLessThanOrEqual(MOST_TAPS);
    expect(page.url()).toBe(walk.server.origin + GUIDE);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  test("the sheet of each medicine is one sheet", async () => {
    const { page, context } = await openGuide({ width: 390 });
    await answerAll(page, (question) =>
      /get your prescriptions/.test(question) ? "In the European Union" : answerTo(question),
    );
    await tap(page, "Page for the visit");
    await page.locator(".visit").waitFor({ timeout: 30_000 });
    const drugs = await page.locator("#visit-drug option").evaluateAll((all) => all.map((one) => one.textContent));
    expect(drugs.length).toBeGreaterThan(2);
    for (const drug of drugs.slice(1)) {
      await page.selectOption("#visit-drug", { label: drug ?? "" });
      await page.locator(".visit", { hasText: `first dose of ${drug?.toLowerCase()}` }).waitFor();
      for (const format of ["A4", "Letter"] as const) {
        expect([drug, format, (await printed(page, format)).sheets]).toEqual([drug, format, 1]);
      }
    }
    await context.close();
  }, 120_000);

  test("by keyboard alone", async () => {
    const { page, complaints, context } = await openGuide({ width: 1280 });
    while ((await isAsking(page)) > 0) {
      const before = await placeOf(page);
      if (/How old/.test(before)) {
        await tabTo(page, "#age");
        await page.keyboard.type("58");
        await page.keyboard.press("Enter");
      } else {
        await tabTo(page, `#screen button:text-is("${answerTo(before)}")`);
        expect(await focusIsSeen(page)).toBe(true);
        await page.keyboard.press("Enter");
      }
      await next(page, before);
      await expect.poll(() => page.evaluate("document.activeElement?.tagName"), { message: before }).toBe("H1");
    }
    await resultIsThere(page);
    await tabTo(page, ".compare-scroll");
    await tabTo(page, ".compare .fold summary");
    await page.keyboard.press("Enter");
    expect(await page.locator(".compare details[open]").first().textContent()).toMatch(/Edition .*section/s);
    await page.evaluate("document.querySelector('#screen h1').focus()");
    await tabTo(page, '#screen button:text-is("Page for the visit")');
    await page.keyboard.press("Enter");
    await page.locator(".visit").waitFor();
    await tabTo(page, "#screen button:has-text('Print this page')");
    expect(await focusIsSeen(page)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  test("I don't know everywhere: only unknowns, and no word that calms", async () => {
    const { page, context } = await openGuide({ width: 390 });
    await answerAll(page, (question) => (/medicine be for/.test(question) ? "Rheumatoid arthritis" : "I don't know"));
    await resultIsThere(page);
    const against = await page.locator(".compare tbody:has-text('What speaks against it')").innerText();
    expect(against).toMatch(/do not know this yet/);
    const count = await page.locator("#unknowns").textContent();
    expect(Number.parseInt(count ?? "", 10)).toBeGreaterThan(30);
    const text = await page.locator("main").innerText();
    expect(text).not.toMatch(REASSURANCE);
    expect(text).not.toMatch(/you can take|suits you|is right for you|no risk/i);
    await context.close();
  }, 120_000);

  test("where not even the condition is known, nothing is compared, and it is said what to find out", async () => {
    const { page, context } = await openGuide({ width: 390 });
    await answerAll(page, () => "I don't know");
    expect(await heading(page).textContent()).toBe("First we need to know what it is for");
    expect(await page.locator(".compare").count()).toBe(0);
    expect(await page.locator("main").innerText()).not.toMatch(REASSURANCE);
    await context.close();
  }, 120_000);

  test("back, forward, and a reload keep the answers and the place; start again deletes them", async () => {
    const { page, context } = await openGuide({ width: 390 });
    const first = await placeOf(page);
    await tap(page, "In the European Union");
    await next(page, first);
    const second = await placeOf(page);
    await tap(page, "Plaque psoriasis");
    await next(page, second);
    expect(await placeOf(page)).toMatch(/3 of .* How old/);
    await page.goBack();
    await next(page, "Question 3 of 16 How old are you?");
    expect(await placeOf(page)).toBe(second);
    const chosen = page.locator("#screen [aria-pressed='true']");
    expect(await chosen.textContent()).toBe("Plaque psoriasis");
    await page.reload();
    await next(page, "");
    expect(await placeOf(page)).toBe(second);
    expect(await chosen.textContent()).toBe("Plaque psoriasis");
    await tap(page, "Back");
    await next(page, second);
    expect(await chosen.textContent()).toBe("In the European Union");
    await page.goForward();
    await next(page, first);
    expect(await placeOf(page)).toBe(second);

    const other = await context.newPage();
    await other.goto(walk.server.origin + GUIDE);
    await other.locator(".progress").waitFor();
    await expect.poll(() => placeOf(other)).toMatch(/How old/);
    await tap(page, "Start again");
    await page.locator(".progress", { hasText: "Question 1 " }).waitFor();
    await page.reload();
    await page.locator(".progress", { hasText: "Question 1 " }).waitFor();
    expect(await page.locator("#screen [aria-pressed='true']").count()).toBe(0);
    await context.close();
  }, 120_000);

  test("plaque psoriasis: the honest answer", async () => {
    const { page, context } = await openGuide({ width: 390 });
    await answerAll(page, (question) => (/medicine be for/.test(question) ? "Plaque psoriasis" : answerTo(question)));
    await resultIsThere(page);
    expect(await page.locator("main").innerText()).toMatch(/no label that we read lists a medicine that blocks JAK1/);
    await context.close();
  }, 120_000);

  test("what matters most sorts, and changes no verdict", async () => {
    const { page, context } = await openGuide({ width: 1280 });
    await answerAll(page, (question) => (/matters most/.test(question) ? "None of these" : answerTo(question)));
    await resultIsThere(page);
    const verdicts = () =>
      page
        .locator(".compare tbody:has-text('What speaks against it') td")
        .evaluateAll((all) => all.map((one) => one.textContent).sort());
    const before = await verdicts();
    const questions = () => page.locator(".compare-question").allInnerTexts();
    const order = await questions();
    await tap(page, "Few test days");
    await page.locator("[aria-pressed='true']", { hasText: "Few test days" }).waitFor();
    await expect.poll(questions).not.toEqual(order);
    expect(await verdicts()).toEqual(before);
    await context.close();
  }, 120_000);

  test("a record fills in what it says, and a file that is none is refused with its reason", async () => {
    const { page, context } = await openGuide({ width: 390 });
    const pick = (name: string, text: string) =>
      page.setInputFiles("input[type=file]", { name, mimeType: "application/json", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: /health record as a file/ }).click();
    await pick("poem.json", "no record at all");
    await page.locator("[role=alert]").waitFor();
    expect(await page.locator("[role=alert]").innerText()).toMatch(/no health record.*Pick a file/s);
    await pick("mine.json", JSON.stringify(RECORD));
    await page.locator("#found").waitFor();
    const found = await page.locator("section[aria-labelledby=found]").innerText();
    expect(found).toContain("Rheumatoid arthritis");
    expect(found).toContain("61 years");
    expect(found).toMatch(/1 test result/);
    expect(found).not.toMatch(/Do you smoke/);
    await page.locator("label.choice", { hasText: "61 years" }).click();
    await tap(page, "Use what is ticked");
    await page.locator(".progress").waitFor();
    const asked: string[] = [];
    await answerAll(page, (question) => {
      asked.push(question);
      return answerTo(question);
    });
    expect(asked.join("\n")).toMatch(/How old/);
    expect(asked.join("\n")).not.toMatch(/medicine be for/);
    await resultIsThere(page);
    await context.close();
  }, 120_000);

  test("the companion is given the answers when it is asked for, once", async () => {
    const { page, context } = await openGuide({ width: 390 });
    await answerAll(page);
    await resultIsThere(page);
    await tap(page, "Put these answers in the companion");
    await page.getByText("Your answers are in the companion.").waitFor();
    await page.reload();
    await resultIsThere(page);
    await tap(page, "Put these answers in the companion");
    await page.getByText("Your answers are in the companion.").waitFor();
    await page.goto(`${walk.server.origin}/companion`);
    await page.getByText("Saved on this device only").first().waitFor({ timeout: 30_000 });
    await context.close();
  }, 120_000);

  test("the answers are read in a companion that knows who it is about", async () => {
    const { page, context } = await openGuide({ width: 390 });
    await keepInCompanion(page, [
      { resourceType: "Patient", id: "p7", gender: "female", birthDate: "1961" },
      {
        resourceType: "MedicationStatement",
        id: "m1",
        status: "active",
        medicationCodeableConcept: { text: "upadacitinib" },
        subject: { reference: "Patient/p7" },
      },
    ]);
    await answerAll(page);
    await resultIsThere(page);
    await tap(page, "Put these answers in the companion");
    await page.getByText("Your answers are in the companion.").waitFor();
    await page.goto(`${walk.server.origin}/companion`);
    await page.getByText("Saved on this device only").first().waitFor({ timeout: 30_000 });
    expect(await page.locator("main").innerText()).not.toContain("could not be used");
    await context.close();
  }, 120_000);

  const KINDS = /prescriptions|medicine be for|How old|other medicines|try before/;

  describe.each(LOOKS)("$width px wide, $theme", ({ width, theme }) => {
    test("axe finds nothing on any kind of page of it", async () => {
      const { page, context } = await openGuide({ width, theme });
      const found: string[] = [];
      const look = async () => {
        const place = await placeOf(page);
        found.push(...(await axe(page)).map((text) => `${place}: ${text}`));
      };
      while ((await isAsking(page)) > 0) {
        const before = await placeOf(page);
        if (KINDS.test(before)) await look();
        if (/Question 8 /.test(before)) {
          await tap(page, "Yes, or maybe, at least one");
          await look();
          await tap(page, "Next");
        } else {
          if (/How old/.test(before)) await page.locator("#age").fill("58");
          await tap(page, answerTo(before));
        }
        await next(page, before);
      }
      await resultIsThere(page);
      await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
      await look();
      await tap(page, "Page for the visit");
      await page.locator(".visit").waitFor();
      await look();
      expect(found).toEqual([]);
      await context.close();
    }, 240_000);
  });

  test.each([
    { width: 320, what: "a small phone" },
    { width: 640, what: "1280 px at 200 % zoom" },
    { width: 195, what: "390 px at 200 % zoom" },
  ])("$what: nothing is cut off at the side", async ({ width }) => {
    const { page, context } = await openGuide({ width });
    const wide = async () => [await placeOf(page), await page.evaluate("document.documentElement.scrollWidth")];
    while ((await isAsking(page)) > 0) {
      const before = await placeOf(page);
      expect(await wide()).toEqual([before, width]);
      if (/How old/.test(before)) await page.locator("#age").fill("58");
      await tap(page, answerTo(before));
      await next(page, before);
    }
    await resultIsThere(page);
    expect((await wide())[1]).toBe(width);
    await tap(page, "Page for the visit");
    await page.locator(".visit").waitFor();
    expect((await wide())[1]).toBe(width);
    await context.close();
  }, 120_000);

  test("every control is large enough for a sore hand", async () => {
    const { page, context } = await openGuide({ width: 390 });
    const small: string[] = [];
    const look = async () =>
      small.push(
        ...(await page
          .locator("#screen button:visible, #screen summary:visible, #screen select:visible, #screen input:visible")
          .evaluateAll((all) =>
            all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 80)),
          )),
      );
    while ((await isAsking(page)) > 0) {
      const before = await placeOf(page);
      await look();
      if (/How old/.test(before)) await page.locator("#age").fill("58");
      await tap(page, answerTo(before));
      await next(page, before);
    }
    await resultIsThere(page);
    await look();
    expect(small).toEqual([]);
    await context.close();
  }, 120_000);
});

const RECORD = {
  resourceType: "Bundle",
  type: "collection",
  entry: [
    { resourceType: "Patient", id: "p", gender: "female", birthDate: "1965-03-01", address: [{ country: "US" }] },
    {
      resourceType: "Condition",
      id: "c",
      clinicalStatus: { coding: [{ code: "active" }] },
      code: { text: "Rheumatoid arthritis" },
      subject: { reference: "Patient/p" },
    },
    {
      resourceType: "Observation",
      id: "o",
      status: "final",
      code: { coding: [{ system: "http://loinc.org", code: "718-7" }] },
      valueQuantity: { value: 12.9, unit: "g/dL", system: "http://unitsofmeasure.org", code: "g/dL" },
      effectiveDateTime: "2026-10-01",
      subject: { reference: "Patient/p" },
    },
  ].map((resource) => ({ resource })),
};
