/** Strings of the page on independence. */
export const independence = {
  pageTitle: "Independence · Afterscript",
  description:
    "Who pays for Afterscript, where its links lead, who has checked it and who has not, and how it was read.",
  title: "Independence",
  lead: "Nobody pays for what stands here. No clinician has signed it yet. Both matter when you decide how far to trust it.",
  money: {
    title: "Who pays",
    points: [
      "Nobody. There is no sponsor, no maker, no seller and no insurer behind these pages.",
      "There are no ads, no sign-up, and nothing that counts or follows readers.",
      "No page loads anything from another site. No record is kept by the server.",
      "No drug is put above another one. Where drugs stand side by side, there is no winner and no score.",
    ],
  },
  links: {
    title: "Where the links lead",
    text: "No link leads to anyone who sells medicines. Each page is held to a list of publishers by a test, and here is that list. Of a maker's site, only labels, guides and trial pages are allowed.",
    copy: "What was read as a copy on somebody else's page is named by its title, and not linked.",
    report: "Reports stand in for papers that we could not read. What rests on them is marked as read second-hand.",
    caption: (publishers: number) => `${publishers} publishers, by sort`,
    sort: {
      regulator: "Regulators and other agencies",
      "health-service": "Health services",
      "guideline-body": "Guideline bodies",
      charity: "Patient and medical societies",
      maker: "Makers, labels and trial pages only",
      library: "Libraries and compendia",
      journal: "Journals",
      report: "Reports on papers and decisions",
    },
  },
  review: {
    title: "Who has checked it",
    none: "No clinician has.",
    text: "Every rule was taken from its document, and worked cases were written in a second reading of the same document. That finds slips. It is not a review by someone who treats people. When a clinician signs a rule, the name will stand here, with the day and what was signed. No name is ever made up, and none is borrowed.",
    device: "It has not been assessed as a medical device.",
  },
  reading: {
    title: "How it was read",
    text: "Each rule says how its source was seen. “Read in full” is the text of the regulator or the maker itself, or a full copy of it. “Second-hand” is a paper, a compendium, or another country's copy. “Not read” is marked each time it is shown, and carries less weight.",
    caption: (statements: string, version: string) => `${statements} rules of knowledge ${version}`,
    region: "Region",
    primary: "Read in full",
    secondary: "Second-hand",
    no: "Not read",
    total: "All",
    newer: (count: number, all: number) =>
      `For ${count} of ${all} documents we know of a newer edition that we have not read. Each of them says so.`,
    sources: "All documents",
  },
  mistake: {
    title: "How to report a mistake",
    points: [
      "Open an issue where you got this program. Say which page, and which rule: its id stands under “Source”.",
      "Say which document says otherwise, with its date and section. That is what settles it.",
      "Use an invented record to show it. Never send a real one, and no name.",
      "If you feel ill, that is not the place. Call your care team or your emergency number.",
    ],
  },
  licence: {
    title: "The licence",
    text: "The program and its knowledge are open under the Apache-2.0 licence. Anyone may read them, check them, run them and change them. Code systems and third-party records keep their owners' terms, which stand in the notice that comes with the program.",
  },
};
