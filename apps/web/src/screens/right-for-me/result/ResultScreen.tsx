import { useCallback } from "react";
import { today } from "../../../browser/today.ts";
import { NextStep } from "../../../parts/NextStep.tsx";
import { words } from "../../../words/words.ts";
import type { PlacedProps } from "../RightForMe.tsx";
import { useWorked } from "../use-worked.ts";
import { Waiting } from "../Waiting.tsx";
import { AnswerList } from "./AnswerList.tsx";
import { Comparison } from "./Comparison.tsx";
import { type Compared, compareFor } from "./compare.ts";
import { TakeAlong } from "./TakeAlong.tsx";

/** Every drug of the class side by side for this person, what is not known, and where to go from here. */
export function ResultScreen(props: PlacedProps) {
  const { guide, placing } = props;
  const { rightForMe: say } = words();
  const worked = useWorked(
    guide.answers,
    useCallback((answers) => compareFor(answers, today()), []),
  );
  return (
    <div className="guide-result">
      {worked.is === "done" ? (
        <Answered {...props} compared={worked.value} />
      ) : (
        <>
          <h1 tabIndex={-1}>{say.heading}</h1>
          <Waiting worked={worked} text={say.result.working} />
        </>
      )}
      <AnswerList answers={guide.answers} onChange={placing.go} />
      <TakeAlong guide={guide} />
    </div>
  );
}

function Answered({ compared, placing, guide }: PlacedProps & { readonly compared: Compared }) {
  const { result } = words().rightForMe;
  if (compared.is === "no-condition") {
    return (
      <>
        <h1 tabIndex={-1}>{result.noCondition.title}</h1>
        <p className="measure mt-3">{result.noCondition[compared.why]}</p>
        <button type="button" className="button button-main mt-4" onClick={() => placing.go("condition")}>
          {result.noCondition.change}
        </button>
      </>
    );
  }
  return (
    <Comparison compared={compared} guide={guide}>
      <div className="no-print">
        <NextStep text={result.next} />
        <button type="button" className="button button-main mt-3" onClick={() => placing.go("visit")}>
          {result.visit}
        </button>
      </div>
    </Comparison>
  );
}
