import { demoWeek } from "@afterscript/testkit";
import type { Worklist } from "@afterscript/web/public/clinic.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startJudge } from "./clinic/judge/worker.ts";
import { compareStore } from "./evidence/clinic-two-browsers/compare-store.ts";
import { openWorker, type Worker } from "./evidence/clinic-two-browsers/open-worker.ts";
import { rowInHand, workItem } from "./evidence/clinic-two-browsers/work-item.ts";
import { receiveDemoWeek } from "./start/receive-demo-week.ts";
import { axe, chromiumPath, launchChromium } from "./testing/browser.ts";
import { type RunningClinic, runClinic } from "./testing/run-clinic.ts";

const week = demoWeek({ monday: "2026-11-23" });
const KEYS_AN_ITEM = 3;

describe.skipIf(chromiumPath === undefined)("a week of the demo clinic", () => {
  let clinic: RunningClinic;
  let browser: Browser;
  let nurse: Worker;

  beforeAll(async () => {
    clinic = await runClinic({ now: `${week.sunday}T20:00:00.000Z` });
    await receiveDemoWeek(clinic.parts, { run: async (_name, work) => work() });
    const judge = startJudge(clinic.parts);
    await judge.idle();
    await judge.stop();
    browser = await launchChromium();
    nurse = await openWorker(clinic, browser, "nurse");
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await clinic?.close();
  });

  test(`every row is cleared with ${KEYS_AN_ITEM} keystrokes, nothing planted is missed, and all is stored once`, async () => {
    const { page, told } = nurse;
    const reader = await clinic.signIn("reader");
    const list = (await (await reader.ask("/clinic/api/worklist")).json()) as Worklist;
    const rows = page.locator("[data-row]");
    expect(await rows.count()).toBe(list.rows.length);
    await page.evaluate("keys = 0, document.addEventListener('keydown', () => { keys += 1; }, true)");
    while ((await rows.count()) > 0) {
      told.push(await workItem(page, (await rowInHand(page)) ?? "none", "d"));
      expect(told.at(-1)).toMatchObject({ is: "stored" });
    }
    const cleared = told.map(({ item }) => item);
    expect(cleared.toSorted()).toEqual(list.rows.map(({ id }) => id).toSorted());
    expect(await page.evaluate("keys")).toBe(KEYS_AN_ITEM * cleared.length);
    const planted = week.people.flatMap(({ name, truth }) => truth.planted.map((one) => ({ name, ...one })));
    const isCleared = ({ name, drug, lane }: (typeof planted)[number]): boolean =>
      list.rows.some(
        (row) =>
          row.patient.name.split(", ").toReversed().join(" ") === name &&
          row.drug === drug &&
          row.lane === lane &&
          cleared.includes(row.id),
      );
    expect(planted.length).toBeGreaterThanOrEqual(60);
    expect(planted.filter((one) => !isCleared(one))).toEqual([]);
    expect((await compareStore(clinic.store.db, { worked: [nurse] })).faults).toEqual([]);
  }, 600_000);

  test("the emptied list says that one is through, counts everybody, and holds nothing for axe", async () => {
    const { page } = nurse;
    await expect.poll(() => page.locator("h2#hidden").textContent()).toBe("Hidden: 300");
    const counts = await page.locator(".clinic-hidden .clinic-count").allTextContents();
    expect(counts.reduce((all, count) => all + Number(count), 0)).toBe(week.people.length);
    const text = await page.locator("[data-worklist]").innerText();
    expect(text).toContain("You are through");
    expect(text).toMatch(/300 patients and \d+ sets of results/);
    expect(text).toContain("What nobody sent was not seen.");
    expect(await axe(page)).toEqual([]);
    expect(nurse.complaints).toEqual([]);
    expect(nurse.foreign).toEqual([]);
  }, 120_000);
});
