import { useEffect, useRef, useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import { Notice } from "../../parts/Notice.tsx";
import { QuestionStep } from "../../parts/QuestionStep.tsx";
import type { DrugChoice } from "../../site/drug-choice.ts";
import { name } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { ActionLine } from "../companion/ActionLine.tsx";
import { useAction } from "../companion/use-action.ts";
import { ConditionAnswers } from "./ConditionAnswers.tsx";
import { faultOfStep, type StepFault } from "./check-step.ts";
import { DoseAnswers } from "./DoseAnswers.tsx";
import { DrugAnswers } from "./DrugAnswers.tsx";
import { DRAFT_SETTING, keepable, keptDraft, STEPS, type StartDraft, type StepId } from "./draft.ts";
import { draftOf } from "./draft-of.ts";
import { PersonAnswers } from "./PersonAnswers.tsx";
import { RegionAnswers } from "./RegionAnswers.tsx";
import type { Saved } from "./save-start.ts";
import { toldTherapies } from "./told-therapy.ts";

export type AnswersProps = {
  readonly draft: StartDraft;
  readonly change: (part: Partial<StartDraft>) => void;
  readonly fault: StepFault | undefined;
  readonly drugs: readonly DrugChoice[];
};

const ANSWERS = {
  region: RegionAnswers,
  drug: DrugAnswers,
  condition: ConditionAnswers,
  dose: DoseAnswers,
  person: PersonAnswers,
} as const satisfies Record<StepId, (props: AnswersProps) => React.ReactNode>;

type Props = { readonly companion: Companion; readonly drugs: readonly DrugChoice[] };

/** One question at a time. Every answer is kept on this device as it is given, so that a reload loses none. */
export function StartSteps({ companion, drugs }: Props) {
  const say = words().start;
  const { snapshot } = companion;
  const [draft, setDraft] = useState<StartDraft>(
    () =>
      keptDraft(snapshot.settings[DRAFT_SETTING], snapshot.revision) ?? draftOf(companion, toldTherapies(companion)[0]),
  );
  const told = toldTherapies(companion).find(({ medication }) => medication.resource === draft.editing);
  const [fault, setFault] = useState<StepFault>();
  const saving = useAction<Saved>();
  const top = useFocusOnMove(draft.step);
  const step = STEPS[draft.step] ?? "region";
  const change = (part: Partial<StartDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setFault(undefined);
    companion.store.changeSettings({ [DRAFT_SETTING]: keepable(next, snapshot.revision) });
  };
  const save = () =>
    saving.run(async () => {
      const { saveStart } = await import("./save-start.ts");
      const saved = await saveStart(draft, companion);
      if (saved.is === "saved") location.assign("/companion");
      return saved;
    });
  const next = () => {
    const found = faultOfStep(step, draft, companion.asOf);
    setFault(found);
    if (found !== undefined || saving.state.is === "working") return;
    if (draft.step + 1 < STEPS.length) change({ step: draft.step + 1 });
    else save();
  };
  const Answers = ANSWERS[step];
  const { state } = saving;
  const refused = state.is === "done" && state.result.is === "refused" ? state.result.faults : [];
  const isLast = draft.step + 1 === STEPS.length;
  return (
    <div ref={top} tabIndex={-1} className="outline-none">
      {told !== undefined && draft.step === 0 && (
        <div className="mb-6 measure">
          <Notice sort="info" title={say.again.title(name(told.drug, "patient"))}>
            <p>
              {say.again.text} <a href="/companion/medicines">{say.again.link}</a>
            </p>
          </Notice>
        </div>
      )}
      <QuestionStep
        id={`start-${step}`}
        question={say[step].question}
        hint={say[step].hint}
        why={say[step].why}
        position={draft.step + 1}
        of={STEPS.length}
        error={fault?.at === "step" ? fault.error : undefined}
        {...(draft.step > 0 && { onBack: () => change({ step: draft.step - 1 }) })}
        onNext={next}
        nextText={isLast ? say.save : undefined}
      >
        <Answers draft={draft} change={change} fault={fault} drugs={drugs} />
        {refused.map((one) => (
          <Notice key={one.what} sort="problem" title={one.what} role="alert">
            <p>{one.mend}</p>
          </Notice>
        ))}
        <ActionLine state={saving.state} working={words().screens.saving} />
      </QuestionStep>
    </div>
  );
}

/** After each step the question is read out from its beginning; the first one leaves the focus where it was. */
function useFocusOnMove(step: number) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    place.current?.focus();
    window.scrollTo(0, 0);
  }, [step]);
  return place;
}
