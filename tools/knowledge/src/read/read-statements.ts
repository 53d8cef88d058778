import type { Kind } from "@afterscript/engine";
import type { z } from "zod";
import {
  classFile,
  INDICATION_OF,
  labelFile,
  type StatementHead,
  silence,
  statementHead,
  VERSION_OF,
} from "../schema/statement.ts";
import { type Cursor, cursorOf } from "./cursor.ts";
import { parseWith } from "./parse-with.ts";
import type { KnowledgeProblem } from "./problem.ts";
import type { YamlDocument } from "./yaml-document.ts";

/** One version of a statement, checked against the schema of its kind. */
export type ReadVersion = { readonly form: unknown; readonly silent: boolean; readonly cursor: Cursor };

export type ReadStatement = {
  readonly head: StatementHead;
  readonly versions: readonly ReadVersion[];
  readonly cursor: Cursor;
};

export type StatementFile = {
  readonly document: YamlDocument;
  readonly transcribes: string;
  /** Named drugs of a class file; undefined for a label file. */
  readonly drugs?: readonly string[];
  readonly statements: readonly ReadStatement[];
};

/** Reads a label file or a class file. What cannot be read is left out and reported. */
export function readStatements(document: YamlDocument, sort: "label" | "class", problems: KnowledgeProblem[]) {
  const top = cursorOf(document, problems);
  const file =
    sort === "class" ? readClass(document, top, problems) : parseWith(labelFile, document.value, top, problems);
  if (file === undefined) return undefined;
  const statements = file.statements.flatMap((value, index) => {
    const statement = readStatement(value, top.at("statements", index), problems);
    return statement === undefined ? [] : [statement];
  });
  const drugs = "drugs" in file ? (file.drugs as readonly string[]) : undefined;
  return { document, transcribes: file.transcribes, ...(drugs && { drugs }), statements } satisfies StatementFile;
}

function readClass(document: YamlDocument, top: Cursor, problems: KnowledgeProblem[]) {
  return parseWith(classFile, document.value, top, problems);
}

function readStatement(value: unknown, cursor: Cursor, problems: KnowledgeProblem[]): ReadStatement | undefined {
  const head = parseWith(statementHead, value, cursor, problems);
  if (head === undefined) return undefined;
  const versions = head.versions.flatMap((version, index) => {
    const place = cursor.at("versions", index);
    const silent = version.notStated !== undefined;
    const schema = silent ? silence : schemaOf(head.kind, head.topic);
    if (schema === undefined) {
      cursor
        .at("kind")
        .report(
          "KNOWLEDGE_KIND_UNKNOWN",
          `Nothing judges ${head.kind}/${head.topic} yet.`,
          "Leave it out, or explain its rows under not-transcribed/.",
        );
      return [];
    }
    const form = parseWith<unknown>(schema, version, place, problems);
    return form === undefined ? [] : [{ form, silent, cursor: place }];
  });
  return { head, versions, cursor };
}

function schemaOf(kind: Kind, topic: string): z.ZodType | undefined {
  const indication: Readonly<Record<string, z.ZodType>> = INDICATION_OF;
  const others: Readonly<Partial<Record<Kind, z.ZodType>>> = VERSION_OF;
  return kind === "indication" ? indication[topic] : others[kind];
}
