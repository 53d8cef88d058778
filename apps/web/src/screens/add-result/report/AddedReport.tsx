import { STATES } from "@afterscript/engine";
import { byWeight } from "@afterscript/wording";
import { useEffect, useRef } from "react";
import type { Companion } from "../../../browser/companion.ts";
import { Button, ButtonLink } from "../../../parts/Button.tsx";
import { words } from "../../../words/words.ts";
import { type AnalyteRow, analyteRows } from "../../results/analyte-rows.ts";
import { ResultRow } from "../../results/ResultRow.tsx";
import { UndoLine } from "../../results/UndoLine.tsx";
import { useShelf } from "../../results/use-shelf.ts";
import { useUndo } from "../../results/use-undo.ts";
import type { AddedBatch } from "./PreviewRows.tsx";

export type AddedReportProps = {
  readonly companion: Companion;
  readonly added: AddedBatch;
  readonly onMore: () => void;
};

/** What was added in one step, the way back, and what the rules say of each test in it. */
export function AddedReport({ companion, added: { batch, count, resources }, onMore }: AddedReportProps) {
  const { report, next } = words().addResult;
  const loaded = useShelf(companion);
  const shelf = loaded.is === "ready" ? loaded.value : undefined;
  const undo = useUndo();
  const { offer } = undo;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: offered once, for this batch.
  useEffect(() => {
    offer({
      what: "added",
      count,
      undo: async () => (batch === undefined ? 0 : companion.store.undoBatch(batch)),
    });
  }, [batch]);
  const rows = gravestFirst(analyteRows(companion, shelf), companion).filter(({ results }) =>
    results.some(({ resource }) => resources.includes(resource.split("#")[0] ?? resource)),
  );
  return (
    <div className="preview added-result">
      <h2 ref={heading} tabIndex={-1}>
        {undo.isUndone ? report.added.undone : report.added.heading}
      </h2>
      <UndoLine undo={undo} />
      {rows.length > 0 && (
        <section aria-labelledby="added-says">
          <h3 id="added-says">{report.added.says}</h3>
          <ul className="mt-3 border-b border-hair">
            {rows.map((row) => (
              <ResultRow key={row.analyte} companion={companion} shelf={shelf} row={row} onDone={offer} />
            ))}
          </ul>
        </section>
      )}
      <div className="result-form-end">
        <Button icon="plus" onClick={onMore}>
          {report.added.more}
        </Button>
        <ButtonLink kind="quiet" href="/companion/results">
          {next.all}
        </ButtonLink>
      </div>
    </div>
  );
}

/** What is called for stands before what is not known, and both before what was read and crossed no limit. */
function gravestFirst(rows: readonly AnalyteRow[], { report }: Companion): readonly AnalyteRow[] {
  if (report === undefined) return rows;
  const weight = byWeight(report);
  const rank = ({ finding }: AnalyteRow) => (finding === undefined ? STATES.length : STATES.indexOf(finding.state));
  return [...rows].sort((a, b) => rank(a) - rank(b) || (a.finding && b.finding ? weight(a.finding, b.finding) : 0));
}
