/** Strings of the page for those who look after people on a JAK inhibitor. */
export const clinicians = {
  pageTitle: "I look after people on a JAK inhibitor · Afterscript",
  title: "You look after people who take one",
  lead: "A FHIR R4 record goes in. Cited findings come out: the action, the rule, the inputs, the source and what could not be seen, so that you can review the basis yourself.",
  rests: {
    title: "What an answer rests on",
    labels: (labels: readonly string[]) => `Labels of ${labels.join("; ")}, each statement with its section.`,
    labelsOf: (drugs: string, region: string) => `${drugs} (${region})`,
    unknown: {
      before: "Absent, stale, unreadable or conflicting is",
      word: "not known",
      after: ", with how to close the gap. It is never read as fine.",
    },
    points: [
      "A limit is compared exactly, in any accepted unit. The lab's own flag never decides.",
      "No region borrows another one's rule. Where they differ, the difference is shown.",
      "No clinician has yet signed this knowledge.",
    ],
  },
  people: "Three people",
  limits: {
    title: "Every limit and test",
    text: "By analyte, medicine and region, in both units, with the source of each. The table is made to be printed.",
    link: "Open the table",
  },
  doors: {
    title: "Two other doors",
    commandLine: "On the command line",
    program: "From a program",
    body: "Drug, dose and condition go into the body as FHIR Parameters, so that nothing clinical stands in an address.",
    link: "The description of the API",
  },
};
