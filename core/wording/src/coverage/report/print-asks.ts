import type { Ask } from "@afterscript/engine/public/coverage.ts";
import type { AppealAsk } from "../appeal-report.ts";
import { askSentence } from "../en/ask-words.ts";
import type { Printing } from "./appeal-report-of.ts";

/** What to ask, of whom, each once. */
export function printAsks(asks: readonly Ask[], printing: Printing): AppealAsk[] {
  const seen = new Set<string>();
  return asks.flatMap((ask) => {
    const text = askSentence(ask, printing);
    const key = `${ask.of} ${text}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ of: ask.of, code: ask.what.code, text }];
  });
}
