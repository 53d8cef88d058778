import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromiumPath } from "@afterscript/web/public/testing.ts";
import lighthouse from "lighthouse";

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof CATEGORIES)[number];

/** Of 100. */
export type Scores = Readonly<Record<Category, number>>;
export type Judged = { readonly path: string; readonly scores: Scores; readonly faults: readonly string[] };

/** What Lighthouse, as a mobile phone on a slow connection, says of pages. The median of several runs, by performance. */
export async function judgeByLighthouse(origin: string, paths: readonly string[], runs: number): Promise<Judged[]> {
  if (chromiumPath === undefined)
    throw new Error("Lighthouse needs Chromium: apt-get install chromium, or set CHROMIUM.");
  const profile = await mkdtemp(join(tmpdir(), "lighthouse-"));
  const port = 9222 + Math.floor(Math.random() * 500);
  const browser = spawn(chromiumPath, [...ARGUMENTS, `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`], {
    stdio: "ignore",
  });
  try {
    await opened(port);
    const judged: Judged[] = [];
    for (const path of paths) {
      const all: Judged[] = [];
      for (let run = 0; run < runs; run += 1) all.push(await judge(origin, path, port));
      all.sort((a, b) => a.scores.performance - b.scores.performance);
      const median = all[Math.floor(all.length / 2)];
      if (median !== undefined) judged.push(median);
    }
    return judged;
  } finally {
    browser.kill("SIGKILL");
    await wait(200);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const ARGUMENTS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "about:blank",
];

async function opened(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const there = await fetch(`http://127.0.0.1:${port}/json/version`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (there) return;
    await wait(100);
  }
  throw new Error("Chromium did not open its debugging port within ten seconds.");
}

async function judge(origin: string, path: string, port: number): Promise<Judged> {
  const result = await lighthouse(origin + path, {
    port,
    output: "json",
    logLevel: "error",
    onlyCategories: [...CATEGORIES],
  });
  if (result === undefined) throw new Error(`Lighthouse said nothing of ${path}.`);
  const { categories, audits } = result.lhr;
  const scores = Object.fromEntries(
    CATEGORIES.map((category) => [category, Math.round((categories[category]?.score ?? 0) * 100)]),
  ) as Scores;
  const faults = Object.values(audits)
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative")
    .map(({ id, displayValue }) => (displayValue === undefined ? id : `${id} (${displayValue})`));
  return { path, scores, faults };
}
