import type { VisitPage } from "@afterscript/wording";
import { date, sentenceCase } from "../../words/text.ts";
import type { FeltSymptom } from "../feel/felt.ts";
import { symptomText } from "../feel/told-symptom.ts";

/** The page with what was felt on earlier days, each with its day: it is told, and not judged as if it were now. */
export function withEarlierFelt(page: VisitPage, felt: readonly FeltSymptom[]): VisitPage {
  const items = felt.map(({ on, words: _words, ...one }) => ({ ...one, text: `${date(on)}: ${symptomText(one)}` }));
  const now = page.symptoms.items.map((one) => ({ ...one, text: sentenceCase(one.text) }));
  return { ...page, symptoms: { ...page.symptoms, items: [...now, ...items] } };
}
