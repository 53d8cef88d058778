import { foldedTexts, meaningOf, reportedText } from "./coded.ts";
import type { TopicEntry } from "./concept-index.ts";
import { type Json, manyOf, objectOf, textOf } from "./json.ts";
import type { Moment } from "./moment.ts";
import { readDate } from "./read-date.ts";
import { type Reading, report } from "./reading.ts";
import { foldText } from "./split-words.ts";

/** Reads the value of an Observation or component as the answer to a question about the person. */
export function readAnswer(
  carrier: Json,
  question: TopicEntry,
  moment: Moment,
  reference: string,
  reading: Reading,
): void {
  const answer = answerOf(carrier, question, reading) ?? expectedDelivery(carrier, question, moment);
  const { topic } = question;
  if (answer !== undefined) {
    const concept = objectOf(carrier.valueCodeableConcept);
    const reported =
      concept === undefined
        ? (textOf(carrier.valueString) ?? textOf(carrier.valueDateTime) ?? answer)
        : reportedText(concept);
    reading.facts.push({ type: "answer", topic, answer, day: moment.day, reported, resource: reference });
    return;
  }
  reading.facts.push({
    type: "unusable",
    fact: topic,
    why: carrier.valueCodeableConcept === undefined ? "value-not-readable" : "code-not-recognised",
    day: moment.day,
    resource: reference,
  });
  if (carrier.dataAbsentReason === undefined) report(reading, "ANSWER_NOT_RECOGNISED", reference, { fact: topic });
}

/** A day of delivery that was still to come when it was written down says that there was a pregnancy then. */
function expectedDelivery(carrier: Json, question: TopicEntry, { day }: Moment): string | undefined {
  const expected = carrier.valueDateTime === undefined ? undefined : readDate(carrier.valueDateTime);
  if (expected === undefined || day === undefined || expected.earliest <= day.latest) return undefined;
  return question.byName.get("pregnant");
}

function answerOf(carrier: Json, question: TopicEntry, reading: Reading): string | undefined {
  const concept = objectOf(carrier.valueCodeableConcept);
  if (concept !== undefined) return answerOfConcept(concept, question, reading);
  const text = textOf(carrier.valueString);
  if (text !== undefined) return question.byName.get(foldText(text));
  if (typeof carrier.valueBoolean !== "boolean") return undefined;
  return question.byName.get(carrier.valueBoolean ? "yes" : "no");
}

function answerOfConcept(concept: Json, question: TopicEntry, reading: Reading): string | undefined {
  for (const item of manyOf(concept.coding)) {
    const coding = objectOf(item);
    const answer = coding && meaningOf(reading.index, coding)?.answers?.get(question.topic);
    if (answer !== undefined) return answer;
  }
  for (const text of foldedTexts(concept)) {
    const answer = question.byName.get(text);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
