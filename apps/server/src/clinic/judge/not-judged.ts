import type { Failure } from "@afterscript/check";
import type { ItemShown } from "../store/schema.ts";
import type { ItemDraft } from "../worklist/item-draft.ts";
import { rowWithoutDrug } from "../worklist/row-without-drug.ts";

/**
 * The row of a patient whose record the checker refused, or failed at (no failure named). Its drug is empty: none was read.
 */
export function notJudged(failure: Failure | undefined): ItemDraft {
  const code = failure?.code ?? "CHECK_FAILED";
  const title = failure === undefined ? "This record could not be judged" : `Could not be judged: ${failure.what}`;
  const rests: ItemShown["rests"] = {
    knowledge: "",
    findings: [{ statement: `clinic.not-judged.${code}`, state: "unknown", action: "tell-team", title, gaps: [] }],
    facts: [],
  };
  const shown: ItemShown = {
    title,
    statement: `clinic.not-judged.${code}`,
    topic: "record",
    state: "unknown",
    action: "tell-team",
    urgency: "urgent",
    nextStep:
      failure === undefined
        ? "Read this patient's results by hand, and tell whoever looks after this server: the checker stopped at this record."
        : `Read this patient's results by hand. To mend the record: ${failure.mend}`,
    because: [],
    cite: [],
    also: [],
    rests,
  };
  return rowWithoutDrug("not-judged", shown);
}
