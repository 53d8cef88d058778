import type { DoneId } from "@afterscript/wording";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { ScreenFailure } from "../../browser/failure.ts";
import type { Lane, WhoPatient, WhoStaff } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { SelectField, TextArea, TextField } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { name } from "../../words/text.ts";
import { wordingLanguage } from "../../words/wording-language.ts";
import { words } from "../../words/words.ts";
import { type ActDraft, type ActFaults, ASKS, daysAfter, daysOffered } from "./act-form.ts";
import { DoneChoice } from "./DoneChoice.tsx";
import { personLine } from "./row-words.ts";

export type ActFormProps = {
  readonly id: string;
  readonly draft: ActDraft;
  readonly lane: Lane;
  /** Whose item it is. */
  readonly patient: WhoPatient;
  /** Fact ids of the tests that an order would name. */
  readonly tests: readonly string[];
  readonly faults?: ActFaults | undefined;
  readonly failure?: ScreenFailure | undefined;
  readonly isSending?: boolean | undefined;
  /** It cannot be stored: the row is somebody else's, or gone. */
  readonly isBlocked?: boolean;
  /** ISO date of today. */
  readonly day: string;
  /** To whom it can be handed; undefined while that is not known. */
  readonly colleagues?: readonly WhoStaff[] | undefined;
  readonly withLetters: boolean;
  /** Stores what was done. */
  readonly onChoose?: ((done: DoneId) => void) | undefined;
  readonly onWrite?: ((part: Partial<ActDraft>) => void) | undefined;
  readonly onSend?: (() => void) | undefined;
  readonly onLeave?: (() => void) | undefined;
};

function emptyChoice(colleagues: ActFormProps["colleagues"]): string {
  const say = words().clinic.act;
  if (colleagues === undefined) return say.colleaguesLoading;
  return colleagues.length === 0 ? say.nobodyElse : say.choose;
}

/** What an act still needs, and the button that stores it. Enter stores it from every field. */
export function ActForm({
  id,
  draft,
  lane,
  patient,
  tests,
  faults = {},
  failure,
  isSending,
  isBlocked = false,
  day,
  colleagues,
  withLetters,
  ...on
}: ActFormProps) {
  const say = words().clinic.act;
  const form = useRef<HTMLFormElement>(null);
  const { action } = draft;
  const asks = ASKS[action];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another act begins at its first field too.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[data-done], select, textarea")?.focus({ preventScroll: true });
    // The day and the button that stores are seen too, not the field alone.
    form.current?.scrollIntoView({ block: "nearest" });
  }, [action]);
  const faulty = Object.keys(faults).join();
  useEffect(() => {
    if (faulty !== "") form.current?.querySelector<HTMLElement>("[data-done], [aria-invalid]")?.focus();
  }, [faulty]);
  const storeOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    on.onSend?.();
  };
  return (
    <form
      ref={form}
      className="clinic-form"
      aria-label={`${say.name[action]}: ${patient.name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        on.onSend?.();
      }}
    >
      {/* The line of the row may be above the screen by now. */}
      <p className="wrap-anywhere">
        <strong>
          <bdi>{patient.name}</bdi>
        </strong>{" "}
        <span className="meta">{personLine(patient)}</span>
      </p>
      {action === "test-ordered" && (
        <p lang={wordingLanguage()}>{say.tests(tests.map((test) => name(test, "clinician")).join(", "))}</p>
      )}
      {action === "done" && (
        <DoneChoice
          id={`${id}-done`}
          lane={lane}
          chosen={draft.done}
          error={faults.note}
          withLetters={withLetters}
          onChoose={on.onChoose}
          onWrite={() => form.current?.querySelector("textarea")?.focus()}
          onSend={() => on.onSend?.()}
        />
      )}
      {asks.to && (
        <SelectField
          id={`${id}-to`}
          label={say.to}
          value={draft.to}
          error={faults.to}
          onKeyDown={storeOnEnter}
          onChange={({ target }) => on.onWrite?.({ to: target.value })}
          options={[
            { value: "", label: emptyChoice(colleagues) },
            ...(colleagues ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      )}
      {asks.until && (
        <div className="clinic-until">
          <TextField
            id={`${id}-until`}
            type="date"
            label={action === "snooze" ? say.untilSnooze : say.untilMonitor}
            min={day}
            value={draft.until}
            error={faults.until}
            onKeyDown={storeOnEnter}
            onChange={({ target }) => on.onWrite?.({ until: target.value })}
          />
          <div className="switch">
            {daysOffered({ action, lane }).map((days) => (
              <button
                key={days}
                type="button"
                aria-pressed={draft.until === daysAfter(day, days)}
                onClick={() => on.onWrite?.({ until: daysAfter(day, days) })}
              >
                {say.inDays(days)}
              </button>
            ))}
          </div>
        </div>
      )}
      <TextArea
        id={`${id}-note`}
        rows={2}
        label={say.note[action]}
        hint={asks.until ? say.noteHintWithDay : say.noteHint}
        value={draft.note}
        error={action === "done" ? undefined : faults.note}
        onKeyDown={storeOnEnter}
        onChange={({ target }) => on.onWrite?.({ note: target.value })}
      />
      {failure && (
        <Notice sort="problem" title={failure.what} role="alert">
          <p>{`${failure.mend} ${say.notLost}`}</p>
        </Notice>
      )}
      <div className="clinic-form-end">
        <Button kind="main" type="submit" disabled={isSending || isBlocked}>
          {isSending ? say.storing : say.store[action]}
        </Button>
        <Button kind="quiet" onClick={on.onLeave}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
