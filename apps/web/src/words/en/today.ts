/** The companion's first screen. */
export const today = {
  title: "Today · Companion · Afterscript",
  heading: "Today",
  lead: "What is due, what is open, and what comes next, from what you keep on this device.",
  empty: {
    title: "Nothing is kept here yet",
    text: "Tell this page which medicine you were given. It then shows what comes before the first tablet, which tests come when, and what a result means.",
    start: "Start",
  },
};
