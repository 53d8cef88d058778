const counted = (count: number, one: string, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;

/** Strings of the patient page of a clinic. */
export const clinicPatient = {
  visit: "Page for the visit",
  more: (count: number) => `${count} more`,
  whoLooked: "Who looked at this patient",
  nothingPlanned:
    "No document that was read plans a test or a look at the response for this record. That is not the same as none being needed.",
  died: {
    title: (day: string | undefined) =>
      day === undefined
        ? "The record says that this person has died"
        : `The record says that this person died on ${day}`,
    what: "One row on the list stands for all, and no letter to the patient is drafted or kept. If the person lives, correct the Patient where the record comes from.",
  },
  unread: {
    title: (count: number) => `Medicines that could not be read: ${count}`,
    note: "Whether a label speaks of them is not known. One whose name doubts itself was taken for what it names.",
    noWords: "Sent without words",
    standing: { taken: "on the list", "on-hold": "on hold", planned: "planned", "not-sure": "may be taken" },
    since: (day: string) => `from ${day}`,
    source: (source: string, day: string) => `sent by ${source}, received ${day}`,
  },
  nothingJudged:
    "No rule of a JAK inhibitor could be judged from this record. That does not say that anything is fine.",
  items: {
    title: (count: number) => (count === 0 ? "Open items" : `Open items: ${count}`),
    none: "None of this patient's findings is on the list. All of them stand below.",
  },
  values: {
    title: "Values over time",
    none: "No result was found in what was sent.",
    without: "No limit of this patient's medicine was found for these:",
    count: (values: number, limits: number) =>
      `${counted(values, "value")}${limits === 0 ? "" : ` · ${counted(limits, "limit")}`}`,
    caption: (test: string) => `${test}: every value, newest first`,
    asSent: "As sent",
    compared: "Compared as",
    notDone: "Recorded as not done",
    events: "What happened",
    until: (day: string) => `until ${day}`,
    sort: {
      start: "start",
      "dose-change": "change of dose",
      hold: "hold",
      restart: "restart",
      stop: "stop",
      gap: "gap",
      action: "on the list",
      task: "task",
      note: "note",
    },
  },
  tasks: {
    title: "Tasks",
    none: "No task is open for this patient.",
    due: (day: string) => `For ${day}`,
    overdue: (day: string) => `Was for ${day}`,
    done: "Done",
    end: "Done",
    ended: (text: string) => `Stored as done: ${text}.`,
  },
  notes: {
    title: "Notes",
    none: "Nobody has written a note.",
    label: "A new note",
    keep: "Keep the note",
    kept: "The note is kept.",
    by: (name: string, day: string) => `${name}, ${day}`,
  },
  letters: {
    title: "Letters",
    note: "Drafts from the findings. Nothing is sent from here: read, change and print them.",
    to: { patient: "To the patient", gp: "To the GP" },
    begin: { patient: "Draft to the patient", gp: "Draft to the GP" },
    line: (to: string, by: string, day: string) => `${to}, ${by}, ${day}`,
    goOn: "Go on from this one",
    hint: "A blank to fill in is marked. Read it through before it leaves the clinic.",
    rests: "What each part rests on",
    keep: "Keep the draft",
    kept: "The draft is kept.",
  },
  actions: {
    title: "What was done",
    none: "Nothing has been done on the list for this patient.",
    by: (name: string, day: string) => `${name}, ${day}`,
    wantedBy: (day: string) => `wanted by ${day}`,
    order: "The order, to print",
    orderFile: "FHIR",
  },
  received: {
    label: "Where the facts came from",
    title: "Where the facts came from",
    none: "Nothing was received.",
    notRead: "What could not be read",
    line: (format: string, entries: number) => `${format} · ${entries === 1 ? "1 entry" : `${entries} entries`}`,
  },
  findings: {
    title: "All findings",
    note: (count: number, day: string) =>
      `${counted(count, "statement")} judged as of ${day}: the same ones that the command line prints for this record.`,
  },
};
