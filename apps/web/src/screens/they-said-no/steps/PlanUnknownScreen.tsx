import { Button } from "../../../parts/Button.tsx";
import { Icon } from "../../../parts/Icon.tsx";
import { NextStep } from "../../../parts/NextStep.tsx";
import { words } from "../../../words/words.ts";
import { firstOfGuide, type Journey, placeAfter } from "../journey.ts";

/** Without the kind of plan there is no date: what to do today instead. */
export function PlanUnknownScreen({ telling, placing, coverage }: Journey) {
  const say = words().theySaidNo.planUnknown;
  return (
    <section className="question-step" aria-labelledby="question">
      <h1 className="answer" id="question" tabIndex={-1}>
        {say.heading}
      </h1>
      <p>{say.text}</p>
      <div className="card card-tone tone-today grid grid-cols-1 gap-3">
        <p className="flex items-start gap-2 font-bold">
          <Icon name="phone-call" />
          {say.call}
        </p>
        <p className="lead">{say.ask}</p>
      </div>
      <NextStep text={say.write} />
      <div className="question-moves">
        <Button onClick={() => placing.go(firstOfGuide(coverage))}>{say.change}</Button>
        <Button kind="main" onClick={() => placing.go(placeAfter("plan", telling.told, coverage))}>
          {say.goOn}
        </Button>
      </div>
    </section>
  );
}
