import { date } from "../words/text.ts";
import { words } from "../words/words.ts";
import type { ShownSource } from "./shown-source.ts";

/** A text of the knowledge that names other documents by their ids, with their titles and editions in place of the ids. */
export function namedSources(text: string, sources: readonly ShownSource[]): string {
  return text.replace(/\b[a-z]{2}-[a-z\d-]*\d\b/g, (id) => {
    const source = sources.find((one) => one.id === id);
    return source === undefined ? id : words().parts.source.named(source.title, date(source.edition));
  });
}
