/** What the frame round every screen of the companion says. */
export const companion = {
  name: "Companion",
  bar: {
    label: "Companion",
    today: "Today",
    results: "Results",
    medicines: "Medicines",
    visit: "Visit",
  },
  saved: {
    here: "Saved on this device only",
    nothing: "Nothing is kept yet",
    never: "no copy saved yet",
    copy: (when: string) => `last copy ${when}`,
    data: "Your data",
  },
};
