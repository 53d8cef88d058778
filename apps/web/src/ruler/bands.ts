import type { Expression, Statement } from "@afterscript/engine";
import { type Band, type End, formatDose, toNumber } from "@afterscript/kernel";
import { messagesOf } from "@afterscript/wording";
import { quantity } from "../words/text.ts";
import { words } from "../words/words.ts";
import { limitIn, type RulerUnit } from "./ruler-unit.ts";

/** A numeric question that a statement asks: which fact, and between which ends. */
export type AskedBand = { readonly fact: string; readonly band: Band };

/** The numeric bands that a statement's own rule rests on, outermost first. */
export function bandsOf(statement: Statement): AskedBand[] {
  if ("limit" in statement && statement.kind === "lab-threshold" && statement.limit !== undefined) {
    return [{ fact: statement.topic, band: statement.limit }];
  }
  return "if" in statement && statement.if !== undefined ? bandsIn(statement.if) : [];
}

function bandsIn(question: Expression): AskedBand[] {
  switch (question.is) {
    case "all":
    case "any":
      return question.of.flatMap(bandsIn);
    case "result":
      return question.at === "start" ? [] : [{ fact: question.of, band: question.band }];
    case "age":
      return [{ fact: "age", band: question.band }];
    default:
      return [];
  }
}

/** Conditions that the statement is kept to; undefined when it speaks of all. */
export function conditionsOf({ when }: Statement): readonly string[] | undefined {
  if (when === undefined) return undefined;
  const parts = when.is === "all" ? when.of : [when];
  return parts.flatMap((part) => (part.is === "condition" ? [part.any] : []))[0];
}

/** "below 500", "30 to below 60": the ends as the source prints them, with its unit where the number is not the ruler's. */
export function bandWords(band: Band): string {
  return inWords(band, printed);
}

/** The same with every end in one unit, which stands elsewhere: "below 50". */
export function bandIn(band: Band, unit: RulerUnit): string {
  return inWords(band, (end) => limitIn(end.value, unit));
}

/** The source's own words where they are in another unit: "below 50,000 /µL". */
export function bandOfSource({ low, high }: Band, own: string, { unit }: RulerUnit): string | undefined {
  const isOther = [low, high].some((end) => end !== undefined && quantity("", unitOf(end, own)) !== quantity("", unit));
  if (!isOther) return undefined;
  return inWords({ ...(low && { low }), ...(high && { high }) }, (end) => {
    return quantity(end.printed.split(" ")[0] ?? end.printed, unitOf(end, own));
  });
}

function unitOf(end: End, own: string): string {
  const [, ...unit] = end.printed.split(" ");
  return unit.length === 0 ? own : unit.join(" ");
}

function inWords({ low, high }: Band, textOf: (end: End) => string): string {
  const say = words().parts.end;
  if (low?.closed === true && high !== undefined)
    return (high.closed ? say.to : say.toBelow)(textOf(low), textOf(high));
  const ends = [
    low && (low.closed ? say.atOrAbove : say.above)(textOf(low)),
    high && (high.closed ? say.atOrBelow : say.below)(textOf(high)),
  ];
  return ends.filter((end) => end !== undefined).join(", ");
}

function printed(end: End): string {
  const [number = end.printed, unit] = end.printed.split(" ");
  if (unit !== undefined && Number(number) !== toNumber(end.value)) return quantity(number, unit);
  return /^\d{4,}$/.test(number) ? Number(number).toLocaleString("en-US") : number;
}

export function endsOf({ low, high }: Band): { readonly low?: number; readonly high?: number } {
  return { ...(low && { low: toNumber(low.value) }), ...(high && { high: toNumber(high.value) }) };
}

/** What the source says inside the band: a dose, or its action in a clinician's short words. */
export function outcomeOf(statement: Statement): string {
  if (statement.kind === "dose" && "limit" in statement && statement.limit?.[0] !== undefined) {
    return formatDose(statement.limit[0]);
  }
  const action = statement.then["on-treatment"] ?? statement.then.starting ?? "none";
  return messagesOf().action[action].toLowerCase();
}
