import type { CaseAsk } from "@afterscript/engine/public/coverage.ts";
import { plainId } from "./names.ts";

const QUESTIONS: Readonly<Record<CaseAsk, string>> = {
  "read-your-letter-today": "Read your letter today. Does it name a last day, and where to send your answer?",
  "call-number-on-card": "Call the number on your card: what is my last day to appeal?",
  "insured-or-self-funded": "Is this plan insured, or does the employer pay the bills itself (self-funded)?",
  state: "Which state is the plan from?",
  "denied-medicine": "Which medicine was denied?",
  condition: "Which illness is the medicine for, as the order says it?",
  "own-criteria": "The plan's own rules for this medicine, with their date",
  "wanted-first": "Which medicine does the letter want you to try first?",
  "prescriber-says-serious-harm": "Does the prescriber say that waiting may do serious harm? Then in writing",
  "days-left": "How many days of the medicine do you have left?",
  "on-treatment": "Do you take it now?",
  "letter-dated": "Which date stands on the letter?",
  "letter-received": "On which day did you get the letter?",
  "decision-received": "On which day did you get the decision?",
  enrolled: "On which day did you join the programme?",
  "first-appeal-denied": "On which day was your first appeal denied?",
};

/** The question for what a case itself lacks. */
export function caseQuestion(id: string): string {
  return id in QUESTIONS ? QUESTIONS[id as CaseAsk] : `What is known about this: ${plainId(id)}?`;
}
