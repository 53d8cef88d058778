import { name } from "../words/text.ts";

/** The name that people know, without what explains it and without "or a risk of one": for a list in one line. */
export function shortName(id: string): string {
  return name(id, "patient")
    .replace(/ \(.*\)$/, "")
    .replace(/(?:,? or a risk of one|, now or in the past)$/, "");
}
