import { DONE_WORDS } from "@afterscript/wording";
import type { WorklistRow } from "../../clinic/api.ts";
import type { Draft } from "../clinic-frame/kept-draft.ts";

/** What somebody typed for an item on which they can no longer act here. */
export type HomelessText = {
  readonly draft: Draft;
  /** Patient id, and the title of the finding that the text is about. */
  readonly patient: string;
  readonly title: string;
  readonly text: string;
};

/** What a draft says that no row can take up again. Undefined: its row can, or nothing was typed or chosen. */
export function homelessText(
  draft: Draft,
  { rows, mayAct }: { readonly rows: readonly Pick<WorklistRow, "id">[]; readonly mayAct: boolean },
): HomelessText | undefined {
  const { done = "", note = "" } = draft.act;
  const text = [Object.hasOwn(DONE_WORDS, done) ? DONE_WORDS[done as keyof typeof DONE_WORDS] : "", note.trim()]
    .filter((part) => part !== "")
    .join(": ");
  if (text === "" || (mayAct && rows.some(({ id }) => id === draft.item))) return undefined;
  return { draft, ...draft.about, text };
}
