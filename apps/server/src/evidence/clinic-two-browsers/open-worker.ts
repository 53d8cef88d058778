import type { Browser, Response } from "playwright-core";
import { type Opened, openPage, tabTo } from "../../testing/browser.ts";
import type { RunningClinic } from "../../testing/run-clinic.ts";
import type { Told } from "./work-item.ts";

/** What the server answered to one act that a browser sent. */
export type Answered = {
  readonly act: string;
  readonly item: string;
  readonly signature: string;
  readonly status: number;
};

/** Somebody at a screen: what it said, and what the browser was answered. */
export type Worked = {
  readonly role: "nurse" | "prescriber";
  /** Staff id. */
  readonly id: string;
  readonly told: readonly Told[];
  readonly answered: readonly Answered[];
  /** Of the browser's console. */
  readonly complaints: readonly string[];
};

export type Worker = Opened & Worked & { readonly told: Told[] };

/** A demo person signs in by keyboard, and has the list before them. */
export async function openWorker(
  { origin }: Pick<RunningClinic, "origin">,
  browser: Browser,
  role: Worked["role"],
): Promise<Worker> {
  const opened = await openPage(browser, { origin, width: 1280, height: 900 });
  const { page } = opened;
  const answered: Answered[] = [];
  page.on("response", (response) => {
    const one = answerIn(response);
    if (one !== undefined) answered.push(one);
  });
  await page.goto(`${origin}/clinic`);
  await tabTo(page, `button[value="${role}"]`);
  await page.keyboard.press("Enter");
  await page.locator("[data-row]").first().waitFor();
  const { id } = await page.evaluate<{ readonly id: string }>("fetch('/clinic/api/me').then((one) => one.json())");
  return { ...opened, role, id, told: [], answered };
}

function answerIn(response: Response): Answered | undefined {
  const [, item] = /\/clinic\/api\/items\/([^/]+)\/act$/.exec(response.url()) ?? [];
  if (item === undefined) return undefined;
  const { id: act, signature } = response.request().postDataJSON() as {
    readonly id: string;
    readonly signature: string;
  };
  return { act, item, signature, status: response.status() };
}
