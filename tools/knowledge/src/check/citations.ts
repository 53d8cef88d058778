import { SEEN, type Seen } from "@afterscript/engine";
import type { Cursor } from "../read/cursor.ts";
import type { EvidenceIndex } from "../read/evidence-index.ts";
import { isThere, type Sources } from "../read/read-sources.ts";
import type { ReadStatement, ReadVersion } from "../read/read-statements.ts";
import type { CiteForm } from "../schema/statement.ts";

type Cited = {
  readonly cite: CiteForm | readonly CiteForm[];
  readonly except?: readonly { readonly cite: CiteForm }[];
  readonly licences?: readonly { readonly cite: CiteForm; readonly evidence: readonly string[] }[];
};

export type Known = { readonly evidence: EvidenceIndex; readonly sources: Sources };

/** Every cite names a source that exists; every evidence row exists; none claims to be better seen than its rows. */
export function checkCitations(statement: ReadStatement, known: Known): void {
  checkRows(statement.head.evidence, statement.cursor.at("evidence"), known);
  for (const version of statement.versions) checkVersion(statement, version, known);
}

function checkVersion(statement: ReadStatement, version: ReadVersion, known: Known): void {
  const form = version.form as Cited;
  const own = [form.cite].flat() as CiteForm[];
  const exceptions = (form.except ?? []).map((exception) => exception.cite);
  for (const [index, cite] of own.entries()) {
    const place = Array.isArray(form.cite) ? version.cursor.at("cite", index) : version.cursor.at("cite");
    checkSource(cite, place, known);
  }
  for (const [index, cite] of exceptions.entries())
    checkSource(cite, version.cursor.at("except", index, "cite"), known);
  const claimed = weakest([...own, ...exceptions].map((cite) => cite.seen));
  checkSeen(claimed, statement.head.evidence, version.cursor.at("cite"), known);
  for (const [index, licence] of (form.licences ?? []).entries()) {
    const place = version.cursor.at("licences", index);
    checkRows(licence.evidence, place.at("evidence"), known);
    checkSource(licence.cite, place.at("cite"), known);
    checkSeen(licence.cite.seen, licence.evidence, place.at("cite", "seen"), known);
  }
}

export function checkRows(rows: readonly string[], cursor: Cursor, known: Known): void {
  for (const [index, id] of rows.entries()) {
    if (!known.evidence.has(id))
      cursor
        .at(index)
        .report(
          "KNOWLEDGE_EVIDENCE_UNKNOWN",
          `No evidence row is called "${id}".`,
          "Write an id of evidence/, or add the row there.",
        );
  }
}

/** A cite without a source of its own rests on the file's `transcribes`, which is checked once for the file. */
export function checkSource(cite: CiteForm, cursor: Cursor, known: Known): void {
  if (cite.source === undefined || isThere(cite.source, known.sources)) return;
  const what = `No source is called "${cite.source}".`;
  cursor.at("source").report("KNOWLEDGE_SOURCE_UNKNOWN", what, "Add sources/<region>/<id>.yaml or mend the id.");
}

export function checkSeen(claimed: Seen, rows: readonly string[], cursor: Cursor, known: Known): void {
  const found = rows.flatMap((id) => known.evidence.get(id) ?? []);
  const limit = weakest(found.map((entry) => entry.seen));
  if (found.length === 0 || SEEN.indexOf(claimed) >= SEEN.indexOf(limit)) return;
  const row = found.find((entry) => entry.seen === limit)?.row;
  cursor.report(
    "KNOWLEDGE_SEEN_TOO_STRONG",
    `seen: ${claimed} is more than the evidence row ${row?.id} allows (verified ${row?.verified}, ${row?.basis}).`,
    `Write seen: ${limit}, or leave the weaker row to a statement of its own.`,
  );
}

export function weakest(seen: readonly Seen[]): Seen {
  return SEEN[Math.max(0, ...seen.map((one) => SEEN.indexOf(one)))] ?? "no";
}
