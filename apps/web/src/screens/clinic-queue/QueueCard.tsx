import { useState } from "react";
import type { QueueItem, WhoPatient } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { TextField } from "../../parts/Field.tsx";
import { UnknownTag } from "../../parts/UnknownTag.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { mayAct, useClinic } from "../clinic-frame/clinic-context.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { useStoring } from "../clinic-frame/use-storing.ts";
import { personLine } from "../clinic-worklist/row-words.ts";
import { FindPatient } from "./FindPatient.tsx";

export type QueueCardProps = { readonly item: QueueItem; readonly onDone: () => void };

/** One thing that waits: what came, whom it names, who it may be, and the three ways out. */
export function QueueCard({ item, onDone }: QueueCardProps) {
  const { me } = useClinic();
  const say = words().clinicIntake.queue;
  const { named } = item;
  return (
    <article className="card card-tone tone-unknown" aria-labelledby={`queue-${item.id}`}>
      <UnknownTag text={say.reason[item.reason]} />
      <h2 className="clinic-card-title mt-2" id={`queue-${item.id}`}>
        {item.what}
      </h2>
      <p className="meta">
        {say.came(date(item.receivedAt.slice(0, 10)), item.source)}
        {item.where !== "" && (
          <>
            {" · "}
            <span className="id">{item.where}</span>
          </>
        )}
      </p>
      {named && (
        <p className="mt-2">
          <strong>{say.named}</strong>{" "}
          <bdi>
            {[named.name ?? say.noName, named.born && say.born(date(named.born)), ...named.identifiers]
              .filter(Boolean)
              .join(" · ")}
          </bdi>
        </p>
      )}
      <details className="fold mt-3">
        <summary>{say.whatCame}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that scrolls must be reached by keyboard. */}
        <pre className="well clinic-came" tabIndex={0}>
          {item.text}
        </pre>
      </details>
      {mayAct(me) && <Ways item={item} onDone={onDone} />}
    </article>
  );
}

type Choice = { readonly patientId: string; readonly remember: boolean } | { readonly create: true };

function Ways({ item, onDone }: QueueCardProps) {
  const say = words().clinicIntake.queue;
  const { announce } = useClinic();
  const { isBusy, failure, store } = useStoring();
  const [remember, setRemember] = useState(false);
  const [reason, setReason] = useState("");
  const decide = async (way: "match" | "discard", body: Choice | { readonly reason: string }, said: string) => {
    if (!(await store(() => askClinic(`/clinic/api/queue/${item.id}/${way}`, { body })))) return;
    announce(said);
    onDone();
  };
  const match = (patient: WhoPatient) =>
    void decide("match", { patientId: patient.id, remember }, say.matched(patient.name));
  const canMatch = item.reason !== "unreadable";
  return (
    <div className="mt-3 grid gap-4">
      {canMatch && (
        <section className="clinic-way">
          <h3 className="clinic-margin-title">{say.candidates(item.candidates.length)}</h3>
          <ul className="clinic-lines">
            {item.candidates.map((patient) => (
              <li key={patient.id}>
                <div>
                  <a href={`/clinic/patients/${patient.id}`}>
                    <bdi>{patient.name}</bdi>
                  </a>
                  <p className="meta">{personLine(patient)}</p>
                </div>
                <Button disabled={isBusy} onClick={() => match(patient)}>
                  {say.match}
                  <span className="sr-only">{`: ${patient.name}`}</span>
                </Button>
              </li>
            ))}
          </ul>
          <FindPatient id={item.id} isBusy={isBusy} onChoose={match} />
          <label className="choice mt-2" htmlFor={`remember-${item.id}`}>
            <input
              type="checkbox"
              id={`remember-${item.id}`}
              checked={remember}
              onChange={({ target }) => setRemember(target.checked)}
            />
            <span>
              {say.remember}
              <span className="meta block">{say.rememberNote}</span>
            </span>
          </label>
          {item.named && (
            <p className="mt-2">
              <Button
                kind="quiet"
                icon="plus"
                disabled={isBusy}
                onClick={() => void decide("match", { create: true }, say.created)}
              >
                {say.create}
              </Button>
            </p>
          )}
        </section>
      )}
      <form
        className="clinic-way clinic-discard"
        onSubmit={(event) => {
          event.preventDefault();
          void decide("discard", { reason: reason.trim() }, say.discarded);
        }}
      >
        <TextField
          id={`reason-${item.id}`}
          label={say.discardReason}
          hint={say.discardHint}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button kind="danger" type="submit" disabled={isBusy || reason.trim() === ""}>
          {say.discard}
        </Button>
      </form>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
