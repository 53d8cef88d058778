import { words } from "../../../words/words.ts";
import { UNKNOWN } from "../answers/questions.ts";

export type AnswerChoice = { readonly value: string; readonly label: string };

type Props = {
  readonly choices: readonly AnswerChoice[];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string) => void;
  /** In place of "I don't know". */
  readonly unknown?: string;
};

/** Answers that go on at one touch. "I don't know" is always the last of them. */
export function AnswerButtons({ choices, chosen, onChoose, unknown }: Props) {
  const all = [...choices, { value: UNKNOWN, label: unknown ?? words().rightForMe.unknown }];
  return (
    <ul className="choices">
      {all.map(({ value, label }) => (
        <li key={value}>
          <button
            type="button"
            className={`choice choice-button${value === UNKNOWN ? " choice-unknown" : ""}`}
            aria-pressed={value === chosen}
            onClick={() => onChoose(value)}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
