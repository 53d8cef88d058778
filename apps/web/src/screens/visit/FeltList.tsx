import type { Companion } from "../../browser/companion.ts";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { FELT_SETTING, type FeltSymptom } from "../feel/felt.ts";
import { symptomText } from "../feel/told-symptom.ts";

type Props = { readonly companion: Companion; readonly felt: readonly FeltSymptom[] };

/** The symptoms that were kept for this visit, each with its day. */
export function FeltList({ companion, felt }: Props) {
  const say = words().visit.felt;
  if (felt.length === 0) return null;
  const remove = (gone: FeltSymptom) =>
    companion.store.changeSettings({ [FELT_SETTING]: felt.filter((one) => one !== gone) });
  return (
    <section aria-labelledby="felt" className="no-print">
      <h2 id="felt">{say.title}</h2>
      <ul className="own-questions">
        {felt.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may have been felt twice on one day.
          <li key={index} className="felt-row">
            <span>
              {symptomText(one)}
              <span className="meta block">{date(one.on)}</span>
            </span>
            <button type="button" className="link-button" onClick={() => remove(one)}>
              {words().visit.own.remove}
              <span className="sr-only">{`: ${symptomText(one)}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
