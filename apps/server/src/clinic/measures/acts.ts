import { formatDay, parseDay } from "@afterscript/kernel";
import type { ItemAction } from "@afterscript/web/public/clinic.ts";
import type { Contribution } from "./contribution.ts";
import type { Crossing, Unread } from "./limits.ts";
import type { ListHistory } from "./list-history.ts";
import { monthOf } from "./month.ts";

const measure = "limits-acted-on";

/** The sections of the list on which a crossed limit stands. */
const LANES: ReadonlySet<string> = new Set(["act-now", "limit-crossed"]);

const ACTS: ReadonlySet<string> = new Set([
  "done",
  "message-drafted",
  "test-ordered",
  "will-monitor",
] satisfies readonly ItemAction[]);

/** A crossing with what the record and the worklist show of it. A snooze and a hand-over are no acts. */
export function limitActedOn(limit: Crossing | Unread, { acts, open }: ListHistory): Contribution {
  const { drug, topic, day } = limit;
  const common = { measure, drug, month: monthOf(day) } as const;
  const of = (column: string) => ({ column, parts: [{ id: topic, column }] });
  if (limit.is === "unread") return { ...common, ...of("unknown") };
  const until = limit.until === undefined ? undefined : formatDay(limit.until);
  const onList = acts
    .filter((act) => act.drug === drug && LANES.has(act.lane) && ACTS.has(act.action))
    .filter((act) => act.day >= formatDay(day) && (until === undefined || act.day <= until))
    .flatMap((act) => parseDay(act.day) ?? []);
  const first = Math.min(...onList, limit.actInRecord ?? Number.POSITIVE_INFINITY);
  if (Number.isFinite(first)) return { ...common, ...of("acted-on"), days: first - day };
  const isOpen = limit.until === undefined && open.some((one) => one.drug === drug && LANES.has(one.lane));
  return { ...common, ...of(isOpen ? "open" : "not-found") };
}
