/** The look-back measures in words. The same data stands on the screen, in the files and in docs/look-back.md. */
const NOT_FOUND = "nothing in this record says so; it is not printed as not done";
const SOURCE =
  "The statements of the region's label for the drug, and the protocol's windows and intervals where the label gives none. Guidelines that stand beside the label are not counted.";

export const MEASURE_DEFINITIONS = [
  {
    id: "screening-before-start",
    title: "Screening before the first dose",
    what: "Of the starts in a month, how many had every test that the label or the protocol asks for before the first dose.",
    unit: "a start of one drug, also after a stop",
    denominator: "Starts in the month whose drug has tests to be done first.",
    numerator: "Starts with every test found, on or before the day of the start and inside its window.",
    columns: [
      {
        id: "all-found",
        name: "All found",
        sort: "numerator",
        what: "every test is in the record, done on or before the start and not too old",
      },
      {
        id: "too-old-or-not-done",
        name: "Too old or not done",
        sort: "other",
        what: "at least one test is recorded as not done, or was older than its window",
      },
      { id: "not-found", name: "Not found", sort: "not-found", what: `at least one test is not found: ${NOT_FOUND}` },
      {
        id: "unknown",
        name: "Unknown",
        sort: "unknown",
        what: "at least one result is there that cannot be read, and none is known to be missing",
      },
    ],
    exclusions: [
      { id: "no-test-asked", name: "The documents ask for no test before the first dose" },
      { id: "start-not-exact", name: "The record does not give the day of the start" },
    ],
    parts: "each test by itself",
    source: SOURCE,
    limits: "A test that was done elsewhere and is not in the record counts as not found.",
  },
  {
    id: "monitoring-on-time",
    title: "Monitoring on time",
    what: "Of the follow-up tests that were due in a month, how many were done by their last day.",
    unit: "one test that was due for one person",
    denominator: "Tests whose window ended in the month, while the drug was taken.",
    numerator: "Tests done by the last day of the window; a test before the window counts as well.",
    columns: [
      { id: "on-time", name: "On time", sort: "numerator", what: "done by the last day of its window" },
      { id: "late", name: "Late", sort: "other", what: "done after the last day of its window" },
      { id: "not-found", name: "Not found", sort: "not-found", what: `no later test is found: ${NOT_FOUND}` },
      {
        id: "unknown",
        name: "Unknown",
        sort: "unknown",
        what: "when the test was due cannot be said, since the start is not known well enough; counted once a month",
      },
    ],
    exclusions: [
      { id: "treatment-ended", name: "The drug was stopped or put on hold before the window ended" },
      { id: "moved", name: "A change of dose moved the window" },
    ],
    parts: "each test by itself",
    source: SOURCE,
    limits:
      "Somebody who is tested more often than asked counts each time. A window that ends after today is not counted yet.",
  },
  {
    id: "limits-acted-on",
    title: "Limits acted on",
    what: "Of the limits that results crossed in a month, how many were acted on, and after how many days.",
    unit: "one analyte of one person that crosses a limit of the drug, until it is back",
    denominator: "Crossings in the month, and results that could not be held against a limit.",
    numerator:
      "Crossings with an act on the worklist, or with a hold, a stop, another dose or the repeated test that the statement asks for in the record.",
    columns: [
      {
        id: "acted-on",
        name: "Acted on",
        sort: "numerator",
        what: "an act was found on or after the day of the crossing",
      },
      { id: "open", name: "Still open", sort: "other", what: "it stands on the worklist and nobody has acted on it" },
      {
        id: "not-found",
        name: "No act found",
        sort: "not-found",
        what: "neither the worklist nor the record shows an act; one may have been written down elsewhere",
      },
      { id: "unknown", name: "Unknown", sort: "unknown", what: "the result could not be held against the limit" },
    ],
    exclusions: [],
    parts: "each analyte by itself",
    source: SOURCE,
    limits: "A snooze and a hand-over are no acts. Days are counted from the day of the result, not from its arrival.",
  },
  {
    id: "dose-for-kidney-and-age",
    title: "Dose right for kidney function and age",
    what: "Of the people on a drug on the last day of a month, how many took no more than its label allows for their kidney function and age.",
    unit: "one person on one drug on the last day of the month; of this month, today",
    denominator: "People on the drug, where the label gives a dose or a bar by kidney function or age.",
    numerator: "People whose dose is at or below what the label allows.",
    columns: [
      {
        id: "within",
        name: "Within",
        sort: "numerator",
        what: "every such statement was read, and none asks for less",
      },
      { id: "above", name: "Above", sort: "other", what: "the label asks for a lower dose, or names no dose here" },
      {
        id: "not-found",
        name: "Not found",
        sort: "not-found",
        what: `kidney function, age or dose is not found: ${NOT_FOUND}`,
      },
      {
        id: "unknown",
        name: "Unknown",
        sort: "unknown",
        what: "something is there that cannot be used: too old, in conflict, not readable",
      },
    ],
    exclusions: [{ id: "no-rule", name: "The label gives no dose by kidney function or age" }],
    parts: "kidney function and age by themselves",
    source: SOURCE,
    limits: "Why a dose is above is not judged: a reason may be written down elsewhere.",
  },
  {
    id: "at-risk-starts",
    title: "Starts with a statement against, and what was tried before",
    what: "Of the starts in a month, in how many a statement of who must not take the drug, of avoiding it, or of using it only without an alternative applied, beside whether earlier medicines are in the record.",
    unit: "a start of one drug, also after a stop",
    denominator: "Starts in the month.",
    numerator: "Starts on which such a statement applied, with and without an earlier medicine in the record.",
    columns: [
      {
        id: "applied-earlier-found",
        name: "Applied, alternatives in the record",
        sort: "numerator",
        what: "such a statement applied, and an earlier medicine that the label names as treatment before is in the record",
      },
      {
        id: "applied-earlier-not-found",
        name: "Applied, no alternative found",
        sort: "numerator",
        what: "such a statement applied, and no earlier medicine is found in this record; one may have been given elsewhere",
      },
      {
        id: "none-applied",
        name: "None applied",
        sort: "other",
        what: "every such statement was read, and none applied",
      },
      {
        id: "not-found",
        name: "Not found",
        sort: "not-found",
        what: "none is known to apply, and for at least one the record is silent or its list is not complete",
      },
      {
        id: "unknown",
        name: "Unknown",
        sort: "unknown",
        what: "none is known to apply, and for at least one something is there that cannot be used",
      },
    ],
    exclusions: [{ id: "start-not-exact", name: "The record does not give the day of the start" }],
    parts: "each topic whose statement applied",
    source: SOURCE,
    limits:
      "A start with such a statement can be right: the label leaves it to the prescriber and the person. The measure names no prescriber and ranks nobody.",
  },
] as const;
