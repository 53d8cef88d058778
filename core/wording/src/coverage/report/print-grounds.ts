import type { GroundAnswer, StepTherapyLaw } from "@afterscript/engine/public/coverage.ts";
import { factText } from "../../en/evidence.ts";
import { list, sentences } from "../../en/sentence.ts";
import { printFact } from "../../print-finding.ts";
import type { AppealGround, AppealReport } from "../appeal-report.ts";
import { periodText } from "../en/clock-words.ts";
import { groundText } from "../en/grounds.ts";
import { speedNames } from "../en/names.ts";
import type { Printing } from "./appeal-report-of.ts";
import { citesOf } from "./print-cites.ts";
import { askOfGap } from "./print-criteria.ts";
import { printNote } from "./print-notes.ts";

/** A ground for an exception, and what of it the record shows. */
export function printGround({ ground, verdict, because, gaps }: GroundAnswer, printing: Printing): AppealGround {
  const facts = because.map((fact) => factText(fact, printing.audience));
  const reason = {
    met: facts.length === 0 ? "It holds." : `The record shows: ${list(facts)}.`,
    "not-met": facts.length === 0 ? "It does not hold." : `It does not hold: ${list(facts)}.`,
    unknown: sentences([
      "Only your prescriber can say.",
      ...gaps.filter(({ fact }) => !fact.startsWith("ground.")).map((gap) => askOfGap(gap, printing)),
    ]),
  }[verdict];
  return {
    id: ground.id,
    text: groundText(ground.id),
    verdict,
    reason,
    because: because.map(printFact),
    cite: citesOf(ground.cite, printing.coverage),
  };
}

/** A state's law on trying other medicines first. */
export function printLaw(law: StepTherapyLaw, printing: Printing): AppealReport["laws"][number] {
  const times = law.decisions.map(({ speed, period }) => `${speedNames[speed]}: ${periodText(period)}`);
  return {
    id: law.id,
    state: law.state,
    law: law.law,
    text: sentences([
      `${law.state} has a law on this: ${law.law}.`,
      times.length > 0 && `The plan must answer: ${list(times)}.`,
      law.silenceMeansGranted && "Where the plan does not answer in time, the exception counts as given.",
      ...(law.facts ?? []).map((fact) => printNote(fact, printing).text),
      law.grounds.length === 0 && "We did not read its grounds: ask the plan, or the state's insurance office.",
    ]),
    cite: citesOf(law.cite, printing.coverage),
  };
}
