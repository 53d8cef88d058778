import { globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { en as inBrowser } from "./en/in-browser.ts";
import { en } from "./en/index.ts";

const SCREENS = join(import.meta.dirname, "..", "screens");
const mains = globSync("*/main.tsx", { cwd: SCREENS }).sort();

/** Every file of ours that a file reaches, at once or when something is opened. */
function reached(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, "utf8");
  for (const [, specifier = ""] of source.matchAll(/(?:from\s+|import\(\s*)"(\.[^"]+\.tsx?)"/g)) {
    const next = resolve(dirname(file), specifier);
    if (!next.includes("/words/")) reached(next, seen);
  }
  return seen;
}

/** Rooms of the catalog that a file reads. */
function roomsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const whole = [...source.matchAll(/\bwords\(\)\.(\w+)/g)].map(([, room = ""]) => room);
  const parts = [...source.matchAll(/\{([^{}]*)\}\s*=\s*words\(\)(?!\.)/g)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => (name.split(":")[0] ?? "").trim()),
  );
  return [...whole, ...parts].filter((room) => room in en);
}

test("there are screens to look at", () => expect(mains.length).toBeGreaterThan(5));

test.each(mains)("%s brings along every room that it reads", (main) => {
  const file = join(SCREENS, main);
  const added = /\bmount\(.*,\s*\{([^{}]*)\}[,\s]*\);\s*$/s.exec(readFileSync(file, "utf8"))?.[1]?.split(",") ?? [];
  const there = new Set([...Object.keys(inBrowser), ...added.map((room) => room.trim())]);
  const missing = [...reached(file)].flatMap((one) => roomsOf(one).filter((room) => !there.has(room)));
  expect([...new Set(missing)]).toEqual([]);
});
