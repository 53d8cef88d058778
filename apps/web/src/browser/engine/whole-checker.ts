import type { Checker } from "@afterscript/check";
import { wholeBook } from "./books.ts";
import { concepts } from "./read-here.ts";

let opened: Promise<Checker> | undefined;

/**
 * The whole checker: every region, every question, the same answers as the command line. It is a few times heavier than
 * judging one drug, so it is loaded when a question is asked and not before.
 * @throws ScreenError when the rules cannot be loaded; the next call tries again.
 */
export function wholeChecker(): Promise<Checker> {
  opened ??= open();
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

async function open(): Promise<Checker> {
  const [{ createChecker }, tables, us, eu, uk] = await Promise.all([
    import("@afterscript/check/public/browser.ts"),
    concepts(),
    wholeBook("us"),
    wholeBook("eu"),
    wholeBook("uk"),
  ]);
  return createChecker({ knowledge: { us, eu, uk }, concepts: tables });
}
