import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { REGIONS } from "@afterscript/engine";
import { loadKnowledge } from "@afterscript/knowledge";
import { PROBLEM_CODES } from "@afterscript/wording";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

describe("the README's table says what is covered", () => {
  test.each(REGIONS)("in %s", (region) => {
    const covered = [...new Set(loadKnowledge(region).statements.map(({ drug }) => drug))]
      .filter((drug) => drug !== "any")
      .sort();
    const row = new RegExp(`^\\| Drugs, ${region.toUpperCase()} \\| (.*) \\|$`, "m").exec(read("README.md"))?.[1];
    expect(row).toBe(covered.join(", ") || "none yet; an answer says so");
  });
});

describe("each hazard of SAFETY.md names tests that are there", () => {
  const rows = read("SAFETY.md")
    .split("\n")
    .filter((line) => /^\| H\d+ /.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map((cells) => ({ hazard: cells[1] ?? "", tests: cells.at(-2) ?? "" }));

  test("there are hazards", () => expect(rows.length).toBeGreaterThan(20));

  test.each(rows)("$hazard: $tests", ({ tests }) => {
    const files = filesNamed(tests);
    expect(files).not.toEqual([]);
    expect(files.filter((file) => globSync(file, { cwd: root }).length === 0)).toEqual([]);
    const text = files.flatMap((file) => globSync(file, { cwd: root })).map(textOf);
    const titles = [...tests.matchAll(/\("([^"…]+?)\s*…?"\)/g)].map((match) => match[1] ?? "");
    expect(titles.filter((title) => !text.some((one) => one.includes(title)))).toEqual([]);
  });
});

/** A bare file name stands beside the file before it. */
function filesNamed(tests: string): readonly string[] {
  const paths = [...tests.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "").filter((one) => !/\s/.test(one));
  let folder = "";
  return paths.map((path) => {
    if (path.includes("/")) folder = dirname(path);
    return path.includes("/") ? path : join(folder, path);
  });
}

function textOf(path: string): string {
  return existsSync(join(root, path)) && /\.\w+$/.test(path) ? read(path) : "";
}

test("docs/problems.md explains every problem that a report can hold", () => {
  const page = read("docs/problems.md");
  expect(PROBLEM_CODES.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});

const PAGES = [
  ...globSync("*.md", { cwd: root }),
  ...globSync("docs/**/*.md", { cwd: root }),
  "knowledge/README.md",
  "apps/web/README.md",
].sort();

test.each(PAGES)("%s links only to what is there", (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? "");
  expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
});

test("the decisions are numbered without a gap", () => {
  const names = readdirSync(join(root, "docs", "decisions")).sort();
  const numbers = names.map((name) => [name.slice(0, 4), /^# (\d+)\./.exec(read(`docs/decisions/${name}`))?.[1]]);
  expect(numbers).toEqual(names.map((_, index) => [String(index + 1).padStart(4, "0"), String(index + 1)]));
});
