/** The list before the first dose. */
export const before = {
  title: "Before the first dose · Companion · Afterscript",
  heading: "Before the first dose",
  lead: "What the label asks for before you start, and what is found of it in what you keep here.",
  asOf: (day: string) => `Read on ${day}. A result can grow too old before the day you start.`,
  nothing: {
    title: "No medicine is told yet",
    text: "Tell this page which medicine you were given. It then lists what its label asks for before the first dose.",
  },
  taken: {
    title: "No first dose is ahead",
    text: "This list is for a medicine that has not been started. If you have not taken the first dose yet, say so.",
  },
  toStart: "Go to the questions",
  count: (found: number, of: number) => `${found} of ${of} tests or checks found.`,
  first: "To talk over first",
  tests: "Tests and checks",
  unknown: "Also not known",
  why: "Why, and source",
  haveIt: "I have this result",
  documents: "Documents that this rests on",
  document: (title: string, publisher: string, edition: string) => `${title}, ${publisher}, edition ${edition}`,
  print: "Print this list",
};
