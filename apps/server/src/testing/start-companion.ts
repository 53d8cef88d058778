import type { Page } from "playwright-core";

/** Tells the companion of one medicine, through its own five questions: tablets of upadacitinib since a day in June. */
export async function startCompanion(page: Page, origin: string): Promise<void> {
  const next = () => page.click("button[type=submit]");
  await page.goto(`${origin}/companion/start`);
  await page.locator(".companion h1").waitFor();
  await page.check("#region-us");
  await next();
  await page.check("#drug-upadacitinib");
  await next();
  await page.check("#condition-rheumatoid-arthritis");
  await next();
  await page.check('input[name="dose"][value="XR 15 mg once daily"]');
  await page.check("#first-since");
  await page.fill("#first-since-day", "1");
  await page.selectOption("#first-since-month", "06");
  await page.fill("#first-since-year", "2026");
  await next();
  await page.fill("#born-year", "1961");
  await next();
  await page.waitForURL("**/companion");
  await page.locator("#next-title").waitFor();
}
