import type { Source } from "@afterscript/engine";

/** What a note shows of a document beside its place in it. */
export type ShownSource = Pick<Source, "id" | "title" | "publisher" | "document" | "edition"> &
  Partial<Pick<Source, "newerKnown">>;
