import { useState } from "react";
import { words } from "../../../words/words.ts";
import type { Tried } from "../answers/answers.ts";
import { AnswerButtons } from "./AnswerButtons.tsx";
import { NameInput } from "./NameInput.tsx";
import type { StepProps } from "./QuestionScreen.tsx";
import { RemoveButton } from "./RemoveButton.tsx";

const REASONS = ["unknown", "inadequate-response", "intolerance", "other"] as const;

/** What was tried before, and why it ended: labels count a medicine as failed only with its reason. */
export function TriedStep({ answers: { tried }, onAnswer }: StepProps) {
  const say = words().rightForMe;
  const [list, setList] = useState<readonly Tried[]>(tried?.list ?? []);
  const change = (at: number, part: Partial<Tried>) =>
    setList(list.map((one, other) => (other === at ? { ...one, ...part } : one)));
  return (
    <div className="grid gap-4">
      <NameInput id="tried" label={say.tried.label} onAdd={(name) => setList([...list, { name, why: "unknown" }])} />
      {list.length > 0 && (
        <ul className="name-list" aria-label={say.medicines.list}>
          {list.map(({ name, why }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same name may be written twice.
            <li key={at}>
              <label className="labelled">
                <span>{say.tried.whyLabel(name)}</span>
                <select
                  className="field"
                  value={why}
                  onChange={(event) =>
                    change(at, { why: REASONS.find((one) => one === event.target.value) ?? "unknown" })
                  }
                >
                  {REASONS.map((reason) => (
                    <option key={reason} value={reason}>
                      {say.tried.why[reason]}
                    </option>
                  ))}
                </select>
              </label>
              <RemoveButton name={name} onRemove={() => setList(list.filter((_, other) => other !== at))} />
            </li>
          ))}
        </ul>
      )}
      <AnswerButtons
        choices={[{ value: "yes", label: list.length === 0 ? say.tried.none : say.tried.all }]}
        unknown={list.length === 0 ? say.unknown : say.tried.more}
        chosen={tried?.all}
        onChoose={(all) => onAnswer({ tried: { list, all: all === "yes" ? "yes" : "unknown" } })}
      />
    </div>
  );
}
