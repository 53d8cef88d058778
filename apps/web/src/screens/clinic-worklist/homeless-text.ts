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

/** The text of a draft that no row can take up again. Undefined: its row can, or nothing was typed. */
export function homelessText(
  draft: Draft,
  { rows, mayAct }: { readonly rows: readonly Pick<WorklistRow, "id">[]; readonly mayAct: boolean },
): HomelessText | undefined {
  const text = draft.act.note?.trim() ?? "";
  if (text === "" || (mayAct && rows.some(({ id }) => id === draft.item))) return undefined;
  return { draft, ...draft.about, text };
}
