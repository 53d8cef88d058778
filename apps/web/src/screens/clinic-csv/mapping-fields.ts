import type { CsvMapping, MappingGap } from "@afterscript/bulk";

/** A choice of the mapping that is one column of the table. */
export type ColumnField =
  | "identifier"
  | "family"
  | "given"
  | "name"
  | "born"
  | "sex"
  | "collected"
  | "status"
  | "resultId"
  | "stated"
  | "test"
  | "code"
  | "value"
  | "unit"
  | "range";

const OF_PATIENT = ["identifier", "family", "given", "name", "born", "sex"] as const;
const OF_RESULT = ["test", "code", "value", "unit", "range"] as const;
const OF_TABLE = ["collected", "status", "resultId", "stated"] as const;

/** The columns that this mapping can choose, in the order in which they are asked for. */
export function columnFields({ results }: CsvMapping): readonly ColumnField[] {
  const own = results.layout === "result-a-row" ? OF_RESULT : [];
  return [...OF_PATIENT, ...own, ...OF_TABLE];
}

export function columnOf(mapping: CsvMapping, field: ColumnField): string {
  if (isOf(OF_PATIENT, field)) return mapping.patient[field] ?? "";
  if (isOf(OF_TABLE, field)) return mapping[field] ?? "";
  return mapping.results.layout === "result-a-row" ? (mapping.results[field] ?? "") : "";
}

/** The mapping with another column for a field; "" takes the column away. */
export function withColumn(mapping: CsvMapping, field: ColumnField, column: string): CsvMapping {
  const chosen = column === "" ? undefined : column;
  if (isOf(OF_PATIENT, field)) return { ...mapping, patient: without({ ...mapping.patient, [field]: chosen }) };
  if (isOf(OF_TABLE, field)) return without({ ...mapping, [field]: chosen });
  if (mapping.results.layout !== "result-a-row") return mapping;
  // A value there must be: the field that it came from stays.
  if (field === "value" && chosen === undefined) return mapping;
  return { ...mapping, results: without({ ...mapping.results, [field]: chosen }) };
}

/** A field that is undefined is left out: what is sent says nothing of it. */
export function without<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}

function isOf<T extends ColumnField>(fields: readonly T[], field: ColumnField): field is T {
  return fields.some((one) => one === field);
}

/** What of the gaps that were found in the table nobody has chosen by now. */
export function stillMissing(gaps: readonly MappingGap[], mapping: CsvMapping): readonly MappingGap[] {
  const { patient, results } = mapping;
  const chosen: Readonly<Record<MappingGap["field"], unknown>> = {
    patient: patient.identifier ?? patient.family ?? patient.name,
    system: patient.system,
    bornOrder: patient.bornOrder,
    collected: mapping.collected,
    collectedOrder: mapping.collectedOrder,
    decimal: mapping.decimal,
    test: results.layout === "result-a-row" ? (results.test ?? results.code) : undefined,
    value: results.layout === "result-a-row" ? results.value || undefined : undefined,
    unit: results.layout === "result-a-row" ? results.unit : undefined,
  };
  return gaps.filter(({ field }) => chosen[field] === undefined);
}
