/** Strings of the page of claims. The claims themselves are texts: content/en/claims. */
export const claims = {
  pageTitle: "Claims, checked · Afterscript",
  description: "Sentences that sites on JAK inhibitors often make, each held to the documents that were read.",
  title: "Claims, checked",
  lead: "These are sentences that sites on JAK inhibitors often make, told in our own words. Each is held to labels, guidelines and trials that we have read.",
  howJudged:
    "The verdict is worked out from what was read, not from an opinion. If what it rests on went missing, it would fall to “not known”. A sentence is never called true because a label is silent.",
  notAboutYou:
    "A verdict is about the sentence. It says nothing about you. What fits you is for your care team and you.",
  filter: { legend: "Show", all: "All", option: (word: string, count: number) => `${word} (${count})` },
  themesLabel: "Parts of this page",
  theme: {
    uses: "What they are for",
    choice: "Choosing and combining",
    speed: "How fast, how well",
    tests: "Blood tests and doses",
    risks: "Risks and effects",
    daily: "Daily life",
    infections: "Infections and vaccines",
    family: "Pregnancy and family",
    stopping: "Pausing and stopping",
  },
  side: { for: "Speaks for it.", against: "Speaks against it.", silent: "Leaves it open." },
  state: {
    falls: "No longer so in what we have read.",
    missing: (ids: string) => `Not in what we have read: ${ids}.`,
  },
  restsOn: "What it rests on",
  wouldChange: "What would change this",
  without: (rules: number, verdict: string) =>
    `Without ${rules === 1 ? "this rule" : "one of these rules"} it would read “${verdict}”:`,
  notBorneOut: "What we have read no longer bears out the answer that stood here. It is being written anew.",
  source: {
    trial: "Trial",
    unnamed: "a report on it",
    edition: (day: string) => `edition ${day}`,
    section: (section: string) => `section ${section}`,
    read: (day: string) => `on ${day}`,
    newer: "A newer edition is known and was not read.",
  },
  regions: (regions: string, day: string) => `${regions}, read on ${day}`,
  missingClaim: {
    title: "A sentence is missing, or wrong?",
    text: "Tell us what it says and where such sentences stand. How to write to us is on the page on independence.",
    link: "Independence",
  },
};
