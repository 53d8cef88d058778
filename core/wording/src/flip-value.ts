import { parseDecimal, type Sent } from "@afterscript/kernel";
import { limitAsSent } from "./en/as-sent.ts";
import { quantity } from "./en/quantity.ts";
import type { ReportFlip } from "./report-type.ts";

/**
 * The value at which an answer changes: in the unit of the result that was sent, and the rule's own beside it
 * ("4.914 mmol/L (190 mg/dL)"); in the rule's own alone where nothing was converted.
 */
export function flipValue({ to, unit }: Pick<ReportFlip, "to" | "unit">, sent: Sent | undefined): string {
  const own = quantity(to, unit);
  const value = parseDecimal(to);
  const there = value && limitAsSent(value, sent);
  return there === undefined ? own : `${there} (${own})`;
}
