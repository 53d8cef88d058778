import { DONE_WORDS } from "@afterscript/wording";
import { words } from "../../words/words.ts";
import type { LastAct } from "./worklist-state.ts";

/** An act in words; of "done", what was done where it was chosen. */
export function actText({ action, done }: Pick<LastAct, "action" | "done">): string {
  const act = words().clinic.act.name[action];
  return done === undefined ? act : `${act}: ${DONE_WORDS[done]}`;
}
