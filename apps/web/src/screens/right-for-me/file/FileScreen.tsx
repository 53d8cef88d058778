import { type ReactNode, useState } from "react";
import { failureOf, type ScreenFailure } from "../../../browser/failure.ts";
import { Notice } from "../../../parts/Notice.tsx";
import { words } from "../../../words/words.ts";
import type { Answers } from "../answers/answers.ts";
import { QUESTIONS, type Question } from "../answers/questions.ts";
import type { PlacedProps } from "../RightForMe.tsx";
import { answerText } from "../result/answer-text.ts";
import { nextPlace } from "../use-place.ts";
import { type ReadFile, readFile } from "./read-file.ts";

type Reading =
  | { readonly is: "open" | "reading" }
  | { readonly is: "read"; readonly read: Extract<ReadFile, { readonly is: "read" }> }
  | { readonly is: "refused"; readonly failure: ScreenFailure };

/** Fills in from a health record: what was read is shown first, and used only when the person says so. */
export function FileScreen({ guide, conditions, placing }: PlacedProps) {
  const { file: say, back } = words().rightForMe;
  const [state, setState] = useState<Reading>({ is: "open" });
  const pick = async (file: File | undefined) => {
    if (file === undefined) return;
    setState({ is: "reading" });
    try {
      const read = await readFile(await file.text(), conditions);
      setState(read.is === "read" ? { is: "read", read } : read);
    } catch (error) {
      setState({ is: "refused", failure: failureOf(error) });
    }
  };
  const use = (answers: Answers) => {
    guide.answer(answers);
    placing.go(nextPlace(undefined, { ...guide.answers, ...answers }));
  };
  return (
    <section className="question-step">
      <div>
        <h1 tabIndex={-1}>{say.heading}</h1>
        <p className="measure mt-2">{say.lead}</p>
      </div>
      <label className="labelled">
        <span className="labelled-name">{say.pick}</span>
        <input
          type="file"
          className="field drop"
          accept=".json,.ndjson,application/json,application/fhir+json"
          onChange={(event) => pick(event.target.files?.[0])}
        />
      </label>
      {state.is === "reading" && <p role="status">{say.reading}</p>}
      {state.is === "refused" && (
        <Notice sort="problem" title={say.refused} role="alert">
          <p>
            {state.failure.what} {state.failure.mend}
          </p>
        </Notice>
      )}
      {state.is === "read" && <Found read={state.read} onUse={use} onLeave={placing.back} />}
      <p>
        <button type="button" className="button button-quiet" onClick={placing.back}>
          {back}
        </button>
      </p>
    </section>
  );
}

type FoundProps = {
  readonly read: Extract<ReadFile, { readonly is: "read" }>;
  readonly onUse: (answers: Answers) => void;
  readonly onLeave: () => void;
};

function Found({ read: { answers, results, notRead }, onUse, onLeave }: FoundProps) {
  const { file: say, question: questions } = words().rightForMe;
  const found = QUESTIONS.filter((question) => answers[question] !== undefined);
  const [left, setLeft] = useState<ReadonlySet<Question | "file">>(new Set());
  const toggle = (one: Question | "file") => {
    const next = new Set(left);
    if (!next.delete(one)) next.add(one);
    setLeft(next);
  };
  const use = () =>
    onUse({
      ...Object.fromEntries(found.filter((one) => !left.has(one)).map((one) => [one, answers[one]])),
      ...(results.length > 0 && !left.has("file") && { file: results }),
    });
  return (
    <section aria-labelledby="found" className="grid gap-4" aria-live="polite">
      <h2 id="found">{say.found}</h2>
      <p>{found.length + results.length === 0 ? say.nothing : say.foundLead}</p>
      <ul className="choices">
        {found.map((question) => (
          <Line key={question} isUsed={!left.has(question)} onToggle={() => toggle(question)}>
            <span className="meta block">{questions[question].ask}</span>
            {answerText(question, answers)}
          </Line>
        ))}
        {results.length > 0 && (
          <Line isUsed={!left.has("file")} onToggle={() => toggle("file")}>
            {say.results(results.length)}
          </Line>
        )}
      </ul>
      <p className="meta">
        {say.open(QUESTIONS.length - found.length)} {notRead > 0 && say.notRead(notRead)}
      </p>
      <div className="question-moves">
        <button type="button" className="button button-quiet" onClick={onLeave}>
          {say.leave}
        </button>
        <button
          type="button"
          className="button button-main"
          onClick={use}
          disabled={found.length + results.length === 0}
        >
          {say.use}
        </button>
      </div>
    </section>
  );
}

type LineProps = { readonly isUsed: boolean; readonly onToggle: () => void; readonly children: ReactNode };

function Line({ isUsed, onToggle, children }: LineProps) {
  return (
    <li>
      <label className="choice">
        <input type="checkbox" checked={isUsed} onChange={onToggle} />
        <span>{children}</span>
      </label>
    </li>
  );
}
