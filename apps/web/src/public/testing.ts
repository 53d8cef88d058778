// For tests that run in a real browser: Chromium, a page that has loaded one module of ours, the files it asks for.
export { type RuleDocuments, ruleFiles } from "../assemble/rule-files.ts";
export { chromiumPath, hasChromium, launchChromium } from "../browser/testing/chromium.ts";
export { type ModulePage, serveModule } from "../browser/testing/serve-module.ts";

/** Modules that tests load by themselves. */
export const MODULES = {
  wholeChecker: new URL("../browser/engine/whole-checker.ts", import.meta.url),
  lightEngine: new URL("./light-engine.ts", import.meta.url),
} as const;
