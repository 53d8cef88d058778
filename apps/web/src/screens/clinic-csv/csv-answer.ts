import type { CsvMapping, CsvPreview, MappingSuggestion } from "@afterscript/bulk";

/** POST /clinic/api/csv/preview: without a preview while something of the mapping is missing. */
export type CsvAnswer = { readonly suggestion: MappingSuggestion; readonly preview?: CsvPreview };

/** GET /clinic/api/csv/mappings */
export type SavedMapping = { readonly name: string; readonly mapping: CsvMapping; readonly at: string };

/** POST /clinic/api/csv/mappings: how many tables that waited were read with it, and all mappings as they are kept by then. */
export type MappingSaved = { readonly name: string; readonly read: number; readonly kept: readonly SavedMapping[] };

/** As the server asks for the name of a source. */
export const SOURCE_NAME = /^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$/;
