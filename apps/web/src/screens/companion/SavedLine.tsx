import type { Snapshot } from "../../browser/store/index.ts";
import { today } from "../../browser/today.ts";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";

type Props = { readonly snapshot: Snapshot; readonly asOf: string };

/** Where everything is kept, and when it was last copied: always in sight. */
export function SavedLine({ snapshot: { entries, settings } }: Props) {
  const { saved } = words().companion;
  const copy = settings.lastCopy === undefined ? saved.never : saved.copy(date(today(new Date(settings.lastCopy))));
  return (
    <p className="meta mt-8 no-print">
      {entries.length === 0 ? saved.nothing : `${saved.here} · ${copy}`} ·{" "}
      <a className="inline-flex min-h-11 items-center" href="/companion/data">
        {saved.data}
      </a>
    </p>
  );
}
