import { type FormEvent, useId, useState } from "react";
import { words } from "../../words/words.ts";
import { ActionLine } from "../companion/ActionLine.tsx";
import { useAction } from "./use-action.ts";

type Props = {
  readonly onDelete: () => Promise<void>;
  /** What is kept, where it can be counted. */
  readonly count?: { readonly entries: number; readonly questions: number };
};

/** Everything of this site out of this browser, after a word that nobody types by accident. */
export function DeleteAll({ onDelete, count }: Props) {
  const id = useId();
  const { remove } = words().data;
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const { state, run } = useAction<true>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const confirmed = typed.trim().toLowerCase() === remove.word.toLowerCase();
    setWrong(!confirmed);
    if (!confirmed) return;
    run(async () => {
      await onDelete();
      setTyped("");
      return true;
    });
  };
  return (
    <section className="data-part" aria-labelledby="remove">
      <h2 id="remove">{remove.heading}</h2>
      <p className="measure mt-3">{remove.text}</p>
      <form className="form-narrow mt-2" onSubmit={submit}>
        {count !== undefined && (
          <p>
            <strong>{remove.count(count.entries, count.questions)}</strong>
          </p>
        )}
        <label htmlFor={id} className="mt-4 block font-bold">
          {remove.label(remove.word)}
        </label>
        <input
          id={id}
          className="field"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        {wrong && (
          <p role="alert" className="refusal tone-today">
            {remove.wrong(remove.word)}
          </p>
        )}
        <button type="submit" className="button button-danger mt-4">
          {remove.button}
        </button>
      </form>
      <ActionLine state={state} working={remove.working} done={() => remove.done} />
    </section>
  );
}
