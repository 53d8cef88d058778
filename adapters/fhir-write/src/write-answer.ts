import { CODE_SYSTEMS } from "@afterscript/fhir";
import { codingOf, notInConcepts, notReadBack, wordsOfId } from "./code-as.ts";
import { listOf, readBack } from "./read-back.ts";
import { faultOfDay } from "./read-typed-day.ts";
import type { CodeableConcept, Observation } from "./resources.ts";
import { subjectOf, type Writing } from "./writing.ts";
import { refused, type Written, written } from "./written.ts";

export type ToldAnswer = {
  readonly id: string;
  /** Topic of a question of the concepts: `smoking`, `pregnancy`. */
  readonly topic: string;
  /** One of its answers. */
  readonly answer: string;
  readonly day?: string;
};

/** Writes the answer to a question about the person, under the topic itself and the code that others ask it by. */
export function writeAnswer({ id, topic, answer, day }: ToldAnswer, writing: Writing): Written<Observation> {
  const question = writing.concepts.answers.find((one) => one.topic === topic);
  if (question === undefined) return refused(notInConcepts("topic", topic));
  const chosen = question.answers.find((one) => one.answer === answer);
  if (chosen === undefined) {
    return refused({
      code: "ANSWER_NOT_KNOWN",
      what: `"${answer}" is no answer to this question.`,
      where: "answer",
      mend: "Choose one of its answers.",
      choices: question.answers.map((one) => one.answer),
    });
  }
  const fault = faultOfDay(day, "day", writing);
  if (fault !== undefined) return refused(fault);
  const own = { system: CODE_SYSTEMS.afterscript?.[0] ?? "afterscript", code: topic };
  const usual = question.questionCodes.slice(0, 1).map(codingOf);
  const resource: Observation = {
    resourceType: "Observation",
    id,
    status: "final",
    code: { coding: [own, ...usual], text: wordsOfId(topic) },
    subject: subjectOf(writing),
    ...(day !== undefined && { effectiveDateTime: day }),
    valueCodeableConcept: inWords(answer, chosen.names),
  };
  const { record, problems } = readBack(resource, writing);
  const isRead = listOf(record.answers).some((one) => one.topic === topic && one.answer === answer);
  return isRead && problems.length === 0 ? written(resource) : refused(notReadBack("answer", problems));
}

/** In words only: a code of a list says more ("every day") than the answer that was chosen. */
function inWords(answer: string, names: readonly string[]): CodeableConcept {
  return { text: names[0] ?? answer };
}
