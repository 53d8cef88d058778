/** Strings of the list of sources and of the table of all limits. */
export const documents = {
  sources: {
    pageTitle: "Sources · Afterscript",
    title: "Sources",
    lead: "Every clinical value here comes from one of these documents, by section. The link leads to the regulator or the maker. What of a document was not read is said.",
    jump: "Go to a region",
    count: (documents: number) => `${documents} documents`,
    edition: (day: string) => `edition ${day}`,
    read: (day: string) => `read ${day}`,
    limits: "Limits of the reading:",
    newer: "Newer:",
    copy: "read as a copy, which is not linked",
    none: "No source is loaded.",
  },
  limits: {
    pageTitle: (region: string) => `Limits, tests and doses, ${region} · Afterscript`,
    title: (region: string) => `Limits, tests and doses, ${region}`,
    lead: "Every laboratory limit, test and dose limit of every medicine read here, in both units, each with the document it stands in. Conditions are in short; the whole rule stands in the statement.",
    seen: "≠ read second-hand · ? not read: confirm on the label. No clinician has yet signed this knowledge.",
    limits: "Limits on laboratory values",
    tests: "Tests before and during treatment",
    doses: "Highest doses",
  },
};
