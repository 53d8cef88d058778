import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { receive } from "./clinic/intake/index.ts";
import { type Judge, startJudge } from "./clinic/judge/worker.ts";
import {
  bundleOf,
  type Invented,
  lymphocytesOf,
  nhsNumberOf,
  orderOf,
  patientOf,
} from "./clinic/testing/invented-messages.ts";
import { axe, chromiumPath, launchChromium, type Opened, openPage } from "./testing/browser.ts";
import { type ClinicClient, type RunningClinic, runClinic } from "./testing/run-clinic.ts";

const FAMILIES = ["Ashgrove", "Birchley", "Cedarfield", "Dunmoor", "Elmsway", "Fernhill", "Gorsedale"] as const;

function person(family: string, index: number): Invented {
  return {
    id: family.toLowerCase(),
    family,
    given: "Ada",
    born: `196${index}-04-02`,
    sex: "female",
    numbers: { "https://fhir.nhs.uk/Id/nhs-number": nhsNumberOf(100 + index) },
  };
}

/** A made-up language in the place of English, so that a string past the catalog shows. */
async function inLanguage(page: Page, lang: string, dir: string): Promise<void> {
  await page.route("**/clinic**", async (route) => {
    if (route.request().resourceType() !== "document") return route.fallback();
    const response = await route.fetch();
    const body = (await response.text()).replace('<html lang="en" dir="ltr">', `<html lang="${lang}" dir="${dir}">`);
    return route.fulfill({ response, body });
  });
}

describe.skipIf(chromiumPath === undefined)("a nurse's Monday", () => {
  let clinic: RunningClinic;
  let judge: Judge;
  let browser: Browser;
  let nurse: Opened;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    clinic = await runClinic({ region: "us" });
    for (const [index, family] of FAMILIES.entries()) {
      const one = person(family, index);
      const low = { id: `lymphocytes-${index}`, value: 300 + index, drawn: "2026-06-28" };
      const text = bundleOf(patientOf(one), orderOf(one), lymphocytesOf(one, low));
      await receive(clinic.parts, { text, source: "clinic" });
    }
    judge = startJudge(clinic.parts);
    await judge.idle();
    browser = await launchChromium();
    nurse = await openPage(browser, { origin: clinic.origin, width: 1280, height: 900 });
    page = nurse.page;
    page.on("request", (request) => asked.push(request.url()));
  });
  afterAll(async () => {
    await browser?.close();
    await judge?.stop();
    await clinic?.close();
  });

  const focused = () => page.evaluate<string | null>("document.activeElement?.dataset.row ?? null");
  /** The focus follows what was stored a moment after the list does. */
  const inHand = async () => {
    await expect.poll(focused).not.toBeNull();
    return focused();
  };
  const ids = (of: Page = page) =>
    of.locator("[data-row]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-row") ?? ""));
  const signInAs = async (of: Page, role: string) => {
    await of.locator(`button[value="${role}"]`).click();
    await of.locator("[data-worklist]").waitFor();
  };

  test("without a session the list leads to signing in, and the demo person comes back to it", async () => {
    await page.goto(`${clinic.origin}/clinic`);
    expect(page.url()).toBe(`${clinic.origin}/clinic/sign-in`);
    await signInAs(page, "nurse");
    expect(await page.locator(".clinic-demo").textContent()).toContain("made up");
    expect(await page.locator(".clinic-who").textContent()).toContain("Demo nurse");
    await expect.poll(async () => (await ids()).length).toBeGreaterThanOrEqual(FAMILIES.length);
  });

  test("what is to be acted on now stands first, with value, change and source in its row", async () => {
    expect(await page.locator("h2").first().textContent()).toMatch(/^Emergency, stop and hold/);
    const row = await page.locator("[data-row]").first().innerText();
    expect(row).toMatch(/lymphocytes/i);
    expect(row.replaceAll("\u2060", "")).toMatch(/\d+\s\/µL/);
    expect(row).toMatch(/New/);
    expect(row).toMatch(/Section .*edition .*read/);
  });

  test("from a fresh load on, three items are cleared with three keystrokes each, and the next row has the focus", async () => {
    await page.reload();
    await page.locator("[data-row]").first().waitFor();
    await expect.poll(focused).toBe((await ids())[0]);
    for (let item = 0; item < 3; item += 1) {
      const before = await ids();
      const at = before.indexOf((await focused()) ?? "");
      expect(at).toBeGreaterThanOrEqual(0);
      for (const key of ["Enter", "d", "1"]) await page.keyboard.press(key);
      await expect.poll(focused).toBe(before[at + 1]);
      expect(await ids()).toEqual(before.filter((_, index) => index !== at));
      await expect
        .poll(() => page.locator("p[role=status].sr-only").textContent())
        .toMatch(/^Stored: Done: Prescriber told by phone, /);
    }
    const list = (await (await (await clinic.signIn("reader")).ask("/clinic/api/worklist")).json()) as {
      readonly away: { readonly handled: number };
    };
    expect(list.away.handled).toBe(3);
  });

  // Signed in once: whoever signs in at each look is one too many before long.
  let reader: Promise<ClinicClient> | undefined;
  const claimOf = async (id: string | null) => {
    reader ??= clinic.signIn("reader");
    const row = await (await reader).ask(`/clinic/api/items/${id}`);
    return ((await row.json()) as { readonly claimedBy?: { readonly name: string } }).claimedBy?.name;
  };

  test("Escape leaves an opened row where it was, and gives it back", async () => {
    const before = await inHand();
    await page.keyboard.press("Enter");
    await page.locator(`[data-panel="${before}"] .clinic-act`, { hasText: "Release" }).waitFor();
    expect(await claimOf(before)).toBe("Demo nurse");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("[data-panel]").count()).toBe(0);
    await expect.poll(focused).toBe(before);
    await expect.poll(() => claimOf(before)).toBeUndefined();
  });

  test("Done asks what was done: Enter states nothing, and a letter begins one's own words", async () => {
    const [before, id] = [await ids(), await inHand()];
    for (const key of ["Enter", "d", "Enter"]) await page.keyboard.press(key);
    await page.getByText("What was done is missing.").waitFor();
    expect(await ids()).toEqual(before);
    const choices = await page.locator(".clinic-done li").allInnerTexts();
    expect(choices.map((text) => text.replace(/\s+/g, " ").trim())).toEqual([
      "1 Prescriber told by phone",
      "2 Patient told by phone",
      "3 Treatment held or stopped as the prescriber said",
      "4 Dose changed as the prescriber said",
      "5 Already dealt with elsewhere",
    ]);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.type("Spoke to 2 of the ward");
    expect(await page.locator(`[data-panel="${id}"] textarea`).inputValue()).toBe("Spoke to 2 of the ward");
    await page.keyboard.press("Enter");
    await expect.poll(ids).toEqual(before.filter((one) => one !== id));
  });

  test("what was done is chosen by mouse too", async () => {
    const [before, id] = [await ids(), await inHand()];
    await page.locator(`[data-row="${id}"]`).click();
    await page.locator(".clinic-act", { hasText: "Done" }).click();
    await page.getByRole("button", { name: "Treatment held or stopped as the prescriber said" }).click();
    await expect.poll(ids).toEqual(before.filter((one) => one !== id));
    expect(await page.locator(".clinic-last").innerText()).toMatch(/^Stored: Done: Treatment held or stopped/);
  });

  test("a snooze asks for its reason alone: its day stands there already", async () => {
    const [before, id] = [await ids(), await inHand()];
    for (const key of ["Enter", "s", "Enter"]) await page.keyboard.press(key);
    await expect.poll(() => page.locator(".labelled-error").count()).toBe(1);
    await page.keyboard.type("Away until the holidays end, called");
    await page.keyboard.press("Enter");
    await expect.poll(ids).toEqual(before.filter((one) => one !== id));
    expect(await page.locator(".clinic-last").innerText()).toMatch(/^Stored: Snooze until \d+ \w+ \d{4}, /);
  });

  test("what one has another cannot take, and both are told", async () => {
    const other = await openPage(browser, { origin: clinic.origin, width: 768, height: 900 });
    await other.page.goto(`${clinic.origin}/clinic`);
    await signInAs(other.page, "prescriber");
    const id = await inHand();
    await page.keyboard.press("Enter");
    await page.locator(`[data-panel="${id}"] .clinic-act`, { hasText: "Release" }).waitFor();
    await other.page.locator(`[data-row="${id}"]`).click();
    await other.page.getByText("Demo nurse has it").first().waitFor();
    expect(await other.page.locator(`[data-panel="${id}"] .clinic-acts`).count()).toBe(0);
    await page.keyboard.press("u");
    await expect.poll(() => page.locator("[data-panel]").count()).toBe(0);
    await other.page.getByRole("button", { name: "Try to take it" }).click();
    await other.page.locator(`[data-panel="${id}"] .clinic-act`, { hasText: "Done" }).waitFor();
    for (const key of ["d", "2"]) await other.page.keyboard.press(key);
    await expect.poll(() => ids(other.page)).not.toContain(id);
    // The nurse's list does not know it yet: an act on it is refused with what happened, and the row goes.
    await page.locator(`[data-row="${id}"]`).focus();
    await page.keyboard.press("d");
    await page
      .getByText(/no longer on the list|dealt with this item/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Close" }).first().click();
    await expect.poll(ids).not.toContain(id);
    expect(await axe(other.page)).toEqual([]);
    await other.context.close();
  });

  test("a session that ends loses nothing that was typed", async () => {
    await page.keyboard.press("j");
    const id = await inHand();
    await page.keyboard.press("Enter");
    await page.keyboard.press("d");
    await page.locator(`[data-panel="${id}"] textarea`).fill("Called, no answer");
    await nurse.context.clearCookies();
    await page.keyboard.press("Enter");
    await page.getByText("Your session has ended").first().waitFor();
    expect(await page.locator(`[data-panel="${id}"] textarea`).inputValue()).toBe("Called, no answer");
    await page.getByRole("link", { name: "Sign in again" }).click();
    await signInAs(page, "nurse");
    const kept = page.locator(`[data-panel="${id}"] textarea`);
    await kept.waitFor();
    expect(await kept.inputValue()).toBe("Called, no answer");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  test("without a connection nothing is shown as stored", async () => {
    const id = await inHand();
    await page.keyboard.press("Enter");
    await page.locator(`[data-panel="${id}"] .clinic-act`, { hasText: "Release" }).waitFor();
    await nurse.context.setOffline(true);
    for (const key of ["d", "1"]) await page.keyboard.press(key);
    await page.getByText("was not reached").first().waitFor();
    expect(await ids()).toContain(id);
    await nurse.context.setOffline(false);
    await page.getByRole("button", { name: "Store as done" }).click();
    await expect.poll(ids).not.toContain(id);
  });

  test("letters can be turned off; arrows stay", async () => {
    await page.keyboard.press("?");
    // It opens at its beginning, and Space there turns nothing off.
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("keys-title");
    expect(
      await page.locator("dialog").evaluate((dialog) => (dialog as unknown as { scrollTop: number }).scrollTop),
    ).toBe(0);
    await page.getByLabel("Letters are keys").uncheck();
    await page.keyboard.press("Escape");
    await page.locator("[data-row]").first().focus();
    await page.keyboard.press("d");
    expect(await page.locator("[data-panel]").count()).toBe(0);
    await page.keyboard.press("End");
    await expect.poll(focused).toBe((await ids()).at(-1));
    await page.keyboard.press("?");
    await page.getByRole("button", { name: "Keys" }).click();
    await page.getByLabel("Letters are keys").check();
    await page.keyboard.press("Escape");
  });

  test("the patient page says what the list says, keeps a note, and draws the values with their limits", async () => {
    await page.locator("[data-row]").first().click();
    const name = await page.locator("[data-row] strong").first().innerText();
    const title = await page.locator("[data-row] .clinic-title strong").first().innerText();
    await page.locator("[data-panel]").getByRole("link", { name: "Patient page" }).click();
    await page.locator("article h1").first().waitFor();
    for (const part of name.split(/,? /)) expect(await page.locator("h1").innerText()).toContain(part);
    await expect.poll(() => page.locator("main").innerText()).toContain(title);
    await page.locator(".trend-limit").first().waitFor();
    expect(await page.locator(".trend-point").count()).toBeGreaterThan(0);
    await page.getByLabel("A new note").fill("Spoke to the ward");
    await page.getByRole("button", { name: "Keep the note" }).click();
    await page.getByText("Spoke to the ward").first().waitFor();
    await expect.poll(() => page.getByLabel("A new note").inputValue()).toBe("");
    expect(await axe(page)).toEqual([]);
  });

  test.each([
    "/clinic",
    "/clinic/tasks",
    "/clinic/spot-check",
    "/clinic/queue",
    "/clinic/search",
  ])("%s: nothing for axe at 390 px in the dark, and nothing cut off at the side", async (path) => {
    const small = await openPage(browser, { origin: clinic.origin, width: 390, theme: "dark" });
    await small.context.addCookies([(await clinic.signIn("nurse")).cookie]);
    await small.page.goto(clinic.origin + path);
    await small.page.locator("main h1").waitFor();
    await small.page.waitForLoadState("networkidle");
    expect(await axe(small.page)).toEqual([]);
    expect(await small.page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect(small.complaints).toEqual([]);
    expect(small.foreign).toEqual([]);
    await small.context.close();
  }, 60_000);

  test("from right to left at 320 px nothing is cut off, and every string comes from the catalog", async () => {
    const turned = await openPage(browser, { origin: clinic.origin, width: 320 });
    await turned.context.addCookies([(await clinic.signIn("nurse")).cookie]);
    await inLanguage(turned.page, "ar-XB", "rtl");
    await turned.page.goto(`${clinic.origin}/clinic`);
    await turned.page.locator("[data-row]").first().click();
    await turned.page.locator("[data-panel]").waitFor();
    expect(await turned.page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    const texts = await turned.page.evaluate<string[]>(`(() => {
      const found = [];
      const walker = document.createTreeWalker(document.querySelector("#screen"), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        if (node.parentElement.closest("[lang=en], bdi, kbd, .id") === null) found.push(node.data);
      }
      return found;
    })()`);
    const past = texts.filter((text) => /\p{L}/u.test(text.replace(/⟦.*⟧/gsu, "")));
    expect([...new Set(past)].filter((text) => !/^\s*(?:p\.s\.|Demo nurse)\s*$/.test(text))).toEqual([]);
    await turned.context.close();
  }, 60_000);

  test("signing out leads to signing in, and going back shows nothing of anybody", async () => {
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${clinic.origin}/clinic/sign-in`);
    await page.goto(`${clinic.origin}/clinic`);
    expect(page.url()).toBe(`${clinic.origin}/clinic/sign-in`);
    const text = await page.locator("body").innerText();
    for (const family of FAMILIES) expect(text).not.toContain(family);
  });

  test("no address names a patient, and nobody else was asked", () => {
    expect(asked.length).toBeGreaterThan(20);
    for (const family of FAMILIES) expect(asked.filter((url) => url.includes(family))).toEqual([]);
    expect(nurse.foreign).toEqual([]);
  });
});
