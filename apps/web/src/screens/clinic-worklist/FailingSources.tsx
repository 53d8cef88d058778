import type { FailingSource } from "../../clinic/api.ts";
import { Notice } from "../../parts/Notice.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";

/** Its name among the sources. */
const BACKUP = "store/daily-backup";

/** What could not be read: a source that is silent must not look like a quiet week. */
export function FailingSources({ failing }: { readonly failing: readonly FailingSource[] }) {
  const say = words().clinic.failing;
  if (failing.length === 0) return null;
  return (
    <Notice sort="problem" title={say.title(failing.filter(({ source }) => source !== BACKUP).length)} role="status">
      <ul className="clinic-lines">
        {failing.map(({ source, failure, readAt }) => (
          <li key={source}>
            <strong>
              <bdi>{source === BACKUP ? say.backup : source}</bdi>
            </strong>
            <span>{failure}</span>
            <span className="meta">
              {readAt === undefined ? say.never : say.last(date(readAt.slice(0, 10)), readAt.slice(11, 16))}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
