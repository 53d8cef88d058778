import type { Statement } from "@afterscript/engine";
import { messagesOf } from "@afterscript/wording";
import { REGION_WORD } from "../words/region.ts";
import { date } from "../words/text.ts";
import { words } from "../words/words.ts";
import type { ShownSource } from "./shown-source.ts";

export type StatementNoteProps = {
  readonly statement: Pick<Statement, "region" | "drug" | "cite"> | undefined;
  readonly sources: readonly ShownSource[];
};

/** One source in the margin: document, edition, section, how it was seen. */
export function StatementNote({ statement, sources }: StatementNoteProps) {
  const cite = statement?.cite[0];
  const source = sources.find(({ id }) => id === cite?.source);
  if (statement === undefined || cite === undefined || source === undefined) return null;
  const say = words().parts.source;
  return (
    <p>
      <a href={source.document} rel="noreferrer noopener">
        {say.label(REGION_WORD[statement.region], statement.drug)}
      </a>
      {say.noteEdition(date(source.edition), cite.section, messagesOf().seen[cite.seen])}
    </p>
  );
}
