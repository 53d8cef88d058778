import { CopyFailure } from "../../browser/copy/copy-failure.ts";
import { ScreenError } from "../../browser/failure.ts";
import { StoreFailure } from "../../browser/store/index.ts";
import { words } from "../../words/words.ts";

/** What happened, and what mends it. */
export type Said = { readonly what: string; readonly mend: string };

/** What is said of a failure of keeping, saving or bringing back; undefined: it is a bug. */
export function saidOf(thrown: unknown): Said | undefined {
  const { keeping, data } = words();
  if (thrown instanceof StoreFailure) return keeping.store[thrown.code];
  if (thrown instanceof ScreenError) return thrown.failure;
  if (!(thrown instanceof CopyFailure)) return undefined;
  const { what, mend } = keeping.copy[thrown.code];
  const { looksLike, problems } = thrown.found;
  const first = problems?.[0]?.path;
  if (looksLike === "json") return { what, mend: data.restore.json };
  return { what, mend: first === undefined || first === "" ? mend : `${mend} ${data.restore.where(first)}` };
}
