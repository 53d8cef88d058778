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
  store: {
    what: "What is kept on this device could not be opened.",
    mend: "Close other tabs of this site and try again. In a private window, or where site data is turned off, nothing can be kept: use an ordinary window.",
  },
};
