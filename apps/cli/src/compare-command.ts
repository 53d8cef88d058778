import { compareRegions, type Failure, type RegionComparison, type RegionRow } from "@afterscript/check";
import { REGIONS, type Region } from "@afterscript/engine";
import { type Audience, messagesOf, type ReportFinding } from "@afterscript/wording";
import { z } from "zod";
import { HELP } from "./help.ts";
import { type Paint, painter } from "./paint.ts";
import { parseWords } from "./parse-words.ts";
import { openRecord, RECORD_FLAGS, RECORD_OPTIONS } from "./record-flags.ts";
import { EXIT, type Terminal } from "./terminal.ts";
import { wrap } from "./wrap.ts";

/** `afterscript compare-regions <file|->`: the same record under every region's documents, differences only. */
export async function compareCommand(words: readonly string[], terminal: Terminal): Promise<number | Failure> {
  const parsed = parseWords({ words, options: RECORD_OPTIONS, schema: z.strictObject(RECORD_FLAGS) });
  if (parsed.failure !== undefined) return parsed.failure;
  const { flags, positionals } = parsed;
  if (flags.help === true) {
    terminal.out(HELP["compare-regions"] ?? "");
    return EXIT.assessed;
  }
  const opened = await openRecord(positionals, flags, { command: "compare-regions", terminal });
  if (opened.failure !== undefined) return opened.failure;
  const result = compareRegions(opened.checker, opened.request);
  if (result.failure !== undefined) return result.failure;
  const { comparison } = result;
  terminal.out(
    flags.format === "json"
      ? `${JSON.stringify({ rows: comparison.rows, notCovered: comparison.notCovered }, null, 2)}\n`
      : comparisonText(comparison, flags.for, painter(terminal.isColourful)),
  );
  return EXIT.assessed;
}

function comparisonText(comparison: RegionComparison, audience: Audience, paint: Paint): string {
  const { us } = comparison.reports;
  const messages = messagesOf();
  const who = us.therapies.map(({ drug, dose, condition }) => {
    const reason = condition === undefined ? "condition not known" : messages.name(condition, audience);
    return `${drug}, ${dose ?? "dose not known"}, ${reason}`;
  });
  const head = wrap(`The same record under three rulebooks, as of ${messages.date(us.asOf)}: ${who.join("; ")}`);
  const missing = comparison.notCovered.map(({ drug, region }) => `${drug} ${region.toUpperCase()}`);
  const blocks = [
    head,
    ...(missing.length > 0 ? [wrap(`Not read yet, so nothing is said: ${missing.join(", ")}.`)] : []),
    ...(comparison.rows.length === 0 ? [wrap("On everything that could be judged, they ask the same.")] : []),
    ...comparison.rows.map((row) => rowText(row, comparison, audience, paint)),
    wrap(messages.disclaimer),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function rowText(row: RegionRow, { notCovered }: RegionComparison, audience: Audience, paint: Paint): string {
  const messages = messagesOf();
  const title = `${row.drug}, ${messages.kind[row.kind].toLowerCase()}: ${messages.name(row.topic, audience)}`;
  const covered = REGIONS.filter((region) => !notCovered.some((one) => one.drug === row.drug && one.region === region));
  return [paint(wrap(title), "bold"), ...covered.map((region) => answerText(region, row.answers[region]))].join("\n");
}

function answerText(region: Region, finding: ReportFinding | undefined): string {
  const name = region.toUpperCase();
  if (finding === undefined) return `  ${name}  nothing on this`;
  const [cite] = finding.cite;
  const source = cite === undefined ? "" : `, section ${cite.section}, edition ${cite.edition}`;
  return [wrap(`${name}  ${finding.title}`, { indent: 2 }), wrap(`${finding.statement}${source}`, { indent: 6 })].join(
    "\n",
  );
}
