import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import {
  answerName,
  doorNames,
  plainId,
  planNames,
  reasonNames,
  toldFactQuestion,
} from "@afterscript/wording/public/coverage-names.ts";
import { doseText } from "../../../words/dose.ts";
import { date, name, sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import { firstOfGuide } from "../journey.ts";
import { askedOf, type Question } from "../questions.ts";
import type { Told } from "../told.ts";
import type { Place } from "../use-place.ts";

/** One answer as it was given, and where to change it. */
export type AnswerRow = { readonly id: string; readonly ask: string; readonly text: string; readonly place: Place };

/** Everything that was answered, "I don't know" among it. */
export function answerRows(told: Told, coverage: CoverageKnowledge): readonly AnswerRow[] {
  const say = words().theySaidNo;
  const asked = askedOf(told, { coverage }).map(
    (question): AnswerRow => ({
      id: question,
      ask: say.question[question].ask,
      text: textOf(question, told, coverage) ?? say.unknown,
      place: question === "plan" ? firstOfGuide(coverage) : `ask/${question}`,
    }),
  );
  const facts = Object.entries(told.form.told ?? {}).map(
    ([fact, given]): AnswerRow => ({
      id: `fact-${fact}`,
      ask: toldFactQuestion(fact),
      text: factText(typeof given === "string" ? given : given.value),
      place: `fact/${fact}`,
    }),
  );
  return [...asked, ...facts];
}

function factText(value: string): string {
  const say = words().theySaidNo;
  if (value === "yes" || value === "no") return say[value];
  return /^\d/.test(value) ? value : sentenceCase(answerName(value));
}

function textOf(question: Question, told: Told, { doors, policies }: CoverageKnowledge): string | undefined {
  const say = words().theySaidNo;
  const { form, drug, condition, dose, tried } = told;
  const yesNo = (value: "yes" | "no" | undefined) => value && say[value];
  switch (question) {
    case "plan":
      return form.plan && (planNames[form.plan] ?? sentenceCase(plainId(form.plan)));
    case "denied-door": {
      const door = doors.find(({ id }) => id === form.deniedDoor);
      return doorNames[door?.sort ?? "request"];
    }
    case "state":
      return form.state && (words().usStates as Readonly<Record<string, string>>)[form.state];
    case "received":
    case "dated":
      return form[question] && date(form[question]);
    case "last-day":
      return form.lastDay === undefined
        ? told.period
          ? say.found.row.period
          : say.question["last-day"].none
        : date(form.lastDay);
    case "reasons":
      return form.reasons?.map((id) => reasonNames[id] ?? plainId(id)).join("; ");
    case "drug":
      return drug && sentenceCase(name(drug, "patient"));
    case "condition":
      return condition && sentenceCase(name(condition, "patient"));
    case "dose":
      return dose && doseText(dose);
    case "on-treatment":
      return yesNo(form.onTreatment);
    case "harm":
      return yesNo(form.prescriberSaysSeriousHarm);
    case "days-left":
      return form.daysLeft === undefined ? undefined : String(form.daysLeft);
    case "policy":
      return policies.find(({ id }) => id === form.policy)?.payer ?? say.question.policy.other;
    case "tried":
      return tried && (tried.length === 0 ? say.tried.none : tried.map((one) => one.name).join(", "));
  }
}
