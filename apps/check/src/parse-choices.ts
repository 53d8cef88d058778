import { REGIONS, type Region } from "@afterscript/engine";
import { type Day, type Dose, parseDay, parseDose } from "@afterscript/kernel";
import { AUDIENCES, type Audience, CONDITIONS } from "@afterscript/wording";
import type { CheckRequest } from "./checker.ts";
import type { Failure } from "./failure.ts";
import { nearest } from "./nearest.ts";

export type Choices = {
  readonly asOf: Day;
  readonly inForceOn: Day | undefined;
  readonly region: Region | undefined;
  readonly drug: string | undefined;
  readonly condition: string | undefined;
  readonly dose: Dose | undefined;
  readonly audience: Audience;
};

export type ParsedChoices = { readonly choices: Choices; readonly failure?: undefined } | { readonly failure: Failure };

/** The asker's words become the closed words of the contract and the drugs of the knowledge, or the first failure. */
export function parseChoices(request: CheckRequest, drugs: readonly string[]): ParsedChoices {
  const { region, drug, condition, audience = "clinician" } = request;
  const asOf = parseDay(request.asOf);
  const inForceOn = request.inForceOn === undefined ? undefined : parseDay(request.inForceOn);
  const dose = request.dose === undefined ? undefined : parseDose(request.dose);
  if (asOf === undefined) return notADay("as-of", request.asOf);
  if (request.inForceOn !== undefined && inForceOn === undefined) return notADay("in-force-on", request.inForceOn);
  if (request.dose !== undefined && dose === undefined) {
    return refuse(
      "dose",
      `"${request.dose}" could not be read as a dose, and a dose is never guessed.`,
      'Write "[IR|XR|LQ|cream] amount unit frequency", for example "15 mg once daily", "XR 11 mg once daily", "5 mg BID".',
    );
  }
  const isRegion = (word: string): word is Region => (REGIONS as readonly string[]).includes(word);
  if (region !== undefined && !isRegion(region)) return unknownWord("region", region, REGIONS);
  if (drug !== undefined && !drugs.includes(drug)) return unknownWord("drug", drug, drugs);
  if (condition !== undefined && !(CONDITIONS as readonly string[]).includes(condition)) {
    return unknownWord("condition", condition, CONDITIONS);
  }
  if (!AUDIENCES.includes(audience)) return unknownWord("for", audience, AUDIENCES);
  return { choices: { asOf, inForceOn, region, drug, condition, dose, audience } };
}

function notADay(argument: string, text: string): { readonly failure: Failure } {
  return refuse(
    argument,
    `"${text}" is not a day of the calendar.`,
    "Write a day as YYYY-MM-DD, for example 2026-07-01.",
  );
}

/** A word that is not of the closed list, with the nearest that is. */
export function unknownWord(argument: string, word: string, known: readonly string[]): { readonly failure: Failure } {
  const near = nearest(word, known);
  const guess = near === undefined ? "" : `Did you mean ${near}? `;
  return refuse(
    argument,
    `"${word}" is not ${withArticle(argument === "for" ? "reader" : argument)} known here.`,
    `${guess}Known: ${known.join(", ")}.`,
  );
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

function refuse(argument: string, what: string, mend: string): { readonly failure: Failure } {
  const code = `ARGUMENT_${argument.toUpperCase().replaceAll("-", "_")}`;
  return { failure: { sort: "argument", code, what, where: argument, mend } };
}
