import { useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import type { Question } from "../../browser/store/index.ts";
import { Button } from "../../parts/Button.tsx";
import { TextArea } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";

type Props = { readonly companion: Companion };

/** What the person wants to ask: added, changed, ticked off, taken away. Ticked ones stay, and are not printed. */
export function OwnQuestions({ companion }: Props) {
  const say = words().visit.own;
  const { questions } = companion.snapshot;
  return (
    <section aria-labelledby="own-questions" className="no-print">
      <h2 id="own-questions">{say.title}</h2>
      {questions.length === 0 && <p className="mt-2">{say.none}</p>}
      <ul className="own-questions">
        {questions.map((question) => (
          // Drawn anew when another tab changed it.
          <li key={`${question.id} ${question.done} ${question.text}`}>
            <Row question={question} companion={companion} />
          </li>
        ))}
      </ul>
      <Add companion={companion} />
    </section>
  );
}

function Row({ question, companion: { store } }: Props & { readonly question: Question }) {
  const say = words().visit.own;
  const [isEdited, setEdited] = useState(false);
  const [text, setText] = useState(question.text);
  const [isDone, setDone] = useState(question.done === true);
  const id = `own-${question.id}`;
  if (isEdited) {
    return (
      <form
        className="own-edit"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") store.changeQuestion(question.id, { text: text.trim() });
          setEdited(false);
        }}
      >
        <TextArea id={id} label={say.label} value={text} onChange={(event) => setText(event.target.value)} />
        <p className="flex flex-wrap gap-3">
          <Button kind="main" type="submit">
            {say.save}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              setText(question.text);
              setEdited(false);
            }}
          >
            {say.leave}
          </Button>
        </p>
      </form>
    );
  }
  return (
    <div className="own-row">
      <label className="choice" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={isDone}
          onChange={({ target: { checked } }) => {
            setDone(checked);
            store.changeQuestion(question.id, { done: checked });
          }}
        />
        <span className={isDone ? "own-done" : ""}>
          {question.text}
          {isDone && <span className="meta block">{say.done}</span>}
        </span>
      </label>
      <p className="own-acts">
        <button type="button" className="link-button" aria-describedby={id} onClick={() => setEdited(true)}>
          {say.edit}
          <span className="sr-only">{`: ${question.text}`}</span>
        </button>
        <button type="button" className="link-button" onClick={() => store.removeQuestion(question.id)}>
          {say.remove}
          <span className="sr-only">{`: ${question.text}`}</span>
        </button>
      </p>
    </div>
  );
}

function Add({ companion: { store } }: Props) {
  const say = words().visit.own;
  const [text, setText] = useState("");
  return (
    <form
      className="own-edit mt-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") return;
        store.addQuestion(text.trim());
        setText("");
      }}
    >
      <TextArea
        id="new-question"
        label={say.add}
        hint={say.addHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p>
        <Button icon="plus" type="submit">
          {say.addButton}
        </Button>
      </p>
    </form>
  );
}
