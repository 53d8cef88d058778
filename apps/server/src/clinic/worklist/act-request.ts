import { type Day, formatDay, parseDay } from "@afterscript/kernel";
import {
  type ActRequest,
  doneOffered,
  ITEM_ACTIONS,
  type ItemAction,
  isUrgentLane,
  type Lane,
  SECOND_LOOK_DAYS,
} from "@afterscript/web/public/clinic.ts";
import { DONE_IDS } from "@afterscript/wording";
import { z } from "zod";
import { DEATH_SETTLED, DIED_STATEMENT } from "../judge/died-row.ts";

const TEXT = z.string().trim().min(1).max(2_000);
const DAY = z.iso.date();

/** The body of an act; what belongs to another action is refused. */
export const actBody = z.discriminatedUnion("action", [
  z.strictObject({ ...idAnd("done"), done: z.enum(DONE_IDS).exactOptional(), note: TEXT.exactOptional() }),
  z.strictObject({ ...idAnd("message-drafted"), note: TEXT.exactOptional() }),
  z.strictObject({ ...idAnd("test-ordered"), note: TEXT.exactOptional(), until: DAY.exactOptional() }),
  z.strictObject({ ...idAnd("snooze"), note: TEXT, until: DAY }),
  z.strictObject({ ...idAnd("will-monitor"), note: TEXT, until: DAY }),
  z.strictObject({ ...idAnd("hand-over"), note: TEXT.exactOptional(), to: z.uuid() }),
]) satisfies z.ZodType<ActRequest>;

function idAnd<A extends ItemAction>(action: A) {
  return { id: z.uuid(), action: z.literal(action), signature: z.string().min(1).max(100) };
}

export const ACTION_NAMES = ITEM_ACTIONS.join(", ");

/** Why a "done" does not say what was done; undefined: it does, or it is another act. */
export function doneMistake({ action, done, note }: ActRequest, lane: Lane): string | undefined {
  if (action !== "done" || note !== undefined) return undefined;
  if (done === undefined)
    return `What was done is missing: "done" is one of ${DONE_IDS.join(", ")}, or "note" says it.`;
  return doneOffered(lane).includes(done) ? undefined : `In this section "${done}" needs a "note" that says why.`;
}

/** How long an item may stay away though the same facts stand. Ours: a list that forgets nothing, no clinical limit. */
const AWAY = { snooze: 365, urgentSnooze: 1, awaited: 14 } as const;

/** Why the days of an act do not fit; undefined: they do. */
export function dayMistake(request: ActRequest, lane: Lane, today: string): string | undefined {
  const { action, until } = request;
  if (until === undefined) return undefined;
  const [day, now] = [dayOf(until), dayOf(today)];
  if (action === "snooze") {
    if (day <= now) return "A snooze ends on a day after today.";
    if (isUrgentLane(lane) && day > now + AWAY.urgentSnooze)
      return "An item of this section can be snoozed until tomorrow.";
    if (lane === "limit-crossed" && day > now + SECOND_LOOK_DAYS.other)
      return `An item of this section can be snoozed for ${SECOND_LOOK_DAYS.other} days at most.`;
    if (day > now + AWAY.snooze) return "A snooze ends within a year.";
    return undefined;
  }
  if (day < now) return "The day has passed.";
  return day > now + AWAY.snooze ? "The day is more than a year away." : undefined;
}

export type ActedOn = { readonly lane: Lane; readonly statement: string };

/**
 * The day from which the item is on the list again though nothing changed: no act puts the same facts away for good. A
 * test that was ordered and never came, a message that nobody answered, are found again. Null, never: the treatment of
 * somebody who died was stopped, of whom the record may say for years that it goes on.
 */
export function backOn(
  { action, done, until }: ActRequest,
  { lane, statement }: ActedOn,
  today: string,
): string | null {
  if (statement === DIED_STATEMENT && done === DEATH_SETTLED) return null;
  if (action === "snooze" && until !== undefined) return until;
  const now = dayOf(today);
  const awaited = action === "test-ordered" || action === "message-drafted";
  const latest = now + (isUrgentLane(lane) ? SECOND_LOOK_DAYS.urgent : awaited ? AWAY.awaited : SECOND_LOOK_DAYS.other);
  if (until === undefined) return formatDay(latest);
  const wanted = Math.max(now + 1, dayOf(until));
  return formatDay(isUrgentLane(lane) ? Math.min(latest, wanted) : wanted);
}

function dayOf(iso: string): Day {
  const day = parseDay(iso);
  if (day === undefined) throw new Error("A day was not checked before it was used.");
  return day;
}
