import { DONE_WORDS } from "@afterscript/wording";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import type { LastAct } from "./worklist-state.ts";

/** An act in words: of "done" what was done where it was chosen, of a hand-over to whom, of a snooze and a task for when. */
export function actText({ action, done, to, until }: Pick<LastAct, "action" | "done" | "to" | "until">): string {
  const say = words().clinic.act;
  const act = say.name[action];
  if (done !== undefined) return `${act}: ${DONE_WORDS[done]}`;
  if (action === "hand-over" && to !== undefined) return say.handedTo(act, to.name);
  if (action === "snooze" && until !== undefined) return say.snoozedUntil(act, date(until));
  if (action === "will-monitor" && until !== undefined) return say.monitorOn(act, date(until));
  return act;
}
