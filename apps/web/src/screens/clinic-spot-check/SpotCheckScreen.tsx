import { useState } from "react";
import type { SpotCheck } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { TextField } from "../../parts/Field.tsx";
import { date, sentenceCase, unbroken } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { mayAct, useClinic } from "../clinic-frame/clinic-context.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { ListRoom } from "../clinic-frame/ListRoom.tsx";
import { ROOM_HEADING } from "../clinic-frame/Room.tsx";
import { useStoring } from "../clinic-frame/use-storing.ts";
import { personLine, therapyLine } from "../clinic-worklist/row-words.ts";

type Outcome = NonNullable<SpotCheck["outcome"]>;

const OUTCOMES: readonly Outcome[] = ["agree", "should-have-surfaced", "unsure"];

/** Results that the rules did not surface, drawn each day: what somebody thinks of that is kept. */
export function SpotCheckScreen() {
  const say = words().clinicRooms.spotCheck;
  return (
    <ListRoom
      heading={say.heading}
      lead={say.lead}
      empty={say.empty}
      load={() => askClinic<readonly SpotCheck[]>("/clinic/api/spot-checks")}
    >
      {(checks, again) => (
        <ol className="clinic-checks">
          {checks.map((check, at) => (
            <li key={check.id}>
              <Check
                check={check}
                onKept={() => {
                  again();
                  focusNext(checks, at);
                }}
              />
            </li>
          ))}
        </ol>
      )}
    </ListRoom>
  );
}

const titleOf = ({ id }: Pick<SpotCheck, "id">) => `check-${id}`;

/** The buttons of what was answered are gone: the next that nobody looked at has the focus, else the room's heading. */
function focusNext(checks: readonly SpotCheck[], at: number): void {
  const next = [...checks.slice(at + 1), ...checks.slice(0, at)].find(({ outcome }) => outcome === undefined);
  document.getElementById(next === undefined ? ROOM_HEADING : titleOf(next))?.focus();
}

function Check({ check, onKept }: { readonly check: SpotCheck; readonly onKept: () => void }) {
  const { me, announce } = useClinic();
  const say = words().clinicRooms.spotCheck;
  // A set can be a whole history: what is of the newest day stands open.
  const results = check.results.map((result, at): Line => ({ ...result, line: at + 1 }));
  const newest = results.filter((result) => result.date === results[0]?.date);
  const rest = results.slice(newest.length);
  const [note, setNote] = useState("");
  const { isBusy, failure, store } = useStoring();
  const keep = async (outcome: Outcome) => {
    const body = { outcome, ...(note.trim() !== "" && { note: note.trim() }) };
    if (!(await store(() => askClinic(`/clinic/api/spot-checks/${check.id}`, { body })))) return;
    announce(say.kept(check.patient.name));
    onKept();
  };
  return (
    <article className="card" aria-labelledby={titleOf(check)}>
      <h2 className="clinic-card-title" id={titleOf(check)} tabIndex={-1}>
        <a href={`/clinic/patients/${check.patient.id}`}>
          <bdi>{check.patient.name}</bdi>
        </a>
      </h2>
      <p className="meta">{personLine(check.patient)}</p>
      {check.therapies.length === 0 && <p>{words().clinic.hidden.reason["no-jak-inhibitor"].title}</p>}
      {check.therapies.map((therapy) => (
        <p key={therapy.drug}>{unbroken(therapyLine(therapy))}</p>
      ))}
      <Results caption={say.results} results={newest} />
      {rest.length > 0 && (
        <details className="fold">
          <summary>{say.more(rest.length)}</summary>
          <Results caption={say.more(rest.length)} results={rest} />
        </details>
      )}
      {check.outcome !== undefined && (
        <p className="mt-3">
          <strong>{say.outcome[check.outcome]}</strong>
          {check.note && `: ${check.note}`}
        </p>
      )}
      {check.outcome === undefined && mayAct(me) && (
        <div className="mt-3 grid gap-3">
          <TextField
            id={`note-${check.id}`}
            label={say.note}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <div className="clinic-acts">
            {OUTCOMES.map((outcome) => (
              <Button key={outcome} kind="quiet" disabled={isBusy} onClick={() => void keep(outcome)}>
                {say.outcome[outcome]}
              </Button>
            ))}
          </div>
        </div>
      )}
      {failure && <FailureNotice failure={failure} />}
    </article>
  );
}

/** A set may give the same line twice: its number tells them apart. */
type Line = SpotCheck["results"][number] & { readonly line: number };

type ResultsProps = { readonly caption: string; readonly results: readonly Line[] };

function Results({ caption, results }: ResultsProps) {
  return (
    <table className="table mt-3">
      <caption>{caption}</caption>
      <tbody>
        {results.map((result) => (
          <tr key={result.line}>
            <th scope="row">{sentenceCase(result.name)}</th>
            <td>
              <strong>
                <bdi>{unbroken(result.value)}</bdi>
              </strong>
            </td>
            <td className="meta">
              {result.date === undefined ? words().clinicRooms.spotCheck.noDay : date(result.date)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
