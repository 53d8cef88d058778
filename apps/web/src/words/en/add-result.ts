/** Adding results: by hand, from the text of a report, from a file. */
export const addResult = {
  title: "Add a result · Companion · Afterscript",
  heading: "Add a result",
  lead: "Type a result from your lab report, paste the report's text, or give a file. It stays on this device.",
  ways: { label: "How to add", hand: "Type it", paste: "Paste a report", file: "Give a file" },
  test: {
    label: "Which test?",
    hint: "Type a part of its name as your report prints it.",
    chosen: "Test",
    change: "Choose another test",
    asked: "Asked for now",
    kept: "Kept before",
    all: "All tests",
    also: (names: string) => `also: ${names}`,
    none: (text: string) => `No test we know is called “${text}”.`,
    noneMend: "Try another name for it. A test that we do not know cannot be read here.",
    more: (count: number) =>
      count === 1 ? "1 more test. Type more of the name." : `${count} more tests. Type more of the name.`,
  },
  value: {
    label: "Value",
    hint: "As your report prints it: 1.2, 1,2 or <0.5. Without the unit.",
    asWords: "What does the report say?",
    choices: {
      positive: { label: "Positive", note: "found, detected, reactive" },
      negative: { label: "Negative", note: "not found, not detected, non-reactive" },
      indeterminate: { label: "Unclear", note: "indeterminate, borderline, equivocal" },
      "not-done": { label: "Not done", note: "the report says that it was not done" },
    },
  },
  unit: {
    label: "Unit",
    hint: "The one that stands behind the value. It can change the meaning a thousandfold.",
    also: (spelling: string) => `or ${spelling}`,
    other: "Another one",
    otherLabel: "The unit as your report prints it",
    none: "no unit",
  },
  day: {
    label: "Day of the sample",
    hint: "The day when the blood was taken, not the day of the report.",
    today: "Today",
    yesterday: "Yesterday",
  },
  more: {
    summary: "The lab's own range, and its name",
    range: "The lab's own range",
    rangeHint:
      "As printed beside the value, such as 1.0-4.0. It is shown beside the limit of your medicine, and decides nothing.",
    laboratory: "Name of the lab",
  },
  save: "Keep it, and see what it means",
  saveCorrected: "Keep the corrected result",
  cancel: "Leave as it was",
  saving: "Keeping it …",
  already: "This result was kept already. It was not added twice.",
  next: { another: "Add another result", all: "All results" },
  which: (one: string, other: string) => `This could be ${one} or ${other}. Which is meant?`,
  faults: {
    VALUE_MISSING: { what: "There is no value yet.", mend: "Type it as your report prints it." },
    VALUE_NOT_READABLE: {
      what: "This cannot be read as a number.",
      mend: "Type it as 1.2, 1,2 or <0.5, without the unit.",
    },
    VALUE_TWO_READINGS: { what: "This could be two numbers.", mend: "Choose the one that is meant." },
    VALUE_IMPLAUSIBLE: {
      what: "This value is hardly possible in this unit.",
      mend: "Check the number and the unit against your report.",
    },
    UNIT_MISSING: {
      what: "The unit is not chosen yet.",
      mend: "Choose the one that stands behind the value in your report.",
    },
    UNIT_NOT_ACCEPTED: {
      what: "This test cannot be read in that unit.",
      mend: "Choose one of the units above, or ask your lab.",
    },
    RANGE_NOT_READABLE: {
      what: "This cannot be read as a range.",
      mend: "Type it as 1.0-4.0, <40 or >60, or leave it out.",
    },
    DAY_MISSING: { what: "There is no day yet.", mend: "Choose the day when the sample was taken." },
    DAY_NOT_READABLE: { what: "This is no day of the calendar.", mend: "Choose the day when the sample was taken." },
    DAY_IN_FUTURE: { what: "This day is still to come.", mend: "Choose today or an earlier day." },
    ANSWER_NOT_KNOWN: { what: "The answer is not chosen yet.", mend: "Choose one of these." },
  },
  unforeseen: {
    what: "This could not be kept as it was told.",
    mend: "Check each field against your report. If it stays, keep a note of it on your visit page.",
  },
};
