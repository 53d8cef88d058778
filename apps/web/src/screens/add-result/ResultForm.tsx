import type { AnalyteConcept } from "@afterscript/fhir";
import type { Fault } from "@afterscript/fhir-write";
import { formatDaySpan } from "@afterscript/kernel";
import type { Result } from "@afterscript/record";
import { type FormEvent, useId, useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import { concepts } from "../../browser/engine/read-here.ts";
import { failureOf, type ScreenFailure } from "../../browser/failure.ts";
import type { Entry, StoredResource } from "../../browser/store/index.ts";
import { Button } from "../../parts/Button.tsx";
import { TextField } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { laboratoryOf } from "../../trend/laboratory-words.ts";
import { words } from "../../words/words.ts";
import { useLoaded } from "../use-loaded.ts";
import { AnswerField } from "./AnswerField.tsx";
import { DayField } from "./DayField.tsx";
import { FIELDS, type FieldFaults, type FieldName, faultsByField, faultWords } from "./fault-words.ts";
import { orderUnits } from "./order-units.ts";
import { type Draft, EMPTY_DRAFT, kept, NOT_DONE, OTHER_UNIT, writeDraft } from "./told.ts";
import { UnitField } from "./UnitField.tsx";
import { unitChoices } from "./unit-choices.ts";

export type ResultFormProps = {
  readonly companion: Companion;
  readonly analyte: string;
  /** What is corrected: its entry and what was read of it. */
  readonly corrected?: { readonly entry: Entry; readonly result: Result };
  readonly onWritten: (resource: StoredResource) => Promise<void>;
  readonly onCancel?: () => void;
};

/** One result as a person tells it: value, unit, day, and what the report prints beside them. */
export function ResultForm(props: ResultFormProps) {
  const { analyte } = props;
  const tables = useLoaded(analyte, concepts);
  if (tables.is === "loading") return <p className="meta">{words().screens.opening}</p>;
  if (tables.is === "failed") return <Failure failure={tables.failure} />;
  const concept = tables.value.analytes.find(({ id }) => id === analyte);
  if (concept === undefined) throw new Error(`The code tables have no "${analyte}".`);
  return <Fields key={analyte} concept={concept} {...props} />;
}

function Fields({
  concept,
  companion,
  analyte,
  corrected,
  onWritten,
  onCancel,
}: ResultFormProps & { readonly concept: AnalyteConcept }) {
  const say = words().addResult;
  const id = useId();
  const [draft, setDraft] = useState<Draft>(() => (corrected === undefined ? EMPTY_DRAFT : draftOf(corrected)));
  const [faults, setFaults] = useState<FieldFaults>({});
  const [failure, setFailure] = useState<ScreenFailure>();
  const [isSaving, setSaving] = useState(false);
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setFaults((before) => withoutMended(before, part));
  };
  const errorOf = (field: keyof FieldFaults) => faults[field] && faultWords(faults[field]);

  async function save(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    setFailure(undefined);
    try {
      const resourceId = corrected?.entry.resource.id;
      const written = await writeDraft({
        companion,
        analyte,
        draft,
        ...(resourceId !== undefined && { id: resourceId }),
      });
      if (written.is === "written") return await onWritten(kept(written.resource));
      const found = faultsByField(written.faults);
      setFaults(found);
      focusFirst(id, found);
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setSaving(false);
    }
  }

  return (
    <form className="result-form" noValidate onSubmit={save}>
      {concept.kind === "qualitative" ? (
        <AnswerField
          id={`${id}-value`}
          chosen={draft.answer}
          error={errorOf("value")}
          onChoose={(answer) => change({ answer })}
        />
      ) : (
        <>
          <TextField
            id={`${id}-value`}
            label={say.value.label}
            hint={say.value.hint}
            error={errorOf("value")}
            value={draft.value}
            onChange={(event) => change({ value: event.target.value })}
            autoComplete="off"
            autoCapitalize="none"
            inputMode="text"
          />
          <TwoReadings fault={faults.value} id={id} onChoose={(value) => setDraft({ ...draft, value })} />
          {!isUnitless(concept) && (
            <UnitField
              id={`${id}-unit`}
              choices={unitsOf(concept, companion)}
              chosen={draft.unit}
              other={draft.otherUnit}
              error={errorOf("unit")}
              onChoose={(unit) => change({ unit })}
              onOther={(otherUnit) => change({ otherUnit })}
            />
          )}
        </>
      )}
      <DayField
        id={`${id}-day`}
        value={draft.day}
        asOf={companion.asOf}
        error={errorOf("day")}
        onChange={(day) => change({ day })}
      />
      <details className="fold" open={faults.range !== undefined || draft.range !== "" || draft.laboratory !== ""}>
        <summary>{say.more.summary}</summary>
        <div className="result-form-more">
          {concept.kind === "quantity" && (
            <TextField
              id={`${id}-range`}
              label={say.more.range}
              hint={say.more.rangeHint}
              error={errorOf("range")}
              value={draft.range}
              onChange={(event) => change({ range: event.target.value })}
              autoComplete="off"
            />
          )}
          <TextField
            id={`${id}-laboratory`}
            label={say.more.laboratory}
            value={draft.laboratory}
            onChange={(event) => change({ laboratory: event.target.value })}
            autoComplete="off"
          />
        </div>
      </details>
      {failure && <Failure failure={failure} />}
      <div className="result-form-end">
        <Button kind="main" type="submit" disabled={isSaving}>
          {isSaving ? say.saving : corrected === undefined ? say.save : say.saveCorrected}
        </Button>
        {onCancel && (
          <Button kind="quiet" onClick={onCancel}>
            {say.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

/** "1,200" as either of its numbers, for the person to choose. */
function TwoReadings({
  fault,
  id,
  onChoose,
}: {
  readonly fault: Fault | undefined;
  readonly id: string;
  readonly onChoose: (value: string) => void;
}) {
  const [chosen, setChosen] = useState("");
  const [one, other] = fault?.choices ?? [];
  if (fault?.code !== "VALUE_TWO_READINGS" || one === undefined || other === undefined) return null;
  return (
    <fieldset className="two-readings">
      <legend>{words().addResult.which(one, other)}</legend>
      {[one, other].map((reading) => (
        <label key={reading} className="choice" htmlFor={`${id}-reading-${reading}`}>
          <input
            type="radio"
            id={`${id}-reading-${reading}`}
            name={`${id}-reading`}
            checked={chosen === reading}
            onChange={() => {
              setChosen(reading);
              onChoose(unmistakable(reading));
            }}
          />
          <span>{reading}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** "1.200" could again be thousands: a last zero more says that the mark is a decimal one. */
function unmistakable(reading: string): string {
  return reading.includes(".") ? `${reading}0` : reading;
}

function Failure({ failure }: { readonly failure: ScreenFailure }) {
  return (
    <Notice sort="problem" role="alert" title={failure.what}>
      <p>{failure.mend}</p>
    </Notice>
  );
}

function unitsOf(concept: AnalyteConcept, { snapshot, here, region }: Companion) {
  const results = here?.record.results.get(concept.id) ?? [];
  const codes = results.map(({ resource }) => unitCodeOf(snapshot.entries.find(({ id }) => id === resource)));
  const keptUnits = [...new Set(codes.filter((code) => code !== undefined))];
  const accepted = concept.accepted ?? Object.keys(concept.units);
  return unitChoices(orderUnits({ accepted, kept: keptUnits, region }), concept);
}

function unitCodeOf(entry: Entry | undefined): string | undefined {
  const quantity = entry?.resource.valueQuantity as { readonly code?: unknown } | undefined;
  return typeof quantity?.code === "string" ? quantity.code : undefined;
}

/** A pure ratio, which reports print without a unit. */
function isUnitless({ unit }: AnalyteConcept): boolean {
  return unit === "1";
}

function draftOf({ entry, result }: { readonly entry: Entry; readonly result: Result }): Draft {
  const { reported, qualitative, notDone, day } = result;
  const range = entry.resource.referenceRange as readonly { readonly text?: string }[] | undefined;
  const code = unitCodeOf(entry);
  return {
    value: qualitative === undefined ? reported.value : "",
    answer: notDone === true ? NOT_DONE : (qualitative ?? ""),
    unit: code ?? (reported.unit === undefined ? "" : OTHER_UNIT),
    otherUnit: reported.unit ?? "",
    day: day === undefined ? "" : formatDaySpan(day).slice(0, 10),
    range: range?.[0]?.text ?? "",
    laboratory: laboratoryOf(entry.resource) ?? "",
  };
}

const MENDS = {
  value: "value",
  answer: "value",
  unit: "unit",
  otherUnit: "unit",
  day: "day",
  range: "range",
  laboratory: undefined,
} as const satisfies Record<keyof Draft, FieldName | undefined>;

/** What was wrong with a field is no longer said once the field is changed. */
function withoutMended(faults: FieldFaults, part: Partial<Draft>): FieldFaults {
  const mended = Object.keys(part).map((key) => MENDS[key as keyof Draft]);
  return Object.fromEntries(Object.entries(faults).filter(([field]) => !mended.includes(field as FieldName)));
}

/** Leads to the first field that has to be mended. */
function focusFirst(id: string, faults: FieldFaults): void {
  const first = FIELDS.find((field) => faults[field] !== undefined);
  if (first !== undefined) requestAnimationFrame(() => document.getElementById(`${id}-${first}`)?.focus());
}
