import { messagesOf } from "@afterscript/wording";
import { REGION_WORD } from "../words/region.ts";
import { date } from "../words/text.ts";
import { wordingLanguage } from "../words/wording-language.ts";
import { words } from "../words/words.ts";
import type { ClaimSource } from "./sources-of.ts";

/** One place in a document: region, title, edition, section, how and when it was read. */
export function ClaimSourceLine({ source }: { readonly source: ClaimSource }) {
  const say = words().claims.source;
  const { region, title = say.unnamed, document, edition, section, seen, checked, newerKnown } = source;
  const parts = [
    edition && say.edition(date(edition)),
    section && say.section(section),
    `${messagesOf().seen[seen]} ${say.read(date(checked))}`,
  ].filter(Boolean);
  return (
    <li>
      <strong>{region === undefined ? say.trial : REGION_WORD[region]}</strong>
      {" · "}
      <span lang={source.title && wordingLanguage()}>
        {document === undefined ? (
          title
        ) : (
          <a href={document} rel="noreferrer noopener">
            {title}
          </a>
        )}
      </span>
      {`, ${parts.join(", ")}.`}
      {newerKnown === undefined ? "" : ` ${say.newer}`}
    </li>
  );
}
