import { readdirSync, readFileSync } from "node:fs";
import type { WrittenRefusal } from "./coverage-case.ts";
import { readCoverageFile } from "./read-coverage-file.ts";

const CASES = new URL("../../../knowledge/cases/coverage/", import.meta.url);

/** Every case of `knowledge/cases/coverage`, in the order of their files. */
export function allRefusals(): readonly WrittenRefusal[] {
  const files = readdirSync(CASES).filter((name) => name.endsWith(".yaml"));
  return files
    .sort()
    .flatMap((name) =>
      readCoverageFile(readFileSync(new URL(name, CASES), "utf8"), `knowledge/cases/coverage/${name}`),
    );
}
