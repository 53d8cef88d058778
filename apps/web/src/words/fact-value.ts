import type { ReportFact } from "@afterscript/wording";
import { quantity } from "./text.ts";

type Measured = Pick<ReportFact, "value" | "unit" | "sent">;

/** A measured value as the laboratory sent it, where that is told; else in the unit that rules compare. */
export function factValue({ value, unit, sent }: Measured): string {
  return sent === undefined ? quantity(value, unit) : quantity(sent.value, sent.unit);
}

/** What rules compared, where that is another number than was sent. */
export function comparedValue({ value, unit, sent }: Measured): string | undefined {
  return sent?.factor === undefined ? undefined : quantity(value, unit);
}
