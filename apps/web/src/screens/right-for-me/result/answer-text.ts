import { name, sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import { ANOTHER, type Answers } from "../answers/answers.ts";
import { isChoiceQuestion, type Question, UNKNOWN } from "../answers/questions.ts";
import { isRowQuestion, type RowQuestion, rowsOf } from "../answers/rows.ts";
import { choiceLabel } from "../steps/choice-label.ts";
import { rowLabel } from "../steps/row-label.ts";

/** An answer as the person would read it back. */
export function answerText(question: Question, answers: Answers): string {
  const { rightForMe: say } = words();
  if (isRowQuestion(question)) return rowsText(question, answers);
  const value = answers[question];
  if (value === undefined) return say.result.notSaid;
  if (question === "medicines") return listText(answers.medicines, (one) => one, say.medicines);
  if (question === "tried") return listText(answers.tried, (one) => one.name, say.tried);
  if (value === UNKNOWN) return say.unknown;
  if (isChoiceQuestion(question)) return choiceLabel(question, String(value));
  if (question === "age") return `${value} ${say.age.unit}`;
  return value === ANOTHER ? say.conditions.another : sentenceCase(name(String(value), "patient"));
}

function rowsText(question: RowQuestion, answers: Answers): string {
  const { rightForMe: say } = words();
  const lines = answers[question];
  if (lines === undefined) return say.result.notSaid;
  const rows = rowsOf(question).map(({ id }) => ({ label: rowLabel(id), answer: lines[id] ?? UNKNOWN }));
  if (rows.every(({ answer }) => answer === UNKNOWN)) return say.unknown;
  if (rows.every(({ answer }) => answer === "no")) return say.rows.none;
  return rows.map(({ label, answer }) => `${label}: ${say[answer]}`).join("; ");
}

type List<T> = { readonly list: readonly T[]; readonly all: string } | undefined;

function listText<T>(
  given: List<T>,
  nameOf: (one: T) => string,
  say: { readonly none: string; readonly more: string },
): string {
  const names = (given?.list ?? []).map(nameOf).join(", ");
  const isAll = given?.all === "yes";
  if (names === "") return isAll ? say.none : words().rightForMe.unknown;
  return isAll ? names : `${names}. ${say.more}`;
}
