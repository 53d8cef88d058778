/** The search page. */
export const search = {
  title: "Search · Afterscript",
  heading: "Search",
  lead: "Search every page of this site. It works without a connection, and what you type stays on this device.",
  label: "What are you looking for?",
  hint: "For example: shingles, Rinvoq, low lymphocytes, surgery. Small typing mistakes are forgiven.",
  submit: "Search",
  searching: "Searching …",
  none: (query: string) => `Nothing was found for “${query}”. Try one word, or a shorter one.`,
  foundOne: (query: string) => `One page for “${query}”`,
  foundMany: (count: string, query: string) => `${count} pages for “${query}”`,
  instead: (meant: string, typed: string) => `Shown for “${meant}”. Nothing matched “${typed}”.`,
  more: "Show more",
  failed: "The search could not be loaded. Open this page once with a connection; after that it works without one.",
  withoutScript: "Searching needs JavaScript. Without it, these doors lead to every page:",
  doors: "All doors",
};
