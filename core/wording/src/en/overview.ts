import type { OverviewInput } from "../messages.ts";
import { date } from "./date.ts";

/** The first line of a page: the worst finding, or what could be seen. Never "all good". */
export function overview({ audience, asOf, worst, therapies, known, unknown, missingTests }: OverviewInput): string {
  if (worst !== undefined) return worst;
  const day = date(asOf);
  const counted = unknown === 1 ? "1 thing is not known" : `${unknown} things are not known`;
  if (therapies === 0) {
    return audience === "clinician"
      ? `No current JAK inhibitor in this record on ${day}: nothing was judged.`
      : `We found no JAK medicine in this record on ${day}, so nothing was checked.`;
  }
  if (known === 0 && unknown === 0) {
    return audience === "clinician"
      ? `No rule held here speaks of this therapy on ${day}: nothing was judged.`
      : `We hold no rule for this medicine on ${day}, so nothing was checked.`;
  }
  const missing = missingTests === 0 ? "" : ` ${missingText(missingTests)}`;
  if (known === 0) {
    return audience === "clinician"
      ? `Too little could be read on ${day} to judge anything; ${counted}.${missing}`
      : `We could not see enough on ${day} to say anything. ${counted}.${missing}`;
  }
  return audience === "clinician"
    ? `No limit reached in what could be read on ${day}; ${counted}.${missing}`
    : `Nothing crossed a limit in what we could see on ${day}. ${counted}.${missing}`;
}

function missingText(count: number): string {
  return count === 1
    ? "1 test before the first dose was not found or could not be read."
    : `${count} tests before the first dose were not found or could not be read.`;
}
