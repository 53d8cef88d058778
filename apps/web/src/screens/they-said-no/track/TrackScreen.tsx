import type { AppealForm } from "@afterscript/check/public/appeal.ts";
import type { AppealDoor } from "@afterscript/wording/public/coverage.ts";
import { useState } from "react";
import { Button } from "../../../parts/Button.tsx";
import { DayFields } from "../../../parts/DayFields.tsx";
import { EmptyState } from "../../../parts/EmptyState.tsx";
import { type FieldError, SelectField } from "../../../parts/Field.tsx";
import { SampleBanner } from "../../../parts/SampleBanner.tsx";
import { Timeline, type TimelineItem } from "../../../parts/Timeline.tsx";
import { partsOf, toldDay } from "../../../parts/told-day.ts";
import { date } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import { dayOf } from "../asked-of.ts";
import { firstOfGuide, type Journey } from "../journey.ts";
import { KeepAppeal } from "../keep/KeepAppeal.tsx";
import { withForm } from "../told.ts";
import { useAnswer } from "../use-answer.ts";
import { Working } from "../Working.tsx";

type Step = NonNullable<AppealForm["steps"]>[number];

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
  const save = (step: Step) => {
    const others = (form.steps ?? []).filter((one) => one.door !== step.door);
    telling.tell((before) => withForm(before, { steps: [...others, step] }));
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
      <StepForm key={JSON.stringify(form.steps)} doors={doors} steps={form.steps ?? []} latest={asOf} onSave={save} />
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

/** What happened, by its days, and the last days that are still ahead. */
function momentsOf({ dated, received, steps = [] }: AppealForm, doors: readonly AppealDoor[]): TimelineItem[] {
  const say = words().theySaidNo.track;
  const done = (id: string, day: string | undefined, title: string): TimelineItem[] =>
    day === undefined ? [] : [{ id, sort: "done", day, title }];
  const nameOf = (id: string) => doors.find((one) => one.id === id)?.name ?? id;
  return [
    ...done("dated", dated, say.moment.dated),
    ...done("received", received, say.moment.received),
    ...steps.flatMap((step) => [
      ...done(`${step.door}-sent`, step.sent, say.moment.sent(nameOf(step.door))),
      ...done(`${step.door}-there`, step.received, say.moment.there(nameOf(step.door))),
      ...done(
        `${step.door}-decided`,
        step.decided ?? step.decisionReceived,
        say.moment.decided(nameOf(step.door), step.outcome && say.outcomes[step.outcome]),
      ),
    ]),
    ...doors.flatMap(({ id, name, clock }): TimelineItem[] =>
      clock.state === "open" && clock.lastDay !== undefined
        ? [{ id: `${id}-last`, sort: "planned", day: clock.lastDay, title: say.moment.last(name) }]
        : [],
    ),
  ].sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? -1 : 1));
}

const FIELDS = ["sent", "received", "decided", "decisionReceived"] as const;
type Field = (typeof FIELDS)[number];

type FormProps = {
  readonly doors: readonly AppealDoor[];
  readonly steps: readonly Step[];
  /** ISO date: what happened did not happen later. */
  readonly latest: string;
  readonly onSave: (step: Step) => void;
};

function StepForm({ doors, steps, latest, onSave }: FormProps) {
  const say = words().theySaidNo.track;
  const begun = doors.find(({ isNext }) => isNext) ?? doors[0];
  const [door, setDoor] = useState(begun?.id ?? "");
  return (
    <section className="card measure no-print" aria-labelledby="step">
      <h2 className="text-h3" id="step">
        {say.write}
      </h2>
      <div className="track-step mt-3">
        <SelectField
          id="track-door"
          label={say.step}
          value={door}
          options={doors.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => setDoor(target.value)}
        />
        <StepDays
          key={door}
          step={steps.find((one) => one.door === door) ?? { door }}
          latest={latest}
          onSave={onSave}
        />
      </div>
    </section>
  );
}

type DaysProps = { readonly step: Step; readonly latest: string; readonly onSave: (step: Step) => void };

function StepDays({ step, latest, onSave }: DaysProps) {
  const say = words().theySaidNo.track;
  const [days, setDays] = useState({
    sent: partsOf(step.sent),
    received: partsOf(step.received),
    decided: partsOf(step.decided),
    decisionReceived: partsOf(step.decisionReceived),
  });
  const [outcome, setOutcome] = useState<"" | "approved" | "denied">(step.outcome ?? "");
  const [wrong, setWrong] = useState<{ readonly at: Field; readonly error: FieldError }>();
  const send = () => {
    const told: Partial<Record<Field, string>> = {};
    for (const field of FIELDS) {
      const day = toldDay(days[field], { latest });
      if (day.is === "fault") return setWrong({ at: field, error: day.error });
      if (day.is === "told" && day.day.length < WHOLE)
        return setWrong({ at: field, error: words().theySaidNo.day.wanted });
      if (day.is === "told") told[field] = day.day;
    }
    setWrong(undefined);
    onSave({ door: step.door, ...told, ...(outcome !== "" && { outcome }) });
  };
  return (
    <form
      className="track-step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {FIELDS.map((field) => (
        <div key={field} role={wrong?.at === field ? "alert" : undefined}>
          <DayFields
            id={`track-${field}`}
            label={say[field]}
            value={days[field]}
            onChange={(value) => setDays({ ...days, [field]: value })}
            error={wrong?.at === field ? wrong.error : undefined}
          />
        </div>
      ))}
      <SelectField
        id="track-outcome"
        label={say.outcome}
        value={outcome}
        options={[
          { value: "", label: say.open },
          { value: "approved", label: say.outcomes.approved },
          { value: "denied", label: say.outcomes.denied },
        ]}
        onChange={({ target }) =>
          setOutcome(target.value === "approved" || target.value === "denied" ? target.value : "")
        }
      />
      <Button kind="main" type="submit">
        {say.save}
      </Button>
    </form>
  );
}

/** "2026-06-12" */
const WHOLE = 10;
