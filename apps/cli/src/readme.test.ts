import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");

test("the README's example is the start of the real output", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const shown = /<!-- the start of the real output[^\n]*-->\n```\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const [, sample = "", day = ""] = /npx afterscript check (\S+) --as-of (\S+)/.exec(readme) ?? [];
  const output = execFileSync(process.execPath, ["apps/cli/src/main.ts", "check", sample, "--as-of", day], {
    cwd: root,
    encoding: "utf8",
  });
  expect(shown.split("\n").length).toBeGreaterThan(10);
  expect(output.startsWith(shown)).toBe(true);
});
