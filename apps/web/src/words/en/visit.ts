/** The page for a visit. */
export const visit = {
  title: "Visit page · Companion · Afterscript",
  heading: "Page for your visit",
  lead: "One sheet to take along: your own questions, what we found in what you keep here, and what is not known.",
  notMade: {
    what: "The page could not be made from what is kept here.",
    mend: "Write your questions down by hand for now. Look under “Your data” whether an entry is damaged.",
  },
  own: {
    title: "My own questions",
    none: "You have not written any yet. They stand first on the sheet.",
    label: "Question",
    add: "Add a question",
    addHint: "In your own words.",
    addButton: "Add",
    edit: "Change",
    remove: "Take away",
    save: "Save",
    leave: "Leave it as it was",
    done: "Done. It is not printed.",
  },
  felt: { title: "What I felt" },
  name: {
    label: "Name for the sheet (may be left open)",
    hint: "It is not stored, and goes nowhere but on your sheet.",
    keep: "Keep it on this device for next time",
  },
  make: {
    title: "The sheet",
    since: (day: string) => `It will say what changed since the page of ${day} that you kept.`,
    button: "Make the page",
  },
  acts: {
    label: "What to do with this page",
    print: "Print on one sheet",
    save: "Save as a text file",
    file: (day: string) => `visit-${day}.md`,
    keep: "Remember it for next time",
    keepHint: "If you let this device remember the page, the next one says what changed since then.",
    kept: "Remembered on this device. The next page says what changed since today.",
    notCompared: {
      title: "What changed since last time could not be told",
      text: "The page that was remembered is of another region or another person. Remember this one, and the next page compares with it.",
    },
  },
};
