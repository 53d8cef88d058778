export { buildPages, ensurePages, pagesAreFresh } from "./assemble/build-pages.ts";
export { clientFolder, openPages, type RenderPage } from "./assemble/open-pages.ts";
export { readChoices } from "./site/choices.ts";
export * from "./site/context.ts";
export { SAMPLE_CATALOGUE, SAMPLE_DAY, type SampleEntry } from "./site/sample-catalogue.ts";
