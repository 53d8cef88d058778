import { readFhir } from "@afterscript/fhir";
import { bundleOf, type Fault, type Observation, type Writing, writeResult } from "@afterscript/fhir-write";
import type { LabRow } from "@afterscript/lab-report";
import type { PatientRecord, Result } from "@afterscript/record";
import { type SameResult, sameResult } from "./same-result.ts";

export type RowsOptions = {
  readonly writing: Writing;
  /** What is kept, read: its results are not added twice. */
  readonly record?: PatientRecord | undefined;
  /** A new id for each result. */
  readonly newId: () => string;
  /** ISO date that the person gave for rows without a sure day. */
  readonly day?: string | undefined;
  readonly laboratory?: string | undefined;
};

/** What becomes of the rows of a pasted report: each row is in one of the three lists. */
export type FromRows = {
  /** To be added to the store. */
  readonly resources: readonly Observation[];
  readonly duplicates: readonly { readonly row: LabRow; readonly same: SameResult }[];
  readonly refused: readonly { readonly row: LabRow; readonly faults: readonly Fault[] }[];
};

/** Makes resources of rows. A row that is kept already, or stands twice in the report, is named and not added again. */
export function fromRows(rows: readonly LabRow[], options: RowsOptions): FromRows {
  const resources: Observation[] = [];
  const duplicates: { row: LabRow; same: SameResult }[] = [];
  const refused: { row: LabRow; faults: readonly Fault[] }[] = [];
  let beside: PatientRecord | undefined;
  for (const row of rows) {
    const told = writeRow(row, options);
    if (told.is === "refused") {
      refused.push({ row, faults: told.faults });
      continue;
    }
    const result = onlyResult(told.resource, options.writing);
    const same = result && (sameResult(result, options.record) ?? sameResult(result, beside));
    if (same !== undefined) duplicates.push({ row, same });
    else {
      resources.push(told.resource);
      beside = recordOf(resources, options.writing);
    }
  }
  return { resources, duplicates, refused };
}

function writeRow(row: LabRow, { writing, newId, day, laboratory }: RowsOptions) {
  const { analyte, value, unit, qualitative, range, flag } = row;
  return writeResult(
    {
      id: newId(),
      analyte,
      value,
      day: row.day ?? day ?? "",
      ...(unit !== undefined && { unit }),
      ...(qualitative !== undefined && { qualitative }),
      ...(range !== undefined && { range }),
      ...(flag !== undefined && { flag }),
      ...(laboratory !== undefined && { laboratory }),
    },
    writing,
  );
}

function onlyResult(resource: Observation, writing: Writing): Result | undefined {
  return [...(recordOf([resource], writing)?.results.values() ?? [])].flat()[0];
}

function recordOf(resources: readonly Observation[], { index }: Writing): PatientRecord | undefined {
  const read = readFhir(bundleOf(resources), index);
  return "failure" in read ? undefined : read.record;
}
