import type { Worklist, WorklistRow } from "../clinic/api.ts";
import type { OpenItem } from "../screens/clinic-worklist/worklist-state.ts";
import { GALLERY_RULERS } from "./gallery-rulers.ts";

const ruler = GALLERY_RULERS[0]?.ruler;

/** An invented row of the worklist: no real drug and no real person. */
function row(given: Partial<WorklistRow>): WorklistRow {
  return {
    id: "row",
    patient: { id: "00000000-0000-4000-8000-000000000001", name: "Ada Example", born: "1956-02-03", sex: "female" },
    drug: "exampletinib",
    dose: "15 mg once daily",
    since: "2026-01-02",
    stage: "on-treatment",
    lane: "act-now",
    title: "Interrupt exampletinib: lymphocytes",
    statement: "exampletinib.us.lab-threshold.lymphocytes.hold",
    topic: "lymphocytes",
    state: "applies",
    action: "hold",
    urgency: "urgent",
    nextStep: "Interrupt exampletinib, and repeat the test.",
    because: [{ fact: "lymphocytes", value: 600, unit: "/uL", date: "2026-06-20", resource: "Observation/o1" }],
    cite: [{ source: "us-exampletinib", section: "2.x", document: "", edition: "2026-01", seen: "primary" }],
    ...(ruler && { ruler }),
    tests: ["lymphocytes"],
    also: [],
    changed: { what: "new", text: "" },
    signature: "1",
    firstSeen: "2026-06-30T08:00:00Z",
    ...given,
  };
}

const missing = {
  lane: "overdue",
  title: "Lymphocytes: not known",
  state: "unknown",
  action: "order-test",
  urgency: "routine",
  nextStep: "Look for this result, or order it.",
  because: [],
  by: "2026-06-20",
} as const satisfies Partial<WorklistRow>;

const { ruler: _ruler, ...withoutRuler } = row(missing);

const LONG_NAME: WorklistRow["patient"] = {
  id: "00000000-0000-4000-8000-000000000002",
  name: "Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh",
};

/** Every state that a row of the worklist can show. */
export const GALLERY_ROWS: readonly { readonly name: string; readonly row: WorklistRow }[] = [
  { name: "New", row: row({ id: "new" }) },
  {
    name: "Another value; somebody else has it",
    row: row({
      id: "taken",
      changed: { what: "other-value", text: "600 /µL on 20 Jun 2026, was 800 /µL" },
      claimedBy: { id: "ben", name: "Ben Example" },
      also: ["Reduce the dose of exampletinib"],
    }),
  },
  { name: "Not known", row: { ...withoutRuler, id: "unknown" } },
  { name: "In my hands", row: row({ id: "mine", claimedBy: { id: "me", name: "Me" }, action: "stop" }) },
  {
    name: "Long words",
    row: row({
      id: "long",
      patient: LONG_NAME,
      title: "Reduce the dose of exampletinib: gastroenterohepatopancreatic involvement of the condition",
      urgency: "soon",
      action: "reduce-dose",
      handedTo: { id: "cy", name: "Cy Example" },
    }),
  },
];

const draft = { id: "1", action: "snooze", done: "", note: "", until: "", to: "" } as const;

/** Every state that an opened row can show. */
export const GALLERY_OPEN: readonly { readonly name: string; readonly open: OpenItem }[] = [
  { name: "Opened", open: { seen: row({ id: "open-held" }), claim: "held" } },
  {
    name: "Snooze, with what is missing",
    open: {
      seen: row({ id: "open-snooze" }),
      claim: "held",
      draft,
      faults: {
        note: { what: "The reason is missing.", mend: "Write why it can wait." },
        until: { what: "The day is missing.", mend: "Choose the day on which it comes back." },
      },
    },
  },
  {
    name: "Done, with what is missing",
    open: {
      seen: row({ id: "open-done", lane: "overdue", patient: LONG_NAME }),
      claim: "held",
      draft: { ...draft, action: "done" },
      faults: { note: { what: "What was done is missing.", mend: "Choose one of these, or write it." } },
    },
  },
  { name: "No test to order", open: { seen: row({ id: "open-no-test", tests: [] }), claim: "held" } },
  {
    name: "Gone meanwhile",
    open: { seen: row({ id: "open-gone" }), now: "gone", claim: "refused" },
  },
  {
    name: "Changed meanwhile",
    open: {
      seen: row({ id: "open-changed" }),
      now: row({
        id: "open-changed",
        because: [{ fact: "lymphocytes", value: 450, unit: "/uL", date: "2026-06-30", resource: "Observation/o2" }],
      }),
      claim: "held",
    },
  },
  {
    name: "Somebody else has it",
    open: { seen: row({ id: "open-taken", claimedBy: { id: "ben", name: "Ben Example" } }), claim: "refused" },
  },
  { name: "A reader", open: { seen: row({ id: "open-reader" }), claim: "looking" } },
  {
    name: "Not stored",
    open: {
      seen: row({ id: "open-failed" }),
      claim: "held",
      draft: { ...draft, action: "done", note: "Called, will stop today." },
      failure: { code: "NOT_REACHED", what: "The server was not reached.", mend: "Try again." },
    },
  },
];

/** What stands beside the list. */
export const GALLERY_LIST: Worklist = {
  day: "2026-07-01",
  knowledge: { version: "invented", hash: "invented" },
  rows: [],
  hidden: [{ reason: "nothing-called-for", count: 240 }],
  away: { handled: 3, snoozed: 2 },
  patients: 300,
  resultSets: 280,
  waiting: 2,
  unmatched: 4,
  tasksDue: 1,
  spotChecks: { wanted: 5, looked: 1 },
  failing: [
    {
      source: "county-laboratory/Observation",
      failure: "The server answered 503. It is asked again later.",
      readAt: "2026-06-30T17:40:00.000Z",
    },
  ],
};
