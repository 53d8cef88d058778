import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { checkStaging } from "./check-staging.ts";

test.each([
  { file: "dist/a.js", text: "export const a = 1;", wrong: [] },
  { file: "dist/a.d.ts", text: "export declare const a: 1;", wrong: [] },
  { file: "dist/a.test.js", text: "", wrong: ["dist/a.test.js is a test."] },
  { file: "dist/test/a.js", text: "", wrong: ["dist/test/a.js is a test."] },
  { file: "dist/a.ts", text: "", wrong: ["dist/a.ts is a source."] },
  { file: "dist/a.json", text: '"/home/someone/afterscript/x"', wrong: ["dist/a.json holds a path of this machine."] },
  { file: "dist/a.js", text: 'import "@afterscript/kernel";', wrong: ["dist/a.js imports the workspace."] },
])("$file: $wrong", ({ file, text, wrong }) => {
  const folder = mkdtempSync(join(tmpdir(), "staging-"));
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), text);
  expect(checkStaging(folder, [file], "/home/someone/afterscript/")).toEqual(wrong);
});
