import type { Region } from "@afterscript/engine";
import { classFollows, type FollowsForm, labelFollows } from "../schema/follows.ts";
import { type Cursor, cursorOf } from "./cursor.ts";
import { parseWith } from "./parse-with.ts";
import type { KnowledgeProblem } from "./problem.ts";
import type { StatementFile } from "./read-statements.ts";
import type { YamlDocument } from "./yaml-document.ts";

/** A file that takes over the statements of another region. */
export type FollowsFile = {
  readonly sort: "label" | "class";
  readonly form: FollowsForm;
  readonly cursor: Cursor;
  readonly region: Region;
  readonly drugs: readonly string[];
};

/** `labels/<drug>/<region>/follows.yaml`, or a class file that says what it follows. */
export function isFollows({ file, value }: YamlDocument): boolean {
  return file.endsWith("/follows.yaml") || (file.startsWith("classes/") && Object.hasOwn(Object(value), "follows"));
}

export function readFollows(document: YamlDocument, sort: "label" | "class", problems: KnowledgeProblem[]) {
  const cursor = cursorOf(document, problems);
  const parts = document.file.split("/");
  if (sort === "class") {
    const form = parseWith(classFollows, document.value, cursor, problems);
    return form && ({ sort, form, cursor, region: parts[1] as Region, drugs: form.drugs } satisfies FollowsFile);
  }
  const form = parseWith(labelFollows, document.value, cursor, problems);
  return form && ({ sort, form, cursor, region: parts[2] as Region, drugs: [parts[1] ?? ""] } satisfies FollowsFile);
}

/** The files whose statements are taken over: the drug's label in the followed region, or the class file of the same name. */
export function isFollowed(file: StatementFile, follows: FollowsFile, region: string): boolean {
  const [, ...own] = follows.cursor.document.file.split("/");
  if (follows.sort === "class") return file.document.file === `classes/${region}/${own[1]}`;
  return file.document.file.startsWith(`labels/${own[0]}/${region}/`);
}

/** The id that a statement has for a drug in a region: `<drug>` filled in, the region's own name in its place. */
export function idIn(region: string, drug: string, id: string): string {
  const [, , ...rest] = id.split(".");
  return [drug, region, ...rest].join(".");
}

/** An exception's statement as a whole id of the followed region; it may be written from the kind on. */
export function wholeId(written: string, region: string, drug: string): string {
  const [first, second] = written.split(".");
  const isWhole = second === region && (first === drug || first === "<drug>");
  return isWhole ? idIn(region, drug, written) : `${drug}.${region}.${written}`;
}
