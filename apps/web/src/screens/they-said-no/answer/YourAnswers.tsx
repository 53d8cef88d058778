import { words } from "../../../words/words.ts";
import type { Journey } from "../journey.ts";
import { answerRows } from "./answer-rows.ts";

/** What was answered, with the way back to each question. */
export function YourAnswers({ telling, placing, coverage }: Journey) {
  const say = words().theySaidNo.answer;
  return (
    <details className="fold no-print">
      <summary>{say.changed}</summary>
      <div>
        <p>{say.changedLead}</p>
        <dl className="answer-list mt-3">
          {answerRows(telling.told, coverage).map(({ id, ask, text, place }) => (
            <div key={id}>
              <dt>{ask}</dt>
              <dd>{text}</dd>
              <dd>
                <button type="button" className="link-button" onClick={() => placing.go(place)}>
                  {say.change}
                  <span className="sr-only">: {ask}</span>
                </button>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
