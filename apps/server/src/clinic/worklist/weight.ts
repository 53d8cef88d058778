import { ACTIONS, URGENCIES } from "@afterscript/engine";
import { LANES, type Lane } from "@afterscript/web/public/clinic.ts";
import type { ReportFinding } from "@afterscript/wording";

/** More days overdue than these make no difference. */
const MOST_DAYS = 9_999;

/** Lane, then urgency, then action, then days overdue: lower comes first. */
export function weightOf(
  lane: Lane,
  { urgency, action }: Pick<ReportFinding, "urgency" | "action">,
  daysOverdue: number,
): number {
  const places = [LANES.indexOf(lane), URGENCIES.indexOf(urgency), ACTIONS.indexOf(action)];
  const days = MOST_DAYS - Math.min(MOST_DAYS, Math.max(0, daysOverdue));
  return places.reduce((weight, place) => weight * 20 + place, 0) * (MOST_DAYS + 1) + days;
}
