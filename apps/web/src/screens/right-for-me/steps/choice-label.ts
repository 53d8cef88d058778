import { words } from "../../../words/words.ts";
import type { ChoiceQuestion } from "../answers/questions.ts";

/** An answer of a question as the person reads it. */
export function choiceLabel(question: ChoiceQuestion, value: string): string {
  const say = words().rightForMe;
  const labels: Readonly<Record<string, string>> = say[question];
  return labels[value] ?? say.unknown;
}
