/** Strings around and inside the texts: sources in the margin, trial figures, the foot. */
export const texts = {
  and: "and",
  to: "to",
  article: "Article",
  articles: "Articles",
  topic: "Topic",
  condition: "Condition",
  readMore: "Read more",
  articlesTitle: "Articles",
  articlesLead: "Plain words on one question each. Every clinical number stands beside its source.",
  articlesDescription: "Articles on JAK inhibitors in plain words, each clinical number drawn from a cited source.",
  allArticles: "All articles",
  sourcesOfPassage: "Sources of this passage",
  asTable: "The same as a table",
  onThisPage: "On this page",
  labelOf: (region: string, drug: string) => `${region} label of ${drug}`,
  studiesOf: (drug: string) => `Studies of ${drug}`,
  document: (edition: string, sections: readonly string[], seen: string) =>
    `edition ${edition}, ${sections.length === 1 ? "section" : "sections"} ${sections.join(", ")}, ${seen}.`,
  section: (section: string) => `section ${section}`,
  page: (about: readonly string[], seen: string, day: string) => `${[...about, seen].join("; ")}; looked up ${day}.`,
  quotedFrom: { primary: "seen on the page itself", secondary: "second-hand", no: "not seen" },
  tookPart: (people: number) => `${people.toLocaleString("en-US")} took part`,
  onArm: (figure: string, arm: string) => `${figure} with ${arm}`,
  among: (people: string) => `Among ${people}:`,
  after: (time: string) => `after ${time}`,
  nothingCompared: "nothing else was compared",
  nothingComparedSentence:
    "Nothing else was compared. So this does not show how many would have had it without the medicine.",
  counted: (arms: readonly string[], about: readonly string[]) =>
    `${arms.length > 1 ? `${arms.slice(0, -1).join("; ")}; and ${arms.at(-1)}` : (arms[0] ?? "")} (${about.join("; ")})`,
  foot: (grade: string, day: string) =>
    `Reading level, measured: grade ${grade}. Numbers drawn from the knowledge of ${day}.`,
  unreviewed: "No clinician has read this text yet.",
  weeks: (drug: string, condition: string, region: string) =>
    `${drug} in ${condition}: times that ${region.toUpperCase()} documents name`,
  next: "Read next",
  signal: {
    title: "How a JAK inhibitor turns a signal down",
    description:
      "A messenger docks on a receptor in the cell wall. Two JAK proteins sit under it. The medicine sits in one of them, so fewer STAT pairs walk to the nucleus. Other signals stay on.",
  },
  signalPath: {
    title: "From the receptor to the genes, with a JAK inhibitor and without",
    description:
      "Two receptors in the wall of a cell, each with a pair of JAK proteins. On the left, the medicine sits in one JAK: few STAT pairs set out, and the genes stay quiet. On the right, both JAKs are free: STAT pairs walk to the nucleus and switch genes on.",
    turnedDown: "turned down",
    staysOn: "stays on",
    wall: "wall",
    nucleus: "nucleus",
    medicine: "medicine:",
    blocked: "blocked",
    pause: "Pause",
    goOn: "Go on",
    again: "Play again",
  },
  limits: {
    caption: (region: string) =>
      `What the ${region} labels say at which result. Limits that hold for one use only, such as COVID-19, are left out here.`,
    restart: "again from",
    rulerTitle: (drug: string, analyte: string, region: string, unit: string) =>
      `${drug}, ${region} label: limits on ${analyte}${unit === "" ? "" : `, ${unit}`}`,
  },
  licences: {
    only: "Only what we have read ourselves stands here. A drug or a region that is missing has not been read yet.",
    narrow: "Age, weight and earlier treatment can narrow each of these.",
  },
};
