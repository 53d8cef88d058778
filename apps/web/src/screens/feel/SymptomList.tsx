import { useState } from "react";
import { TextField } from "../../parts/Field.tsx";
import type { AskingChoices } from "../../site/asking-choice.ts";
import { sentenceCase } from "../../words/text.ts";
import { wordingLanguage } from "../../words/wording-language.ts";
import { words } from "../../words/words.ts";
import { symptomGroups } from "./symptom-groups.ts";

type Props = {
  readonly choices: AskingChoices;
  /** With nothing: the symptom is not on the list, in the person's own words where they typed some. */
  readonly onChoose: (symptom: string) => void;
  readonly onUnlisted: (typed: string) => void;
};

/** Every symptom that can be asked about, found by typing or by looking. One that is not there can be told, too. */
export function SymptomList({ choices, onChoose, onUnlisted }: Props) {
  const say = words().feel;
  const [typed, setTyped] = useState("");
  const groups = symptomGroups(choices, typed);
  const found = groups.flatMap(({ symptoms }) => symptoms);
  const [only] = found;
  return (
    <form
      className="symptom-list"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (found.length === 1 && only !== undefined) onChoose(only.id);
        else if (found.length === 0) onUnlisted(typed.trim());
      }}
    >
      <h2>{say.question}</h2>
      <TextField
        id="symptom"
        label={say.search}
        hint={say.searchHint}
        type="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p role="status" className="meta">
        {typed.trim() === "" ? "" : found.length === 0 ? say.noneFound(typed.trim()) : say.found(found.length)}
      </p>
      {groups.map(({ group, symptoms }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h3 id={`group-${group}`} className="choices-group">
            {say.group[group]}
          </h3>
          <ul className="choices choices-two">
            {symptoms.map(({ id, label, others }) => (
              <li key={id}>
                <button type="button" className="choice choice-button" onClick={() => onChoose(id)}>
                  <span>
                    <span lang={wordingLanguage()}>{sentenceCase(label)}</span>
                    {others.length > 0 && (
                      <span className="meta block" lang={wordingLanguage()}>
                        {others.join(", ")}
                      </span>
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ul className="choices">
        <li>
          <button
            type="button"
            className="choice choice-button choice-unknown"
            onClick={() => onUnlisted(typed.trim())}
          >
            <span>{typed.trim() === "" ? say.notListed : say.notListedTyped(typed.trim())}</span>
          </button>
        </li>
      </ul>
    </form>
  );
}
