import { messagesOf, type ReportCite } from "@afterscript/wording";
import { date } from "../words/text.ts";
import { words } from "../words/words.ts";
import { namedSources } from "./named-sources.ts";
import type { ShownSource } from "./shown-source.ts";

export type SourceNoteProps = { readonly cite: ReportCite; readonly sources: readonly ShownSource[] };

const endless = (text: string) => text.replace(/\.$/, "");

/** One place in a document: title, publisher, edition, section, and how it was seen. */
export function SourceNote({ cite, sources }: SourceNoteProps) {
  const say = words().parts.source;
  const source = sources.find(({ id }) => id === cite.source);
  const title = source?.title ?? cite.source;
  const isLinked = /^https:\/\//.test(cite.document);
  return (
    <p className="text-table leading-normal">
      {isLinked ? (
        <a href={cite.document} rel="noreferrer noopener">
          {title}
        </a>
      ) : (
        title
      )}
      {`${source ? `, ${endless(source.publisher)}` : ""}. ${say.edition(date(cite.edition), cite.section)}`}
      <strong>{messagesOf().seen[cite.seen]}</strong>
      {source?.newerKnown === undefined
        ? "."
        : `. ${say.newerKnown(namedSources(endless(source.newerKnown), sources))}`}
    </p>
  );
}
