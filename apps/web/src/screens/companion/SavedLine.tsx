import type { Snapshot } from "../../browser/store/index.ts";
import { today } from "../../browser/today.ts";
import { DataCareBar } from "../../parts/DataCareBar.tsx";

type Props = { readonly snapshot: Snapshot; readonly asOf: string };

/** Where everything is kept, and when it was last copied: always in sight. */
export function SavedLine({ snapshot: { entries, settings }, asOf }: Props) {
  const { lastCopy } = settings;
  return (
    <div className="mt-8">
      <DataCareBar
        isEmpty={entries.length === 0}
        lastCopy={lastCopy === undefined ? undefined : today(new Date(lastCopy))}
        today={asOf}
        href="/companion/data"
      />
    </div>
  );
}
