import { formatDaySpan } from "@afterscript/kernel";
import { lazy, Suspense, useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import type { Shelf } from "../../browser/engine/shelf.ts";
import { Icon } from "../../parts/Icon.tsx";
import { rulerOf } from "../../ruler/ruler-of.ts";
import { toldResult } from "../../trend/result-text.ts";
import type { Undoable } from "../../trend/undoable.ts";
import { date, name, sentenceCase, unbroken } from "../../words/text.ts";
import { urgencyMark } from "../../words/urgency.ts";
import { words } from "../../words/words.ts";
import type { AnalyteRow } from "./analyte-rows.ts";
import { MiniRuler } from "./MiniRuler.tsx";

const AnalyteRoom = lazy(async () => ({ default: (await import("./AnalyteRoom.tsx")).AnalyteRoom }));

export type ResultRowProps = {
  readonly companion: Companion;
  readonly shelf: Shelf | undefined;
  readonly row: AnalyteRow;
  readonly onDone: (done: Undoable) => void;
};

/** One test: its newest result, day, tone and small ruler; opened, what it means and its course over time. */
export function ResultRow({ companion, shelf, row, onDone }: ResultRowProps) {
  const [isOpen, setOpen] = useState(false);
  const { analyte, results, unit } = row;
  const [newest] = results;
  const say = words().results.row;
  const { first, compared, sent } = toldResult(newest, unit);
  return (
    <li className="border-t border-hair">
      <details className="row result-row" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <Mark row={row} />
          <span className="result-name">
            {sentenceCase(name(analyte, "patient"))}
            <span className="meta block">
              {newest.day === undefined ? say.noDay : date(formatDaySpan(newest.day))}
              {` · ${say.of(results.length)}`}
              {newest.laboratory !== undefined && ` · ${words().results.table.flag[newest.laboratory]}`}
            </span>
          </span>
          <span className="result-value">
            <strong>{unbroken(first)}</strong>
            {compared && <span className="meta block">{words().parts.why.compared(unbroken(compared))}</span>}
            {sent && <span className="meta block">{say.sent(unbroken(sent))}</span>}
          </span>
          <span className="result-mini">
            <Mini companion={companion} shelf={shelf} row={row} />
          </span>
        </summary>
        {isOpen && (
          <Suspense fallback={<p className="meta">{words().results.meaning.loading}</p>}>
            <AnalyteRoom companion={companion} row={row} onDone={onDone} />
          </Suspense>
        )}
      </details>
    </li>
  );
}

function Mark({ row: { finding } }: { readonly row: AnalyteRow }) {
  if (finding === undefined) {
    return (
      <span className="row-icon tone-info">
        <Icon name="info" />
        <span className="sr-only">{`${words().results.row.noLimit}: `}</span>
      </span>
    );
  }
  const { tone, icon, word } = urgencyMark(finding, "patient");
  return (
    <span className={`row-icon tone-${tone}`}>
      <Icon name={icon} />
      <span className="sr-only">{`${word}: `}</span>
    </span>
  );
}

function Mini({ companion: { report }, shelf, row: { finding, analyte } }: Omit<ResultRowProps, "onDone">) {
  if (report === undefined || shelf === undefined || finding === undefined) return null;
  const ruler = rulerOf({ finding, report, knowledge: shelf.ruler, laboratoryRange: () => undefined });
  const isOwn = finding.topic === analyte || finding.because.some(({ fact }) => fact === analyte);
  return ruler?.shape === "scale" && isOwn ? <MiniRuler ruler={ruler} /> : null;
}
