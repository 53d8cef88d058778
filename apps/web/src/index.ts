export { buildPages, ensurePages, pagesAreFresh } from "./assemble/build-pages.ts";
export { clientFolder, printedFolder, type RenderPage } from "./assemble/open-pages.ts";
export { openSite, type Site, unprinted } from "./assemble/open-site.ts";
export { siteIsFresh } from "./assemble/print-site.ts";
export type { RuleDocuments } from "./assemble/rule-files.ts";
export { readChoices } from "./site/choices.ts";
export * from "./site/context.ts";
export { SAMPLE_CATALOGUE, SAMPLE_DAY, type SampleEntry } from "./site/sample-catalogue.ts";
export type { PageLanguage } from "./words/language.ts";
