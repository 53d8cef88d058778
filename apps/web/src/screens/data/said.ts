import { CopyFailure } from "../../browser/copy/copy-failure.ts";
import { words } from "../../words/words.ts";
import { type Said, saidOf as saidOfKeeping } from "../companion/said.ts";

export type { Said };

/** What is said of a failure of keeping, saving or bringing back; undefined: it is a bug. */
export function saidOf(thrown: unknown): Said | undefined {
  if (!(thrown instanceof CopyFailure)) return saidOfKeeping(thrown);
  const { keeping, data } = words();
  const { what, mend } = keeping.copy[thrown.code];
  const { looksLike, problems } = thrown.found;
  const first = problems?.[0]?.path;
  if (looksLike === "json") return { what, mend: data.restore.json };
  return { what, mend: first === undefined || first === "" ? mend : `${mend} ${data.restore.where(first)}` };
}
