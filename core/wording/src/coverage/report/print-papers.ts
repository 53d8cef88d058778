import type { EnclosureAnswer } from "@afterscript/engine/public/coverage.ts";
import { factText } from "../../en/evidence.ts";
import { name } from "../../en/names.ts";
import { capital } from "../../en/sentence.ts";
import { printFact } from "../../print-finding.ts";
import type { AppealPaper } from "../appeal-report.ts";
import { askedOf } from "../en/names.ts";
import { paperName } from "../en/papers.ts";
import type { Printing } from "./appeal-report-of.ts";

/** A paper or a test that belongs into the packet, and whether it is there. */
export function printPaper({ is, state }: EnclosureAnswer, { audience }: Printing): AppealPaper {
  if (is.sort === "test") {
    const { topic, found, fact } = is.item;
    const named = capital(name(topic, audience));
    const text = {
      found: fact === undefined ? "It is in the record." : `In the record: ${factText(fact, audience)}.`,
      "too-old":
        fact === undefined
          ? "What is there is too old."
          : `Too old: ${factText(fact, audience)}. Ask if it should be done again.`,
      "not-done": "The record says that it was not done. Ask your clinic about it.",
      unreadable: "It is there and could not be read. Ask your clinic for the report.",
      missing: "Not found in this record. Ask your clinic if it was done, and for the report.",
    }[found];
    return {
      id: topic,
      sort: "test",
      name: named,
      state,
      from: "clinic",
      text,
      because: fact === undefined ? [] : [printFact(fact)],
    };
  }
  const { id, from, amounts = [] } = is.enclosure;
  const named = paperName(id, amounts);
  const text =
    from === "afterscript"
      ? "The packet names it where we have read it. Print the pages from there."
      : state === "have"
        ? "You have it."
        : from === "person"
          ? "To put in."
          : `Ask for it: ${askedOf[from].toLowerCase()}.`;
  return { id, sort: "paper", name: named, state, from, text, because: [] };
}
