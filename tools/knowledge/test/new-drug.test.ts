import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compileFolder } from "../src/build-knowledge.ts";
import { BLANK, newDrugFiles, writeNewDrug } from "../src/cli/new-drug.ts";
import { knowledgeRoot } from "../src/knowledge-root.ts";

test("a new drug's files lack nothing but their blanks", () => {
  const root = `${mkdtempSync(join(tmpdir(), "knowledge-"))}/`;
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ["concepts", "sources", "evidence"])
    cpSync(join(knowledgeRoot(), folder), join(root, folder), { recursive: true });
  const written = writeNewDrug(root, "newtinib", "eu");
  expect(written).toEqual(Object.keys(newDrugFiles("newtinib", "eu")));
  const { problems } = compileFolder(root);
  const elsewhere = problems.filter((one) => {
    const line = readFileSync(join(root, one.file), "utf8").split("\n")[one.line - 1] ?? "";
    return !line.includes(BLANK);
  });
  expect(problems.length).toBeGreaterThan(0);
  expect(elsewhere).toEqual([]);
  expect(writeNewDrug(root, "newtinib", "eu")).toEqual([]);
});
