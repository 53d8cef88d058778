import type { AppealDoor } from "@afterscript/wording/public/coverage.ts";
import { useState } from "react";
import { Button } from "../../../parts/Button.tsx";
import { DayFields } from "../../../parts/DayFields.tsx";
import { type FieldError, SelectField } from "../../../parts/Field.tsx";
import { Icon } from "../../../parts/Icon.tsx";
import { partsOf } from "../../../parts/told-day.ts";
import { words } from "../../../words/words.ts";
import { readStep, STEP_DAYS, type Step, type StepBounds, type StepDay } from "./read-step.ts";

type Props = {
  readonly doors: readonly AppealDoor[];
  readonly steps: readonly Step[];
  readonly boundsOf: (door: AppealDoor | undefined) => StepBounds;
  readonly onSave: (step: Step) => void;
};

/** One step to write down. What was chosen stays chosen when it is written, though another step may be the next one then. */
export function StepForm({ doors, steps, boundsOf, onSave }: Props) {
  const say = words().theySaidNo.track;
  const begun = doors.find(({ isNext }) => isNext) ?? doors[0];
  const [door, setDoor] = useState(begun?.id ?? "");
  const chosen = doors.find(({ id }) => id === door);
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
          name={chosen?.name ?? ""}
          step={steps.find((one) => one.door === door) ?? { door }}
          bounds={boundsOf(chosen)}
          onSave={onSave}
        />
      </div>
    </section>
  );
}

type DaysProps = {
  readonly name: string;
  readonly step: Step;
  readonly bounds: StepBounds;
  readonly onSave: (step: Step) => void;
};

function StepDays({ name, step, bounds, onSave }: DaysProps) {
  const say = words().theySaidNo.track;
  const [days, setDays] = useState({
    sent: partsOf(step.sent),
    received: partsOf(step.received),
    decided: partsOf(step.decided),
    decisionReceived: partsOf(step.decisionReceived),
  });
  const [outcome, setOutcome] = useState<"" | "approved" | "denied">(step.outcome ?? "");
  const [wrong, setWrong] = useState<{ readonly at: StepDay; readonly error: FieldError }>();
  const [isWritten, setWritten] = useState(false);
  const send = () => {
    const read = readStep({ before: step, days, outcome }, bounds);
    setWritten(read.is === "read");
    setWrong(read.is === "fault" ? read : undefined);
    if (read.is === "read") return onSave(read.step);
    document.querySelector<HTMLElement>(`#track-${read.at}-day`)?.focus();
  };
  return (
    <form
      className="track-step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onChange={() => setWritten(false)}
    >
      {STEP_DAYS.map((at) => (
        <div key={at} role={wrong?.at === at ? "alert" : undefined}>
          <DayFields
            id={`track-${at}`}
            label={say[at]}
            value={days[at]}
            onChange={(value) => setDays({ ...days, [at]: value })}
            error={wrong?.at === at ? wrong.error : undefined}
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
      <p role="status">
        {isWritten && (
          <>
            <Icon name="check" /> {say.written(name)}
          </>
        )}
      </p>
    </form>
  );
}
