/** Strings of the look-back. What each measure counts is said by the server, in one wording for screen and files. */
export const clinicLookBack = {
  heading: "Look back",
  lead: "Numbers with their denominators. What was not found and what is not known stand in columns of their own: neither is counted as a pass or as a fail. They describe the record, and blame nobody.",
  from: "First month",
  until: "Last month",
  hide: (below: number) => `Hide numbers below ${below}`,
  computing: (done: number, of: number) => (of === 0 ? "Counting …" : `Counting … ${done} of ${of} patients`),
  period: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
  basis: (patients: number, day: string, region: string, version: string) =>
    `${patients} patients · as of ${day} · ${region} documents, knowledge ${version} · each day is judged on what is dated up to it`,
  notJudged: (count: number) =>
    count === 1
      ? "1 patient's record could not be read and is in no table."
      : `${count} patients' records could not be read and are in no table.`,
  csv: "CSV",
  report: "FHIR MeasureReport",
  none: "Nothing to count in these months.",
  byDrug: "By medicine, all months",
  byMonth: "By medicine and month",
  counts: "What is counted",
  denominator: "Denominator",
  numerator: "Numerator",
  excluded: "In no column",
  limits: "Limits",
  drug: "Medicine",
  month: "Month",
  monthUnknown: "not known",
  of: "Of",
  days: "Days to action",
  median: (median: number, lower: number, upper: number) => `median ${median} (middle half ${lower} to ${upper})`,
  all: "All medicines",
  hidden: (why: string) => `hidden: ${why}`,
  hiding: (why: string) =>
    `Where a row says “hidden”, ${why}: it could tell who somebody is. That nobody is in a column (0) is shown.`,
};
