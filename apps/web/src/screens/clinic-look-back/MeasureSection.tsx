import type { MeasureRow, MeasureTable } from "../../clinic/api.ts";
import { date, name, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { shareOf } from "./asked-months.ts";
import { hasNothing } from "./has-nothing.ts";

export type MeasureSectionProps = {
  readonly table: MeasureTable;
  /** Why a row is hidden; undefined where none is. */
  readonly hidden: string | undefined;
};

/** One measure: what it counts, then by drug, then by month. */
export function MeasureSection({ table: { definition, rows }, hidden }: MeasureSectionProps) {
  const say = words().clinicLookBack;
  const byDrug = rows.filter(({ month }) => month === undefined);
  const isEmpty = hasNothing(rows);
  const byMonth = rows.filter(({ month }) => month !== undefined);
  const { id, title, what, denominator, numerator, source, limits } = definition;
  return (
    <section className="clinic-part clinic-measure" aria-labelledby={`measure-${id}`}>
      <h2 id={`measure-${id}`}>{title}</h2>
      <p className="measure mt-2">{what}</p>
      {isEmpty && <p className="mt-3">{say.none}</p>}
      {!isEmpty && <CountTable caption={say.byDrug} rows={byDrug} definition={definition} hidden={hidden} />}
      {byMonth.length > 0 && (
        <details className="fold">
          <summary>{say.byMonth}</summary>
          <CountTable caption={say.byMonth} rows={byMonth} definition={definition} hidden={hidden} />
        </details>
      )}
      <details className="fold">
        <summary>{say.counts}</summary>
        <dl className="clinic-difference">
          <dt>{say.denominator}</dt>
          <dd>{denominator}</dd>
          <dt>{say.numerator}</dt>
          <dd>{numerator}</dd>
          {definition.columns.map((column) => (
            <div key={column.id}>
              <dt>{column.name}</dt>
              <dd>{column.what}</dd>
            </div>
          ))}
          {definition.exclusions.length > 0 && (
            <>
              <dt>{say.excluded}</dt>
              <dd>{definition.exclusions.map((one) => one.name).join(" · ")}</dd>
            </>
          )}
          <dt>{words().parts.source.summary}</dt>
          <dd>{source}</dd>
          <dt>{say.limits}</dt>
          <dd>{limits}</dd>
        </dl>
      </details>
    </section>
  );
}

type TableProps = Pick<MeasureSectionProps, "hidden"> & {
  readonly caption: string;
  readonly rows: readonly MeasureRow[];
  readonly definition: MeasureTable["definition"];
};

function CountTable({ caption, rows, definition, hidden }: TableProps) {
  const say = words().clinicLookBack;
  const hasMonths = rows.some(({ month }) => month !== undefined);
  const hasDays = rows.some(({ days }) => days !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where the table is wider than the screen, the arrows move it.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div className="wide-table mt-3" role="group" aria-label={caption} tabIndex={0}>
      <table className="table clinic-counts">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.drug}</th>
            {hasMonths && <th scope="col">{say.month}</th>}
            <th scope="col">{say.of}</th>
            {definition.columns.map((column) => (
              <th key={column.id} scope="col">
                {column.name}
              </th>
            ))}
            {hasDays && <th scope="col">{say.days}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.drug} ${row.month}`} className={row.drug === undefined ? "clinic-total" : undefined}>
              <th scope="row">{row.drug === undefined ? say.all : sentenceCase(name(row.drug, "clinician"))}</th>
              {hasMonths && <td>{monthText(row.month)}</td>}
              <Counts row={row} definition={definition} hidden={hidden} />
              {hasDays && (
                <td>{row.days && say.median(row.days.median, row.days.lowerQuartile, row.days.upperQuartile)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function monthText(month: string | undefined): string {
  return month === undefined || month === "not-known" ? words().clinicLookBack.monthUnknown : date(month);
}

type CountsProps = Pick<TableProps, "definition" | "hidden"> & { readonly row: MeasureRow };

function Counts({ row: { counts, denominator }, definition, hidden = "" }: CountsProps) {
  const say = words().clinicLookBack;
  if (counts === undefined) {
    return (
      <>
        {denominator !== undefined && <td>{denominator}</td>}
        <td colSpan={definition.columns.length + (denominator === undefined ? 1 : 0)} className="text-unknown">
          {say.hidden(hidden)}
        </td>
      </>
    );
  }
  return (
    <>
      <td>{counts.denominator}</td>
      {definition.columns.map(({ id, sort }) => {
        const count = counts.columns[id] ?? 0;
        const share = sort === "numerator" ? shareOf(count, counts.denominator) : undefined;
        return (
          <td key={id} className={sort === "unknown" || sort === "not-found" ? "text-unknown" : undefined}>
            {sort === "numerator" ? <strong>{count}</strong> : count}
            {share && <span className="meta">{` ${share}`}</span>}
          </td>
        );
      })}
    </>
  );
}
