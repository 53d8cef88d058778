import { chromiumPath, hasChromium, launchChromium } from "@afterscript/web/public/testing.ts";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";

hasChromium("walking through the pages");

export { chromiumPath, launchChromium };

/**
 * Where a whole room is looked at for what axe finds: each width and each theme once. A theme changes colours alone and
 * a width the layout alone, so the other two pairs would show nothing new.
 */
export const LOOKS = [
  { width: 390, theme: "light" },
  { width: 1280, theme: "dark" },
] as const;

export type Opened = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses outside of the server that were asked for, and refused. */
  readonly foreign: string[];
  /** Errors and warnings of the console. */
  readonly complaints: string[];
};

export type OpenOptions = {
  readonly origin: string;
  readonly width: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  readonly scripts?: boolean;
  readonly forcedColors?: "active" | "none";
  /** Keeps the service worker from answering in the place of the server; the default, because it hides requests. */
  readonly serviceWorkers?: "allow" | "block";
};

/** A page whose requests are all watched: a foreign one is noted here, and refused by how the browser is started. */
export async function openPage(browser: Browser, options: OpenOptions): Promise<Opened> {
  const { origin, width, height = 844, theme = "light", scripts = true, serviceWorkers = "block" } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    javaScriptEnabled: scripts,
    reducedMotion: "reduce",
    forcedColors: options.forcedColors ?? "none",
    serviceWorkers,
  });
  const foreign: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("blob:")) foreign.push(url);
  });
  // Where requests are held, the browser keeps no file of its own: what opens without the server then comes from the
  // service worker. Elsewhere a page may be as quick as it is for readers.
  if (serviceWorkers === "allow") await context.route("**/*", (route) => route.continue());
  const page = await context.newPage();
  page.on("console", (message) => {
    const isOurs = message.text() !== "Service Worker registration blocked by Playwright";
    if (isOurs && (message.type() === "error" || message.type() === "warning")) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return { page, foreign, complaints, context };
}

/** Presses Tab until the element has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const wanted = page.locator(selector).first();
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element.matches(":focus"))) return;
  }
  throw new Error(`Not reached by keyboard: ${selector}`);
}

/** Reaches a link to another page by keyboard and opens it. */
export async function follow(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  const here = page.url();
  await Promise.all([page.waitForURL(({ href }) => href !== here), page.keyboard.press("Enter")]);
}

/** What axe finds on the page as it stands, one line a place. */
export async function axe(page: Page): Promise<string[]> {
  // Every rule runs; only what passes is not told place by place, and pages without frames, as ours are, need no second
  // tab to put the answers together. Both took most of the time of a look.
  const axeOfPage = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axeOfPage.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** Whether the focused element shows that it has the focus. */
export async function focusIsSeen(page: Page): Promise<boolean> {
  return (await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")) === "solid";
}
