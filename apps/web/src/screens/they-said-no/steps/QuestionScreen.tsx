import { words } from "../../../words/words.ts";
import type { Journey } from "../journey.ts";
import { askedOf, QUESTIONS, type Question } from "../questions.ts";
import { GuideStep } from "./GuideStep.tsx";
import { Step } from "./Step.tsx";
import { StepFrame } from "./StepFrame.tsx";

/** The question that the place names. */
export function QuestionScreen(journey: Journey) {
  const { place } = journey.placing;
  const id = place.slice(place.indexOf("/") + 1);
  if (place.startsWith("guide/")) return <GuideStep {...journey} id={id} />;
  const question = QUESTIONS.find((one) => one === id) ?? "plan";
  return <Asked {...journey} question={question} />;
}

function Asked({ question, ...journey }: Journey & { readonly question: Question }) {
  const { telling, placing, coverage } = journey;
  const asked = askedOf(telling.told, { coverage });
  const { ask, why, ...more } = words().theySaidNo.question[question];
  return (
    <StepFrame
      ask={ask}
      why={why}
      hint={"hint" in more ? more.hint : undefined}
      position={Math.max(1, asked.indexOf(question) + 1)}
      of={asked.length}
      onBack={placing.canGoBack ? placing.back : undefined}
    >
      <Step {...journey} question={question} />
    </StepFrame>
  );
}
