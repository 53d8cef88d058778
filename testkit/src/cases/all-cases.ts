import { readdirSync, readFileSync } from "node:fs";
import type { Case } from "./case.ts";
import { readCaseFile } from "./read-case-file.ts";

const CASES = new URL("../../../knowledge/cases/", import.meta.url);

/** Every case of `knowledge/cases`, in the order of their files. */
export function allCases(): readonly Case[] {
  const files = readdirSync(CASES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  return files
    .sort()
    .flatMap((name) => readCaseFile(readFileSync(new URL(name, CASES), "utf8"), `knowledge/cases/${name}`));
}
