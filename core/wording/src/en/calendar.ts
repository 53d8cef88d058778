import type { CalendarWords } from "../calendar-words.ts";

/** Words for a calendar that others may see. A neutral title names no medicine, no illness and no single test. */
export const calendar: CalendarWords = {
  neutral: { "blood-test": "Blood test", check: "Health check", review: "Health review" },
  plain: {
    "blood-test": (tests, drug) => `Blood test: ${tests} (${drug})`,
    check: (tests, drug) => `Check: ${tests} (${drug})`,
    review: (_tests, drug) => `Review: does ${drug} help?`,
  },
  cancelled: "Health check: no longer planned",
  cancelledOn: (day) => `No longer planned, as of ${day}.`,
  window: {
    upcoming: (from, by) => (from === by ? `Planned for ${from}.` : `Best done from ${from} to ${by}.`),
    due: (from, by) => (from === by ? `It is due now: ${by}.` : `It is due now: from ${from} to ${by}.`),
    overdue: (_from, by) => `It was due by ${by}. The record that was read does not show it.`,
  },
  ask: {
    clinician: "Check whether it was done elsewhere.",
    patient: "Call your care team this week. Ask if it was done, and when to come.",
  },
  isNoBooking: {
    clinician: "A reminder, not a booked appointment.",
    patient: "This is a reminder. No visit is booked yet.",
  },
  countedFromStart: (day) => `The date counts as if the first dose were on ${day}.`,
  countedFromTest: "The date counts as if each test before it is done on time.",
  makeAgain: {
    clinician: "Export again after each test: the dates move with it.",
    patient: "Make this calendar again after each test: the dates move with it.",
  },
  lastOfRow: {
    clinician: "Tests after this one are not in this file.",
    patient: "Tests after this one are not in this calendar.",
  },
  report: {
    clinician: (day) => `What it is for: see the report as of ${day}.`,
    patient: (day) => `To see what it is for, open your report of ${day}.`,
  },
  whose: (sources) => `Who plans it this way: ${sources}.`,
  statements: (ids) => `Statements: ${ids}.`,
};
