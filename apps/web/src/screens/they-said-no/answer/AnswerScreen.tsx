import type { AppealReport } from "@afterscript/wording/public/coverage.ts";
import { Button } from "../../../parts/Button.tsx";
import { NextStep } from "../../../parts/NextStep.tsx";
import { words } from "../../../words/words.ts";
import type { Journey } from "../journey.ts";
import { KeepAppeal } from "../keep/KeepAppeal.tsx";
import { useAnswer } from "../use-answer.ts";
import { Working } from "../Working.tsx";
import { AnswerProblems } from "./AnswerProblems.tsx";
import { Around } from "./Around.tsx";
import { ClinicMessage } from "./ClinicMessage.tsx";
import { Criteria } from "./Criteria.tsx";
import { Doors } from "./Doors.tsx";
import { Headline } from "./Headline.tsx";
import { Papers } from "./Papers.tsx";
import { YourAnswers } from "./YourAnswers.tsx";

/** The answer: the last day first, then the steps, what the plan wants to see, what goes with it, and what is next. */
export function AnswerScreen(journey: Journey) {
  const { telling, placing } = journey;
  const worked = useAnswer(journey);
  const say = words().theySaidNo.answer;
  if (worked.is !== "done") return <Working worked={worked} />;
  const { report } = worked.value;
  return (
    <article className="guide-result appeal">
      <Headline report={report} isSample={telling.told.record.is === "sample"} />
      <AnswerProblems report={report} hasRecord={telling.told.record.is !== "none"} />
      <Moves placing={placing} />
      <div className="appeal-parts">
        <Doors report={report} />
        <Criteria report={report} />
        <Papers report={report} />
        {report.messageToClinic !== undefined && <ClinicMessage text={report.messageToClinic} />}
        <PlanAsks report={report} />
        <Around report={report} />
        {report.renewal && (
          <section aria-labelledby="renewal">
            <h2 id="renewal">{say.renewal}</h2>
            <p className="measure mt-2">{report.renewal.text}</p>
          </section>
        )}
        <KeepAppeal {...journey} />
        <YourAnswers {...journey} />
      </div>
    </article>
  );
}

/** What comes next stands right under the answer: below it, the page is long. */
function Moves({ placing }: Pick<Journey, "placing">) {
  const say = words().theySaidNo.answer;
  return (
    <div className="no-print grid grid-cols-1 gap-4 measure">
      <NextStep text={say.toPacketText} />
      <div className="question-moves">
        <Button kind="main" icon="file-text" onClick={() => placing.go("head")}>
          {say.toPacket}
        </Button>
        <Button onClick={() => placing.go("track")}>{say.toTrack}</Button>
      </div>
    </div>
  );
}

type Props = { readonly report: AppealReport };

function PlanAsks({ report: { asks } }: Props) {
  const say = words().theySaidNo.answer;
  const ofPlan = asks.filter((one) => one.of === "plan" || one.of === "pharmacy");
  if (ofPlan.length === 0) return null;
  return (
    <section aria-labelledby="ask-plan">
      <h2 id="ask-plan">{say.askPlan}</h2>
      <ul className="list-disc ps-5 mt-2 measure">
        {ofPlan.map((one) => (
          <li key={`${one.of} ${one.text}`}>
            {one.text} <span className="meta">({say.from[one.of]})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
