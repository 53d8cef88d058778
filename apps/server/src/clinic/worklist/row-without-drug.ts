import type { Lane } from "@afterscript/web/public/clinic.ts";
import type { ItemShown } from "../store/schema.ts";
import type { ItemDraft } from "./item-draft.ts";
import { signatureOf } from "./signature.ts";
import { weightOf } from "./weight.ts";

/** A row that is about the person, not about one medicine. Its statement begins with what it asks: "clinic.died". */
export function rowWithoutDrug(lane: Lane, shown: ItemShown): ItemDraft {
  return { drug: "", lane, weight: weightOf(lane, shown, 0), signature: signatureOf(lane, shown.rests), shown };
}
