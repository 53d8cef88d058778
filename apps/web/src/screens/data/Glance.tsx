import type { Snapshot } from "../../browser/store/index.ts";
import { words } from "../../words/words.ts";
import { dayOf } from "./day-of.ts";
import { notInCopy } from "./kept-counts.ts";

const PLACES = ["save", "restore", "hand", "keeps", "remove"] as const;

/** The three things to know, and the way to each part of the page. */
export function Glance({ snapshot }: { readonly snapshot: Snapshot }) {
  const { data } = words();
  const { glance } = data;
  const { entries, settings } = snapshot;
  const { lastCopy } = settings;
  return (
    <aside className="glance" aria-label={glance.label}>
      <dl>
        <dt>{glance.lastCopy}</dt>
        <dd>{lastCopy === undefined ? glance.never : dayOf(lastCopy)}</dd>
        <dt>{glance.inNoCopy}</dt>
        <dd>{lastCopy === undefined ? glance.all(entries.length) : glance.some(notInCopy(snapshot))}</dd>
        <dt>{glance.promise}</dt>
        <dd>{glance.promised[promiseOf(settings.persisted)]}</dd>
      </dl>
      <ul>
        {PLACES.filter((place) => place !== "hand" || entries.length > 0).map((place) => (
          <li key={place}>
            <a href={`#${place}`}>{data[place].heading}</a>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function promiseOf(persisted: boolean | undefined): "yes" | "no" | "unknown" {
  if (persisted === undefined) return "unknown";
  return persisted ? "yes" : "no";
}
