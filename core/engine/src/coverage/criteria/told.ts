import { type Band, type Day, formatDay, isInBand, parseDecimal } from "@afterscript/kernel";
import type { CoverageCase } from "../case.ts";
import type { ToldFact } from "../knowledge.ts";
import { type Leaf, unknownFor } from "./clause-verdict.ts";

export type ToldSetting = { readonly told: CoverageCase["told"]; readonly facts: readonly ToldFact[] };

/** Is what the person or the clinic told one of the answers that the policy takes? Not told: not known. */
export function judgeTold(fact: string, any: readonly string[], setting: ToldSetting): Leaf {
  const answer = setting.told[fact];
  if (answer === undefined) return unknownFor({ fact, why: "absent" });
  const because = [evidenceOf(fact, answer.value, answer.day)];
  if (!isAnswer(answer.value, factOf(fact, setting))) return unknownFor({ fact, why: "value-not-readable" }, because);
  return { verdict: any.includes(answer.value) ? "met" : "not-met", because, gaps: [], isTold: true };
}

/** Does the number that was told lie in the band? Compared exactly as written. */
export function judgeToldNumber(fact: string, band: Band, setting: ToldSetting): Leaf {
  const answer = setting.told[fact];
  if (answer === undefined) return unknownFor({ fact, why: "absent" });
  const unit = factOf(fact, setting)?.unit;
  const because = [{ ...evidenceOf(fact, answer.value, answer.day), ...(unit !== undefined && { unit }) }];
  const value = parseDecimal(answer.value.trim());
  if (value === undefined) return unknownFor({ fact, why: "value-not-readable" }, because);
  return { verdict: isInBand(value, band) ? "met" : "not-met", because, gaps: [], isTold: true };
}

/** Is it an answer that the question has? A fact that nothing describes takes any. */
export function isAnswer(value: string, fact: ToldFact | undefined): boolean {
  if (fact?.sort === "yes-no") return value === "yes" || value === "no";
  if (fact?.sort === "number") return parseDecimal(value.trim()) !== undefined;
  return fact?.choices === undefined || fact.choices.includes(value);
}

export function factOf(id: string, { facts }: Pick<ToldSetting, "facts">): ToldFact | undefined {
  return facts.find((fact) => fact.id === id);
}

function evidenceOf(fact: string, value: string, day: Day | undefined) {
  return { fact, value, ...(day !== undefined && { date: formatDay(day) }) };
}
