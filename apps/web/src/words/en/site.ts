/** Strings of the frame round every page: head, navigation, foot. */
export const site = {
  skip: "Skip to the text",
  name: "Afterscript",
  description: "Cited safety knowledge for people on JAK inhibitors and the clinicians who watch over them.",
  menu: "Menu",
  mainNavigation: "Main",
  navigation: {
    medicines: "Medicines",
    conditions: "Conditions",
    topic: "JAK1 inhibitors",
    articles: "Articles",
    claims: "Claims",
    suitable: "Is it right for me?",
    denied: "They said no",
    companion: "Companion",
    search: "Search",
  },
  foot: {
    purpose: "Information for a talk with a clinician. Not a diagnosis, and no order to change a prescription.",
    knowledge: (version: string, regions: string) =>
      `Knowledge ${version}. Medicines read in each region: ${regions}. Each answer names its region; no region borrows another one's rule.`,
    sources: "Sources",
    independence: "Independence",
    about: "About and limits",
    limits: "All limits as a table",
    api: "API",
  },
  notHere: {
    pageTitle: "Not here · Afterscript",
    title: "This page is not here.",
    text: "The address may have a letter too many. These lead to everything there is:",
    home: "The first page",
  },
  theme: { legend: "Theme", system: "System", light: "Light", dark: "Dark" },
};
