import { digest } from "../fhir/entry-key.ts";
import { identityKey } from "../fhir/identity.ts";
import { rankOf } from "../fhir/rank.ts";
import { instantOf } from "../instant.ts";
import { type IntakeProblemCode, intakeProblem } from "../intake-problem.ts";
import type { IntakeEntry, IntakeIdentity, IntakeProblem } from "../intake-set.ts";
import { referenceRangeOf } from "../reference-range.ts";
import { SENT_TIME, SENT_UNIT } from "../sent-as.ts";
import { type CellDate, readCellDate } from "./cell-date.ts";
import { readCellNumber, readComparator } from "./cell-number.ts";
import { readStatus } from "./cell-words.ts";
import type { CsvMapping, CsvRows, CsvTest } from "./csv-mapping.ts";
import type { Row } from "./read-table.ts";
import type { CellOf } from "./row-identity.ts";

export type RowSetting = {
  readonly mapping: CsvMapping;
  readonly from: string;
  /** ISO day; no result is of a later one. */
  readonly received: string | undefined;
};

/** One result of a row as it is read and shown. */
export type RowResult = {
  readonly test: string;
  readonly value: string;
  readonly unit: string;
  readonly collected: string;
  readonly status: string;
  readonly entry: IntakeEntry;
};

type Reading = RowSetting & {
  readonly row: Row;
  readonly cellOf: CellOf;
  readonly identity: IntakeIdentity;
  readonly problems: IntakeProblem[];
};

/** One test of a row before it is read. */
type Cell = CsvTest & {
  readonly test: string;
  readonly code: string;
  readonly codeSystem: string;
  readonly text: string;
  readonly comparator: string;
  readonly range: string;
};

const LOINC = "http://loinc.org";

/** The results of one row; what cannot be read is added to the problems. */
export function resultsOfRow(reading: Reading): readonly RowResult[] {
  const collected = collectedOf(reading);
  if (collected === "unreadable") return [];
  const status = statusOf(reading);
  return cellsOf(reading, status).flatMap((cell) => resultOf(cell, { ...reading, collected, status }) ?? []);
}

function report({ row, problems }: Reading, code: IntakeProblemCode, happened: string): void {
  problems.push(intakeProblem(code, row.where, happened, row.text));
}

function collectedOf(reading: Reading): CellDate | undefined | "unreadable" {
  const { mapping, cellOf, received } = reading;
  const { collected: column, collectedOrder: order } = mapping;
  if (column === undefined || order === undefined) return undefined;
  const text = cellOf(column);
  const read = text === "" ? undefined : readCellDate(text, order, true);
  if (read === undefined) {
    const what =
      text === ""
        ? `The column "${column}" holds no date.`
        : `"${text.slice(0, 30)}" is no date in the order ${order}.`;
    report(reading, "DATE_NOT_READABLE", what);
    return "unreadable";
  }
  if (received !== undefined && read.dateTime.slice(0, 10) > received.slice(0, 10)) {
    report(
      reading,
      "DATE_AFTER_RECEIPT",
      `The date ${read.dateTime.slice(0, 10)} lies after ${received.slice(0, 10)}.`,
    );
    return "unreadable";
  }
  return read;
}

/** Without a column of statuses every result is final; a word that is not known is never that. */
function statusOf(reading: Reading): string {
  const { mapping, cellOf } = reading;
  if (mapping.status === undefined) return "final";
  const text = cellOf(mapping.status);
  const status = readStatus(text, mapping.statusWords);
  if (status !== undefined) return status;
  const said = text === "" ? "No status is given" : `"${text.slice(0, 30)}" is no known status`;
  report(reading, "RESULT_STATUS_NOT_KNOWN", `${said}: the results of the row are kept as not final.`);
  return "unknown";
}

function cellsOf(reading: Reading, status: string): readonly Cell[] {
  const { mapping, cellOf } = reading;
  const { results } = mapping;
  if (results.layout === "test-a-column") {
    return results.tests
      .map(({ column, test = column, ...rest }) => {
        return { ...rest, test, code: "", codeSystem: "", text: cellOf(column), comparator: "", range: "" };
      })
      .filter(({ text }) => text !== "");
  }
  const cell = cellOfRow(results, cellOf);
  if (cell.test === "" && cell.code === "") {
    report(reading, "ROW_WITHOUT_TEST", "The row names no test.");
    return [];
  }
  if (cell.text === "" && status !== "cancelled" && status !== "entered-in-error" && status !== "registered") {
    report(reading, "ROW_WITHOUT_VALUE", "The row holds no result.");
    return [];
  }
  return [cell];
}

function cellOfRow(results: CsvRows, cellOf: CellOf): Cell {
  const test = cellOf(results.test);
  const known = Object.hasOwn(results.tests ?? {}, test) ? results.tests?.[test] : undefined;
  const own = cellOf(results.unit);
  const unit = own === "" ? known?.unit : own;
  return {
    test,
    code: cellOf(results.code),
    codeSystem: results.codeSystem ?? "",
    text: cellOf(results.value),
    comparator: cellOf(results.comparator),
    range: cellOf(results.range),
    loinc: known?.loinc,
    unit,
  };
}

type Made = Reading & { readonly collected: CellDate | undefined; readonly status: string };

function resultOf(cell: Cell, made: Made): RowResult | undefined {
  const { collected, status, from, mapping, cellOf } = made;
  const value = valueOfCell(cell, made);
  if (value === undefined) return undefined;
  const key = keyOf(cell, made);
  const unit = cell.unit === undefined ? {} : { unit: cell.unit };
  const range = referenceRangeOf(cell.range, unit);
  const resource = {
    resourceType: "Observation",
    id: digest(key),
    status,
    code: conceptOf(cell, from),
    ...subjectOf(made.identity),
    ...effectiveOf(collected),
    ...value,
    ...(range !== undefined && { referenceRange: [range] }),
    performer: [{ display: from }],
  };
  const statedAt = instantOf(statedOf(cellOf(mapping.stated))) ?? "";
  return {
    test: cell.test === "" ? cell.code : cell.test,
    value: `${cell.comparator}${cell.text}`,
    unit: cell.unit ?? "",
    collected: collected?.local ?? collected?.dateTime ?? "",
    status,
    entry: { key, statedAt, rank: rankOf(resource), resource },
  };
}

/** "2026-06-20 08:30" is what instants are written as but for one letter. */
function statedOf(text: string): string | undefined {
  return text === "" ? undefined : text.replace(/^(\d{4}-\d\d-\d\d)\s+(?=\d)/, "$1T");
}

function valueOfCell(cell: Cell, made: Made): object | undefined {
  if (cell.text === "") {
    const system = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    return made.status === "cancelled" ? { dataAbsentReason: { coding: [{ system, code: "not-performed" }] } } : {};
  }
  const comparator = readComparator(cell.comparator);
  if (comparator === undefined) {
    report(made, "COMPARATOR_NOT_KNOWN", `"${cell.comparator.slice(0, 20)}" is no comparator.`);
    return undefined;
  }
  const number = readCellNumber(cell.text, made.mapping.decimal);
  if (number === "not-sure") {
    report(made, "NUMBER_NOT_SURE", `"${cell.text.slice(0, 30)}" can be read as two numbers.`);
    return undefined;
  }
  if (number !== undefined) {
    const sign = comparator === "" ? number.comparator : comparator;
    const unit = cell.unit === undefined ? {} : { unit: cell.unit };
    return { valueQuantity: { value: number.value, ...(sign !== undefined && { comparator: sign }), ...unit } };
  }
  const extension = [{ url: SENT_UNIT, valueString: cell.unit }];
  return { valueString: `${comparator}${cell.text}`, ...(cell.unit !== undefined && { _valueString: { extension } }) };
}

function conceptOf({ test, code, codeSystem, loinc }: Cell, from: string): object {
  const system = codeSystem.toLowerCase() === "loinc" ? LOINC : codeSystem;
  const coding = [
    ...(loinc === undefined ? [] : [{ system: LOINC, code: loinc }]),
    ...(code === "" ? [] : [{ system: system === "" ? `urn:id:${encodeURIComponent(from)}:code` : system, code }]),
  ];
  return { ...(coding.length > 0 && { coding }), ...(test !== "" && { text: test }) };
}

function subjectOf({ identifiers: [identifier] }: IntakeIdentity): object {
  if (identifier === undefined) return {};
  const { system, value } = identifier;
  return { subject: { identifier: { ...(system !== "" && { system }), value } } };
}

function effectiveOf(collected: CellDate | undefined): object {
  if (collected === undefined) return {};
  const { dateTime, local } = collected;
  const extension = [{ url: SENT_TIME, valueString: local }];
  return { effectiveDateTime: dateTime, ...(local !== undefined && { _effectiveDateTime: { extension } }) };
}

/** The sender's own number of the result and its test; else whose it is, which test, and when. */
function keyOf({ test, code }: Cell, { mapping, cellOf, from, identity, collected }: Made): string {
  const name = code === "" ? test : code;
  const number = cellOf(mapping.resultId);
  if (number !== "") return `Observation|${from}|row ${number}|${name}`;
  return `Observation|${from}|row|${identityKey(identity)}|${name}|${collected?.local ?? collected?.dateTime ?? ""}`;
}
