import type { Ask } from "@afterscript/engine/public/coverage.ts";
import { name } from "../../en/names.ts";
import { capital, list } from "../../en/sentence.ts";
import type { Printing } from "../report/appeal-report-of.ts";
import { caseQuestion } from "./case-questions.ts";
import { groundText } from "./grounds.ts";
import { paperName } from "./papers.ts";
import { toldFactName, toldFactQuestion } from "./told-facts.ts";

/** The words of one thing to ask. */
export function askSentence(ask: Ask, printing: Pick<Printing, "audience">): string {
  return ask.of === "clinic" ? clinicAsk(ask) : personAsk(ask, printing);
}

/** As a person would ask a clinic for it: what the chart says, not what the person knows. */
function clinicAsk({ what }: Ask): string {
  const [id = "", ...rest] = what.amounts ?? [];
  const named = (one: string) => name(one, "clinician");
  switch (what.code) {
    case "paper":
      return paperName(id, rest);
    case "test":
      return `${capital(named(id))}: the report, with its date`;
    case "case":
      return id === "prescriber-says-serious-harm"
        ? "If waiting may do serious harm: the prescriber's word on it, in writing"
        : caseQuestion(id);
    case "ground":
      return `Whether the prescriber says this, in writing: ${groundText(id)}`;
    case "told":
      return `${capital(toldFactName(id))}: what the chart says, with its date`;
    case "tried":
      return triedAsk([id, ...rest].map(named));
    default:
      return `${capital(named(id))}: what the chart says`;
  }
}

function triedAsk(names: readonly string[]): string {
  return `${capital(list(names, "or"))}: which was tried, from when to when, and why it was ended`;
}

function personAsk({ what }: Ask, { audience }: Pick<Printing, "audience">): string {
  const [id = "", ...rest] = what.amounts ?? [];
  switch (what.code) {
    case "paper":
      return paperName(id, rest);
    case "test":
      return `${capital(name(id, audience))}: the report of the test, with its date`;
    case "case":
      return caseQuestion(id);
    case "ground":
      return `Is this so, as the prescriber sees it? ${groundText(id)}`;
    case "told":
      return toldFactQuestion(id);
    case "tried":
      return triedAsk([id, ...rest].map((one) => name(one, audience)));
    default:
      return `What the records say on this: ${name(id, audience)}`;
  }
}
