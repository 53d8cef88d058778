/** The list of results, the chart of one test over time, and what a result means. */
export const results = {
  title: "Results · Companion · Afterscript",
  heading: "Your results",
  lead: "Every test that you keep on this device, the newest first, and what the rules of your medicine say of it.",
  add: "Add a result",
  empty: {
    title: "No result is kept here yet",
    text: "Add one from your lab report. It is then read against the rules of your medicine, with the source beside it.",
  },
  noMedicine:
    "No medicine is kept here yet, so there are no rules to read these results against. They stand here as the lab sent them.",
  start: "Say which medicine you were given",
  row: {
    noDay: "no day known",
    of: (count: number) => (count === 1 ? "1 result" : `${count} results`),
    sent: (text: string) => `sent as ${text}`,
    noLimit: "No limit read for it",
  },
  asked: {
    heading: "Asked for, and not found here",
    note: "Not found here is not the same as not done. If a test was done, add its result.",
    add: (test: string) => `Add: ${test}`,
  },
  value: {
    notDone: "Not done",
    qualitative: { positive: "Positive", negative: "Negative", indeterminate: "Unclear" },
  },
  meaning: {
    loading: "Reading it against the rules …",
    heading: "What it means",
    entered: (text: string, day: string) => `You entered ${text}, from ${day}.`,
    sent: (text: string, day: string) => `The lab sent ${text}, from ${day}.`,
    inOwnUnit: (text: string) => `In the unit that this page reads, this is ${text}.`,
    newer: (text: string, day: string) =>
      `A newer result is kept: ${text}, from ${day}. The rules read the newest one. The one you added stands in the chart below.`,
    also: "The rules also say",
    ofDrug: (drug: string, title: string) => `${drug}: ${title}`,
    silent: (test: string, drug: string) => `What we have read sets no limit for this test with ${drug}: ${test}`,
    silentNote: (region: string) =>
      `That does not say that the result is fine. It says that the ${region} documents read for this page name no value at which something changes. Your lab's own range and your care team still count.`,
    silentNext: "Ask your care team what this result means for you.",
    noMedicine: "It is kept. No medicine is kept here yet, so there is no rule to read it against.",
    notDone: "It is kept as not done. A test that was not done says nothing about you, so the rules still ask for it.",
    notRead: (why: string) => `It is kept, and could not be read: ${why}.`,
  },
  trend: {
    heading: "Over time",
    title: (test: string, unit: string) => `${test} over time, ${unit}`,
    none: "There is no number with a day to draw yet.",
    point: (day: string, value: string) => `${day}: ${value}.`,
    limit: (label: string) => `Limit: ${label}.`,
    course: (course: string, day: string) => `From ${day}: ${course}.`,
    taken: (drug: string, dose: string | undefined) =>
      dose === undefined ? `${drug}, dose not known` : `${drug}, ${dose}`,
    held: (drug: string) => `${drug} on hold`,
    usual: (range: string, day: string) =>
      `The lab's own range, ${range}, from the report of ${day}. It is not the drug's limit.`,
    joined: (days: number) =>
      `Points are joined only where the next test came within ${days} days: for that long, a result counts as usable here.`,
    unplaced: (count: number) =>
      count === 1
        ? "1 result has no place in the chart. It stands in the table."
        : `${count} results have no place in the chart. They stand in the table.`,
  },
  table: {
    caption: (test: string) => `${test}: every result kept here`,
    day: "Day",
    value: "Result",
    gap: (from: string, to: string) => `No result between ${from} and ${to}`,
    noDay: "Day not known",
    sent: (text: string) => `as sent: ${text}`,
    lab: (name: string) => `lab: ${name}`,
    range: (text: string) => `lab's own range: ${text}`,
    flag: { low: "the lab marks it low", normal: "the lab marks it normal", high: "the lab marks it high" },
    notFinal: "not final",
    computed: "worked out from other results",
    from: { typed: "entered by you", pasted: "from a pasted report", file: "from a file" },
    correct: "Correct",
    remove: "Remove",
    correctThis: (what: string) => `Correct ${what}`,
    removeThis: (what: string) => `Remove ${what}`,
    isPart: "This is one part of an entry that holds more. Removing it removes the whole entry.",
  },
  undo: {
    removed: "Removed.",
    corrected: "Corrected.",
    added: (count: number) => (count === 1 ? "1 entry was added." : `${count} entries were added.`),
    undo: "Undo",
    undone: "Undone.",
  },
};
