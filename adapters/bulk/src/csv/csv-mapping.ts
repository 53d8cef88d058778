/** Order of the parts of a date: "20/06/2026", "20.06.2026" and "20-Jun-2026" are day-month-year. Never guessed. */
export const DATE_ORDERS = ["year-month-day", "day-month-year", "month-day-year"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const SEXES = ["female", "male", "other", "unknown"] as const;
export type Sex = (typeof SEXES)[number];

/** FHIR status of a result. */
export const RESULT_STATUSES = [
  "registered",
  "preliminary",
  "final",
  "amended",
  "corrected",
  "cancelled",
  "entered-in-error",
] as const;
export type ResultStatus = (typeof RESULT_STATUSES)[number];

/** A column, by its title as it stands in the table; a title that stands twice is "Unit (2)" the second time. */
export type Column = string;

export type CsvPatient = {
  readonly identifier?: Column | undefined;
  /** URI of the identifiers ("https://fhir.nhs.uk/Id/nhs-number"); "" or absent where the clinic names none. */
  readonly system?: string | undefined;
  readonly family?: Column | undefined;
  readonly given?: Column | undefined;
  /** "Family, given" in one column; a name without a comma says nothing sure. */
  readonly name?: Column | undefined;
  readonly born?: Column | undefined;
  /** Needed with `born`. */
  readonly bornOrder?: DateOrder | undefined;
  readonly sex?: Column | undefined;
  /** The table's own words for sex, beside those that are known ("F", "Female", "weiblich"). */
  readonly sexWords?: Readonly<Record<string, Sex>> | undefined;
};

/** One test, by the name that the table gives it. */
export type CsvTest = {
  readonly loinc?: string | undefined;
  /** The unit of this test where no column holds it. */
  readonly unit?: string | undefined;
};

/** One result a row. */
export type CsvRows = {
  readonly layout: "result-a-row";
  readonly test?: Column | undefined;
  /** A code of the test, and its system: a URI, or "loinc". */
  readonly code?: Column | undefined;
  readonly codeSystem?: string | undefined;
  readonly value: Column;
  readonly unit?: Column | undefined;
  readonly comparator?: Column | undefined;
  readonly range?: Column | undefined;
  /** What is known of tests by their names in the table. */
  readonly tests?: Readonly<Record<string, CsvTest>> | undefined;
};

/** One column for each test. */
export type CsvColumns = {
  readonly layout: "test-a-column";
  readonly tests: readonly (CsvTest & {
    readonly column: Column;
    /** Name of the test; the column's title where absent. */
    readonly test?: string | undefined;
  })[];
};

/** Which column of a table is what. Plain JSON: it is stored, shown on the mapping screen, and sent back. */
export type CsvMapping = {
  /** Absent: found in the table. */
  readonly delimiter?: "," | ";" | "\t" | "|" | undefined;
  /** Absent: a number that could be read in two ways is a problem. */
  readonly decimal?: "." | "," | undefined;
  readonly patient: CsvPatient;
  readonly collected?: Column | undefined;
  /** Needed with `collected`. */
  readonly collectedOrder?: DateOrder | undefined;
  readonly status?: Column | undefined;
  /** The table's own words for a status, beside those that are known ("final", "F", "corrected"). */
  readonly statusWords?: Readonly<Record<string, ResultStatus>> | undefined;
  /** The sender's own number of a result; without it a result is named by patient, test and time. */
  readonly resultId?: Column | undefined;
  /** When the row was written or changed, year first: which of two versions speaks last. */
  readonly stated?: Column | undefined;
  readonly results: CsvRows | CsvColumns;
};

/** What a mapping screen asks: a column or a choice that could not be found, and why. */
export type MappingGap = {
  readonly field:
    | "patient"
    | "bornOrder"
    | "collected"
    | "collectedOrder"
    | "test"
    | "value"
    | "unit"
    | "decimal"
    | "system";
  readonly why: string;
};

export type MappingSuggestion = {
  /** Titles in their order. */
  readonly columns: readonly Column[];
  /** Up to three cells of each column, to choose by. */
  readonly samples: Readonly<Record<Column, readonly string[]>>;
  /** What was recognised. It can be read with once `missing` is empty. */
  readonly mapping: CsvMapping;
  readonly missing: readonly MappingGap[];
};

/** One row of a preview: what would be read from it, and what not. */
export type PreviewRow = {
  readonly where: string;
  readonly cells: readonly string[];
  readonly results: readonly {
    readonly patient: string;
    readonly test: string;
    readonly value: string;
    readonly unit: string;
    readonly collected: string;
    readonly status: string;
  }[];
  readonly problems: readonly { readonly code: string; readonly what: string }[];
};

export type CsvPreview = {
  readonly columns: readonly Column[];
  /** The first rows, then as many others that hold a fault: what has to be looked at is not hidden by what is fine. */
  readonly rows: readonly PreviewRow[];
  /** How many of `rows` are the first of the table. */
  readonly first: number;
  /** Of the table as a whole: a column that is missing, quotes that do not match. As many as rows are shown at most. */
  readonly problems: readonly { readonly code: string; readonly where: string; readonly what: string }[];
  /** Rows of the whole table, and how many of them hold a fault. */
  readonly total: number;
  readonly faulty: number;
  /** Lines that were not read at all: in no row. */
  readonly unread: number;
};
