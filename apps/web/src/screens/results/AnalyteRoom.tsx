import { parseDay } from "@afterscript/kernel";
import type { Result } from "@afterscript/record";
import { lazy, Suspense, useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import type { Shelf } from "../../browser/engine/shelf.ts";
import type { Entry } from "../../browser/store/index.ts";
import { laboratoryRangeOf } from "../../ruler/laboratory-range.ts";
import { coursesOf } from "../../trend/courses.ts";
import { gapDaysOf } from "../../trend/gap-days.ts";
import { speakingOf } from "../../trend/speaking.ts";
import { TrendChart } from "../../trend/TrendChart.tsx";
import { TrendTable } from "../../trend/TrendTable.tsx";
import { trendOf } from "../../trend/trend.ts";
import { correctEntry, removeEntry, type Undoable } from "../../trend/undoable.ts";
import { name, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import type { AnalyteRow } from "./analyte-rows.ts";
import { Meaning } from "./Meaning.tsx";
import { judgedDrugs, useShelf } from "./use-shelf.ts";

const ResultForm = lazy(async () => ({ default: (await import("../add-result/ResultForm.tsx")).ResultForm }));

export type AnalyteRoomProps = {
  readonly companion: Companion;
  readonly row: AnalyteRow;
  readonly onDone: (done: Undoable) => void;
};

/** What one test says: its meaning, its course over time, and every result in a table. */
export function AnalyteRoom({ companion, row, onDone }: AnalyteRoomProps) {
  const say = words().results;
  const shelf = useShelf(companion, true);
  const [correcting, setCorrecting] = useState<{ readonly entry: Entry; readonly result: Result }>();
  const { analyte, results } = row;
  const id = `room-${analyte}`;
  const entryOf = (resource: string) => companion.snapshot.entries.find((entry) => entry.id === resource);
  const rules = shelf.is === "ready" ? shelf.value : undefined;
  const unit = rules?.ruler.unitOf(analyte) ?? row.unit;
  const trend = rules && unit !== undefined ? chartOf({ companion, shelf: rules, row, unit }) : undefined;
  const test = sentenceCase(name(analyte, "patient"));
  return (
    <div className="result-room">
      {shelf.is === "failed" && <p role="alert">{`${shelf.failure.what} ${shelf.failure.mend}`}</p>}
      {rules && <Meaning companion={companion} shelf={rules} result={results[0]} level={2} id={id} />}
      <h2 className="result-part">{say.trend.heading}</h2>
      {trend ? (
        <>
          <div className="mt-3">
            <TrendChart trend={trend} id={`${id}-chart`} />
          </div>
          {trend.unplaced > 0 && <p className="meta">{say.trend.unplaced(trend.unplaced)}</p>}
        </>
      ) : (
        <p className="meta">{say.trend.none}</p>
      )}
      <div className="mt-4">
        <TrendTable
          results={results}
          unit={unit}
          caption={say.table.caption(test)}
          gapDays={trend?.gapDays}
          entryOf={entryOf}
          isShared={(resource) => isShared(companion, resource, analyte)}
          onRemove={async (entry) => onDone(await removeEntry(companion.store, entry))}
          onCorrect={(entry, result) => setCorrecting({ entry, result })}
          correcting={
            correcting && {
              entry: correcting.entry.id,
              form: (
                <Suspense fallback={<p className="meta">{words().screens.opening}</p>}>
                  <ResultForm
                    companion={companion}
                    analyte={analyte}
                    corrected={correcting}
                    onCancel={() => setCorrecting(undefined)}
                    onWritten={async (resource) => {
                      setCorrecting(undefined);
                      onDone(await correctEntry(companion.store, correcting.entry, resource));
                    }}
                  />
                </Suspense>
              ),
            }
          }
        />
      </div>
    </div>
  );
}

type ChartOf = {
  readonly companion: Companion;
  readonly shelf: Shelf;
  readonly row: AnalyteRow;
  readonly unit: string;
};

function chartOf({ companion, shelf, row: { analyte, results }, unit }: ChartOf) {
  const { report, here, asOf, snapshot } = companion;
  const today = parseDay(asOf);
  if (report === undefined || here === undefined || today === undefined) return undefined;
  const speaking = speakingOf({ report, analyte, statement: shelf.ruler.statement });
  return trendOf({
    analyte,
    unit,
    results,
    rules: speaking.flatMap(({ statement }) => shelf.ruler.statement(statement) ?? []),
    usualOf: (resource) => {
      const range = laboratoryRangeOf(snapshot.entries.find((entry) => entry.id === resource)?.resource);
      const own = (value: number | undefined) =>
        value === undefined ? undefined : shelf.ruler.inOwnUnit(analyte, value, range?.unit);
      const [low, high] = [own(range?.low), own(range?.high)];
      return high === undefined ? undefined : { ...(low !== undefined && { low }), high };
    },
    courses: judgedDrugs(companion).flatMap((drug) => coursesOf(drug, here.record)),
    gapDays: gapDaysOf(shelf.book, analyte),
    asOf: today,
  });
}

/** Whether the entry gives results of other tests, which would go with it. */
function isShared({ here }: Companion, resource: string, analyte: string): boolean {
  return [...(here?.record.results ?? [])].some(
    ([other, results]) => other !== analyte && results.some((one) => one.resource === resource),
  );
}
