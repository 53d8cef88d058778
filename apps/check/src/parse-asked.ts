import type { AskWords } from "./asked/ask-words.ts";
import { parseExposure } from "./asked/exposure.ts";
import { parseExtraDose } from "./asked/extra-dose.ts";
import { parseInfection } from "./asked/infection.ts";
import { parseMedicine } from "./asked/medicine.ts";
import { parseMissedDose } from "./asked/missed-dose.ts";
import type { Dictionary, ParsedAsk, ParseQuestion } from "./asked/parsed-ask.ts";
import { parsePlanning } from "./asked/planning.ts";
import { parseResponse } from "./asked/response.ts";
import { parseRisk } from "./asked/risk.ts";
import { parseSurgery } from "./asked/surgery.ts";
import { parseSymptoms } from "./asked/symptom.ts";
import { parseVaccine } from "./asked/vaccine.ts";
import type { Failure } from "./failure.ts";

/** Every sort of question with its reader: each answers undefined where its own words were not written. */
const QUESTIONS: Readonly<Record<string, ParseQuestion>> = {
  symptom: parseSymptoms,
  medicine: parseMedicine,
  "missed-dose": parseMissedDose,
  "extra-dose": parseExtraDose,
  planning: parsePlanning,
  response: parseResponse,
  risk: parseRisk,
  infection: parseInfection,
  exposure: parseExposure,
  surgery: parseSurgery,
  vaccine: parseVaccine,
};

/** The asker's words become one of the closed questions, or the first failure. */
export function parseAsked(words: AskWords, dictionary: Dictionary): ParsedAsk {
  const read = Object.entries(QUESTIONS).flatMap(([sort, parse]) => {
    const parsed = parse(words, dictionary);
    return parsed === undefined ? [] : [{ sort, parsed }];
  });
  const [first, second] = read;
  if (first === undefined) return { failure: NOTHING_ASKED };
  return second === undefined ? first.parsed : { failure: severalAsked(read.map(({ sort }) => sort)) };
}

const NOTHING_ASKED: Failure = {
  sort: "argument",
  code: "ARGUMENT_QUESTION",
  what: "Nothing was asked.",
  where: "question",
  mend: "Write one question, for example --symptom chest-pain.",
};

function severalAsked(sorts: readonly string[]): Failure {
  return {
    sort: "argument",
    code: "ARGUMENT_QUESTION",
    what: `Several questions were asked at once: ${sorts.join(", ")}.`,
    where: "question",
    mend: "Ask one sort of question at a time: each has its own answer.",
  };
}
