import { formatDaySpan } from "@afterscript/kernel";
import type { PatientRecord } from "@afterscript/record";
import { useId } from "react";
import type { FromRows } from "../../../browser/entries/from-rows.ts";
import { Icon } from "../../../parts/Icon.tsx";
import { date, name, sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import { faultWords } from "../fault-words.ts";
import { changedRow, type EditedRow } from "./edited-rows.ts";

export type RowFieldProps = {
  readonly edited: EditedRow;
  readonly isTaken: boolean;
  readonly judged: FromRows;
  readonly record: PatientRecord | undefined;
  readonly asOf: string;
  readonly onChange: (changed: EditedRow) => void;
};

/** One result of the preview: tick, value, unit, day, and the line that it was read from. */
export function RowField({ edited, isTaken, judged, record, asOf, onChange }: RowFieldProps) {
  const say = words().addResult.report;
  const id = useId();
  const { row, notRead } = edited;
  const test = sentenceCase(name(row.analyte, "patient"));
  const problem = problemOf(edited, judged, record);
  const isQualitative = row.qualitative !== undefined;
  return (
    <li className="preview-row">
      <label className="preview-take" htmlFor={`${id}-take`}>
        <input
          type="checkbox"
          id={`${id}-take`}
          checked={isTaken}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={() => onChange({ ...edited, isWanted: !isTaken })}
        />
        <span className="sr-only">{say.take(test, row.value)}</span>
        <span aria-hidden="true">{test}</span>
      </label>
      <div className="preview-fields">
        <Part
          id={`${id}-value`}
          label={say.value}
          value={row.value}
          onChange={(value) => onChange(changedRow(edited, { value }))}
        />
        {!isQualitative && (
          <Part
            id={`${id}-unit`}
            label={say.unit}
            value={row.unit ?? ""}
            onChange={(unit) => onChange(changedRow(edited, { unit }))}
          />
        )}
        <Part
          id={`${id}-day`}
          label={say.day}
          type="date"
          max={asOf}
          value={row.day ?? ""}
          onChange={(day) => onChange(changedRow(edited, { day }))}
        />
      </div>
      {problem !== undefined && (
        <p className="labelled-error" id={`${id}-problem`}>
          <Icon name={problem.is === "same" ? "info" : "triangle-alert"} />
          <span>{problem.text}</span>
        </p>
      )}
      <p className="meta">
        {say.written} <q className="preview-written">{row.written}</q>
        {` (${say.line(row.line)})`}
        {row.range !== undefined && ` · ${say.range(row.range)}`}
        {notRead?.choices && ` · ${notRead.choices.join(" / ")}`}
      </p>
    </li>
  );
}

type PartProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly type?: "date";
  readonly max?: string;
  readonly onChange: (value: string) => void;
};

function Part({ id, label, onChange, ...native }: PartProps) {
  return (
    <div>
      <label className="meta" htmlFor={id}>
        {label}
      </label>
      <input
        {...native}
        id={id}
        className="field"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

type RowProblem = { readonly is: "same" | "fault"; readonly text: string };

/** What keeps a row from being kept: that it is kept already, or what has to be mended. */
function problemOf(
  { row, notRead }: EditedRow,
  judged: FromRows,
  record: PatientRecord | undefined,
): RowProblem | undefined {
  const say = words().addResult.report;
  const same = judged.duplicates.find((one) => one.row === row)?.same;
  if (same !== undefined) {
    const isKept = record?.results.get(same.analyte)?.some(({ resource }) => resource === same.kept) === true;
    return { is: "same", text: isKept ? say.same(date(formatDaySpan(same.day))) : say.sameHere };
  }
  const faults = judged.refused.find((one) => one.row === row)?.faults;
  if (faults === undefined) return undefined;
  const reasons: Readonly<Record<string, string>> = say.notRead.reasons;
  if (notRead !== undefined && row.value === "")
    return { is: "fault", text: reasons[notRead.why] ?? say.notRead.other };
  const texts = faults.map((fault) => faultWords(fault)).map(({ what, mend }) => `${what} ${mend}`);
  return { is: "fault", text: texts.join(" ") };
}
