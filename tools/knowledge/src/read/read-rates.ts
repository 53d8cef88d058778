import { basename } from "node:path";
import type { Seen } from "@afterscript/engine";
import type { z } from "zod";
import {
  type OnsetForm,
  type RateCodesForm,
  type RateForm,
  type ResponseForm,
  rateCodes,
  rateEvidenceFile,
  rateNotTranscribed,
  ratesFile,
  type TrialForm,
  trialForm,
} from "../schema/rates.ts";
import { type Cursor, cursorOf } from "./cursor.ts";
import { parseWith } from "./parse-with.ts";
import type { KnowledgeProblem } from "./problem.ts";
import { readFolder } from "./read-tree.ts";
import type { YamlDocument } from "./yaml-document.ts";

type Read<T> = { readonly form: T; readonly cursor: Cursor };

/** One entry of `rates/<drug>.yaml`. */
export type ReadEntry<T> = Read<T> & { readonly drug: string };

export type RateRow = { readonly seen: Seen; readonly url: string | undefined; readonly says: unknown };

/** The folder `rates` as it was read: what studies counted. */
export type RateTree = {
  readonly codes: Read<RateCodesForm> | undefined;
  readonly trials: ReadonlyMap<string, Read<TrialForm>>;
  readonly rates: readonly ReadEntry<RateForm>[];
  readonly responses: readonly ReadEntry<ResponseForm>[];
  readonly onsets: readonly ReadEntry<OnsetForm>[];
  readonly rows: ReadonlyMap<string, RateRow>;
  /** Research rows that stand in no entry. */
  readonly notTranscribed: readonly Read<{
    readonly evidence: readonly string[];
    /** Fields of the row; none: the whole row. */
    readonly part: readonly string[];
    readonly reason: string;
    readonly statements: readonly string[];
  }>[];
};

export function readRates(root: string, problems: KnowledgeProblem[]): RateTree {
  const trials = new Map<string, Read<TrialForm>>();
  const rows = new Map<string, RateRow>();
  const drugs: ReadEntry<z.infer<typeof ratesFile>>[] = [];
  const notTranscribed: RateTree["notTranscribed"][number][] = [];
  let codes: Read<RateCodesForm> | undefined;
  for (const document of readFolder(root, "rates")) {
    const read = <T>(schema: z.ZodType<T>) => parsed(document, schema, problems);
    const cursor = cursorOf(document, problems);
    const { file } = document;
    if (file === "rates/codes.yaml") codes = withCursor(read(rateCodes), cursor);
    else if (file === "rates/not-transcribed.yaml")
      for (const [index, one] of (read(rateNotTranscribed) ?? []).entries())
        notTranscribed.push({
          form: {
            ...one,
            evidence: [one.evidence].flat(),
            part: [one.part ?? []].flat(),
            statements: one.statements ?? [],
          },
          cursor: cursor.at(index),
        });
    else if (file.startsWith("rates/evidence/")) readRows(read(rateEvidenceFile) ?? [], cursor, rows);
    else if (file.startsWith("rates/trials/")) {
      const form = read(trialForm);
      if (form === undefined) continue;
      if (form.id !== basename(file, ".yaml"))
        cursor
          .at("id")
          .report("KNOWLEDGE_ID_WRONG", `"${form.id}" stands in ${file}.`, "Give the file the name of its trial.");
      trials.set(form.id, { form, cursor });
    } else {
      const form = read(ratesFile);
      if (form !== undefined) drugs.push({ form, cursor, drug: basename(file, ".yaml") });
    }
  }
  const entries = <K extends "rates" | "responses" | "onsets">(list: K) =>
    drugs.flatMap(({ form, cursor, drug }) =>
      (form[list] ?? []).map((one, index) => ({ form: one, cursor: cursor.at(list, index), drug })),
    );
  return {
    codes,
    trials,
    rates: entries("rates") as ReadEntry<RateForm>[],
    responses: entries("responses") as ReadEntry<ResponseForm>[],
    onsets: entries("onsets") as ReadEntry<OnsetForm>[],
    rows,
    notTranscribed,
  };
}

function parsed<T>(document: YamlDocument, schema: z.ZodType<T>, problems: KnowledgeProblem[]): T | undefined {
  problems.push(...document.problems);
  if (document.problems.length > 0) return undefined;
  return parseWith(schema, document.value, cursorOf(document, problems), problems);
}

function withCursor<T>(form: T | undefined, cursor: Cursor): Read<T> | undefined {
  return form === undefined ? undefined : { form, cursor };
}

const SEEN_OF = { label: "primary", trial: "secondary", other: "secondary", memory: "no" } as const;

function readRows(forms: z.infer<typeof rateEvidenceFile>, cursor: Cursor, rows: Map<string, RateRow>): void {
  for (const [index, { id, basis, verified, url, says }] of forms.entries()) {
    if (rows.has(id))
      cursor
        .at(index, "id")
        .report("KNOWLEDGE_ID_TWICE", `"${id}" stands twice.`, "Give each evidence row its own id.");
    rows.set(id, { seen: verified === "yes" ? SEEN_OF[basis] : "no", url, says });
  }
}
