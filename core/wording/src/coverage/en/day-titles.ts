/** What stands in a calendar that others may see. */
export const dayTitles = {
  file: "Letter: last day",
  decision: "Letter: answer due",
  programme: "Letter: programme day",
  renewal: "Letter: ask again",
} as const;

export const dayWords = {
  file: "Last day by what you told. Your letter's own date and address win. Look in your own notes.",
  decision: "An answer should be there by this day. If not, call and ask. Look in your own notes.",
  programme: "A day in the terms of a programme. Look in your own notes.",
  renewal: "Time to ask for the next approval. Look in your own notes.",
} as const;

export const noLongerPlanned = {
  title: "Letter: no longer planned",
  description: "No longer planned. Look in your own notes.",
} as const;
