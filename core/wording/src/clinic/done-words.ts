/**
 * What was done about an item of a clinic's list, where one of these says it: plain facts, none an order. One spelling
 * from the key on the screen to the store and to paper; the order is that of the keys.
 */
export const DONE_WORDS = {
  "prescriber-told": "Prescriber told by phone",
  "patient-told": "Patient told by phone",
  "held-or-stopped": "Treatment held or stopped as the prescriber said",
  "dose-changed": "Dose changed as the prescriber said",
  "dealt-with-elsewhere": "Already dealt with elsewhere",
  "nothing-more-to-do": "Looked at, nothing more to do",
} as const;

export type DoneId = keyof typeof DONE_WORDS;

export const DONE_IDS = Object.keys(DONE_WORDS) as readonly DoneId[];
