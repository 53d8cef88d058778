import type { ReportFact } from "@afterscript/wording";
import { date, quantity } from "./text.ts";

type Measured = Pick<ReportFact, "value" | "unit" | "sent">;

/** A measured value as the laboratory sent it, where that is told; else in the unit that rules compare. */
export function factValue({ value, unit, sent }: Measured): string {
  return sent === undefined ? quantity(value, unit) : quantity(sent.value, sent.unit);
}

/** What rules compared, where that is another number than was sent. */
export function comparedValue({ value, unit, sent }: Measured): string | undefined {
  return sent?.factor === undefined ? undefined : quantity(value, unit);
}

/** A value that is no measurement, in words: a day as a day, a code without its hyphens. Those between digits stay, as in "1-2". */
export function codeInWords(value: string): string {
  return isDay(value) ? date(value) : value.replace(/(?<=\p{L})-|-(?=\p{L})/gu, " ");
}

/** Whether a value is itself a day, a month or a year, as ISO writes it. */
export function isDay(value: string | number): boolean {
  return typeof value === "string" && /^\d{4}(?:-\d{2}){0,2}$/.test(value);
}
