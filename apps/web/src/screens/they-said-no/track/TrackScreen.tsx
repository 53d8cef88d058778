import type { AppealForm } from "@afterscript/check/public/appeal.ts";
import type { AppealDoor } from "@afterscript/wording/public/coverage.ts";
import { Button } from "../../../parts/Button.tsx";
import { EmptyState } from "../../../parts/EmptyState.tsx";
import { SampleBanner } from "../../../parts/SampleBanner.tsx";
import { Timeline } from "../../../parts/Timeline.tsx";
import { date } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import { dayOf } from "../asked-of.ts";
import { firstOfGuide, type Journey } from "../journey.ts";
import { KeepAppeal } from "../keep/KeepAppeal.tsx";
import { withForm } from "../told.ts";
import { useAnswer } from "../use-answer.ts";
import { Working } from "../Working.tsx";
import { momentsOf } from "./moments-of.ts";
import type { Step, StepBounds } from "./read-step.ts";
import { StepForm } from "./StepForm.tsx";

/** What may have been asked for before the letter came. */
const BEFORE_A_LETTER: ReadonlySet<string> = new Set([
  "formulary-exception",
  "step-exception",
  "keep-benefits",
  "complaint",
]);

/** What became of each step: sent, there, decided. A no opens the next one with its own last day. */
export function TrackScreen(journey: Journey) {
  const { telling, placing, coverage } = journey;
  const worked = useAnswer(journey);
  const say = words().theySaidNo.track;
  if (worked.is !== "done") return <Working worked={worked} />;
  const { report } = worked.value;
  const { form } = telling.told;
  const asOf = dayOf(telling.told);
  const doors = report.doors.filter(({ sort }) => sort !== "request");
  if (doors.length === 0)
    return (
      <EmptyState level={1} title={say.nothing} text={say.nothingText}>
        <Button kind="main" className="mt-4" onClick={() => placing.go(firstOfGuide(coverage))}>
          {words().theySaidNo.planUnknown.change}
        </Button>
      </EmptyState>
    );
  const save = (step: Step) =>
    telling.tell((before) => {
      const others = (before.form.steps ?? []).filter((one) => one.door !== step.door);
      return withForm(before, { steps: [...others, step] });
    });
  /** A letter that says no to a later step came after the steps before it. */
  const boundsOf = (door: AppealDoor | undefined): StepBounds => {
    const isAnswer = form.deniedDoor === undefined && door !== undefined && !BEFORE_A_LETTER.has(door.sort);
    return { latest: asOf, letter: isAnswer ? form.dated : undefined };
  };
  return (
    <article className="guide-result">
      <header className="measure">
        {telling.told.record.is === "sample" && <SampleBanner day={asOf} />}
        <h1 className="answer" tabIndex={-1}>
          {say.heading}
        </h1>
        <p className="mt-2">{say.lead}</p>
        {report.nearest && (
          <p className="lead mt-3">{`${say.nextDay(date(report.nearest.lastDay))} (${report.nearest.name})`}</p>
        )}
      </header>
      <Timeline items={momentsOf(form, doors)} today={asOf} label={say.heading} />
      <StepForm doors={doors} steps={form.steps ?? []} boundsOf={boundsOf} onSave={save} />
      {isApproved(form) && <p className="measure">{say.approved}</p>}
      <div className="measure grid grid-cols-1 gap-6">
        <KeepAppeal {...journey} />
        <p>
          <Button onClick={() => placing.go("answer")}>{say.toAnswer}</Button>
        </p>
      </div>
    </article>
  );
}

function isApproved({ steps = [] }: AppealForm): boolean {
  return steps.some(({ outcome }) => outcome === "approved");
}
