import { STAGES } from "@afterscript/engine";
import { formatDay } from "@afterscript/kernel";
import { loadConcepts } from "@afterscript/knowledge";
import type { Case, CaseFacts, CaseTherapy } from "../cases/case.ts";

/** What follows from a case without a new reading: another stage, another disease, facts taken away, lists called complete. */
export function statedNeighbours(written: Case): readonly Case[] {
  const { therapy } = written;
  if (therapy === undefined) return [];
  return [
    ...STAGES.filter((stage) => stage !== therapy.stage).map((stage) =>
      withTherapy(written, atStage(written, therapy, stage)),
    ),
    withTherapy(written, { ...therapy, condition: "diabetes" }),
    withTherapy(written, { stage: therapy.stage }),
    { ...written, facts: NOTHING },
    withFacts(written, { complete: ["conditions", "medications", "allergies"] }),
    withFacts(written, { complete: [] }),
    withFacts(written, {
      answers: new Map([...written.facts.answers, ...DENIED]),
      complete: ["conditions", "medications", "allergies"],
    }),
    withFacts(written, { results: agedResults(written) }),
  ];
}

const NOTHING: CaseFacts = {
  results: new Map(),
  history: new Map(),
  medicines: [],
  answers: new Map(),
  allergies: [],
  vaccines: [],
  complete: [],
};

/** A clinician answers every question with no. */
const DENIED: CaseFacts["answers"] = new Map(
  loadConcepts()
    .answers.filter(({ answers }) => answers.map(({ answer }) => answer).join() === "yes,no")
    .map(({ topic }) => [topic, { answer: "no" }]),
);

function withTherapy(written: Case, therapy: CaseTherapy): Case {
  return { ...written, therapy };
}

function withFacts(written: Case, facts: Partial<CaseFacts>): Case {
  return { ...written, facts: { ...written.facts, ...facts } };
}

function atStage({ asOf }: Case, therapy: CaseTherapy, stage: CaseTherapy["stage"]): CaseTherapy {
  const { heldSince: _held, stoppedOn: _stopped, ...rest } = therapy;
  return {
    ...rest,
    stage,
    since: rest.since ?? formatDay(asOf - 200),
    ...(stage === "held" && { heldSince: formatDay(asOf - 30) }),
    ...(stage === "stopped" && { stoppedOn: formatDay(asOf - 3) }),
  };
}

const LONG_AGO = "2008-01-15";

function agedResults({ facts }: Case): CaseFacts["results"] {
  return new Map(
    [...facts.results].map(([analyte, results]) => [analyte, results.map((one) => ({ ...one, on: LONG_AGO }))]),
  );
}
