import { useState } from "react";
import type { HiddenPatients, HiddenReason, Worklist } from "../../clinic/api.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { useLoaded } from "../use-loaded.ts";
import { personLine } from "./row-words.ts";

/** Who is not on the list, and why: each count opens the patients behind it. */
export function Hidden({ list: { hidden, away, knowledge } }: { readonly list: Worklist }) {
  const say = words().clinic.hidden;
  const all = hidden.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="clinic-part" aria-labelledby="hidden">
      <h2 id="hidden">{say.title(all)}</h2>
      <p className="meta">{say.note}</p>
      <ul className="clinic-hidden">
        {hidden
          .filter(({ count }) => count > 0)
          .map(({ reason, count }) => (
            <li key={reason}>
              <HiddenReasonRow reason={reason} count={count} version={knowledge.hash} />
            </li>
          ))}
      </ul>
      {away.handled + away.snoozed > 0 && <p className="meta mt-2">{say.away(away.handled, away.snoozed)}</p>}
    </section>
  );
}

type RowProps = { readonly reason: HiddenReason; readonly count: number; readonly version: string };

function HiddenReasonRow({ reason, count, version }: RowProps) {
  const [isOpen, setOpen] = useState(false);
  const { title, why } = words().clinic.hidden.reason[reason];
  return (
    <details className="fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {title}
        <span className="clinic-count">{count}</span>
      </summary>
      <p className="meta">{why}</p>
      {isOpen && <Patients key={`${count} ${version}`} reason={reason} />}
    </details>
  );
}

function Patients({ reason }: { readonly reason: HiddenReason }) {
  const loaded = useLoaded(reason, () =>
    askClinic<HiddenPatients>(`/clinic/api/worklist/hidden?reason=${encodeURIComponent(reason)}`),
  );
  if (loaded.is === "loading") return <p role="status">{words().clinic.loading}</p>;
  if (loaded.is === "failed") return <FailureNotice failure={loaded.failure} />;
  return (
    <ul className="clinic-people-list">
      {loaded.value.patients.map((patient) => (
        <li key={patient.id}>
          <a href={`/clinic/patients/${patient.id}`}>
            <bdi>{patient.name}</bdi>
          </a>{" "}
          <span className="meta">{personLine(patient)}</span>
        </li>
      ))}
    </ul>
  );
}
