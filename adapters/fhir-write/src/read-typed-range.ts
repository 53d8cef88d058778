import { type NumberReading, readTypedNumber } from "./read-typed-number.ts";

/** A laboratory's own range as it prints it. An end that could be two numbers is left out; `text` keeps it. */
export type TypedRange = {
  readonly text: string;
  readonly low?: NumberReading;
  readonly high?: NumberReading;
};

const BRACKETS = /^[([{]\s*(.*?)\s*[)\]}]$/;
const BETWEEN = /^([\d.,'’ ]*\d)\s*(?:-|–|—|−|to|bis|à|a|until|\.\.\.?)\s*([\d.,'’ ]*\d)$/i;
const UP_TO = /^(?:<=?|=<|≤|up to|below|less than|bis(?: zu)?|unter|max\.?|inf(?:érieur)? à)\s*([\d.,'’ ]*\d)$/i;
const FROM = /^(?:>=?|=>|≥|from|above|over|more than|greater than|ab|über|min\.?|sup(?:érieur)? à)\s*([\d.,'’ ]*\d)$/i;

/** Reads "1.0-4.0", "(0 - 40)", "4,0 – 10,0", "< 40", "> 60", "up to 40". Undefined for anything else. */
export function readTypedRange(text: string): TypedRange | undefined {
  const trimmed = text.trim();
  const inner = BRACKETS.exec(trimmed)?.[1] ?? trimmed;
  const between = BETWEEN.exec(inner);
  if (between !== null) {
    if (!isNumber(between[1]) || !isNumber(between[2])) return undefined;
    return { text: inner, ...end("low", between[1]), ...end("high", between[2]) };
  }
  const upTo = UP_TO.exec(inner)?.[1];
  if (upTo !== undefined) return isNumber(upTo) ? { text: inner, ...end("high", upTo) } : undefined;
  const from = FROM.exec(inner)?.[1];
  return from !== undefined && isNumber(from) ? { text: inner, ...end("low", from) } : undefined;
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && readTypedNumber(text).is !== "not-readable";
}

function end(key: "low" | "high", text: string | undefined): { readonly [K in "low" | "high"]?: NumberReading } {
  const read = readTypedNumber(text ?? "");
  return read.is === "number" ? { [key]: read.reading } : {};
}
