import { STOP_REASONS, type StopReason } from "@afterscript/record";
import { useId, useState } from "react";
import { drugChoices } from "../../browser/choices.ts";
import type { Companion } from "../../browser/companion.ts";
import { freshId } from "../../browser/store/fresh-id.ts";
import { Button } from "../../parts/Button.tsx";
import { DayFields, type DayParts } from "../../parts/DayFields.tsx";
import { SelectField, TextField } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { partsOf, toldDay } from "../../parts/told-day.ts";
import type { Undoable } from "../../trend/undoable.ts";
import { doseText } from "../../words/dose.ts";
import { words } from "../../words/words.ts";
import { ActionLine } from "../companion/ActionLine.tsx";
import { useAction } from "../companion/use-action.ts";
import { isReadDose } from "../start/is-read-dose.ts";
import { useLoaded } from "../use-loaded.ts";
import type { ChangeKind } from "./TherapyCard.tsx";
import type { KeptTherapy } from "./therapies-kept.ts";
import { changed, type TherapyChange, toldOf } from "./therapy-changes.ts";

type Props = {
  readonly change: ChangeKind;
  readonly therapy: KeptTherapy;
  readonly companion: Companion;
  readonly onDone: (done: Undoable) => void;
};

type FormFault = { readonly at: "day" | "dose" | "form"; readonly what: string; readonly mend: string };

/** What is asked for one change, and its saving. */
export function ChangeForm({ change, therapy, companion, onDone }: Props) {
  const say = words().medicines;
  const [day, setDay] = useState<DayParts>(() => partsOf(companion.asOf));
  const [dose, setDose] = useState("");
  const [reason, setReason] = useState<StopReason | "">("");
  const [fault, setFault] = useState<FormFault>();
  const id = useId();
  const ask = say.change[change];
  const { run, state } = useAction<void>();
  const save = () => {
    const read = readForm({ change, day, dose, reason, asOf: companion.asOf });
    if ("what" in read) return setFault(read);
    setFault(undefined);
    run(async () => {
      const { saveMedicines } = await import("./save-medicines.ts");
      const saved = await saveMedicines(entriesAfter(read, therapy), companion);
      if (saved.is === "saved") return onDone(saved.undo);
      const [first] = saved.faults;
      if (first !== undefined) setFault({ at: "form", what: first.what, mend: first.mend });
    });
  };
  const errorAt = (at: FormFault["at"]) => (fault?.at === at ? fault : undefined);
  return (
    <form
      className="change-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className="font-bold">{ask.question}</p>
      <p className="meta">{ask.note}</p>
      {(change === "dose" || change === "again") && (
        <DoseField
          id={id}
          drug={therapy.drug}
          companion={companion}
          value={dose}
          onChange={setDose}
          error={errorAt("dose")}
        />
      )}
      {change !== "resume" && (
        <DayFields id={`${id}-day`} label={ask.day} value={day} onChange={setDay} error={errorAt("day")} />
      )}
      {change === "stop" && (
        <SelectField
          id={`${id}-reason`}
          label={say.reason}
          hint={say.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.target.value as StopReason | "")}
          options={["" as const, ...STOP_REASONS].map((value) => ({
            value,
            label: say.reasons[value === "" ? "untold" : value],
          }))}
        />
      )}
      {fault?.at === "form" && (
        <Notice sort="problem" title={fault.what} role="alert">
          <p>{fault.mend}</p>
        </Notice>
      )}
      <ActionLine state={state} working={words().screens.saving} />
      <p>
        <Button kind="main" type="submit">
          {ask.save}
        </Button>
      </p>
    </form>
  );
}

type DoseFieldProps = {
  readonly id: string;
  readonly drug: string;
  readonly companion: Companion;
  readonly value: string;
  readonly onChange: (dose: string) => void;
  readonly error: FormFault | undefined;
};

/** The doses that a rule names, as suggestions; any other may be written. */
function DoseField({ id, drug, companion, value, onChange, error }: DoseFieldProps) {
  const say = words().medicines;
  const choices = useLoaded("choices", drugChoices);
  const found = choices.is === "ready" ? choices.value.drugs.find((one) => one.id === drug) : undefined;
  const doses = found === undefined || found.route === "on-the-skin" ? [] : found.regions[companion.region].doses;
  return (
    <>
      {doses.length > 0 && (
        <SelectField
          id={`${id}-listed`}
          label={say.dose}
          value={doses.includes(value) ? value : ""}
          onChange={(event) => onChange(event.target.value)}
          options={[
            { value: "", label: say.doseOther },
            ...doses.map((dose) => ({ value: dose, label: doseText(dose) })),
          ]}
        />
      )}
      {!doses.includes(value) && (
        <TextField
          id={`${id}-dose`}
          label={doses.length === 0 ? say.dose : say.doseInWords}
          hint={say.doseHint}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          error={error}
        />
      )}
    </>
  );
}

type Filled = {
  readonly change: ChangeKind;
  readonly day: DayParts;
  readonly dose: string;
  readonly reason: StopReason | "";
  readonly asOf: string;
};

function readForm({ change, day, dose, reason, asOf }: Filled): TherapyChange | FormFault {
  const { fault } = words().medicines;
  if (change === "resume") return { is: "resume" };
  const told = toldDay(day, change === "dose" ? {} : { latest: asOf });
  if (told.is === "fault") return { at: "day", ...told.error };
  const on = told.is === "told" ? told.day : undefined;
  const amount = dose.trim();
  if (change === "dose") {
    if (!isReadDose(amount)) return { at: "dose", ...fault.dose };
    // The day before a change ends the old dose: a month has none.
    return on?.length === asOf.length ? { is: "dose", dose: amount, day: on } : { at: "day", ...fault.wholeDay };
  }
  if (change === "again") return { is: "again", day: on, dose: amount === "" ? undefined : amount };
  if (change === "stop") return { is: "stop", day: on, reason: reason === "" ? undefined : reason };
  return { is: change, day: on };
}

const STATEMENT = "MedicationStatement/";

/** A change of an entry that came from a file is told here: what is told takes its place. */
function entriesAfter(change: TherapyChange, { current, drug }: KeptTherapy) {
  const isOurs = current.resource.startsWith(STATEMENT);
  const id = isOurs ? current.resource.slice(STATEMENT.length) : `told-${freshId()}`;
  const { kept, added } = changed(toldOf(current, id, drug), change, `told-${freshId()}`);
  return {
    written: [kept, added].filter((one) => one !== undefined),
    ...(!isOurs && kept !== undefined && { removed: [current.resource] }),
  };
}
