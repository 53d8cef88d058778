import type { ReactNode } from "react";
import { Button } from "../../../parts/Button.tsx";
import { Progress } from "../../../parts/QuestionStep.tsx";
import { words } from "../../../words/words.ts";

export type StepFrameProps = {
  readonly ask: string;
  readonly hint?: string | undefined;
  readonly why?: string | undefined;
  readonly position?: number;
  readonly of?: number;
  readonly onBack?: (() => void) | undefined;
  /** Beside the question: what the letter says of it. */
  readonly said?: ReactNode;
  readonly children: ReactNode;
};

/** One question: what is asked, its answers, why it is asked, and the way back. */
export function StepFrame({ ask, hint, why, position, of, onBack, said, children }: StepFrameProps) {
  const say = words().theySaidNo;
  return (
    <section className="question-step" aria-labelledby="question">
      {position !== undefined && of !== undefined && <Progress position={position} of={of} />}
      <div>
        <h1 className="answer" id="question" tabIndex={-1}>
          {ask}
        </h1>
        {hint && <p className="mt-1 text-muted">{hint}</p>}
      </div>
      {said}
      {children}
      {why && (
        <details className="fold">
          <summary>{words().parts.question.why}</summary>
          <p>{why}</p>
        </details>
      )}
      {onBack && (
        <div className="question-moves">
          <Button kind="quiet" icon="arrow-left" onClick={onBack}>
            {say.back}
          </Button>
        </div>
      )}
    </section>
  );
}
