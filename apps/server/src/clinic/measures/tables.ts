import type { MeasureCounts, MeasureDefinition, MeasureRow, MeasureTable } from "@afterscript/web/public/clinic.ts";
import { messagesOf } from "@afterscript/wording";
import type { Contribution } from "./contribution.ts";
import { daysToAction } from "./quartiles.ts";

const { name } = messagesOf();

/** Counts the contributions of one measure: by drug and month, by drug, by month, and all. Their order decides nothing. */
export function tableOf(definition: MeasureDefinition, contributions: readonly Contribution[]): MeasureTable {
  const own = contributions.filter(({ measure }) => measure === definition.id);
  const drugs = [...new Set(own.map(({ drug }) => drug))].sort();
  const months = [...new Set(own.map(({ month }) => month))].sort();
  const row = (key: Pick<MeasureRow, "drug" | "month">) =>
    rowOf(
      definition,
      key,
      own.filter(
        ({ drug, month }) =>
          (key.drug === undefined || key.drug === drug) && (key.month === undefined || key.month === month),
      ),
    );
  const rows = [
    ...drugs.flatMap((drug) => [...months.map((month) => row({ drug, month })), row({ drug })]),
    ...months.map((month) => row({ month })),
  ];
  return { definition, rows: [...rows.filter((one) => !isEmpty(one)), row({})] };
}

function rowOf(
  definition: MeasureDefinition,
  key: Pick<MeasureRow, "drug" | "month">,
  units: readonly Contribution[],
): MeasureRow {
  const days = daysToAction(units.flatMap((unit) => unit.days ?? []));
  const parts = [...new Set(units.flatMap((unit) => unit.parts.map(({ id }) => id)))].sort();
  return {
    ...key,
    counts: countsOf(
      definition,
      units.flatMap(({ column }) => column ?? []),
    ),
    excluded: tally(
      definition.exclusions.map(({ id }) => id),
      units.flatMap(({ excluded }) => excluded ?? []),
    ),
    parts: parts.map((id) => ({
      id,
      name: name(id, "clinician"),
      counts: countsOf(
        definition,
        units.flatMap((unit) => unit.parts.flatMap((part) => (part.id === id ? part.column : []))),
      ),
    })),
    ...(days !== undefined && { days }),
  };
}

function countsOf({ columns }: MeasureDefinition, units: readonly string[]): MeasureCounts {
  return {
    denominator: units.length,
    columns: tally(
      columns.map(({ id }) => id),
      units,
    ),
  };
}

/** @throws Error for a unit in a column that the definition does not have: it would be lost. */
function tally(ids: readonly string[], units: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map(ids.map((id) => [id, 0]));
  for (const unit of units) {
    const count = counts.get(unit);
    if (count === undefined) throw new Error(`No column "${unit}" is defined.`);
    counts.set(unit, count + 1);
  }
  return Object.fromEntries(counts);
}

function isEmpty({ counts, excluded = {} }: MeasureRow): boolean {
  return counts?.denominator === 0 && Object.values(excluded).every((count) => count === 0);
}
