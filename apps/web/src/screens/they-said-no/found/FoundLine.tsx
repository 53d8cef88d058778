import { useEffect, useRef, useState } from "react";
import { Button } from "../../../parts/Button.tsx";
import { DayFields } from "../../../parts/DayFields.tsx";
import { type FieldError, TextField } from "../../../parts/Field.tsx";
import { partsOf, toldDay } from "../../../parts/told-day.ts";
import { date } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import type { Decided } from "../told.ts";
import type { FoundRow, RowReading } from "./found-rows.ts";

type Props = { readonly row: FoundRow; readonly decided: Decided; readonly onDecide: (next: Decided) => void };

/** One thing that was read: a tick, what it is, and the words. Two ways to read it are two answers to choose from. */
export function FoundLine({ row, decided, onDecide }: Props) {
  const say = words().theySaidNo.found;
  const [first] = row.readings;
  const [isCorrecting, setCorrecting] = useState(false);
  const corrected = useRef<HTMLDivElement>(null);
  const was = useRef(isCorrecting);
  useEffect(() => {
    if (was.current === isCorrecting) return;
    was.current = isCorrecting;
    corrected.current?.querySelector<HTMLElement>("input, button")?.focus();
  }, [isCorrecting]);
  if (first === undefined) return null;
  const isKnown = row.readings.some(({ use }) => use !== undefined);
  const typed = decided.typed;
  return (
    <li className="found-row" data-row={row.id}>
      {row.readings.length > 1 ? (
        <Several row={row} decided={decided} onDecide={onDecide} />
      ) : isKnown ? (
        <label className="found-tick">
          <input
            type="checkbox"
            checked={decided.isUsed}
            onChange={() => onDecide({ ...decided, isUsed: !decided.isUsed })}
          />
          <Said label={row.label} text={typed === undefined ? first.text : shownTyped(row, typed)} />
        </label>
      ) : (
        <div className="found-tick found-only">
          <Said label={row.label} text={first.text} />
        </div>
      )}
      {row.readings.length === 1 && (typed !== undefined || plain(first.words) !== plain(first.text)) && (
        <p className="found-words">
          {typed === undefined ? say.words : say.corrected}
          {typed === undefined && <Quoted reading={first} />}
        </p>
      )}
      {row.correct !== undefined && (
        <div className="found-correct" ref={corrected}>
          {isCorrecting ? (
            <Correct
              row={row}
              value={typed ?? first.value ?? ""}
              onTyped={(next) => {
                onDecide({ ...decided, isUsed: true, typed: next });
                setCorrecting(false);
              }}
              onLeave={() => setCorrecting(false)}
            />
          ) : (
            <button type="button" className="link-button" onClick={() => setCorrecting(true)}>
              {say.correct}
              <span className="sr-only">: {row.label}</span>
            </button>
          )}
        </div>
      )}
    </li>
  );
}

function Said({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <span>
      <span className="meta block">{label}</span>
      <strong>{text}</strong>
    </span>
  );
}

function Quoted({ reading }: { readonly reading: RowReading }) {
  return <q className="letter-words">{plain(reading.words)}</q>;
}

/** The words in one line, without the mark of a list before them. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/^ ?[•·*-] /, "")
    .trim();
}

function Several({ row, decided, onDecide }: Props) {
  const say = words().theySaidNo.found;
  return (
    <fieldset>
      <legend>
        <span className="meta block">{row.label}</span>
        <strong>{say.choose}</strong>
      </legend>
      <ul className="choices">
        {row.readings.map((reading, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a reading is its place in the letter.
          <li key={at}>
            <label className="choice">
              <input
                type="radio"
                name={`row-${row.id}`}
                checked={decided.choice === at}
                onChange={() => onDecide({ isUsed: true, choice: at })}
              />
              <span>
                <strong>{reading.text}</strong>
                <Quoted reading={reading} />
              </span>
            </label>
          </li>
        ))}
        <li>
          <label className="choice choice-unknown">
            <input
              type="radio"
              name={`row-${row.id}`}
              checked={!decided.isUsed}
              onChange={() => onDecide({ isUsed: false })}
            />
            <span>{say.noneOf}</span>
          </label>
        </li>
      </ul>
    </fieldset>
  );
}

type CorrectProps = {
  readonly row: FoundRow;
  readonly value: string;
  readonly onTyped: (value: string) => void;
  readonly onLeave: () => void;
};

function Correct({ row, value, onTyped, onLeave }: CorrectProps) {
  const say = words().theySaidNo;
  const [text, setText] = useState(value);
  const [parts, setParts] = useState(partsOf(row.correct === "day" ? value : undefined));
  const [error, setError] = useState<FieldError>();
  const send = () => {
    if (row.correct === "text") return text.trim() === "" ? onLeave() : onTyped(text.trim());
    const told = toldDay(parts);
    if (told.is === "fault") return setError(told.error);
    if (told.is === "open" || told.day.length < WHOLE) return setError(say.day.wanted);
    return onTyped(told.day);
  };
  return (
    <form
      className="grid grid-cols-1 gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {row.correct === "day" ? (
        <DayFields id={`correct-${row.id}`} label={row.label} value={parts} onChange={setParts} error={error} />
      ) : (
        <TextField
          id={`correct-${row.id}`}
          label={row.label}
          value={text}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <div className="question-moves">
        <Button kind="quiet" onClick={onLeave}>
          {say.back}
        </Button>
        <Button type="submit">{say.found.correct}</Button>
      </div>
    </form>
  );
}

/** "2026-06-12" */
const WHOLE = 10;

function shownTyped({ correct }: FoundRow, typed: string): string {
  return correct === "day" ? date(typed) : typed;
}
