import type { Snapshot } from "../../browser/store/index.ts";
import { words } from "../../words/words.ts";
import { dayOf } from "./day-of.ts";
import { countKinds } from "./kept-counts.ts";

/** How much of each kind is kept here. */
export function WhatIsKept({ snapshot }: { readonly snapshot: Snapshot }) {
  const { kept } = words().data;
  const counts = countKinds(snapshot);
  const answers = Object.keys(snapshot.answers).length;
  return (
    <section className="data-part" aria-labelledby="kept">
      <h2 id="kept">{kept.heading}</h2>
      {counts.length === 0 && answers === 0 ? (
        <p className="mt-3">{kept.nothing}</p>
      ) : (
        <table className="table measure mt-3">
          <thead>
            <tr>
              <th scope="col">{kept.kind}</th>
              <th scope="col">{kept.count}</th>
              <th scope="col">{kept.newest}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ kind, count, newest }) => (
              <tr key={kind}>
                <th scope="row">{kept.kinds[kind]}</th>
                <td>{count}</td>
                <td>{dayOf(newest)}</td>
              </tr>
            ))}
            {answers > 0 && (
              <tr>
                <th scope="row">{kept.kinds.answers}</th>
                <td>{answers}</td>
                <td>{kept.none}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
    </section>
  );
}
