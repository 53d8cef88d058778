import type { z } from "zod";
import type { Cursor } from "./cursor.ts";
import { cursorOf } from "./cursor.ts";
import type { KnowledgeProblem } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** Checks a value against a schema. Every issue becomes a problem at its own line; undefined when there was one. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown, cursor: Cursor, problems: KnowledgeProblem[]) {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, cursor, problems);
  return undefined;
}

function reportIssue(issue: Issue, cursor: Cursor, problems: KnowledgeProblem[]): void {
  const path = [...cursor.path, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) {
      const place = cursor.document.placeOfKey([...path, key]);
      const what = `"${key}" is not a field here.`;
      problems.push({
        code: "KNOWLEDGE_FIELD_UNKNOWN",
        file: cursor.document.file,
        ...place,
        what,
        mend: issue.message,
      });
    }
    return;
  }
  if (issue.code === "invalid_union") {
    const branch = issue.errors.toSorted((a, b) => deepest(b) - deepest(a))[0];
    if (branch !== undefined && deepest(branch) > 0) {
      for (const inner of branch) reportIssue({ ...inner, path: [...issue.path, ...inner.path] }, cursor, problems);
      return;
    }
  }
  const { code, what, mend } = explain(issue, String(path.at(-1) ?? "file"));
  cursorOf(cursor.document, problems, path).report(code, what, mend);
}

function deepest(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === "unrecognized_keys" ? 1 : 0)));
}

function explain(issue: Issue, field: string): { code: string; what: string; mend: string } {
  const input = "input" in issue ? issue.input : undefined;
  if (
    input === undefined &&
    (issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "invalid_union")
  )
    return { code: missingCode(field), what: `"${field}" is missing.`, mend: expected(issue) };
  const shown = typeof input === "string" ? `"${input}"` : Array.isArray(input) ? "A list" : "This";
  if (issue.code === "custom") {
    const mend = issue.params?.mend;
    const code = issue.params?.code;
    return {
      code: typeof code === "string" ? code : valueCode(field),
      what: issue.message,
      mend: typeof mend === "string" ? mend : "See knowledge/README.md.",
    };
  }
  return { code: valueCode(field), what: `${shown} is not a ${field}.`, mend: expected(issue) };
}

function expected(issue: Issue): string {
  if (issue.code === "invalid_value") return `Write one of: ${issue.values.map(String).join(" ")}.`;
  if (issue.code === "invalid_format") return `${issue.message}.`;
  if (issue.code === "invalid_type") {
    const sort = { array: "a list", object: "a mapping", record: "a mapping", string: "text" }[String(issue.expected)];
    return `Write ${sort ?? issue.expected}.`;
  }
  if (issue.code === "too_small") return "Write at least one entry, or leave the field out.";
  return `${issue.message}.`;
}

function missingCode(field: string): string {
  if (field === "cite") return "KNOWLEDGE_CITE_MISSING";
  if (field === "evidence") return "KNOWLEDGE_EVIDENCE_MISSING";
  return "KNOWLEDGE_FIELD_MISSING";
}

function valueCode(field: string): string {
  const named = ["kind", "topic", "unit", "region", "id", "seen"];
  return named.includes(field) ? `KNOWLEDGE_${field.toUpperCase()}_UNKNOWN` : "KNOWLEDGE_VALUE_INVALID";
}
