import type { ListedMedicine } from "@afterscript/record";
import type { VisitWords } from "../en/visit.ts";
import type { Messages } from "../messages.ts";
import type { Audience, Language, Report } from "../report-type.ts";

export type VisitInput = {
  /** In the words of the page's reader. */
  readonly report: Report;
  readonly audience: Audience;
  readonly language?: Language;
  readonly medicines: readonly ListedMedicine[];
  /** The limit of each statement that has one, in words (`limitTexts`). */
  readonly limits: ReadonlyMap<string, string>;
  /** The same record judged with what somebody told for the visit: what was asked, and the answer. */
  readonly told?: Pick<Report, "asked" | "answer" | "findings">;
  /** An earlier report of the same person under the same region's documents. */
  readonly earlier?: Report;
  /** Only where somebody asked for it. */
  readonly name?: string;
};

/** What every part of the page is written with. */
export type Writer = {
  readonly report: Report;
  readonly audience: Audience;
  readonly messages: Messages;
  readonly words: VisitWords;
};
