import { useState } from "react";
import { type QueueItem, SHORTEST_REASON, type WhoPatient } from "../../clinic/api.ts";
import { Button, ButtonLink } from "../../parts/Button.tsx";
import { TextField } from "../../parts/Field.tsx";
import { UnknownTag } from "../../parts/UnknownTag.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { mayAct, useClinic } from "../clinic-frame/clinic-context.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { numberLine } from "../clinic-frame/number-line.ts";
import { useStoring } from "../clinic-frame/use-storing.ts";
import { personLine } from "../clinic-worklist/row-words.ts";
import { FindPatient } from "./FindPatient.tsx";

export type QueueCardProps = { readonly item: QueueItem; readonly onDone: () => void };

/** One thing that waits: what came, whom it names, who it may be, and the three ways out. */
export function QueueCard({ item, onDone }: QueueCardProps) {
  const { me } = useClinic();
  const say = words().clinicIntake.queue;
  const { named, where } = item;
  return (
    <article className="card card-tone tone-unknown" aria-labelledby={`queue-${item.id}`}>
      <UnknownTag text={say.reason[item.reason]} />
      <h2 className="clinic-card-title mt-2" id={`queue-${item.id}`}>
        {named === undefined ? say.unnamed(item.source) : <bdi>{named.name ?? say.noName}</bdi>}
      </h2>
      {named && (
        <p>
          {[named.born === undefined ? say.noBirth : say.born(date(named.born)), ...numbersOf(item)].map((part) => (
            <span key={part} className="clinic-bit">
              <bdi>{part}</bdi>
            </span>
          ))}
        </p>
      )}
      <p className="meta">
        {say.came(date(item.receivedAt.slice(0, 10)), item.source)}
        {where !== "" && (
          <>
            {" · "}
            <span className="id">{where}</span>
          </>
        )}
      </p>
      <p className="measure mt-2">{item.what}</p>
      {item.code === "MAPPING_MISSING" && mayAct(me) && (
        <p className="mt-2">
          <ButtonLink href="/clinic/csv">{say.toMapping(item.source)}</ButtonLink>
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

function numbersOf({ named }: QueueItem): readonly string[] {
  const numbers = named?.identifiers.filter(({ value }) => value.trim() !== "") ?? [];
  return numbers.length === 0 ? [words().clinicIntake.queue.noNumber] : numbers.map(numberLine);
}

type Choice = { readonly patientId: string; readonly remember: boolean } | { readonly create: true };

function Ways({ item, onDone }: QueueCardProps) {
  const say = words().clinicIntake.queue;
  const { announce } = useClinic();
  const { isBusy, failure, store } = useStoring();
  const [remember, setRemember] = useState(false);
  const [said, setSaid] = useState<string>();
  const decide = (way: "match" | "discard", body: Choice | { readonly reason: string }, done: string) =>
    store(async () => {
      await askClinic(`/clinic/api/queue/${item.id}/${way}`, { body });
      announce(done);
      setSaid(done);
      onDone();
    });
  const match = (patient: WhoPatient) =>
    void decide("match", { patientId: patient.id, remember }, say.matched(patient.name));
  // The queue is loaded anew by now: nothing more can be decided here.
  if (said !== undefined) return <p className="mt-3 font-bold">{said}</p>;
  if (failure?.code === "ALREADY_RESOLVED") {
    return (
      <>
        <FailureNotice failure={failure} />
        <p className="mt-3">
          <Button kind="main" onClick={onDone}>
            {say.loadAgain}
          </Button>
        </p>
      </>
    );
  }
  return (
    <div className="mt-3 grid gap-4">
      {item.reason !== "unreadable" && (
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
          {item.named?.identifiers.some(({ value }) => value.trim() !== "") && (
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
          )}
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
      <DiscardForm
        id={item.id}
        isBusy={isBusy}
        onDiscard={(reason) => void decide("discard", { reason }, say.discarded)}
      />
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}

type DiscardFormProps = {
  readonly id: string;
  readonly isBusy: boolean;
  readonly onDiscard: (reason: string) => void;
};

function DiscardForm({ id, isBusy, onDiscard }: DiscardFormProps) {
  const say = words().clinicIntake.queue;
  const [reason, setReason] = useState("");
  const isLongEnough = reason.trim().length >= SHORTEST_REASON;
  return (
    <form
      className="clinic-way clinic-discard"
      onSubmit={(event) => {
        event.preventDefault();
        if (isLongEnough) onDiscard(reason.trim());
      }}
    >
      <TextField
        id={`reason-${id}`}
        label={say.discardReason}
        hint={say.discardHint(SHORTEST_REASON)}
        autoComplete="off"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button kind="danger" type="submit" disabled={isBusy || !isLongEnough}>
        {say.discard}
      </Button>
    </form>
  );
}
