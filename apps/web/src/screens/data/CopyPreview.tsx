import { type FormEvent, useId, useState } from "react";
import type { OpenedCopy } from "../../browser/copy/index.ts";
import { compareKept, type Snapshot } from "../../browser/store/index.ts";
import { words } from "../../words/words.ts";
import { dayOf } from "./day-of.ts";
import { isEmpty } from "./kept-counts.ts";

type Way = "merge" | "replace";
const ROWS = ["copy", "here", "onlyCopy", "onlyHere", "differ"] as const;

type Props = {
  readonly copy: OpenedCopy;
  readonly snapshot: Snapshot;
  readonly onBring: (copy: OpenedCopy, way: Way) => void;
  readonly onCancel: () => void;
};

/** What is in an opened copy beside what is here, and the choice between adding and replacing. */
export function CopyPreview({ copy, snapshot, onBring, onCancel }: Props) {
  const { restore } = words().data;
  const [way, setWay] = useState<Way>("merge");
  const [sure, setSure] = useState(false);
  const [unconfirmed, setUnconfirmed] = useState(false);
  const overlap = compareKept(snapshot, copy.kept);
  const lost = [overlap.entries.onlyHere, overlap.questions.onlyHere] as const;
  const loses = lost[0] + lost[1] > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const stop = way === "replace" && loses && !sure;
    setUnconfirmed(stop);
    if (!stop) onBring(copy, isEmpty(snapshot) ? "replace" : way);
  };
  return (
    <form className="card measure mt-4" onSubmit={submit}>
      <p>{restore.made(dayOf(copy.made))}</p>
      <table className="table whole-words mt-3">
        <caption>{restore.table}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{restore.kinds.entries}</th>
            <th scope="col">{restore.kinds.questions}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{restore.rows[row]}</th>
              <td>{overlap.entries[row]}</td>
              <td>{overlap.questions[row]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isEmpty(snapshot) && (
        <fieldset className="mt-4">
          <legend className="font-bold">{restore.how}</legend>
          <Choice way="merge" label={restore.merge} hint={restore.mergeHint} chosen={way} onChoose={setWay} />
          <Choice
            way="replace"
            label={restore.replace}
            hint={restore.replaceHint(...lost)}
            chosen={way}
            onChoose={setWay}
          />
        </fieldset>
      )}
      {way === "replace" && loses && (
        <label className="tick mt-2">
          <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
          <span>{restore.confirm(...lost)}</span>
        </label>
      )}
      {unconfirmed && !sure && way === "replace" && (
        <p role="alert" className="refusal tone-today">
          {restore.unconfirmed}
        </p>
      )}
      <p className="sure mt-4">
        <button type="submit" className="button button-main">
          {restore.button}
        </button>
        <button type="button" className="button button-quiet" onClick={onCancel}>
          {restore.cancel}
        </button>
      </p>
    </form>
  );
}

type ChoiceProps = {
  readonly way: Way;
  readonly label: string;
  readonly hint: string;
  readonly chosen: Way;
  readonly onChoose: (way: Way) => void;
};

function Choice({ way, label, hint, chosen, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <label className="tick">
      <input
        type="radio"
        name="way"
        value={way}
        checked={chosen === way}
        onChange={() => onChoose(way)}
        aria-describedby={id}
      />
      <span>
        {label}
        <span id={id} className="meta block">
          {hint}
        </span>
      </span>
    </label>
  );
}
