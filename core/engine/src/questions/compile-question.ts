import { askAtStart, askFall } from "../fall.ts";
import type { Expression } from "../knowledge.ts";
import { askResult } from "../latest-result.ts";
import { askAllergy, askAnswer, askTest } from "./coded.ts";
import { allOf, anyOf, notOf } from "./combine.ts";
import { askHistory } from "./history.ts";
import { askEarlier, askTaking } from "./medicines.ts";
import { askAnswerNotBefore } from "./not-before.ts";
import { askAge, askSex } from "./person.ts";
import type { Question } from "./question.ts";
import { askSymptom } from "./symptom.ts";
import { askCondition, askCurrentDose, askForm, askSinceStart } from "./therapy.ts";
import { askVaccinated } from "./vaccinated.ts";

/** Compiles an expression of the knowledge to a closure, once. */
export function compileQuestion(expression: Expression, drug: string): Question {
  switch (expression.is) {
    case "all":
      return allOf(expression.of.map((part) => compileQuestion(part, drug)));
    case "any":
      return anyOf(expression.of.map((part) => compileQuestion(part, drug)));
    case "not":
      return notOf(compileQuestion(expression.of, drug));
    case "condition":
      return askCondition(expression.any);
    case "age":
      return (context) => askAge(context, expression.band);
    case "sex":
      return (context) => askSex(context, expression.value);
    case "form":
      return (context) => askForm(context, expression.any);
    case "current-dose":
      return (context) => askCurrentDose(context, expression.band);
    case "since-start":
      return (context) => askSinceStart(context, expression.band);
    case "taking":
      return askTaking(expression, drug);
    case "earlier":
      return askEarlier(expression, drug);
    case "answer":
      return expression.notBefore === undefined
        ? askAnswer(expression.topic, expression.any)
        : askAnswerNotBefore(expression, expression.notBefore);
    case "judgement":
      return askAnswer(expression.topic, ["yes"]);
    case "history":
      return askHistory(expression);
    case "result":
      return expression.at === "start"
        ? (context) => askAtStart(context, expression.of, expression.band)
        : (context) => askResult(context, expression.of, expression.band);
    case "fall":
      return (context) => askFall(context, expression.of, expression.band);
    case "test":
      return askTest(expression);
    case "vaccinated":
      return askVaccinated(expression);
    case "symptom":
      return askSymptom(expression);
    case "allergy":
      return (context) => askAllergy(context, expression.substance);
  }
}
