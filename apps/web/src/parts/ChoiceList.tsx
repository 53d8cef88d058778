import type { ReactNode } from "react";
import { words } from "../words/words.ts";

export type Choice = { readonly value: string; readonly label: string; readonly note?: string };

export type ChoiceListProps = {
  /** Of the controls; unique on the page. */
  readonly name: string;
  readonly choices: readonly Choice[];
  /** Values that are chosen now. */
  readonly chosen: readonly string[];
  /** One answer, or several. */
  readonly isMany?: boolean;
  /** Left out where a form without a script is sent. */
  readonly onChoose?: ((chosen: readonly string[]) => void) | undefined;
  /** Shown under a choice while it is chosen: what it asks next. */
  readonly under?: ((value: string) => ReactNode) | undefined;
};

/** The value of "I don't know", which every list offers last. */
export const DO_NOT_KNOW = "unknown";

/** Answers to choose from, large enough for a sore hand. "I don't know" is always among them. */
export function ChoiceList({ choices, ...list }: ChoiceListProps) {
  const all = [...choices, { value: DO_NOT_KNOW, label: words().parts.question.doNotKnow }];
  return (
    <ul className="choices">
      {all.map((choice) => (
        <li key={choice.value}>
          <ChoiceRow choice={choice} {...list} />
        </li>
      ))}
    </ul>
  );
}

type RowProps = Omit<ChoiceListProps, "choices"> & { readonly choice: Choice };

function ChoiceRow({ choice, name, chosen, isMany = false, onChoose, under }: RowProps) {
  const id = `${name}-${choice.value}`;
  const isChosen = chosen.includes(choice.value);
  const state = onChoose
    ? { checked: isChosen, onChange: () => onChoose(chosenAfter(choice.value, chosen, isMany)) }
    : { defaultChecked: isChosen };
  return (
    <>
      <label className={`choice${choice.value === DO_NOT_KNOW ? " choice-unknown" : ""}`} htmlFor={id}>
        <input
          type={isMany ? "checkbox" : "radio"}
          id={id}
          name={name}
          value={choice.value}
          aria-describedby={choice.note === undefined ? undefined : `${id}-note`}
          {...state}
        />
        <span>
          {choice.label}
          {choice.note && (
            <span className="meta block" id={`${id}-note`}>
              {choice.note}
            </span>
          )}
        </span>
      </label>
      {isChosen && under?.(choice.value)}
    </>
  );
}

/** What is chosen after a choice was touched: not knowing and knowing do not stand together. */
export function chosenAfter(value: string, chosen: readonly string[], isMany: boolean): readonly string[] {
  if (!isMany) return [value];
  if (chosen.includes(value)) return chosen.filter((one) => one !== value);
  return value === DO_NOT_KNOW ? [value] : [...chosen.filter((one) => one !== DO_NOT_KNOW), value];
}
