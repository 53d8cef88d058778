import { words } from "../../../words/words.ts";
import type { Answers } from "../answers/answers.ts";
import { askedOf, type Question } from "../answers/questions.ts";
import { answerText } from "./answer-text.ts";

type Props = { readonly answers: Answers; readonly onChange: (question: Question) => void };

/** What was answered, each to be changed. What was not is said. */
export function AnswerList({ answers, onChange }: Props) {
  const { rightForMe: say } = words();
  return (
    <details className="fold no-print">
      <summary>{say.result.changeAnswers}</summary>
      <dl className="answer-list">
        {askedOf(answers).map((question) => (
          <div key={question}>
            <dt>{say.question[question].ask}</dt>
            <dd>{answerText(question, answers)}</dd>
            <dd>
              <button
                type="button"
                className="link-button"
                aria-label={`${say.result.change}: ${say.question[question].ask}`}
                onClick={() => onChange(question)}
              >
                {say.result.change}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
