import { name, sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import { ANOTHER } from "../answers/answers.ts";
import { UNKNOWN } from "../answers/questions.ts";
import type { StepProps } from "./QuestionScreen.tsx";

type Group = "joints" | "skin" | "gut" | "other";

const GROUPS: readonly Group[] = ["joints", "skin", "gut", "other"];

const JOINTS = /arthritis|spondyl/;
const SKIN = /dermatitis|eczema|psoriasis|vitiligo|alopecia/;
const GUT = /colitis|crohns/;

/** Where a condition is looked for. */
export function groupOf(condition: string): Group {
  if (condition === "giant-cell-arteritis") return "other";
  if (JOINTS.test(condition)) return "joints";
  if (SKIN.test(condition)) return "skin";
  return GUT.test(condition) ? "gut" : "other";
}

/** The conditions that some label names, by the part of the body, and the way out for any other. */
export function ConditionStep({ answers, conditions, onAnswer }: StepProps) {
  const say = words().rightForMe;
  const choice = (value: string, label: string, look = "") => (
    <li key={value}>
      <button
        type="button"
        className={`choice choice-button ${look}`}
        aria-pressed={value === answers.condition}
        onClick={() => onAnswer({ condition: value })}
      >
        {label}
      </button>
    </li>
  );
  return (
    <div className="grid gap-5">
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 className="choices-group" id={`group-${group}`}>
            {say.conditions.group[group]}
          </h2>
          <ul className="choices choices-two">
            {conditions
              .filter((condition) => groupOf(condition) === group)
              .map((condition) => choice(condition, sentenceCase(name(condition, "patient"))))}
            {group === "other" && choice(ANOTHER, say.conditions.another)}
            {group === "other" && choice(UNKNOWN, say.unknown, "choice-unknown")}
          </ul>
        </section>
      ))}
    </div>
  );
}
