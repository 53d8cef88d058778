const counted = (count: number, one: string, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;

/** Strings of the clinic's rooms beside the worklist and the patient page. */
export const clinicRooms = {
  tasks: {
    heading: "Tasks",
    lead: "What somebody said they would look at. A task ends when somebody says that it is done.",
    due: "Due",
    ahead: "To come",
    empty: {
      title: "No task is open",
      text: "“Will monitor” on the worklist makes one.",
    },
  },
  spotCheck: {
    heading: "Spot check",
    lead: "Results of the last seven days that the rules did not surface, drawn by chance each day. Look at each with your own eyes: what you say is kept, so that a gap in the rules is found.",
    results: "What came, newest first",
    more: (count: number) => `${counted(count, "other result")}`,
    noDay: "no date",
    note: "A note, if you want one",
    outcome: {
      agree: "Rightly not on the list",
      "should-have-surfaced": "Should have been on the list",
      unsure: "Not sure",
    },
    kept: (name: string) => `Kept: ${name}.`,
    empty: {
      title: "Nothing to draw from",
      text: "In the last seven days no result came that the rules did not surface.",
    },
  },
  search: {
    heading: "Find a patient",
    name: "Name",
    identifier: "Number",
    born: "Day of birth",
    find: "Find",
    found: (count: number) => (count === 0 ? "Nobody found" : `${counted(count, "patient")} found`),
    none: "Nobody here fits all of what was asked. Try a part of the name, or the number alone.",
    cut: "There are more than are shown. Ask more exactly.",
  },
  people: {
    heading: "People",
    lead: "Who works here. Somebody who signs in for the first time has no role, and sees nothing until they are given one.",
    you: "you",
    since: (day: string) => `First signed in on ${day}`,
    role: "Role",
    noRole: "No role yet",
    signOut: "Sign out everywhere",
    end: "End access",
    letIn: "Let in again",
    ended: "Access ended",
    changed: (name: string) => `Changed: ${name}.`,
  },
  audit: {
    heading: "Audit trail",
    lead: "Every read and every act, each chained to the one before it.",
    caption: "Newest first",
    when: "When (UTC)",
    who: "Who",
    what: "What",
    detail: "Detail",
    ofOne: {
      heading: "Who looked at this patient",
      lead: "Every read that showed this patient, alone or in a list with others, and every act. What waits in the queue and is nobody's yet is not told.",
      link: "Who looked",
      all: "The whole trail",
      none: "The trail tells nothing of this patient.",
    },
    number: (seq: number) => `no. ${seq}`,
    server: "The server",
    more: "Older entries",
    check: "Check the chain",
    checking: "Checking every entry …",
    whole: (entries: number) => `The chain is whole: ${counted(entries, "entry", "entries")}`,
    broken: (at: number) => `The chain is broken at no. ${at}`,
    brokenWhy: {
      gap: "An entry is missing there. Keep the store as it is, and compare it with a backup.",
      changed: "An entry was changed there. Keep the store as it is, and compare it with a backup.",
      unchained:
        "An entry there does not follow the one before it. Keep the store as it is, and compare it with a backup.",
      patients:
        "The patients whom that entry names are missing or changed. Keep the store as it is, and compare it with a backup.",
    },
  },
};
