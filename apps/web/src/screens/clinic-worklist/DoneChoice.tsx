import { DONE_WORDS, type DoneId } from "@afterscript/wording";
import type { KeyboardEvent } from "react";
import { doneOffered, type Lane } from "../../clinic/api.ts";
import { ErrorText, type FieldError } from "../../parts/Field.tsx";
import { wordingLanguage } from "../../words/wording-language.ts";
import { words } from "../../words/words.ts";
import { DONE_KEYS } from "./commands.ts";

export type DoneChoiceProps = {
  readonly id: string;
  readonly lane: Lane;
  readonly chosen: DoneId | "";
  readonly error?: FieldError | undefined;
  /** Whether a number does it too: then it stands beside it. */
  readonly withLetters: boolean;
  readonly onChoose?: ((done: DoneId) => void) | undefined;
  /** Somebody begins to write in their own words. */
  readonly onWrite: () => void;
  /** Enter, with nothing chosen. */
  readonly onSend: () => void;
};

/**
 * What was done, as a numbered list: one press stores it. It takes the focus itself and none of its choices, so that Enter
 * states nothing that nobody chose; a letter goes on in the field for one's own words.
 */
export function DoneChoice({ id, lane, chosen, error, withLetters, onChoose, onWrite, onSend }: DoneChoiceProps) {
  const say = words().clinic.act.done;
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnWhole = event.target === event.currentTarget;
    if (event.key === "Enter" && isOnWhole) {
      event.preventDefault();
      onSend();
    } else if (/^\p{L}$/u.test(event.key)) {
      // The letter is typed where the focus is by then. A key that is held down opened the form.
      if (event.repeat) event.preventDefault();
      else onWrite();
      event.stopPropagation();
    }
  };
  return (
    <fieldset className="clinic-done" tabIndex={-1} data-done="" aria-describedby={`${id}-hint`} onKeyDown={press}>
      <legend className="labelled-name">{say.title}</legend>
      <p className="meta" id={`${id}-hint`}>
        {withLetters ? say.hint : say.hintWithoutKeys}
      </p>
      <div role="alert">{error && <ErrorText id={`${id}-error`} error={error} />}</div>
      <ol>
        {doneOffered(lane).map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-pressed={chosen === one}
              aria-keyshortcuts={withLetters ? DONE_KEYS[one] : undefined}
              onClick={() => onChoose?.(one)}
            >
              {withLetters && <kbd>{DONE_KEYS[one]}</kbd>}
              <span lang={wordingLanguage()}>{DONE_WORDS[one]}</span>
            </button>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
