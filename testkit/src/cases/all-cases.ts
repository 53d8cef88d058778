import { readdirSync, readFileSync } from "node:fs";
import type { Case } from "./case.ts";
import { readCaseFile } from "./read-case-file.ts";

const CASES = new URL("../../../knowledge/cases/", import.meta.url);

/** Every case of a label in `knowledge/cases`, in the order of their files. Cases of cover have a form of their own. */
export function allCases(): readonly Case[] {
  const files = readdirSync(CASES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  return files
    .filter((name) => !name.startsWith("coverage/"))
    .sort()
    .flatMap((name) => readCaseFile(readFileSync(new URL(name, CASES), "utf8"), `knowledge/cases/${name}`));
}
