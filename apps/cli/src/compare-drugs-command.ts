import type { Failure } from "@afterscript/check";
import { z } from "zod";
import { comparisonText } from "./compare-drugs-text.ts";
import { HELP } from "./help.ts";
import { parseWords } from "./parse-words.ts";
import { openRecord, RECORD_FLAGS, RECORD_OPTIONS } from "./record-flags.ts";
import { EXIT, type Terminal } from "./terminal.ts";

const { drug: _drug, dose: _dose, starting: _starting, ...OPTIONS_OF_RECORD } = RECORD_OPTIONS;
const { drug: _drugFlag, dose: _doseFlag, starting: _startingFlag, ...FLAGS_OF_RECORD } = RECORD_FLAGS;

const OPTIONS = {
  ...OPTIONS_OF_RECORD,
  region: { type: "string" },
  prefers: { type: "string" },
} as const;

const flags = z.strictObject({
  ...FLAGS_OF_RECORD,
  region: z.string().optional(),
  prefers: z.string().optional(),
});

/** `afterscript compare <file|->`: every JAK inhibitor for one condition, side by side, for this person. */
export async function compareDrugsCommand(words: readonly string[], terminal: Terminal): Promise<number | Failure> {
  const parsed = parseWords({ words, options: OPTIONS, schema: flags });
  if (parsed.failure !== undefined) return parsed.failure;
  const { flags: choice, positionals } = parsed;
  if (choice.help === true) {
    terminal.out(HELP.compare ?? "");
    return EXIT.assessed;
  }
  const opened = await openRecord(positionals, choice, { command: "compare", terminal });
  if (opened.failure !== undefined) return opened.failure;
  const { request, checker } = opened;
  const result = checker.compare({ ...request, region: choice.region, prefers: choice.prefers });
  if (result.failure !== undefined) return result.failure;
  terminal.out(
    choice.format === "json"
      ? `${JSON.stringify(result.page, null, 2)}\n`
      : comparisonText(result.page, terminal.isColourful),
  );
  return EXIT.assessed;
}
