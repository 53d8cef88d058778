import { formatDay, formatDaySpan } from "@afterscript/kernel";
import type { Result } from "@afterscript/record";
import type { ReactNode } from "react";
import type { Entry } from "../browser/store/index.ts";
import { Button } from "../parts/Button.tsx";
import { date, quantity, unbroken } from "../words/text.ts";
import { words } from "../words/words.ts";
import { laboratoryOf, rangeTextOf } from "./laboratory-words.ts";
import { toldResult } from "./result-text.ts";

export type TrendTableProps = {
  /** Newest first. */
  readonly results: readonly Result[];
  readonly unit: string | undefined;
  readonly caption: string;
  /** Days after which two results stand apart; undefined: never said. */
  readonly gapDays?: number | undefined;
  readonly entryOf: (resource: string) => Entry | undefined;
  /** The entry holds results of other tests too. */
  readonly isShared: (resource: string) => boolean;
  readonly onRemove: (entry: Entry) => void;
  readonly onCorrect: (entry: Entry, result: Result) => void;
  /** Drawn under the line of an entry that is being corrected. */
  readonly correcting?: { readonly entry: string; readonly form: ReactNode } | undefined;
};

/** Every result of one analyte in words: the chart's equivalent, and the place to mend it. */
export function TrendTable({ results, caption, gapDays, ...row }: TrendTableProps) {
  const say = words().results.table;
  return (
    <table className="table trend-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say.day}</th>
          <th scope="col">{say.value}</th>
        </tr>
      </thead>
      <tbody>
        {results.map((result, index) => (
          <ResultRows
            // biome-ignore lint/suspicious/noArrayIndexKey: one entry may give two results of a test, and the order is the record's.
            key={`${result.resource} ${index}`}
            result={result}
            older={results[index + 1]}
            gapDays={gapDays}
            {...row}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<TrendTableProps, "results" | "caption"> & {
  readonly result: Result;
  readonly older: Result | undefined;
};

function ResultRows({ result, older, gapDays, ...row }: RowProps) {
  const say = words().results.table;
  const entry = row.entryOf(result.resource);
  const isOpen = entry !== undefined && row.correcting?.entry === entry.id;
  const hasGap = gapDays !== undefined && isApart(result, older, gapDays);
  return (
    <>
      <tr>
        <th scope="row">{result.day === undefined ? say.noDay : date(formatDaySpan(result.day))}</th>
        <td>
          <div className="trend-cell">
            <div>
              <strong className="value">{unbroken(toldResult(result, row.unit).first)}</strong>
              <span className="meta block">{unbroken(notesOf(result, row.unit, entry).join(" · "))}</span>
            </div>
            {entry && <Changes entry={entry} result={result} {...row} />}
          </div>
        </td>
      </tr>
      {isOpen && (
        <tr className="no-print">
          <td colSpan={2}>{row.correcting?.form}</td>
        </tr>
      )}
      {hasGap && older?.day && result.day && (
        <tr>
          <td colSpan={2} className="meta trend-gap">
            {say.gap(date(formatDay(older.day.latest)), date(formatDay(result.day.earliest)))}
          </td>
        </tr>
      )}
    </>
  );
}

type ChangesProps = Pick<RowProps, "result" | "unit" | "isShared" | "onRemove" | "onCorrect"> & {
  readonly entry: Entry;
};

function Changes({ entry, result, unit, isShared, onRemove, onCorrect }: ChangesProps) {
  const say = words().results.table;
  const what = `${toldResult(result, unit).first}, ${result.day === undefined ? say.noDay : date(formatDaySpan(result.day))}`;
  const isPart = isShared(result.resource);
  return (
    <div className="trend-changes no-print">
      {!isPart && (
        <Button kind="quiet" aria-label={say.correctThis(what)} onClick={() => onCorrect(entry, result)}>
          {say.correct}
        </Button>
      )}
      <Button kind="quiet" aria-label={say.removeThis(what)} onClick={() => onRemove(entry)}>
        {say.remove}
      </Button>
      {isPart && <p className="meta">{say.isPart}</p>}
    </div>
  );
}

function notesOf(result: Result, unit: string | undefined, entry: Entry | undefined): string[] {
  const say = words().results.table;
  const { compared, sent } = toldResult(result, unit);
  const laboratory = laboratoryOf(entry?.resource);
  const range = rangeTextOf(entry?.resource);
  return [
    compared && words().parts.why.compared(compared),
    sent && say.sent(sent),
    laboratory && say.lab(laboratory),
    range && say.range(quantity(range.text, range.unit)),
    result.laboratory && say.flag[result.laboratory],
    result.final ? undefined : say.notFinal,
    entry === undefined ? say.computed : say.from[entry.from],
  ].filter((note) => note !== undefined && note !== "") as string[];
}

function isApart(newer: Result, older: Result | undefined, gapDays: number): boolean {
  if (newer.day === undefined || older?.day === undefined) return false;
  return newer.day.latest - older.day.earliest > gapDays;
}
