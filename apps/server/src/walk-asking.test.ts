import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import {
  axe,
  chromiumPath,
  focusIsSeen,
  LOOKS,
  launchChromium,
  type OpenOptions,
  openPage,
  tabTo,
} from "./testing/browser.ts";
import { runServer } from "./testing/running-server.ts";
import { startCompanion } from "./testing/start-companion.ts";
import { walking } from "./testing/walking.ts";

const ROOMS = ["/companion/feel", "/companion/question", "/companion/visit", "/companion/risk"] as const;

const next = (page: Page) => page.getByRole("button", { name: "Next" }).click();
const choose = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

/** Waits for the room itself: the page's own text stands there before. */
async function openRoom(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator(".bottom-bar").waitFor();
  await page.locator(".companion h1, .companion h2").first().waitFor();
}

describe.skipIf(chromiumPath === undefined)("asking", () => {
  const walk = walking();

  const open = (options: Partial<OpenOptions> = {}) =>
    openPage(walk.browser, { origin: walk.server.origin, width: 390, ...options });
  const at = (room: string) => walk.server.origin + room;

  test("without a script: the emergency signs and every region's number stand before anything else", async () => {
    const { page, context, foreign } = await open({ scripts: false });
    for (const room of ["/companion/feel", "/companion/question"]) {
      await page.goto(at(room));
      expect(await page.locator("h1 + .emergency-first li").allTextContents()).toEqual(
        expect.arrayContaining([
          "Chest pain",
          expect.stringContaining("Call 911"),
          expect.stringContaining("Call 999"),
        ]),
      );
      expect(await page.locator(".emergency-first").getByRole("link", { name: "Call 112" }).getAttribute("href")).toBe(
        "tel:112",
      );
    }
    expect(foreign).toEqual([]);
    await context.close();
  });

  test.each([
    { region: "us", number: "911" },
    { region: "eu", number: "112" },
    { region: "uk", number: "999" },
  ])("chest pain in the $region: get help now, call $number", async ({ region, number }) => {
    const { page, complaints, foreign, context } = await open();
    await openRoom(page, at("/companion/feel"));
    await page.fill("#symptom", "tight chest");
    await page.keyboard.press("Enter");
    await page.locator(".care-emergency").waitFor();
    await page.selectOption("#read-for-region", region);
    await page.locator(`.care-emergency a[href="tel:${number}"]`).waitFor();
    expect(await page.locator("#answer-title").textContent()).toBe(`Emergency: call ${number} now.`);
    expect(await page.locator(".emergency-first").getAttribute("data-region")).toBe(region);
    expect(await page.locator(".care-phone blockquote").textContent()).toContain("chest pain");
    expect(await page.locator(".care-reasons a[href^='https:']").count()).toBeGreaterThan(0);
    expect(page.url()).toBe(at("/companion/feel"));
    expect([...complaints, ...foreign]).toEqual([]);
    await context.close();
  });

  test.each([
    { answer: "mild", headline: /^Not urgent/ },
    { answer: "unknown", headline: /^Emergency: call 911/ },
  ])("a headache is asked about once: $answer", async ({ answer, headline }) => {
    const { page, context } = await open();
    await openRoom(page, at("/companion/feel"));
    await choose(page, /^A headache/);
    await page.check(`#symptom-severity-${answer}`);
    await next(page);
    await page.locator("#answer-title").waitFor();
    expect(await page.locator("#answer-title").textContent()).toMatch(headline);
    await context.close();
  });

  test("a symptom of no list never calms, and nothing is kept unless it is said", async () => {
    const { page, complaints, context } = await open();
    await openRoom(page, at("/companion/feel"));
    await page.fill("#symptom", "purple toes");
    await page.keyboard.press("Enter");
    await page.locator("#not-read-title").waitFor();
    const text = await page.locator(".care").innerText();
    expect(text).toContain("Call your care team today");
    expect(text).toContain("nothing here says that it is harmless");
    expect(text).not.toMatch(/not urgent/i);
    await openRoom(page, at("/companion/visit"));
    expect(await page.locator(".own-questions li").count()).toBe(0);
    await openRoom(page, at("/companion/feel"));
    await page.fill("#symptom", "purple toes");
    await page.keyboard.press("Enter");
    await choose(page, "Keep this question");
    await page.getByText("It is on this device now").waitFor();
    await openRoom(page, at("/companion/visit"));
    expect(await page.locator(".own-questions li").innerText()).toContain("purple toes");
    expect(complaints).toEqual([]);
    await context.close();
  });

  describe("questions, with upadacitinib on the record", () => {
    let page: Page;
    let complaints: string[];
    let foreign: string[];
    beforeAll(async () => {
      ({ page, complaints, foreign } = await open());
      await startCompanion(page, walk.server.origin);
    });

    const QUESTIONS: readonly {
      readonly kind: string;
      readonly tell: (page: Page) => Promise<unknown>;
      readonly says: RegExp;
    }[] = [
      {
        kind: "I missed a dose",
        tell: async (one) => {
          await one.getByText("About this many hours").click();
          await one.fill("#hours", "5");
          await next(one);
        },
        says: /what we know does not settle it[\s\S]*European Union[\s\S]*taken as soon as you think of it/,
      },
      { kind: "I took one too many", tell: async () => {}, says: /Call your care team today/ },
      {
        kind: "I have an infection",
        tell: async (one) => {
          await one.fill("#name-infection", "shing");
          await choose(one, /^Shingles/);
          await one.fill("#name-antibiotic", "Zblah");
          await next(one);
        },
        says: /Call your care team today[\s\S]*We do not know "Zblah"/,
      },
      {
        kind: "Someone near me is ill",
        tell: async (one) => {
          await one.getByText("chickenpox").last().click();
          await next(one);
        },
        says: /Call your care team today/,
      },
      {
        kind: "A new medicine",
        tell: async (one) => {
          await one.fill("#name-medicine", "frobnicol");
          await next(one);
        },
        says: /Not known[\s\S]*We do not know "frobnicol"/,
      },
      {
        kind: "A vaccine",
        tell: async (one) => {
          await one.fill("#name-vaccine", "MMR");
          await choose(one, /measles/i);
        },
        says: /Ask your care team before you have the vaccine/,
      },
      {
        kind: "Surgery, or the dentist",
        tell: async (one) => {
          await one.getByText("Work on the teeth").click();
          await next(one);
          await one.getByText("I don't know").click();
          await next(one);
        },
        says: /Not known[\s\S]*Nothing that we read speaks of work on the teeth/,
      },
      {
        kind: "Plans",
        tell: async (one) => {
          await one.getByText("I may become pregnant").click();
          await next(one);
        },
        says: /Talk with your care team before you change anything/,
      },
      {
        kind: "Is it working?",
        tell: async (one) => {
          await one.getByText("I notice nothing").click();
          await next(one);
        },
        says: /Bring this to your next visit/,
      },
    ];

    test.each(QUESTIONS)("$kind", async ({ kind, tell, says }) => {
      await openRoom(page, at("/companion/question"));
      await choose(page, kind);
      await tell(page);
      await page.locator("#answer-title").waitFor();
      expect(await page.locator(".asked-answer").innerText()).toMatch(says);
      expect(await page.locator(".asked-answer a[href^='https:'], .care-open").count()).toBeGreaterThan(0);
      expect([...complaints, ...foreign]).toEqual([]);
    });

    test("whether it works is drawn on weeks", async () => {
      expect(await page.locator(".asked-answer svg[role=img]").count()).toBeGreaterThan(0);
    });

    test("a medicine that was asked about goes on the list", async () => {
      await openRoom(page, at("/companion/question"));
      await choose(page, "A new medicine");
      await page.fill("#name-medicine", "clarithromycin");
      await next(page);
      await choose(page, "Add it to my medicines");
      await page.getByText("It is on your list now").waitFor();
      await page.goto(at("/companion/medicines"));
      await page
        .getByText(/clarithromycin/i)
        .first()
        .waitFor();
    });

    test("an own question is kept, changed, ticked off, and prints with the sheet on one page of A4 and of Letter", async () => {
      await openRoom(page, at("/companion/question"));
      await choose(page, "Something else");
      await page.fill("#own-question", "May I fly?");
      await choose(page, "Keep it");
      await page.getByText("Kept for your visit").waitFor();
      await openRoom(page, at("/companion/visit"));
      for (const text of ["May I take it with milk?", "How long do I take it?"]) {
        await page.fill("#new-question", text);
        await page.getByRole("button", { name: "Add", exact: true }).click();
        await page.getByLabel(text).waitFor();
      }
      await choose(page, /^Change.*May I fly\?$/);
      await page.getByLabel("Question", { exact: true }).fill("May I fly for ten hours?");
      await choose(page, "Save");
      await page.getByLabel("How long do I take it?").check();
      await page.fill("#visit-name", "Ann Example");
      await choose(page, "Make the page");
      await page.locator("#visit-title").waitFor();
      const sheet = await page.locator(".paper-sheet").textContent();
      expect(sheet).toContain("May I fly for ten hours?");
      expect(sheet).toContain("Ann Example");
      expect(sheet).not.toContain("How long do I take it?");
      for (const format of ["A4", "Letter"] as const) {
        const pdf = (await page.pdf({ format })).toString("latin1");
        expect([format, pdf.match(/\/Type\s*\/Page\b/g)?.length]).toEqual([format, 1]);
      }
      await choose(page, "Remember it for next time");
      await page.getByText("Remembered on this device").waitFor();
      await openRoom(page, at("/companion/visit"));
      expect(await page.locator("#visit-name").inputValue()).toBe("");
      await choose(page, "Make the page");
      await page.locator("#visit-changes").waitFor();
      expect(complaints).toEqual([]);
    }, 60_000);

    test("my own risk: counts beside what they were compared with, what is told is used and not kept", async () => {
      await openRoom(page, at("/companion/risk"));
      await page.locator(".counts").first().waitFor();
      const arms = await page.locator(".counts").first().locator(".arm").allInnerTexts();
      expect(arms.join("\n")).toContain("1,000 people");
      expect(arms.join("\n")).toContain("to compare");
      expect(await page.locator(".boxed li").allTextContents()).toContain("Cancer, now or in the past");
      await page.getByText("Tell more about me").click();
      await page.selectOption("#factor-smoking", "current");
      await page.getByText("Smoking, now or in the past: on record").first().waitFor();
      await openRoom(page, at("/companion/risk"));
      await page.getByText("Smoking, now or in the past: not known.").first().waitFor();
      expect([...complaints, ...foreign]).toEqual([]);
    });
  });

  describe.each(LOOKS)("$width px wide, $theme", ({ width, theme }) => {
    test("axe finds nothing, before and after an answer", async () => {
      const { page, context, complaints } = await open({ width, theme });
      const found: string[] = [];
      const look = async (what: string) => found.push(...(await axe(page)).map((text) => `${what} ${text}`));
      await startCompanion(page, walk.server.origin);
      for (const room of ROOMS) {
        await openRoom(page, at(room));
        if (room === "/companion/risk") await page.locator(".counts").first().waitFor();
        await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
        await look(room);
      }
      await openRoom(page, at("/companion/feel"));
      await choose(page, /^A headache/);
      await page.getByText("How bad is it?").waitFor();
      await look("detail");
      await page.check("#symptom-severity-severe");
      await next(page);
      await page.locator("#answer-title").waitFor();
      await look("answer");
      await openRoom(page, at("/companion/visit"));
      await choose(page, "Make the page");
      await page.locator("#visit-title").waitFor();
      await look("sheet");
      expect([...found, ...complaints]).toEqual([]);
      await context.close();
    }, 120_000);
  });

  test("320 px: nothing is cut off at the side", async () => {
    const { page, context } = await open({ width: 320 });
    await startCompanion(page, walk.server.origin);
    for (const room of ROOMS) {
      await openRoom(page, at(room));
      if (room === "/companion/risk") await page.locator(".counts").first().waitFor();
      expect([room, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([room, 320]);
    }
    await context.close();
  }, 60_000);

  test("by keyboard alone: find a symptom, tell how bad, reach the answer", async () => {
    const { page, context } = await open();
    await openRoom(page, at("/companion/feel"));
    await tabTo(page, "#symptom");
    expect(await focusIsSeen(page)).toBe(true);
    await page.keyboard.type("migraine");
    await page.keyboard.press("Enter");
    await page.getByText("How bad is it?").waitFor();
    await tabTo(page, 'input[type="radio"]');
    await page.keyboard.press("Space");
    await tabTo(page, "button[type=submit]");
    await page.keyboard.press("Enter");
    await page.locator("#answer-title").waitFor();
    expect(await page.locator("#answer-title").textContent()).toMatch(/^Not urgent/);
    await context.close();
  });
});

describe.skipIf(chromiumPath === undefined)("asking, after one visit and with the server gone", () => {
  test("what somebody feels is still answered", async () => {
    const server = await runServer();
    const browser = await launchChromium();
    const { page, complaints } = await openPage(browser, {
      origin: server.origin,
      width: 390,
      serviceWorkers: "allow",
    });
    await page.goto(`${server.origin}/companion/feel`);
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
    await server.close();
    await expect(fetch(server.origin)).rejects.toThrow();
    await openRoom(page, `${server.origin}/companion/feel`);
    expect(await page.locator(".emergency-first").getByRole("link", { name: "Call 911" }).isVisible()).toBe(true);
    await choose(page, /^A fever/);
    await page.locator("#answer-title").waitFor();
    expect(await page.locator("#answer-title").textContent()).toContain("Call your care team today");
    expect(complaints).toEqual([]);
    await browser.close();
  }, 120_000);
});
