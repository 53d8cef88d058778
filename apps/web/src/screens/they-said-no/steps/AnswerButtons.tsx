import { type Choice, DO_NOT_KNOW } from "../../../parts/ChoiceList.tsx";
import { words } from "../../../words/words.ts";

type Props = {
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string) => void;
  /** In place of "I don't know". */
  readonly unknown?: string;
};

/** Answers that go on at one touch. "I don't know" is always the last of them. */
export function AnswerButtons({ choices, chosen, onChoose, unknown }: Props) {
  const all = [...choices, { value: DO_NOT_KNOW, label: unknown ?? words().theySaidNo.unknown }];
  return (
    <ul className="choices">
      {all.map(({ value, label, note }: Choice) => (
        <li key={value}>
          <button
            type="button"
            className={`choice choice-button${value === DO_NOT_KNOW ? " choice-unknown" : ""}`}
            aria-pressed={value === chosen}
            onClick={() => onChoose(value)}
          >
            <span>
              {label}
              {note && <span className="meta block">{note}</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
