import { basename } from "node:path";
import type { Quotation } from "@afterscript/engine";
import { type QuotationForm, quotedFile } from "../schema/quotation.ts";
import { type Cursor, cursorOf } from "./cursor.ts";
import { parseWith } from "./parse-with.ts";
import type { KnowledgeProblem } from "./problem.ts";
import { readFolder } from "./read-tree.ts";

/** The folder `quoted`: figures of papers and public pages, in the order of their ids. */
export function readQuoted(root: string, publishers: ReadonlySet<string>, problems: KnowledgeProblem[]): Quotation[] {
  const found = new Map<string, Quotation>();
  for (const document of readFolder(root, "quoted")) {
    problems.push(...document.problems);
    if (document.problems.length > 0) continue;
    const cursor = cursorOf(document, problems);
    const room = basename(document.file, ".yaml");
    for (const [index, form] of (parseWith(quotedFile, document.value, cursor, problems) ?? []).entries()) {
      check(form, { room, found, publishers, at: cursor.at(index) });
      found.set(form.id, quotationOf(form));
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Checked = {
  readonly room: string;
  readonly found: ReadonlyMap<string, Quotation>;
  readonly publishers: ReadonlySet<string>;
  readonly at: Cursor;
};

function check({ id, cite }: QuotationForm, { room, found, publishers, at }: Checked): void {
  if (!id.startsWith(`${room}.`))
    at.at("id").report("KNOWLEDGE_ID_WRONG", `"${id}" stands in quoted/${room}.yaml.`, `Begin the id with "${room}.".`);
  if (found.has(id)) at.at("id").report("KNOWLEDGE_ID_TWICE", `"${id}" stands twice.`, "Give each entry its own id.");
  if (cite.url !== undefined && !publishers.has(new URL(cite.url).host))
    at.at("cite", "url").report(
      "KNOWLEDGE_PUBLISHER_UNKNOWN",
      `"${new URL(cite.url).host}" is no publisher whose pages are shown.`,
      "Write readAt: for a copy, or add the host to publishers: in rates/codes.yaml.",
    );
}

function quotationOf({ id, says, figures = {}, cite }: QuotationForm): Quotation {
  const { url, readAt, section, ...rest } = cite;
  return {
    id,
    says,
    figures,
    cite: { ...rest, ...(url && { url }), ...(readAt && { readAt }), ...(section && { section }) },
  };
}
