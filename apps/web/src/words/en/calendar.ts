/** The coming twelve months. */
export const calendar = {
  title: "The coming twelve months · Companion · Afterscript",
  heading: "The coming twelve months",
  lead: "Which tests and checks come when, and who plans it this way.",
  line: "Today and twelve months on",
  nothing: {
    title: "No medicine is told yet",
    text: "Tell this page which medicine you were given. It then shows which tests come when.",
    start: "Start",
  },
  noDates: "No test or check has a date.",
  undated: "Without a date",
  undatedTag: "When is not known",
  print: "Print these dates",
  file: {
    title: "For your own calendar",
    text: "A file that the calendar of your phone or computer can open. It is made on this device. It is a reminder: no visit is booked by it.",
    titles: "What stands in the title of an entry",
    titleOf: {
      neutral: { label: "“Blood test”", note: "No medicine and no illness. Others may see your calendar." },
      plain: {
        label: "Which tests, and which medicine",
        note: "Whoever sees your calendar reads the name of your medicine.",
      },
    },
    save: "Save the calendar file",
    again:
      "You have saved one before. Open the new one in the same calendar: its entries move, and what is not planned any more is cancelled.",
    said: {
      nothing: "Nothing has a date, so there is no file.",
      dates: (count: number) => `Saved: ${count === 1 ? "1 date" : `${count} dates`}.`,
      cancelled: (count: number) =>
        `${count === 1 ? "1 earlier date is" : `${count} earlier dates are`} marked as no longer planned.`,
      anew: "An earlier file from this device belongs to another record. Delete its entries by hand.",
      how: "Open the file to add the dates. Save a new one after each test: the dates move with it.",
    },
  },
};
