import type { AppealCite } from "@afterscript/wording/public/coverage.ts";
import { Icon } from "../../../parts/Icon.tsx";
import { words } from "../../../words/words.ts";

type Props = { readonly cite: readonly AppealCite[] };

/** The documents behind a sentence, folded. */
export function AppealSourceFold({ cite }: Props) {
  if (cite.length === 0) return null;
  return (
    <details className="fold appeal-source">
      <summary>
        <Icon name="book-open" />
        {words().theySaidNo.answer.source}
      </summary>
      <AppealSources cite={cite} />
    </details>
  );
}

/** Title, section, and how it was read. Links lead to the publisher's own address. */
export function AppealSources({ cite }: Props) {
  const say = words().theySaidNo.answer;
  const unique = cite.filter(
    (one, at) => cite.findIndex(({ source, section }) => source === one.source && section === one.section) === at,
  );
  return (
    <ul className="appeal-sources">
      {unique.map(({ source, section, title, document: address, seen }) => (
        <li key={`${source} ${section}`}>
          {/^https:\/\//.test(address) ? (
            <a href={address} rel="noreferrer noopener">
              {title}
            </a>
          ) : (
            title
          )}
          {`, ${section}, `}
          <strong>{say.seen[seen]}</strong>.
        </li>
      ))}
    </ul>
  );
}
