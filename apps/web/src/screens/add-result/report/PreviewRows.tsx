import type { DayOrder } from "@afterscript/lab-report";
import { useDeferredValue, useId, useMemo, useState } from "react";
import type { Companion } from "../../../browser/companion.ts";
import { fromRows } from "../../../browser/entries/from-rows.ts";
import { freshId } from "../../../browser/store/fresh-id.ts";
import type { Origin } from "../../../browser/store/index.ts";
import { Button } from "../../../parts/Button.tsx";
import { EmptyState } from "../../../parts/EmptyState.tsx";
import { TextField } from "../../../parts/Field.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { words } from "../../../words/words.ts";
import { DayField } from "../DayField.tsx";
import { kept } from "../told.ts";
import { DayOrderField } from "./DayOrderField.tsx";
import { countLines, type EditedRow, editedRows } from "./edited-rows.ts";
import { OtherLines } from "./OtherLines.tsx";
import { RowField } from "./RowField.tsx";
import type { Report } from "./read-report.ts";

export type AddedBatch = {
  readonly batch: string | undefined;
  readonly count: number;
  readonly resources: readonly string[];
};

export type PreviewRowsProps = {
  readonly companion: Companion;
  readonly report: Extract<Report, { is: "rows" }>;
  readonly from: Origin;
  readonly onDayOrder: (order: DayOrder) => void;
  readonly onAdded: (added: AddedBatch) => void;
};

/** What was read of a report, to be checked, mended and ticked; and every line that was not. */
export function PreviewRows({ companion, report, from, onDayOrder, onAdded }: PreviewRowsProps) {
  const say = words().addResult.report;
  const id = useId();
  const { reading, writing } = report;
  const [rows, setRows] = useState<readonly EditedRow[]>(() => editedRows(reading));
  const [day, setDay] = useState("");
  const [laboratory, setLaboratory] = useState("");
  const [isStopped, setStopped] = useState(false);
  const record = companion.here?.record;
  const settled = useDeferredValue(rows);
  const judged = useMemo(
    () =>
      fromRows(
        settled.map(({ row }) => row),
        { writing, record, newId: freshId, day },
      ),
    [settled, writing, record, day],
  );
  const { read, notRead, others } = countLines(reading);
  const counted = <p className="meta">{say.counted(report.lines, read, notRead, others)}</p>;
  const lines = <OtherLines reading={reading} />;
  if (rows.length === 0) {
    return (
      <div className="preview">
        <EmptyState title={say.nothing.title} text={say.nothing.text} />
        {counted}
        {lines}
      </div>
    );
  }
  const isTaken = ({ row, isWanted }: EditedRow) => isWanted ?? !isHeldBack(row, judged);
  const taken = rows.filter(isTaken);
  const undated = rows.filter(({ row }) => row.day === undefined).length;
  const change = (changed: EditedRow) => setRows(rows.map((one) => (one.key === changed.key ? changed : one)));

  async function add() {
    const named = laboratory.trim() === "" ? {} : { laboratory };
    const made = fromRows(
      taken.map(({ row }) => row),
      { writing, record, newId: freshId, day, ...named },
    );
    setStopped(made.refused.length > 0);
    if (made.refused.length > 0) return;
    const added = await companion.store.addEntries({ resources: made.resources.map(kept), from });
    onAdded({ batch: added.batch, count: added.entries.length, resources: added.entries.map((entry) => entry.id) });
  }

  return (
    <div className="preview">
      <h2>{say.found}</h2>
      {counted}
      <DayOrderField rows={reading.rows} onChoose={onDayOrder} />
      {undated > 0 && (
        <fieldset className="labelled">
          <legend className="labelled-name">{say.days.title}</legend>
          <p className="meta">{say.days.hint(undated)}</p>
          <DayField id={`${id}-day`} value={day} asOf={companion.asOf} error={undefined} onChange={setDay} />
        </fieldset>
      )}
      <p>{say.foundNote}</p>
      <ul className="preview-rows">
        {rows.map((edited) => (
          <RowField
            key={edited.key}
            edited={edited}
            isTaken={isTaken(edited)}
            judged={judged}
            record={record}
            asOf={companion.asOf}
            onChange={change}
          />
        ))}
      </ul>
      <TextField
        id={`${id}-laboratory`}
        label={say.laboratory}
        value={laboratory}
        onChange={(event) => setLaboratory(event.target.value)}
        autoComplete="off"
      />
      {lines}
      {isStopped && <Notice sort="problem" role="alert" title={say.mendFirst} />}
      <div className="result-form-end">
        <Button kind="main" onClick={add} disabled={taken.length === 0}>
          {taken.length === 0 ? say.addNone : say.add(taken.length)}
        </Button>
      </div>
    </div>
  );
}

type Judged = ReturnType<typeof fromRows>;

function isHeldBack(row: EditedRow["row"], { duplicates, refused }: Judged): boolean {
  return duplicates.some((one) => one.row === row) || refused.some((one) => one.row === row);
}
