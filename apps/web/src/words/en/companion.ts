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
};
