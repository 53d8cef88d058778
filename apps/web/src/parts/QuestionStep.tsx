import type { ReactNode } from "react";
import { words } from "../words/words.ts";
import { Button, ButtonLink } from "./Button.tsx";
import { ErrorText, type FieldError } from "./Field.tsx";

export type QuestionStepProps = {
  readonly id: string;
  readonly question: string;
  readonly hint?: string | undefined;
  /** Why it is asked, folded. */
  readonly why?: string | undefined;
  /** The place of this question, from 1. */
  readonly position: number;
  readonly of: number;
  readonly level?: 1 | 2 | 3;
  readonly error?: FieldError | undefined;
  readonly backHref?: string | undefined;
  readonly onBack?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
  readonly nextText?: string | undefined;
  /** A list of choices, or fields. */
  readonly children: ReactNode;
};

/** One question a page: what is asked, the answers, back and next, and how far it is. */
export function QuestionStep(step: QuestionStepProps) {
  const { id, question, hint, why, position, of, level = 1, error, onNext, children } = step;
  const Heading = `h${level}` as const;
  const say = words().parts.question;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <form
      className="question-step"
      noValidate
      onSubmit={
        onNext &&
        ((event) => {
          event.preventDefault();
          onNext();
        })
      }
    >
      <Progress position={position} of={of} />
      <fieldset aria-describedby={described === "" ? undefined : described}>
        <legend>
          <Heading className="answer">{question}</Heading>
        </legend>
        {hint && (
          <p className="text-muted" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        {error && (
          <div role="alert">
            <ErrorText id={`${id}-error`} error={error} />
          </div>
        )}
        {children}
      </fieldset>
      {why && (
        <details className="fold">
          <summary>{say.why}</summary>
          <p>{why}</p>
        </details>
      )}
      <Moves {...step} />
    </form>
  );
}

function Moves({ backHref, onBack, nextText }: QuestionStepProps) {
  const say = words().parts.question;
  return (
    <div className="question-moves">
      {onBack && (
        <Button kind="quiet" icon="arrow-left" onClick={onBack}>
          {say.back}
        </Button>
      )}
      {backHref && !onBack && (
        <ButtonLink kind="quiet" icon="arrow-left" href={backHref}>
          {say.back}
        </ButtonLink>
      )}
      <Button kind="main" type="submit">
        {nextText ?? say.next}
      </Button>
    </div>
  );
}

/** "3 of 9" in words and on a small ruler. */
export function Progress({ position, of }: Pick<QuestionStepProps, "position" | "of">) {
  const at = (place: number) => `${of < 2 ? 0 : Math.round(((place - 1) / (of - 1)) * 10_000) / 100}%`;
  return (
    <div className="progress">
      <p className="meta">{words().parts.question.progress(position, of)}</p>
      <svg className="progress-ruler" height="18" aria-hidden="true">
        <line className="baseline" x1="0" x2="100%" y1="9" y2="9" />
        <line className="passed" x1="0" x2={at(position)} y1="9" y2="9" />
        {Array.from({ length: of }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place.
          <line key={index} className="tick" x1={at(index + 1)} x2={at(index + 1)} y1="9" y2="15" />
        ))}
        <svg x={at(position)} y="9" overflow="visible" aria-hidden="true">
          <path className="here" d="M0 -8 L7 0 L0 8 L-7 0 Z" />
        </svg>
      </svg>
    </div>
  );
}
