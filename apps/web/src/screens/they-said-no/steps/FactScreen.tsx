import type { ToldFact } from "@afterscript/engine/public/coverage.ts";
import { answerName, toldFactQuestion } from "@afterscript/wording/public/coverage-names.ts";
import { DO_NOT_KNOW } from "../../../parts/ChoiceList.tsx";
import { sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import type { Journey } from "../journey.ts";
import { answered, leftOpen, type Told, withForm } from "../told.ts";
import { useAnswer } from "../use-answer.ts";
import { AnswerButtons } from "./AnswerButtons.tsx";
import { NumberStep } from "./NumberStep.tsx";
import { StepFrame } from "./StepFrame.tsx";
import { factQuestion, unknownFacts } from "./unknown-facts.ts";

/** One thing that only the person or the clinic can say, because the plan's rules ask it. */
export function FactScreen(journey: Journey & { readonly id: string }) {
  const { telling, placing, coverage, id } = journey;
  const fact = coverage.facts.find((one) => one.id === id);
  const progress = useProgress(journey);
  if (fact === undefined) return null;
  const question = factQuestion(fact.id);
  const answer = (value: string | undefined) => {
    telling.tell((before) =>
      value === undefined
        ? leftOpen(withFact(before, fact.id, undefined), question)
        : answered(withFact(before, fact.id, value), question),
    );
    placing.go("facts");
  };
  return (
    <StepFrame
      ask={toldFactQuestion(fact.id)}
      why={words().theySaidNo.question.fact.why}
      {...progress}
      onBack={placing.canGoBack ? placing.back : undefined}
    >
      <FactAnswers
        fact={fact}
        value={givenOf(telling.told, fact.id)}
        isOpen={telling.told.open.includes(question)}
        onAnswer={answer}
      />
    </StepFrame>
  );
}

/** How many of these questions lie behind, and how many are left as far as it is known now. */
function useProgress(journey: Journey & { readonly id: string }): { position?: number; of?: number } {
  const worked = useAnswer(journey);
  if (worked.is !== "done") return {};
  const { told } = journey.telling;
  const left = unknownFacts(worked.value.report.criteria, journey.coverage, told);
  const given = new Set([
    ...Object.keys(told.form.told ?? {}),
    ...told.open.filter((one) => one.startsWith("fact/")).map((one) => one.slice("fact/".length)),
  ]);
  given.delete(journey.id);
  const others = left.filter((one) => one.id !== journey.id);
  return { position: given.size + 1, of: given.size + others.length + 1 };
}

function givenOf({ form }: Told, fact: string): string | undefined {
  const given = form.told?.[fact];
  return typeof given === "object" ? given.value : given;
}

function withFact(told: Told, fact: string, value: string | undefined): Told {
  const { [fact]: _before, ...others } = told.form.told ?? {};
  return withForm(told, { told: value === undefined ? others : { ...others, [fact]: value } });
}

type AnswersProps = {
  readonly fact: ToldFact;
  readonly value: string | undefined;
  readonly isOpen: boolean;
  readonly onAnswer: (value: string | undefined) => void;
};

function FactAnswers({ fact, value, isOpen, onAnswer }: AnswersProps) {
  const say = words().theySaidNo;
  if (fact.sort === "number")
    return (
      <NumberStep
        id={`fact-${fact.id}`}
        label={say.fact.label}
        unit={fact.unit}
        value={value}
        pattern={/^\d{1,5}(?:\.\d{1,3})?$/}
        error={say.fact.number}
        isOpen={isOpen}
        onNumber={onAnswer}
      />
    );
  const choices =
    fact.sort === "yes-no"
      ? [
          { value: "yes", label: say.yes },
          { value: "no", label: say.no },
        ]
      : (fact.choices ?? []).map((one) => ({ value: one, label: sentenceCase(answerName(one)) }));
  return (
    <AnswerButtons
      choices={choices}
      chosen={isOpen ? DO_NOT_KNOW : value}
      onChoose={(chosen) => onAnswer(chosen === DO_NOT_KNOW ? undefined : chosen)}
    />
  );
}
