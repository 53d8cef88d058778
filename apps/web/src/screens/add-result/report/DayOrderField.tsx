import type { DayOrder, LabRow } from "@afterscript/lab-report";
import { Button } from "../../../parts/Button.tsx";
import { date } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";

export type DayOrderFieldProps = {
  readonly rows: readonly LabRow[];
  readonly onChoose: (order: DayOrder) => void;
};

/** "06/12/2026" is two days: the person says which, once for the whole report. */
export function DayOrderField({ rows, onChoose }: DayOrderFieldProps) {
  const say = words().addResult.report.days;
  const [first, second] = rows.flatMap(({ days }) => (days?.length === 2 && isOneWritten(days) ? [days] : []))[0] ?? [];
  if (first === undefined || second === undefined) return null;
  return (
    <fieldset className="labelled">
      <legend className="labelled-name">{say.order}</legend>
      <div className="switch">
        {[first, second].map((day) => (
          <Button key={day} kind="quiet" onClick={() => onChoose(orderOf(day, [first, second]))}>
            {say.could(date(day))}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

/** The same two numbers as day and month, either way round. */
function isOneWritten([a = "", b = ""]: readonly string[]): boolean {
  return a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8, 10) && a.slice(8, 10) === b.slice(5, 7);
}

/** Which order gives this day cannot be told from the day: the reading lists the day-first one first. */
function orderOf(day: string, [dayFirst]: readonly [string, string]): DayOrder {
  return day === dayFirst ? "day-first" : "month-first";
}
