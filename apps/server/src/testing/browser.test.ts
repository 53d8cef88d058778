import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axe, chromiumPath, launchChromium, openPage } from "./browser.ts";

describe.skipIf(chromiumPath === undefined)("the browser of a walk", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const SOUND =
    '<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1><p>Text.</p><p>More.</p></main>';

  test.each([
    { what: "nothing wrong", html: SOUND, found: [] },
    {
      what: "two pictures without words",
      html: SOUND.replaceAll("<p>", '<p><img src="data:,">'),
      found: ["image-alt", "image-alt"],
    },
    {
      what: "pale text",
      html: SOUND.replace("<p>", '<p style="color: #ccc; background: #fff">'),
      found: ["color-contrast"],
    },
    { what: "no language", html: SOUND.replace(' lang="en"', ""), found: ["html-has-lang"] },
    { what: "a field without a name", html: SOUND.replace("Text.", "<input>"), found: ["label"] },
  ])("axe sees $what: $found", async ({ html, found }) => {
    const page = await browser.newPage();
    await page.setContent(html);
    expect((await axe(page)).map((line) => line.split(":")[0]).sort()).toEqual(found);
    await page.close();
  }, 60_000);

  test.each([
    "allow",
    "block",
  ] as const)("what asks elsewhere is noted and refused, with workers: %s", async (workers) => {
    const origin = "http://localhost:1";
    const { page, foreign, complaints, context } = await openPage(browser, {
      origin,
      width: 390,
      serviceWorkers: workers,
    });
    await page.setContent('<img src="http://elsewhere.example/a.png"><img src="http://192.0.2.1/b.png">');
    await expect.poll(() => complaints.length).toBe(2);
    expect(foreign).toEqual(["http://elsewhere.example/a.png", "http://192.0.2.1/b.png"]);
    expect(complaints.join()).toMatch(/ERR_NAME_NOT_RESOLVED.*ERR_NAME_NOT_RESOLVED/);
    await context.close();
  }, 60_000);
});
