import { laboratoryRangeOf } from "../ruler/laboratory-range.ts";
import { formatNumber } from "../ruler/scale.ts";
import { words } from "../words/words.ts";

/** Who measured it, as the entry names them. */
export function laboratoryOf(resource: { readonly [field: string]: unknown } | undefined): string | undefined {
  const performers = resource?.performer;
  if (!Array.isArray(performers)) return undefined;
  const named: unknown[] = performers.map((one: { readonly display?: unknown }) => one?.display);
  return named.find((one): one is string => typeof one === "string" && one.trim() !== "");
}

/** The laboratory's own range as its report prints it, with its unit. */
export function rangeTextOf(
  resource: { readonly [field: string]: unknown } | undefined,
): { readonly text: string; readonly unit: string | undefined } | undefined {
  const range = laboratoryRangeOf(resource);
  if (range === undefined) return undefined;
  const { low, high, unit } = range;
  const say = words().parts;
  if (low !== undefined && high !== undefined)
    return { text: say.ruler.range(formatNumber(low), formatNumber(high)), unit };
  if (high !== undefined) return { text: `≤ ${formatNumber(high)}`, unit };
  return low === undefined ? undefined : { text: `≥ ${formatNumber(low)}`, unit };
}
