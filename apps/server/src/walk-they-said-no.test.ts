import type { Browser, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  axe,
  chromiumPath,
  focusIsSeen,
  launchChromium,
  type OpenOptions,
  openPage,
  tabTo,
} from "./testing/browser.ts";
import { runServer } from "./testing/running-server.ts";
import {
  answerQuestions,
  databases,
  denialLetter,
  downloaded,
  fillDay,
  headingOf,
  keptBeside,
  openTheySaidNo,
  press,
} from "./testing/they-said-no.ts";
import { walking } from "./testing/walking.ts";

const FIVE_MINUTES = 300_000;
/** So many touches at most from the start to both files of Maya's packet. */
const MOST_TOUCHES = 15;

/** Answers "I don't know" to whatever is asked. */
async function doNotKnow(_question: string, page: Page): Promise<number> {
  // Where several answers can be ticked, a touch only ticks.
  const isTick = (await page.locator(".choice-unknown input:visible").count()) > 0;
  await page.locator(".choice-unknown").last().click();
  if (!isTick) return 1;
  await press(page, "Next");
  return 2;
}

/** What Maya answers when she pastes her letter by herself, by the words of the question. */
const HERS: readonly (readonly [question: RegExp, answer: string])[] = [
  [/say no to/, "First request"],
  [/medicine was denied/, "Rinvoq"],
  [/What is it for/, "Eczema"],
  [/Which dose/, "15 mg once daily"],
  [/take it now/, "No"],
  [/serious harm/, "I don't know"],
  [/company's rules/, "Not in this list"],
];

async function answerAsMaya(question: string, page: Page): Promise<number> {
  if (/which state/.test(question)) {
    await page.selectOption("#state", "OH");
    await press(page, "Next");
    return 2;
  }
  if (/did you get it/.test(question)) {
    await fillDay(page, "received", "2026-06-12");
    await press(page, "Next");
    return 4;
  }
  if (/try before/.test(question)) {
    await page.getByLabel("Name of the medicine").fill("dupilumab");
    await page.getByLabel("Why it ended").selectOption("inadequate-response");
    await press(page, "Add it");
    await press(page, "That is all");
    return 4;
  }
  const hers = HERS.find(([asked]) => asked.test(question))?.[1];
  if (hers === undefined) return doNotKnow(question, page);
  await press(page, new RegExp(`^${hers}`));
  return 1;
}

async function openMaya(browser: Browser, options: OpenOptions) {
  const opened = await openTheySaidNo(browser, options);
  await press(opened.page, /Maya/);
  await opened.page.locator(".found-list").first().waitFor();
  return opened;
}

async function toAnswer(page: Page): Promise<number> {
  await press(page, "Use what is ticked");
  const { touches } = await answerQuestions(page, doNotKnow);
  return touches + 1;
}

async function toPacket(page: Page): Promise<void> {
  await press(page, "Make the packet");
  await page.locator(".head-form").waitFor();
  await press(page, "Show the packet");
  await page.locator(".packet").waitFor();
}

describe.skipIf(chromiumPath === undefined)("they said no", () => {
  const walk = walking();

  const open = (options: Omit<OpenOptions, "origin">) =>
    openTheySaidNo(walk.browser, { origin: walk.server.origin, ...options });
  const maya = (options: Omit<OpenOptions, "origin">) =>
    openMaya(walk.browser, { origin: walk.server.origin, ...options });

  test("Maya gets from her letter to the packet in few touches, and nothing is kept or told to anyone", async () => {
    const began = performance.now();
    const { page, context, foreign, complaints } = await maya({ width: 390 });
    const list = await page.locator(".found-list").first().innerText();
    expect(list).toContain("self-funded");
    expect(list).toContain("must be received by December 5, 2026");
    let touches = 1 + (await toAnswer(page));
    const answer = await page.locator(".appeal").innerText();
    expect(answer).toMatch(/^Sample · day fixed at 1 Jul 2026\s+Your last day is 5 Dec 2026/);
    expect(answer).toContain("12 Jun 2026, the day you got the letter, + 180 days = 9 Dec 2026");
    expect(await page.locator("svg.ruler").first().textContent()).toContain("9 Dec 2026: by the rule");
    expect(await page.locator(".criterion-blocks").count()).toBe(1);
    const days = await downloaded(page, () => press(page, "Save the dates"));
    expect(days.name).toMatch(/\.ics$/);
    expect(days.bytes.toString()).toContain("DTSTART;VALUE=DATE:20261205");
    expect(days.bytes.toString()).not.toMatch(/upadacitinib|Rinvoq|eczema|denied|denial|appeal/i);
    touches += 1;
    await toPacket(page);
    touches += 2;
    expect(await page.locator(".packet").innerText()).toContain("LBX 4471 9082");
    const word = await downloaded(page, () => press(page, /DOCX/));
    expect(word.bytes.subarray(0, 2).toString()).toBe("PK");
    const pdf = await downloaded(page, () => press(page, /PDF/));
    expect(pdf.bytes.toString("latin1")).toMatch(/^%PDF-1\.7/);
    expect(pdf.bytes.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThan(5);
    touches += 2;
    expect(touches).toBeLessThanOrEqual(MOST_TOUCHES);
    expect(performance.now() - began).toBeLessThan(FIVE_MINUTES);
    process.stdout.write(`\nFrom the start to both files: ${touches} touches.\n`);
    expect([await databases(page), await keptBeside(page), page.url()]).toEqual([
      [],
      0,
      `${walk.server.origin}/they-said-no`,
    ]);
    expect([foreign, complaints]).toEqual([[], []]);
    await context.close();
  }, 180_000);

  test("a pasted letter, one question a page: saved only when asked, and found again", async () => {
    const { page, context, foreign, complaints } = await open({ width: 390 });
    await press(page, /Paste the letter/);
    await press(page, "Read the letter");
    expect(await page.locator(".labelled-error").innerText()).toMatch(/There is no text yet.*Paste the letter/s);
    await page.fill("#letter", await denialLetter("maya"));
    await press(page, "Read the letter");
    await page.locator(".found-list").first().waitFor();
    await press(page, "Use what is ticked");
    const { asked, touches } = await answerQuestions(page, answerAsMaya);
    expect(asked[0]).toMatch(/which state/);
    expect(new Set(asked).size).toBe(asked.length);
    process.stdout.write(`\nBy hand: ${asked.length} questions, ${touches + 3} touches.\n`);
    expect(await headingOf(page).innerText()).toMatch(/^Your last day is 5 Dec 2026/);
    expect([await databases(page), await keptBeside(page)]).toEqual([[], 0]);
    await press(page, "Save on this device");
    await page.getByText("Saved on this device.").first().waitFor();
    expect(await databases(page)).toContain("afterscript");
    await page.goto(`${walk.server.origin}/they-said-no`);
    await press(page, /Go on with Upadacitinib/);
    await page.locator(".appeal").waitFor({ timeout: 30_000 });
    expect(await headingOf(page).innerText()).toMatch(/^Your last day is 5 Dec 2026/);
    await page.goto(`${walk.server.origin}/companion/data`);
    await page.getByRole("row", { name: /Denials of a plan 1/ }).waitFor();
    await page.goto(`${walk.server.origin}/they-said-no`);
    await press(page, /Go on with Upadacitinib/);
    await page.locator(".appeal").waitFor({ timeout: 30_000 });
    await press(page, "Remove it from this device");
    await page.getByText("Removed from this device.").waitFor();
    await page.goto(`${walk.server.origin}/they-said-no`);
    await headingOf(page).waitFor();
    await page.waitForTimeout(500);
    expect(await page.getByText("What you saved here").count()).toBe(0);
    expect([foreign, complaints]).toEqual([[], []]);
    await context.close();
  }, 180_000);

  test("what was unticked is asked, and what was corrected is used", async () => {
    const { page, context } = await maya({ width: 390 });
    await page.locator('[data-row="lastDay"] input[type=checkbox]').uncheck();
    await page.locator('[data-row="period"] input[type=checkbox]').uncheck();
    await page.locator('[data-row="dated"] .link-button').click();
    await fillDay(page, "correct-dated", "2026-06-09");
    await page.locator('[data-row="dated"] button[type=submit]').click();
    await expect.poll(() => page.locator('[data-row="dated"]').innerText()).toContain("9 Jun 2026");
    await press(page, "Use what is ticked");
    const { asked } = await answerQuestions(page, doNotKnow);
    expect(asked.join("\n")).toMatch(/name a last day/);
    expect(await headingOf(page).innerText()).toMatch(/^Your last day is 9 Dec 2026/);
    await context.close();
  }, 120_000);

  test("what was ticked and corrected is there again after going back", async () => {
    const { page, context } = await maya({ width: 390 });
    const tick = page.locator('[data-row="lastDay"] input[type=checkbox]');
    await tick.uncheck();
    await page.locator('[data-row="dated"] .link-button').click();
    await expect.poll(() => page.evaluate("document.activeElement?.id")).toBe("correct-dated-day");
    await fillDay(page, "correct-dated", "2026-06-09");
    await page.locator('[data-row="dated"] button[type=submit]').click();
    await press(page, "Use what is ticked");
    await page.locator("#question").waitFor();
    await page.goBack();
    await tick.waitFor();
    expect(await tick.isChecked()).toBe(false);
    await expect.poll(() => page.locator('[data-row="dated"]').innerText()).toContain("9 Jun 2026");
    await context.close();
  }, 120_000);

  test("a letter of one's own begins without anything of the sample", async () => {
    const { page, context } = await maya({ width: 390 });
    await toAnswer(page);
    await press(page, "Start again");
    await press(page, /Maya/);
    await page.locator(".found-list").first().waitFor();
    await page.goBack();
    await press(page, /Paste the letter/);
    expect(await page.inputValue("#letter")).toBe("");
    await page.fill("#letter", "x".repeat(200_001));
    await press(page, "Read the letter");
    expect(await page.locator(".labelled-error").innerText()).toMatch(/nothing was read/);
    await page.fill("#letter", await denialLetter("off-label"));
    await press(page, "Read the letter");
    await page.locator(".found-list").first().waitFor();
    await press(page, "Use what is ticked");
    const { asked } = await answerQuestions(page, doNotKnow);
    expect(asked.join("\n")).toMatch(/did you get it.*try before/s);
    const answer = await page.locator(".appeal").innerText();
    expect(answer).not.toMatch(/Sample|5 Dec 2026/);
    await context.close();
  }, 120_000);

  test("the browser asks before what was told is lost, and a reload leaves no page behind to go back into", async () => {
    const { page, context } = await open({ width: 390 });
    const asked: string[] = [];
    page.on("dialog", async (dialog) => {
      asked.push(dialog.type());
      await dialog.accept();
    });
    const before = page.url();
    await press(page, /no letter at hand/);
    await page.getByText("Who gives you this cover?").waitFor();
    await page.reload();
    expect(asked).toEqual([]);
    await headingOf(page).waitFor();
    await press(page, /no letter at hand/);
    await press(page, "A private employer or a union");
    await press(page, /^The employer itself/);
    await page.getByText("What did this letter say no to?").waitFor();
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await page.getByText("no letter at hand").waitFor();
    await page.waitForFunction("history.state?.depth === 0");
    await page.goBack();
    expect(page.url()).not.toBe(before);
    await context.close();
  }, 120_000);

  test("a letter as a PDF is read on the device", async () => {
    const { page, context, foreign, complaints } = await open({ width: 390 });
    const writer = await context.newPage();
    const escaped = (await denialLetter("maya")).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    await writer.setContent(`<pre>${escaped}</pre>`);
    const buffer = await writer.pdf({ format: "Letter" });
    await writer.close();
    await press(page, /as a PDF/);
    await page.setInputFiles("input[type=file]", {
      name: "no.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("text"),
    });
    await page.getByText("This file is no PDF.").waitFor();
    await page.setInputFiles("input[type=file]", { name: "letter.pdf", mimeType: "application/pdf", buffer });
    await page.locator(".found-list").first().waitFor();
    const list = await page.locator(".found-list").first().innerText();
    for (const said of ["8 Jun 2026", "5 Dec 2026", "LBX 4471 9082", "PA-26-0611843"]) expect(list).toContain(said);
    expect([foreign, complaints, await databases(page)]).toEqual([[], [], []]);
    await context.close();
  }, 120_000);

  test("without a letter and without the kind of plan there is no date, but what to do today", async () => {
    const { page, context } = await open({ width: 390 });
    await press(page, /no letter at hand/);
    await headingOf(page).waitFor();
    await press(page, "I don't know");
    await page.getByText("Read your letter today").waitFor();
    const text = await page.locator("#screen").innerText();
    expect(text).toMatch(/Call the number on your card/);
    expect(text).toMatch(/insured or self-funded/);
    await press(page, "Go on without a date");
    await answerQuestions(page, doNotKnow);
    const answer = await page.locator(".appeal").innerText();
    expect(answer).not.toMatch(/\bYour last day is\b/);
    expect(await page.locator("svg.ruler").count()).toBe(0);
    expect(await headingOf(page).innerText()).toMatch(/read your letter/i);
    await context.close();
  }, 120_000);

  test("back keeps every answer, and the heading of each page has the focus", async () => {
    const { page, context } = await open({ width: 390 });
    await press(page, /no letter at hand/);
    await press(page, "A private employer or a union");
    await press(page, /^The employer itself/);
    await page.getByText("What did this letter say no to?").waitFor();
    await expect.poll(() => page.evaluate("document.activeElement?.tagName")).toBe("H1");
    const pressed = page.locator("#screen [aria-pressed=true]");
    await page.goBack();
    await page.getByText("Who pays the bills").waitFor();
    await expect.poll(() => pressed.innerText()).toMatch(/^The employer itself/);
    await press(page, "Back");
    await expect.poll(() => pressed.innerText()).toBe("A private employer or a union");
    await tabTo(page, ".choice-button");
    expect(await focusIsSeen(page)).toBe(true);
    await context.close();
  }, 120_000);

  test("a no to one step opens the next one with its own clock", async () => {
    const { page, context } = await maya({ width: 1280 });
    await toAnswer(page);
    await press(page, "Keep track of it");
    await page.locator(".timeline").waitFor();
    await page.selectOption("#track-door", { label: "Appeal to the plan" });
    await fillDay(page, "track-sent", "2026-06-14");
    await fillDay(page, "track-received", "2026-06-16");
    await fillDay(page, "track-decided", "2026-06-28");
    await fillDay(page, "track-decisionReceived", "2026-06-30");
    await page.selectOption("#track-outcome", "denied");
    await press(page, "Write it down");
    await page.getByText("Appeal to the plan: they said no").waitFor();
    await page.getByText("Outside review: last day").waitFor();
    expect(await page.locator(".timeline").innerText()).toMatch(/30 Oct 2026/);
    await context.close();
  }, 120_000);

  describe.each([
    { width: 390, theme: "light" },
    { width: 1280, theme: "dark" },
  ] as const)("$width px wide, $theme", ({ width, theme }) => {
    test("axe finds nothing on any page of it", async () => {
      const { page, context } = await open({ width, theme });
      const found: string[] = [];
      const look = async (place: string) => {
        await page.evaluate('for (const fold of document.querySelectorAll("#screen details")) fold.open = true');
        found.push(...(await axe(page)).map((text) => `${place}: ${text}`));
      };
      await look("start");
      await press(page, /Paste the letter/);
      await page.locator("#letter").waitFor();
      await look("paste");
      await page.goBack();
      await press(page, /Maya/);
      await page.locator(".found-list").first().waitFor();
      await look("found");
      await press(page, "Use what is ticked");
      await answerQuestions(page, async (question, asking) => {
        await look(question);
        return doNotKnow(question, asking);
      });
      await look("answer");
      await press(page, "Make the packet");
      await page.locator(".head-form").waitFor();
      await look("head");
      await press(page, "Show the packet");
      await page.locator(".packet").waitFor();
      await look("packet");
      await press(page, "Keep track of it");
      await page.locator(".timeline").waitFor();
      await look("track");
      expect(found).toEqual([]);
      await context.close();
    }, 240_000);
  });

  test.each([
    { width: 320, what: "a small phone" },
    { width: 640, what: "1280 px at 200 % zoom" },
    { width: 195, what: "390 px at 200 % zoom" },
  ])("$what: nothing is cut off at the side, and every control is large enough", async ({ width }) => {
    const { page, context } = await maya({ width });
    const wrong: string[] = [];
    const look = async (place: string) => {
      const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
      if (wide > width) wrong.push(`${place}: ${wide} px`);
      wrong.push(
        ...(await page
          .locator("#screen button:visible, #screen summary:visible, #screen select:visible")
          .evaluateAll((all) =>
            all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 100)),
          )),
      );
    };
    await look("found");
    await toAnswer(page);
    await look("answer");
    await press(page, "Make the packet");
    await page.locator(".head-form").waitFor();
    await look("head");
    await press(page, "Show the packet");
    await page.locator(".packet").waitFor();
    await look("packet");
    await press(page, "Keep track of it");
    await page.locator(".timeline").waitFor();
    await look("track");
    expect(wrong).toEqual([]);
    await context.close();
  }, 180_000);

  test("in forced colours and on paper the verdicts and the blanks stay", async () => {
    const { page, context } = await openMaya(walk.browser, {
      origin: walk.server.origin,
      width: 1280,
      forcedColors: "active",
    });
    await toAnswer(page);
    expect(await page.locator(".criteria .tag").first().innerText()).toMatch(/Met|Not met|Not known/);
    await toPacket(page);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".packet-part:visible").count()).toBe(6);
    expect(await page.locator(".packet-mark:visible").count()).toBe(6);
    expect(await page.locator(".packet-blank:visible").count()).toBeGreaterThan(3);
    await context.close();
  }, 120_000);
});

describe.skipIf(chromiumPath === undefined)("they said no, with the server gone", () => {
  test("after one visit Maya gets to both files", async () => {
    const server = await runServer();
    const browser = await launchChromium();
    try {
      const { page, complaints } = await openPage(browser, {
        origin: server.origin,
        width: 390,
        serviceWorkers: "allow",
      });
      await page.goto(`${server.origin}/`);
      await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
      await server.close();
      await page.goto(`${server.origin}/they-said-no`);
      await headingOf(page).waitFor();
      await press(page, /Maya/);
      await page.locator(".found-list").first().waitFor();
      await toAnswer(page);
      await toPacket(page);
      const word = await downloaded(page, () => press(page, /DOCX/));
      const pdf = await downloaded(page, () => press(page, /PDF/));
      expect(Math.min(word.bytes.length, pdf.bytes.length)).toBeGreaterThan(10_000);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 300_000);
});
