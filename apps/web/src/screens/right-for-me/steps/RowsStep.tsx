import { useState } from "react";
import { words } from "../../../words/words.ts";
import { UNKNOWN } from "../answers/questions.ts";
import { answersOf, type Row, type RowAnswer, type RowQuestion, rowsOf } from "../answers/rows.ts";
import { AnswerButtons } from "./AnswerButtons.tsx";
import type { StepProps } from "./QuestionScreen.tsx";
import { rowLabel } from "./row-label.ts";

type Lines = Readonly<Record<string, RowAnswer>>;

/** Several lines under one question: none of them, none known, or each for itself. What is left open is not known. */
export function RowsStep({ question, answers, onAnswer }: StepProps<RowQuestion>) {
  const say = words().rightForMe;
  const rows = rowsOf(question);
  const kept = answers[question];
  const [lines, setLines] = useState<Lines>(kept ?? {});
  const [isOpen, setOpen] = useState(kept !== undefined && allAre(rows, kept) === undefined);
  const all = (answer: RowAnswer) => Object.fromEntries(rows.map(({ id }) => [id, answer]));
  const choose = (value: string) => {
    if (value === "some") setOpen(true);
    else onAnswer({ [question]: all(value === "no" ? "no" : UNKNOWN) });
  };
  if (isOpen) {
    return (
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer({ [question]: { ...all(UNKNOWN), ...lines } });
        }}
      >
        <p>{say.rows.line}</p>
        {rows.map((row) => (
          <Line
            key={row.id}
            row={row}
            chosen={lines[row.id]}
            onChoose={(answer) => setLines({ ...lines, [row.id]: answer })}
          />
        ))}
        <button type="submit" className="button button-main">
          {say.next}
        </button>
      </form>
    );
  }
  return (
    <div>
      <ul className="rows-list">
        {rows.map(({ id }) => (
          <li key={id}>{rowLabel(id)}</li>
        ))}
      </ul>
      <AnswerButtons
        choices={[
          { value: "no", label: say.rows.none },
          { value: "some", label: say.rows.some },
        ]}
        chosen={kept && allAre(rows, kept)}
        onChoose={choose}
      />
    </div>
  );
}

/** The one answer that every line has; undefined where they differ. */
function allAre(rows: readonly Row[], lines: Lines): RowAnswer | undefined {
  const [first, ...more] = new Set(rows.map(({ id }) => lines[id] ?? UNKNOWN));
  return more.length === 0 && (first === "no" || first === UNKNOWN) ? first : undefined;
}

type LineProps = {
  readonly row: Row;
  readonly chosen: RowAnswer | undefined;
  readonly onChoose: (answer: RowAnswer) => void;
};

function Line({ row, chosen, onChoose }: LineProps) {
  const say = words().rightForMe;
  const all: readonly RowAnswer[] = [...answersOf(row), UNKNOWN];
  return (
    <fieldset className="row-line">
      <legend>{rowLabel(row.id)}</legend>
      <div className="row-answers">
        {all.map((answer) => (
          <label key={answer} className={`choice${answer === UNKNOWN ? " choice-unknown" : ""}`}>
            <input type="radio" name={row.id} checked={answer === chosen} onChange={() => onChoose(answer)} />
            <span>{say[answer]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
