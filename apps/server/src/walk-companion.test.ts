import { readFile } from "node:fs/promises";
import ICAL from "ical.js";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  axe,
  chromiumPath,
  focusIsSeen,
  LOOKS,
  launchChromium,
  type Opened,
  openPage,
  tabTo,
} from "./testing/browser.ts";
import { runServer } from "./testing/running-server.ts";
import { walking } from "./testing/walking.ts";

const TODAY = "2026-07-01";
const ROOMS = ["", "/before", "/calendar", "/medicines", "/start"] as const;

type Told = {
  readonly drug?: string;
  readonly condition?: string;
  readonly dose?: string;
  /** Day, month, year of the first dose; left out: not yet, and no day. */
  readonly since?: readonly [string, string, string];
  readonly planned?: readonly [string, string, string];
};

const MEDICATIONS = `new Promise((resolve) => {
  const request = indexedDB.open("afterscript");
  request.onsuccess = () => {
    const all = request.result.transaction("entries").objectStore("entries").getAll();
    all.onsuccess = () => {
      request.result.close();
      resolve(all.result.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === "MedicationStatement"));
    };
  };
})`;
/** Everything that is kept beside the entries, as one text. */
const SETTINGS = `new Promise((resolve) => {
  const request = indexedDB.open("afterscript");
  request.onsuccess = () => {
    const all = request.result.transaction("kept").objectStore("kept").get("settings");
    all.onsuccess = () => {
      request.result.close();
      resolve(JSON.stringify(all.result));
    };
  };
})`;
type Kept = {
  readonly id: string;
  readonly status: string;
  readonly effectivePeriod?: { readonly start?: string; readonly end?: string };
  readonly dosage?: readonly { readonly text: string }[];
};

describe.skipIf(chromiumPath === undefined)("the companion", () => {
  const walk = walking();

  type Options = { readonly width?: number; readonly theme?: "light" | "dark"; readonly today?: string };

  async function withPage(options: Options, work: (page: Page, opened: Opened) => Promise<void>): Promise<void> {
    const opened = await openPage(walk.browser, { origin: walk.server.origin, width: 390, ...options });
    const { page, context, foreign, complaints } = opened;
    await page.clock.setFixedTime(`${options.today ?? TODAY}T10:00:00`);
    try {
      await work(page, opened);
      expect(foreign).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const go = async (page: Page, room: string) => {
    await page.goto(`${walk.server.origin}/companion${room}`);
    await page.locator(".companion h1").waitFor();
  };
  const next = (page: Page) => page.click("button[type=submit]");
  const question = (page: Page, position: number) => page.getByText(`Question ${position} of 5`).waitFor();
  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
  const text = (page: Page) => page.locator(".companion").innerText();
  const kept = (page: Page) => page.evaluate<readonly Kept[]>(MEDICATIONS);

  async function fillDay(page: Page, id: string, [day, month, year]: readonly [string, string, string]) {
    await page.fill(`#${id}-day`, day);
    await page.selectOption(`#${id}-month`, month);
    await page.fill(`#${id}-year`, year);
  }

  /** Answers the five questions, and waits for the day. */
  async function start(page: Page, told: Told = {}) {
    const { drug = "upadacitinib", condition = "rheumatoid-arthritis", dose = "XR 15 mg once daily" } = told;
    await go(page, "/start");
    await page.check("#region-us");
    await next(page);
    await page.check(`#drug-${drug}`);
    await next(page);
    await page.check(`#condition-${condition}`);
    await next(page);
    await page.check(`input[name="dose"][value="${dose}"]`);
    await page.check(told.since ? "#first-since" : "#first-planned");
    if (told.since) await fillDay(page, "first-since", told.since);
    if (told.planned) await fillDay(page, "first-planned", told.planned);
    await next(page);
    await page.fill("#born-year", "1961");
    await next(page);
    await page.waitForURL("**/companion");
    await page.locator("#next-title").waitFor();
  }

  async function addMedicine(page: Page, typed: string, choice: string) {
    await page.getByLabel("Name", { exact: true }).fill(typed);
    await page.locator(".test-choice", { hasText: choice }).first().click();
    await press(page, "Add to my list");
    await page.getByText("1 entry was added.").waitFor();
  }

  const isWide = (page: Page) =>
    page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

  describe.each(LOOKS)("$width px wide, $theme", ({ width, theme }) => {
    test("every room is whole, and readable by all", async () => {
      await withPage({ width, theme }, async (page) => {
        await go(page, "");
        expect(await axe(page), "nothing kept").toEqual([]);
        await start(page);
        for (const room of ROOMS) {
          await go(page, room);
          if (room === "") await page.locator("#next-title").waitFor();
          expect(await axe(page), room).toEqual([]);
          expect(await isWide(page), room).toBeLessThanOrEqual(0);
        }
        for (const position of [2, 3, 4, 5]) {
          await next(page);
          await question(page, position);
          expect(await axe(page), `question ${position}`).toEqual([]);
        }
      });
    }, 120_000);
  });

  test.each([320, 640])("nothing is wider than a screen of %s px, also with everything unfolded", async (width) => {
    await withPage({ width }, async (page) => {
      await start(page, { since: ["1", "03", "2026"] });
      await go(page, "/medicines");
      await addMedicine(page, "ketoconazole", "ketoconazole");
      for (const room of ROOMS) {
        await go(page, room);
        await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
        expect(await isWide(page), room).toBeLessThanOrEqual(0);
      }
    });
  }, 60_000);

  /** Reaches a group of radio buttons by Tab, and one of them by the arrows, as a browser offers it. */
  async function choose(page: Page, group: string, value: string) {
    await tabTo(page, `input[name="${group}"]:checked, input[name="${group}"]:first-of-type`);
    await page.keyboard.press("Space");
    for (let moves = 0; moves < 60; moves += 1) {
      if (await page.isChecked(`input[name="${group}"][value="${value}"]`)) return;
      await page.keyboard.press("ArrowDown");
    }
    throw new Error(`Not reached by the arrows: ${group} ${value}`);
  }
  const enter = async (page: Page, selector: string) => {
    await tabTo(page, selector);
    expect(await focusIsSeen(page), selector).toBe(true);
    await page.keyboard.press("Enter");
  };

  test("by keyboard alone: start, today, the list before the first dose, the calendar file, a medicine and what the label says of it", async () => {
    await withPage({}, async (page) => {
      await go(page, "");
      await enter(page, 'main a[href="/companion/start"]');
      await question(page, 1);
      await choose(page, "region", "us");
      await page.keyboard.press("Enter");
      await question(page, 2);
      await choose(page, "drug", "upadacitinib");
      await page.keyboard.press("Enter");
      await question(page, 3);
      await choose(page, "condition", "rheumatoid-arthritis");
      await enter(page, "button[type=submit]");
      await question(page, 4);
      await choose(page, "dose", "XR 15 mg once daily");
      await choose(page, "first", "planned");
      await enter(page, "button[type=submit]");
      await question(page, 5);
      await tabTo(page, "#born-year");
      await page.keyboard.type("1961");
      await enter(page, "button[type=submit]");
      await page.waitForURL("**/companion");
      await page.locator("#next-title").waitFor();
      await expect
        .poll(() => page.locator("#next-title").textContent())
        .toMatch(/^Before the first dose of upadacitinib: \d+ of/);

      await enter(page, '#main a[href="/companion/before"]');
      await page.getByText("Some things are not known yet.").waitFor();
      await enter(page, "summary:has-text('Why, and source: ALT')");
      expect(await page.locator("details[open]").innerText()).toMatch(/Edition .*section/s);

      await go(page, "/calendar");
      await tabTo(page, "button:has-text('Save the calendar file')");
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      const file = await readFile(await download.path(), "utf8");
      const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent");
      expect(events.length).toBeGreaterThan(3);
      expect(download.suggestedFilename()).toBe("afterscript.ics");
      expect(file).not.toMatch(/upadacitinib|rinvoq|arthritis|lymphocyte/i);

      await go(page, "/medicines");
      await tabTo(page, 'input[type="search"]');
      await page.keyboard.type("ketoc");
      await page.locator(".test-choice", { hasText: "ketoconazole" }).waitFor();
      await enter(page, ".test-choice:has-text('ketoconazole')");
      await enter(page, "button:has-text('Add to my list')");
      const rules = page.getByRole("list", { name: "What the documents say of ketoconazole" });
      await rules.waitFor();
      expect(await rules.innerText()).toContain("upadacitinib");
    });
  }, 120_000);

  test("an answer survives a reload, and back shows it again", async () => {
    await withPage({}, async (page) => {
      await go(page, "/start");
      await next(page);
      await page.getByText("No answer is chosen yet.").waitFor();
      await page.check("#region-eu");
      await next(page);
      await page.check("#drug-baricitinib");
      await expect.poll(() => page.evaluate(SETTINGS)).toContain("baricitinib");
      await page.reload();
      await question(page, 2);
      expect(await page.isChecked("#drug-baricitinib")).toBe(true);
      await press(page, "Back");
      await question(page, 1);
      expect(await page.isChecked("#region-eu")).toBe(true);
    });
  });

  test("going through the questions again changes the one entry", async () => {
    await withPage({}, async (page) => {
      await start(page, { since: ["15", "01", "2026"] });
      await go(page, "/start");
      await page.getByText("You have told this page about upadacitinib already").waitFor();
      expect(await page.isChecked("#region-us")).toBe(true);
      await start(page, { drug: "baricitinib", dose: "2 mg once daily", since: ["15", "02", "2026"] });
      const medicines = await kept(page);
      expect(medicines.map(({ dosage, effectivePeriod }) => [dosage?.[0]?.text, effectivePeriod?.start])).toEqual([
        ["2 mg once daily", "2026-02-15"],
      ]);
    });
  });

  test("the day says what is overdue, and a planned day that passed is asked about", async () => {
    await withPage({}, async (page) => {
      await start(page, { since: ["1", "03", "2026"] });
      await expect.poll(() => page.locator("#next-title").textContent()).toContain("not found here");
      expect(await text(page)).toMatch(/Open questions: \d+/);
    });
    await withPage({ today: "2026-07-01" }, async (page) => {
      await start(page, { planned: ["10", "07", "2026"] });
      await page.clock.setFixedTime("2026-07-11T10:00:00");
      await go(page, "");
      await page.locator("#next-title").waitFor();
      await expect.poll(() => page.locator("#next-title").textContent()).toContain("Did you take it?");
    });
  });

  test("a condition without a licence, and a second medicine of the family, stand first", async () => {
    await withPage({}, async (page) => {
      await start(page, { condition: "plaque-psoriasis", since: ["1", "06", "2026"] });
      await expect.poll(() => page.locator("#next-title").textContent()).toMatch(/plaque psoriasis/);
      await go(page, "/medicines");
      await addMedicine(page, "Olumiant", "Olumiant");
      await page.locator("#therapy-baricitinib").waitFor();
      expect(await page.getByRole("article", { name: "Upadacitinib" }).innerText()).toMatch(/second medicine/);
      await go(page, "");
      const lines = page.locator(".today-therapies strong");
      await lines.nth(1).waitFor();
      expect(await lines.allTextContents()).toEqual(["Baricitinib", "Upadacitinib"]);

      await go(page, "/medicines");
      const second = page.getByRole("article", { name: "Upadacitinib" });
      await second.getByRole("button", { name: "Correct what I told" }).click();
      await page.getByText("You have told this page about upadacitinib already").waitFor();
      for (const position of [2, 3, 4]) {
        await next(page);
        await question(page, position);
      }
      await page.check('input[name="dose"][value="XR 30 mg once daily"]');
      await next(page);
      await question(page, 5);
      await next(page);
      await page.waitForURL("**/companion");
      await lines.nth(1).waitFor();
      const doses = (await kept(page)).map(({ dosage }) => dosage?.[0]?.text);
      expect(doses.sort()).toEqual(["XR 30 mg once daily", undefined]);

      await go(page, "/medicines");
      await page
        .getByRole("article", { name: "Baricitinib" })
        .getByRole("button", { name: /^Told by mistake/ })
        .click();
      await page.locator("#therapy-baricitinib").waitFor({ state: "detached" });
      await press(page, "Undo");
      await page.locator("#therapy-baricitinib").waitFor();
    });
  });

  test("a new dose, a pause, a stop and its undoing keep the day of the first dose", async () => {
    await withPage({}, async (page) => {
      await start(page, { since: ["1", "03", "2026"] });
      await go(page, "/medicines");
      await press(page, "The dose has changed");
      await page.selectOption('select[id$="-listed"]', "XR 30 mg once daily");
      await press(page, "Save the new dose");
      await page.getByText("30 mg once daily · rheumatoid arthritis · on treatment since 1 Mar 2026").waitFor();
      await page.getByText("sets a lower dose of upadacitinib").first().waitFor();
      expect((await kept(page)).map(({ effectivePeriod }) => effectivePeriod)).toEqual(
        expect.arrayContaining([{ start: "2026-03-01", end: "2026-06-30" }, { start: TODAY }]),
      );
      await press(page, "It is paused");
      await press(page, "Save the pause");
      await page.getByText("on hold, first dose 1 Mar 2026").waitFor();
      await press(page, "It is stopped");
      await page.getByLabel("Why it was stopped").selectOption("intolerance");
      await press(page, "Save the stop");
      await page.getByText("stopped, first dose 1 Mar 2026").waitFor();
      await press(page, "Undo");
      await page.getByText("on hold, first dose 1 Mar 2026").waitFor();
      await press(page, "I take it again");
      await press(page, "Save");
      await page.getByText("on treatment since 1 Mar 2026").waitFor();
    });
  }, 60_000);

  test("a name that nobody knows is kept and said to be unknown; a complete list is written, and ends with a word", async () => {
    await withPage({}, async (page) => {
      await start(page, { since: ["1", "03", "2026"] });
      await go(page, "/medicines");
      await addMedicine(page, "Moonroot drops", "Keep “Moonroot drops” as I wrote it");
      await page.getByText("The rules do not know this name").waitFor();
      await press(page, "That is all I take");
      await page.getByText("You said on 1 Jul 2026 that this is all you take").waitFor();
      await page.getByRole("button", { name: /^Remove.*Moonroot drops$/ }).click();
      await page.getByText("No other medicine is told yet.").waitFor();
      await page.getByText("You said on 1 Jul 2026 that this is all you take").waitFor();
      await press(page, "Undo");
      await page.getByText("The rules do not know this name").waitFor();
      await press(page, "This is no longer true");
      await page.getByText("Whether this is all you take is not known").waitFor();
    });
  }, 60_000);

  test("a later calendar file moves its entries, and cancels what is not planned any more", async () => {
    await withPage({}, async (page) => {
      const saved = async () => {
        const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Save the calendar file")]);
        const file = new ICAL.Component(ICAL.parse(await readFile(await download.path(), "utf8")));
        return file.getAllSubcomponents("vevent").map((event) => ({
          uid: event.getFirstPropertyValue("uid"),
          status: event.getFirstPropertyValue("status"),
        }));
      };
      await start(page, { since: ["1", "03", "2026"] });
      await go(page, "/calendar");
      const first = await saved();
      await page.getByText(/^Saved: \d+ dates\.$/).waitFor();
      expect(new Set(first.map(({ status }) => status))).toEqual(new Set(["CONFIRMED"]));
      await go(page, "/medicines");
      await press(page, "It is stopped");
      await press(page, "Save the stop");
      await page.getByText("stopped, first dose 1 Mar 2026").waitFor();
      await go(page, "/calendar");
      const second = await saved();
      expect(second.filter(({ status }) => status === "CANCELLED").length).toBeGreaterThan(0);
      expect(first.map(({ uid }) => uid)).toEqual(expect.arrayContaining(second.map(({ uid }) => uid)));
    });
  }, 60_000);
});

/** Headings, buttons and legends that are ours. What is said of a medicine, and its name, comes from elsewhere. */
const OURS = `[...document.querySelectorAll("#screen :is(h1, legend, button, .button, .today-part, .labelled-name)")]
  .map((element) => element.textContent.trim())
  .filter((text) => /[A-Za-z]/.test(text))`;

describe.skipIf(chromiumPath === undefined)("the companion in a made-up language from right to left", () => {
  test("every heading, button and field comes from the catalog, and there is room for it on 320 px", async () => {
    const [server, browser] = await Promise.all([runServer({ language: "ar-XB" }), launchChromium()]);
    try {
      const { page, complaints } = await openPage(browser, { origin: server.origin, width: 320 });
      await page.clock.setFixedTime(`${TODAY}T10:00:00`);
      const seen: string[] = [];
      const look = async (place: string) => {
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), place).toBeLessThanOrEqual(0);
        seen.push(...(await page.evaluate<string[]>(OURS)));
      };
      await page.goto(`${server.origin}/companion/start`);
      const answers = [
        "#region-us",
        "#drug-upadacitinib",
        "#condition-rheumatoid-arthritis",
        "#dose-unknown",
        "#born-year",
      ];
      for (const [index, answer] of answers.entries()) {
        await page.locator(answer).waitFor();
        if (index === 3) await page.check("#first-planned");
        if (index < 4) await page.check(answer);
        await look(`question ${index + 1}`);
        await page.click("button[type=submit]");
      }
      await page.waitForURL("**/companion");
      for (const room of ["", "/before", "/calendar", "/medicines"]) {
        await page.goto(`${server.origin}/companion${room}`);
        await page.locator("#screen h2").first().waitFor();
        await look(room);
      }
      expect(await page.evaluate("document.documentElement.dir")).toBe("rtl");
      expect(seen.length).toBeGreaterThan(40);
      expect(seen.filter((text) => !text.includes("⟦"))).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await Promise.all([server.close(), browser.close()]);
    }
  }, 120_000);
});
