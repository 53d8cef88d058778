import { useState } from "react";
import { words } from "../../../words/words.ts";
import { AnswerButtons } from "./AnswerButtons.tsx";
import { NameInput } from "./NameInput.tsx";
import type { StepProps } from "./QuestionScreen.tsx";
import { RemoveButton } from "./RemoveButton.tsx";

/** The other medicines, and whether they are all: only then does a name that is not there count as not taken. */
export function MedicinesStep({ answers: { medicines }, onAnswer }: StepProps) {
  const say = words().rightForMe;
  const [list, setList] = useState(medicines?.list ?? []);
  return (
    <div className="grid gap-4">
      <NameInput id="medicine" label={say.medicines.label} onAdd={(name) => setList([...list, name])} />
      {list.length > 0 && (
        <ul className="name-list" aria-label={say.medicines.list}>
          {list.map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same name may be written twice.
            <li key={at}>
              {name}
              <RemoveButton name={name} onRemove={() => setList(list.filter((_, other) => other !== at))} />
            </li>
          ))}
        </ul>
      )}
      <AnswerButtons
        choices={[{ value: "yes", label: list.length === 0 ? say.medicines.none : say.medicines.all }]}
        unknown={list.length === 0 ? say.unknown : say.medicines.more}
        chosen={medicines?.all}
        onChoose={(all) => onAnswer({ medicines: { list, all: all === "yes" ? "yes" : "unknown" } })}
      />
    </div>
  );
}
