import type { Kept } from "../kept.ts";
import { StoreFailure } from "../store-failure.ts";
import { down as fromTwo, up as toTwo } from "./2.ts";
import { isObject, type Problem } from "./check.ts";
import { type FormatOne, problemsOfFormatOne } from "./format-1.ts";
import { type FormatTwo, problemsOfFormatTwo } from "./format-2.ts";

/** The format that this version writes. It is the version of the database, too. */
export const FORMAT = 2;
export type Today = FormatTwo;

/** Everything kept, written down in one format. */
export type KeptDocument = FormatOne | FormatTwo;

/** A document of an earlier format, and what that format has no place for. */
export type Lowered<T = KeptDocument> = { readonly document: T; readonly lost: readonly Loss[] };
export type Loss = "batches";

/** What came of reading a document that somebody else wrote. */
export type ReadDocument =
  | { readonly is: "read"; readonly document: KeptDocument }
  | { readonly is: "newer"; readonly format: number }
  | { readonly is: "wrong"; readonly problems: readonly Problem[] };

/** Looks whether this is a document of a known format, whole and with nothing unknown in it. */
export function readDocument(value: unknown): ReadDocument {
  const format = isObject(value) ? value.format : undefined;
  if (typeof format !== "number" || !Number.isInteger(format) || format < 1)
    return { is: "wrong", problems: [{ path: "format", what: format === undefined ? "missing" : "not-one-of" }] };
  if (format > FORMAT) return { is: "newer", format };
  const problems = format === 1 ? problemsOfFormatOne(value) : problemsOfFormatTwo(value);
  return problems.length > 0 ? { is: "wrong", problems } : { is: "read", document: value as KeptDocument };
}

/** Brings a document of any known format to today's. */
export function migrateUp(document: KeptDocument): Today {
  return document.format === 1 ? toTwo(document) : document;
}

/** Writes today's document for an earlier version of this site. */
export function migrateDown(document: Today, format: KeptDocument["format"]): Lowered {
  return format === 1 ? fromTwo(document) : { document, lost: [] };
}

export function keptOf({ format: _format, ...kept }: Today): Kept {
  return kept;
}

export function todayOf({ entries, questions, settings, answers }: Kept): Today {
  return { format: FORMAT, entries, questions, settings, answers };
}

/**
 * The rows of a database of this version, as a document of its format.
 * @throws StoreFailure STORE_UNREADABLE
 */
export function documentOf(format: number, { answers, ...rows }: Kept): KeptDocument {
  const read = readDocument(format === 1 ? { format, ...rows } : { format, ...rows, answers });
  if (read.is === "read") return read.document;
  throw new StoreFailure(
    "STORE_UNREADABLE",
    read.is === "wrong" ? new Error(JSON.stringify(read.problems)) : undefined,
  );
}
