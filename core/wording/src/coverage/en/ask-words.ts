import type { Ask } from "@afterscript/engine/public/coverage.ts";
import { name } from "../../en/names.ts";
import { capital, list } from "../../en/sentence.ts";
import type { Printing } from "../report/appeal-report-of.ts";
import { caseQuestion } from "./case-questions.ts";
import { groundText } from "./grounds.ts";
import { paperName } from "./papers.ts";
import { toldFactQuestion } from "./told-facts.ts";

/** The words of one thing to ask. */
export function askSentence({ what }: Ask, { audience }: Pick<Printing, "audience">): string {
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
      return `${capital(
        list(
          [id, ...rest].map((one) => name(one, audience)),
          "or",
        ),
      )}: which was tried, from when to when, and why it was ended`;
    default:
      return `What the records say on this: ${name(id, audience)}`;
  }
}
