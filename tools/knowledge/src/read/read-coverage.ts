import { COUNTRIES, type Country } from "@afterscript/engine/public/coverage.ts";
import type { z } from "zod";
import {
  assistance,
  coverageSources,
  criteriaFile,
  grounds,
  guideFile,
  laws,
  letterFile,
  pathFile,
  planTypes,
  reasons,
  toldFacts,
  traps,
} from "../schema/coverage.ts";
import { type Cursor, cursorOf } from "./cursor.ts";
import { parseWith } from "./parse-with.ts";
import type { KnowledgeProblem } from "./problem.ts";
import { readFolder } from "./read-tree.ts";

/** What each file of a country's folder is: by the first part of its path. */
const FILES = {
  sources: coverageSources,
  "plan-types": planTypes,
  paths: pathFile,
  reasons,
  grounds,
  laws,
  criteria: criteriaFile,
  facts: toldFacts,
  letter: letterFile,
  assistance,
  traps,
} as const;
type FileSort = keyof typeof FILES;

export type ReadFile<Sort extends FileSort> = {
  readonly country: Country;
  readonly form: z.infer<(typeof FILES)[Sort]>;
  readonly cursor: Cursor;
};

/** The folder `coverage` as it was read, by sort of file, in path order. */
export type CoverageTree = { readonly [Sort in FileSort]: readonly ReadFile<Sort>[] } & {
  readonly guide: { readonly form: z.infer<typeof guideFile>; readonly cursor: Cursor } | undefined;
};

export function readCoverage(root: string, problems: KnowledgeProblem[]): CoverageTree {
  const files = Object.fromEntries(Object.keys(FILES).map((sort) => [sort, [] as unknown[]]));
  let guide: CoverageTree["guide"];
  for (const document of readFolder(root, "coverage")) {
    problems.push(...document.problems);
    if (document.problems.length > 0) continue;
    const cursor = cursorOf(document, problems);
    if (document.file === "coverage/guide.yaml") {
      const form = parseWith(guideFile, document.value, cursor, problems);
      if (form !== undefined) guide = { form, cursor };
      continue;
    }
    const [, country, ...rest] = document.file.split("/");
    const sort = sortOf(rest);
    if (!isCountry(country) || sort === undefined) {
      cursor.report(
        "KNOWLEDGE_FILE_UNKNOWN",
        `"${document.file}" is no file of the coverage room.`,
        `Write coverage/<${COUNTRIES.join("|")}>/<${Object.keys(FILES).join("|")}>.yaml; paths and criteria are folders.`,
      );
      continue;
    }
    const form = parseWith<unknown>(FILES[sort], document.value, cursor, problems);
    if (form !== undefined) files[sort]?.push({ country, form, cursor });
  }
  // Each list was filled with forms of its own schema.
  return { ...files, guide } as unknown as CoverageTree;
}

function isCountry(name: string | undefined): name is Country {
  return COUNTRIES.some((country) => country === name);
}

/** `sources.yaml` and `sources-<part>.yaml`, `paths/<plan>.yaml`, `criteria/<payer>.yaml`, the others by their name. */
function sortOf([first = "", second]: readonly string[]): FileSort | undefined {
  const name = second === undefined ? first.replace(/\.yaml$/, "").replace(/^(sources|facts|traps)-.+$/, "$1") : first;
  if (!(name in FILES)) return undefined;
  const isFolder = name === "paths" || name === "criteria";
  return isFolder === (second !== undefined) ? (name as FileSort) : undefined;
}
