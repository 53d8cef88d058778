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
    rangeHint: "The report prints it beside the value, such as 1.0-4.0. It is only shown, and decides nothing.",
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
      what: "There is no unit yet.",
      mend: "Give the one that stands behind the value in your report.",
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
  report: {
    paste: {
      label: "Text of the report",
      hint: "Copy it from the lab's page or from the PDF, and paste it here. It is read on this device and sent nowhere.",
      read: "Read it",
    },
    file: {
      label: "A file",
      hint: "A record from your hospital or health app (FHIR, as JSON or NDJSON), or a table (CSV). Choose it, or drop it here.",
    },
    reading: "Reading it …",
    nothing: {
      title: "No result was found in this text",
      text: "Nothing was added. Check that the lines with the test names and values are there, or type the results in.",
    },
    counted: (lines: number, read: number, notRead: number, others: number) =>
      `${lines === 1 ? "1 line" : `${lines} lines`}: ${read} read as a result, ${notRead} not read, ${others} other.`,
    found: "What was read",
    foundNote: "Check each one against your report. What is ticked is kept, and can be taken back.",
    take: (test: string, value: string) => `Keep ${test} ${value}`,
    line: (number: number) => `line ${number}`,
    written: "In the report:",
    value: "Value",
    unit: "Unit",
    day: "Day",
    range: (text: string) => `Lab's own range: ${text}`,
    same: (day: string) => `Kept already, from ${day}. It is not added twice.`,
    sameHere: "It stands twice in this report. It is added once.",
    days: {
      title: "Which day was the sample taken?",
      hint: (count: number) =>
        count === 1
          ? "1 result has no day that is sure. This day is used for it."
          : `${count} results have no day that is sure. This day is used for them.`,
      order: "How does this report write its days?",
      could: (one: string) => `as ${one}`,
    },
    notRead: {
      title: "Not read, and why",
      note: "Nothing here is kept. What you need of it, you can type in.",
      reasons: {
        "name-not-known": "The name of this test is not known here.",
        "no-value": "There is no value on this line.",
        "value-not-readable": "The value cannot be read as a number.",
        "two-values-possible": "The number could be two. Choose the one that is meant.",
        "value-not-believed": "The value is hardly possible in this unit. Check both.",
        "no-unit": "There is no unit, and none is guessed. Type the one that your report prints.",
        "unit-not-accepted": "This test cannot be read in this unit.",
        "answer-not-known": "The answer is not one of positive, negative or unclear.",
        "several-values": "There are several values, and it is not sure which one counts.",
        "other-sample": "It is not from blood, or another sample than the limits are about.",
        "two-days-possible": "The day could be two days.",
        "day-in-future": "The day is still to come.",
        "day-not-readable": "The day cannot be read.",
        "line-too-long": "The line is too long to be one result.",
      },
      other: "It was not read.",
    },
    others: {
      title: (count: number) => (count === 1 ? "1 other line" : `${count} other lines`),
      note: "Titles, names, addresses, remarks. Nothing of them is kept.",
    },
    laboratory: "Name of the lab, if you want it beside each result",
    add: (count: number) => (count === 1 ? "Keep 1 entry" : `Keep ${count} entries`),
    mendFirst: "A ticked result still has something to mend. Mend it, or take its tick away.",
    addNone: "Tick what you want to keep.",
    record: {
      found: "What this file tells",
      note: "What is ticked is kept. It is added in one step, and can be taken back in one.",
      sorts: {
        result: "Results",
        medication: "Medicines",
        history: "Conditions and events",
        answer: "Answers",
        vaccination: "Vaccines",
        procedure: "Operations",
        allergy: "Allergies",
        other: "Read only in part",
      },
      private: "About pregnancy, fertility or HIV: kept only if you tick it.",
      entries: (count: number) => (count === 1 ? "1 entry" : `${count} entries`),
      duplicates: (count: number) =>
        count === 1
          ? "1 result is kept already and is not added twice"
          : `${count} results are kept already and are not added twice`,
      notRead: (count: number) =>
        count === 1
          ? "1 entry is kept and could not be read in full"
          : `${count} entries are kept and could not be read in full`,
      notUsed: (count: number) =>
        count === 1 ? "1 part of the file is not used" : `${count} parts of the file are not used`,
      why: {
        PERSON_KEPT_ALREADY: "Who you are is kept already.",
        NOTHING_ASKED_FOR: "No rule that we have read asks for it.",
      },
      person: "The file also says who it is about. That is kept, since you have not told it yet.",
      noPerson: "The file does not say who it is about. Check that it is yours.",
    },
    patients: "This file is about several people. Whose record do you want to read?",
    refused: {
      FILE_EMPTY: { what: "There is nothing in it.", mend: "Choose another file, or paste the text of your report." },
      FILE_TOO_LARGE: {
        what: "This file is larger than 20 MB, more than the record of one person needs.",
        mend: "Ask for an export of your own record only, or of the last years.",
      },
      FILE_IS_PDF: {
        what: "This is a PDF.",
        mend: "Open it, select the text, copy it, and paste it under “Paste a report”.",
      },
      FILE_IS_PICTURE: {
        what: "This is a picture, and pictures are not read here.",
        mend: "Type the results in, or ask your lab for the text.",
      },
      FILE_IS_PACKED: {
        what: "This file is packed, such as a ZIP or a spreadsheet.",
        mend: "Unpack it first, or save the table as CSV.",
      },
      FILE_IS_COPY: {
        what: "This is a saved copy of this site.",
        mend: "Bring it back under “Your data”, with its passphrase.",
      },
      FILE_IS_XML: { what: "This is XML, and it is not read here.", mend: "Ask for your record as FHIR in JSON." },
      FILE_NOT_TEXT: { what: "This file is no text.", mend: "Choose a FHIR file (JSON or NDJSON) or a table (CSV)." },
      INPUT_NOT_JSON: {
        what: "The file begins as JSON and breaks off or has a mistake in it.",
        mend: "It may be damaged or cut short. Get it once more from where it came from.",
      },
      INPUT_NOT_FHIR: {
        what: "This JSON is no health record in FHIR.",
        mend: "Ask for your record as FHIR R4 in JSON.",
      },
      SEVERAL_PATIENTS: { what: "This file is about several people.", mend: "Choose the one whose record it is." },
      OTHER_PERSON: {
        what: "This file is about somebody else: the sex or the day of birth is not the one that is kept here.",
        mend: "Check that it is your own. If what is kept about you is wrong, mend that first.",
      },
    },
    unchanged: "Nothing was changed.",
    place: (line: string, column: string | undefined) =>
      column === undefined ? `Line ${line}.` : `Line ${line}, place ${column}.`,
    added: {
      heading: "Added",
      undone: "Taken back",
      says: "What the rules say of it",
      more: "Add more",
    },
  },
};
