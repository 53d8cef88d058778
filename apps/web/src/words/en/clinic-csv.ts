/** Strings of the screen that says what the columns of a laboratory's table are. */
export const clinicCsv = {
  heading: "Tables",
  lead: "Says once what the columns of a laboratory's table are. Nothing is stored of the table that is tried here: only the mapping is, under the name of its source.",
  file: "A table from a file",
  paste: "Or pasted",
  pasteHint: "With its line of titles. A few rows are enough.",
  look: "Look at its columns",
  reading: "Reading the table …",
  mapping: "Which column is what",
  missing: "These could not be found, or are not guessed",
  none: "no column",
  choose: "Choose",
  layout: {
    "result-a-row": "One result in each row",
    "test-a-column": "One column for each test",
  },
  field: {
    identifier: "Number of the patient",
    family: "Family name",
    given: "Given name",
    name: "Whole name, “family, given”",
    born: "Day of birth",
    sex: "Sex",
    collected: "Day of the sample",
    status: "Status of the result",
    resultId: "The sender's number of the result",
    stated: "When the row was written",
    test: "Test",
    code: "Code of the test",
    value: "Result",
    unit: "Unit",
    range: "The laboratory's range",
  },
  bornOrder: "Order of the day of birth",
  collectedOrder: "Order of the day of the sample",
  order: {
    "year-month-day": "year, month, day",
    "day-month-year": "day, month, year",
    "month-day-year": "month, day, year",
  },
  decimal: "Decimal sign",
  decimalOpen: "as it shows itself",
  point: "point: 1.5",
  comma: "comma: 1,5",
  system: "Whose numbers these are",
  systemHint: "An address such as https://fhir.nhs.uk/Id/nhs-number. Left open: the source's own.",
  tests: "The tests",
  noUnit: "no unit known",
  preview: "What would be read",
  counts: ({ total, faulty, unread }: Readonly<Record<"total" | "faulty" | "unread", number>>) =>
    [
      total === 1 ? "1 row" : `${total} rows`,
      faulty > 0 && `${faulty} with something that could not be read`,
      unread > 0 && (unread === 1 ? "and 1 line that is no row" : `and ${unread} lines that are no rows`),
      faulty + unread === 0 && total > 0 && "each could be read",
    ]
      .filter(Boolean)
      .join(", "),
  moreUnread: (count: number) => (count === 1 ? "And 1 line more." : `And ${count} lines more.`),
  shown: (first: number, total: number, faulty: number) =>
    faulty === 0
      ? `The first ${first} of ${total}`
      : `The first ${first} of ${total}, and ${faulty} more with something that could not be read`,
  row: "Row",
  source: "Name of the source",
  sourceHint: "As its tables are sent under: small letters, digits, dots and hyphens.",
  sourceFault: {
    what: "This is no name of a source.",
    mend: "Use small letters, digits, dots and hyphens, and begin and end with a letter or a digit.",
  },
  save: "Keep this mapping",
  saved: (name: string, read: number) =>
    read === 0
      ? `Kept for ${name}.`
      : `Kept for ${name}. ${read === 1 ? "1 table that waited was read." : `${read} tables that waited were read.`}`,
  kept: "Kept mappings",
  keptNone: "None is kept yet.",
};
