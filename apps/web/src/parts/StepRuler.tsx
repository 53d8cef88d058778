import type { RulerStep, StepRuler as Steps } from "../ruler/ruler.ts";
import { wordingLanguage } from "../words/wording-language.ts";

export type StepRulerProps = { readonly ruler: Steps; readonly id: string };

/** Steps or choices on one upright line. */
export function StepRuler({ ruler, id }: StepRulerProps) {
  return (
    <>
      <p className="meta" id={`${id}-t`} lang={wordingLanguage()}>
        {ruler.title}
      </p>
      <ol className="steps" aria-labelledby={`${id}-t`}>
        {ruler.steps.map((step) => (
          <li key={`${step.label} ${step.note}`} className={`step step-${step.sort}`}>
            <svg className="step-mark" width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
              <StepMark sort={step.sort} />
            </svg>
            <span className="step-text" lang={wordingLanguage()}>
              <span className="step-label">{step.label}</span>
              {step.note && <span className="step-note">{` · ${step.note}`}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function StepMark({ sort }: Pick<RulerStep, "sort">) {
  if (sort === "plain") return <line x1="13" x2="21" y1="13" y2="13" />;
  if (sort !== "done") return <path d="M13 4 L21 13 L13 22 L5 13 Z" />;
  return (
    <>
      <circle cx="13" cy="13" r="8" />
      <path d="M7 13 L11.5 17.5 L19 8.5" />
    </>
  );
}
