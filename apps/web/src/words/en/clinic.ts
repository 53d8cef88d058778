const counted = (count: number, one: string, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;
const listed = (names: readonly string[]) => new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
const are = (count: number) => (count === 1 ? "is" : "are");

/** Strings of the clinic's screens. Its readers are nurses, pharmacists and prescribers. */
export const clinic = {
  pageTitle: (room: string) => `${room} · Clinic · Afterscript`,
  opening: "Opening …",
  loading: "Loading …",
  toWorklist: "Go to the worklist",
  needsScript: "The list is drawn in the browser, so it needs JavaScript. Without it nothing of it is shown here.",
  purpose:
    "For staff who watch over people on JAK inhibitors. It shows what documents say about what it could see. It judges nobody's treatment and misses what nobody sent.",
  signed: "No clinician has yet signed this knowledge.",
  unexpected: {
    what: "Something went wrong on this page that was not foreseen. What was stored before is stored.",
    mend: "Load the page again. If it stays, tell whoever runs this server what you did before.",
  },
  failed: {
    title: "This could not be opened",
    notReached: { what: "The clinic's server was not reached.", mend: "Look at the connection and try again." },
    signedOut: { what: "Your session has ended.", mend: "Sign in again. What you typed waits for you." },
    notAllowed: {
      what: "Your role does not allow this.",
      mend: "Ask an admin of this clinic, or somebody whose role does.",
    },
    notThere: { what: "This is not there.", mend: "Go back to the worklist and open it from there." },
    changed: { what: "This changed since you opened it.", mend: "Look at it as it is now, then decide again." },
    tooMany: { what: "Too many requests came at once.", mend: "Wait a minute and try again." },
    refused: { what: "The clinic's server did not do this.", mend: "Try again. If it stays, tell whoever runs it." },
  },
  signedOut: {
    title: "Your session has ended",
    text: "Nothing that you typed is lost: it comes back on this page, in this tab, when you have signed in again.",
    again: "Sign in again",
  },
  top: {
    name: "Clinic",
    demo: "Demo: everybody here is made up, the staff and the patients. Nothing real belongs here.",
    rooms: "Rooms of the clinic",
    menu: "Rooms",
    facts: (day: string, region: string, version: string) => `${day} · ${region} documents · knowledge ${version}`,
    signOut: "Sign out",
    notSignedOut: "You are still signed in: the server was not reached. Try again.",
  },
  number: { nhs: "NHS number", chi: "CHI number", ssn: "SSN", without: (value: string) => `number ${value}` },
  closed: {
    title: (roles: readonly string[]) => `This room is for ${listed(roles.map((role) => `${role}s`))}`,
    text: (role: string) =>
      `You are signed in as ${role === "admin" ? "an" : "a"} ${role}. Ask somebody who may enter, or an admin of this clinic for another role.`,
    back: "Go to the worklist",
  },
  role: { reader: "reader", nurse: "nurse", prescriber: "prescriber", admin: "admin" },
  room: {
    worklist: "Worklist",
    tasks: "Tasks",
    spotCheck: "Spot check",
    queue: "Queue",
    search: "Find a patient",
    lookBack: "Look back",
    csv: "Tables",
    people: "People",
    audit: "Audit trail",
    patient: "Patient",
  },
  lane: {
    "act-now": { title: "Emergency, stop and hold", note: "A document calls for it now." },
    "not-judged": {
      title: "Could not be judged",
      note: "The record could not be read, or says that the person has died. Nothing about it is known to be fine.",
    },
    "limit-crossed": {
      title: "A limit is crossed",
      note: "The documents name the limit, or the laboratory calls the result critical; what follows is for you to weigh.",
    },
    overdue: { title: "Overdue", note: "The window for the test is past." },
    "missing-baseline": {
      title: "Missing before the first dose",
      note: "Not found in what was sent. That is not the same as not done.",
    },
    dose: {
      title: "Dose against kidney or age",
      note: "The dose, or what is taken beside it, is against what the document allows here, or that is not known.",
    },
    "due-soon": { title: "Due soon", note: "The window is open." },
  },
  row: {
    born: (day: string) => `born ${day}`,
    noBirth: "birth date not known",
    sex: { female: "female", male: "male", other: "other" },
    noDose: "dose not known",
    noSince: "start not known",
    since: (day: string) => `since ${day}`,
    stage: { starting: "starting", "on-treatment": "on treatment", held: "on hold", stopped: "stopped" },
    noDrug: "No medicine could be read",
    noInhibitor: "No JAK inhibitor found",
    ownSource: {
      "clinic.laboratory-flag": "The laboratory's own flag in this result. No document stands behind it.",
      "clinic.medicine-not-read": "The medicine as it was sent. No document stands behind it.",
      "clinic.died": "The Patient as the record gives it. No document stands behind it.",
    },
    openTasks: (count: number) => counted(count, "open task"),
    stoodTitle: "What stood on the list",
    openTasksTitle: "Open tasks",
    task: (text: string, day: string) => `${text}, for ${day}`,
    noValue: "No result found",
    by: (day: string) => `by ${day}`,
    also: (count: number) => `and ${counted(count, "more line")}`,
    changed: {
      new: "New",
      "other-value": "Another value",
      "other-finding": "Another finding",
      "snooze-ended": "Snooze has ended",
      "knowledge-changed": "The documents changed",
    },
    source: (section: string, edition: string) => `Section ${section}, edition ${edition}, `,
    seen: { primary: "read in full", secondary: "read second-hand", no: "not read" },
    mine: "You have it",
    hasIt: (name: string) => `${name} has it`,
    handedToMe: "Handed to you",
    handedTo: (name: string) => `Handed to ${name}`,
    changedTitle: "What changed",
    firstSeen: (day: string) => `On the list since ${day}.`,
    alsoTitle: "Also in this section",
    why: "What it rests on",
    nothingFound: "Nothing was found that it could rest on.",
    computed: (text: string) => `computed: ${text}`,
    noDay: "Day not known",
    patientPage: "Patient page",
    readOnly: "Your role may read. Acting on an item is for a nurse or a prescriber.",
    taken: "Somebody else has this item",
    takenMend: "They can act on it now. It comes free when they release it, act, or after a while without an act.",
    tryAgain: "Try to take it",
    close: "Close",
    gone: "This item is no longer on the list",
    goneMend: "Somebody acted on it, or newer facts no longer call for it. The patient page says which.",
    changedMeanwhile: "This changed since you opened it",
    before: "You opened",
    now: "It is now",
    lookAgain: "Go on with it as it is now",
    released: (name: string) => `Released: ${name}.`,
  },
  act: {
    group: "What to do with it",
    name: {
      done: "Done",
      "message-drafted": "Message drafted",
      "test-ordered": "Test ordered",
      snooze: "Snooze",
      "will-monitor": "Will monitor",
      "hand-over": "Hand over",
    },
    release: "Release",
    note: {
      done: "Or in your own words",
      "message-drafted": "What the message is about",
      "test-ordered": "About the order",
      snooze: "Why it can wait",
      "will-monitor": "What you will look at",
      "hand-over": "What they need to know",
    },
    noteHint: "Enter stores it. Shift and Enter begin a new line.",
    noteHintWithDay: "Enter stores it with the day above. Shift and Enter begin a new line.",
    noteMissing: {
      done: { what: "What was done is missing.", mend: "Choose one of these, or write it." },
      snooze: { what: "The reason is missing.", mend: "Write why it can wait: whoever sees it next needs it." },
      "will-monitor": { what: "What to look at is missing.", mend: "Write what the task is." },
    },
    done: {
      title: "What was done",
      hint: "A number stores it at once. A letter begins your own words.",
      hintWithoutKeys: "Each stores it at once. Or write it.",
    },
    tests: (names: string) => `In the order: ${names}.`,
    noTests: "No order here: this row names no test. One that was ordered is told under Done.",
    untilSnooze: "Comes back on",
    untilMonitor: "Look at it on",
    untilMissing: { what: "The day is missing.", mend: "Choose the day on which it comes back." },
    untilPast: { what: "This day is not ahead.", mend: "Choose a later day." },
    inDays: (days: number) => (days === 1 ? "Tomorrow" : `In ${counted(days / 7, "week")}`),
    to: "To whom",
    toMissing: { what: "Nobody is chosen.", mend: "Choose who takes it on." },
    choose: "Choose",
    nobodyElse: "Nobody else has signed in yet who may act",
    colleaguesLoading: "Loading …",
    store: {
      done: "Store as done",
      "message-drafted": "Draft the message",
      "test-ordered": "Store the order",
      snooze: "Snooze it",
      "will-monitor": "Make the task",
      "hand-over": "Hand it over",
    },
    storing: "Storing …",
    cancel: "Cancel",
    notLost: "Nothing you typed is lost.",
    handedTo: (act: string, name: string) => `${act} to ${name}`,
    snoozedUntil: (act: string, day: string) => `${act} until ${day}`,
    monitorOn: (act: string, day: string) => `${act} on ${day}`,
    stored: (act: string, name: string) => `Stored: ${act}, ${name}.`,
    made: { letter: "Open the draft", order: "Open the order", task: "Open the task" },
  },
  homeless: {
    kept: "The note is kept.",
    title: "What you typed before your session ended is not stored",
    about: (title: string) => `It was for “${title}”. This is no longer among the items that you can act on here.`,
    keep: "Keep it as a note",
    drop: "Drop the text",
  },
  keys: {
    title: "Keys",
    caption: "On the list, and in an opened row",
    next: "Next row",
    previous: "Row before",
    open: "Open the row and take it; again: close it",
    store: "In a form: store it",
    line: "In a form: a new line",
    done: (what: string) => `After Done: ${what}`,
    close_: "Leave the form, then the row, which is released",
    help: "This table",
    letters: "Letters are keys",
    lettersNote: "Turn this off where a letter pressed by chance would do something. Arrows, Enter and Escape stay.",
    close: "Close",
  },
  worklist: {
    heading: "Worklist",
    keys: "Keys",
    lead: (rows: number, patients: number, sets: number) =>
      `${counted(rows, "item")} from ${counted(patients, "patient")} and ${counted(sets, "set")} of results in seven days.`,
    stale: "This list is as it was at the last look",
    waiting: (came: number, went: number, changed: number) => {
      const parts = [
        came > 0 ? counted(came, "new row") : "",
        went > 0 ? `${counted(went, "row")} gone` : "",
        changed > 0 ? `${counted(changed, "row")} changed` : "",
      ].filter((part) => part !== "");
      return `The list has news: ${parts.join(", ")}. It is shown when the open row is closed.`;
    },
    showNow: "Close the row and show it",
    empty: {
      title: "Nothing is called for in what we could see",
      through: "You are through",
      nobody: {
        title: "No patient is known here yet",
        text: "Results come as FHIR, HL7 v2 or tables: out of a folder that is watched, from a FHIR server that is asked, or sent to the clinic's address. Whoever runs the server sets up the first two; a laboratory's table needs its columns named once.",
        action: { href: "/clinic/csv", text: "Name a table's columns" },
      },
      away: (handled: number, snoozed: number) =>
        `What was called for is dealt with or put away: ${handled} handled, ${snoozed} snoozed. It comes back on its day, or when its facts change.`,
      text: (patients: number, sets: number, day: string) =>
        `${counted(patients, "patient")} and ${counted(sets, "set")} of results were looked at, as of ${day}. What nobody sent was not seen.`,
      unseen: (waiting: number, unmatched: number) =>
        `Not seen yet: ${counted(waiting, "patient")} waiting to be judged, ${counted(unmatched, "message part")} in the queue.`,
    },
  },
  around: {
    label: "What else waits",
    unmatched: (count: number) =>
      count === 0 ? "Queue: nothing waits to be matched" : `Queue: ${count} ${are(count)} not matched or not read`,
    tasks: (count: number) => (count === 0 ? "No task is due" : `${counted(count, "task")} due`),
    spotChecks: (open: number, wanted: number) =>
      wanted === 0
        ? "Spot check: nothing drawn today"
        : open === 0
          ? `Spot check: all ${wanted} of today looked at`
          : `Spot check: ${open} of ${wanted} to look at`,
    waiting: (count: number) =>
      count === 0 ? "Every patient is judged" : `${counted(count, "patient")} waiting to be judged`,
  },
  failing: {
    title: (sources: number) =>
      sources === 0
        ? "The daily backup fails"
        : `Results may be missing: ${counted(sources, "source")} ${sources === 1 ? "fails" : "fail"}`,
    backup: "Daily backup",
    last: (day: string, time: string) => `It went well last on ${day} at ${time} UTC.`,
    never: "It has never gone well.",
  },
  hidden: {
    title: (count: number) => `Hidden: ${count}`,
    note: "Patients without a row, each counted once, with the first reason that fits.",
    away: (handled: number, snoozed: number) => `Items away from the list: ${handled} handled, ${snoozed} snoozed.`,
    reason: {
      snoozed: { title: "Snoozed", why: "They come back on the day that was chosen, or when their facts change." },
      handled: { title: "Handled", why: "Somebody acted. They come back when their facts change." },
      "not-judged-yet": { title: "Not judged yet", why: "They are new since the last judgement." },
      died: {
        title: "Died, the record says",
        why: "No JAK inhibitor is taken any more, and nothing is called for. If the person lives, correct the Patient where the record comes from.",
      },
      "outside-laboratory-range": {
        title: "No JAK inhibitor taken, with a result outside the laboratory's range",
        why: "It was stopped, or none was found, so no limit of a label holds. The laboratory marks a result as low, high or abnormal: read it on the patient page.",
      },
      "no-jak-inhibitor": { title: "No JAK inhibitor found", why: "The record shows none that is current." },
      "standing-caution": {
        title: "A standing caution only",
        why: "A caution that rests on no result. It stands on the patient page.",
      },
      "open-questions": {
        title: "Open questions only",
        why: "Something is not known, and no test answers it. It stands on the patient page.",
      },
      "only-counsel": {
        title: "Only something to talk about",
        why: "Advice for a visit. It stands on the patient page.",
      },
      "nothing-called-for": {
        title: "Nothing called for in what we could see",
        why: "What could be read calls for nothing. What could not be read stands on the patient page.",
      },
    },
  },
};
