import type { Clause, ToldFact, Tried } from "@afterscript/engine/public/coverage.ts";
import { answer, name } from "../../en/names.ts";
import { bandText, questionText, type RuleReader } from "../../en/rule.ts";
import { capital, list } from "../../en/sentence.ts";
import { toldFactName } from "./told-facts.ts";

export type ClauseReader = RuleReader & { readonly facts: ReadonlyMap<string, ToldFact> };

/** What a clause asks, as a sentence without its verdict. */
export function clauseText(clause: Clause, reader: ClauseReader): string {
  switch (clause.is) {
    case "all":
      return "All of these";
    case "any":
      return "At least one of these";
    case "at-least":
      return `At least ${clause.count} of these`;
    case "tried":
      return capital(triedText(clause.tried, reader));
    case "done":
      return capital(doneText(clause.done, reader));
    case "told":
      return capital(toldText(clause, reader));
    case "told-number":
      return capital(`${toldFactName(clause.fact)} ${bandText(clause.band, reader.facts.get(clause.fact)?.unit)}`);
    case "ask":
      return capital(askText(clause, reader));
  }
}

function triedText(
  { named, forMonths, forDays, withinDays, route, outcome, notToleratedCounts }: Tried,
  reader: ClauseReader,
): string {
  const what = list(
    named.map((id) => name(id, reader.audience)),
    "or",
  );
  const where = route === "topical" ? " on the skin" : "";
  const months = forMonths === undefined ? "" : ` for ${forMonths} ${forMonths === 1 ? "month" : "months"}`;
  const span = forDays === undefined ? months : ` for ${forDays} days`;
  const recent = withinDays === undefined ? "" : `, in the last ${withinDays} days`;
  if (outcome === "any") return `${what}${where} taken${span}${recent}`;
  const harm = notToleratedCounts === false ? "" : ", or not tolerated";
  return `${what}${where}${span} without enough effect${harm}${recent}`;
}

function doneText(
  { fact, withinMonths, result }: Extract<Clause, { is: "done" }>["done"],
  { audience }: ClauseReader,
): string {
  const within = withinMonths === undefined ? "" : ` within ${withinMonths} months`;
  return `test for ${name(fact, audience)}${within}${result === undefined ? "" : `, ${result}`}`;
}

function toldText({ fact, any }: Extract<Clause, { is: "told" }>, { facts }: ClauseReader): string {
  const named = toldFactName(fact);
  if (facts.get(fact)?.sort === "yes-no") return any.includes("yes") ? named : `not: ${named}`;
  return `${named}: ${list(any.map(answer), "or")}`;
}

function askText({ ask }: Extract<Clause, { is: "ask" }>, reader: ClauseReader): string {
  if (ask.is === "not" && ask.of.is === "taking") return `no ${bare(ask.of.fact, reader)} taken with it`;
  if (ask.is === "not" && ask.of.is === "any" && ask.of.of.every(({ is }) => is === "taking"))
    return `no ${list(
      ask.of.of.map((one) => (one.is === "taking" ? bare(one.fact, reader) : "")),
      "or",
    )} taken with it`;
  return questionText(ask, reader);
}

/** "biologic medicine" of "a biologic medicine", to stand after "no". */
function bare(id: string, { audience }: ClauseReader): string {
  return name(id, audience).replace(/^(a|an|the) /, "");
}
