import { type Failure, openChecker } from "@afterscript/check";
import { ACTIONS, type Action, severityOf } from "@afterscript/engine";
import type { Report } from "@afterscript/wording";
import { z } from "zod";
import { HELP } from "./help.ts";
import { parseWords } from "./parse-words.ts";
import { nameOf, readInput } from "./read-input.ts";
import { readProtocol } from "./read-protocol.ts";
import { EXIT, type Terminal } from "./terminal.ts";
import { textReport } from "./text-report.ts";

const OPTIONS = {
  region: { type: "string" },
  "as-of": { type: "string" },
  drug: { type: "string" },
  condition: { type: "string" },
  dose: { type: "string" },
  starting: { type: "boolean" },
  protocol: { type: "string" },
  patient: { type: "string" },
  for: { type: "string" },
  format: { type: "string" },
  all: { type: "boolean" },
  "fail-on": { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const FAIL_ON = ACTIONS.filter((action) => action !== "none");

const flags = z.strictObject({
  region: z.string().optional(),
  "as-of": z.string().optional(),
  drug: z.string().optional(),
  condition: z.string().optional(),
  dose: z.string().optional(),
  starting: z.boolean().optional(),
  protocol: z.string().optional(),
  patient: z.string().optional(),
  for: z.enum(["clinician", "patient"], { error: "Known: clinician, patient" }).default("clinician"),
  format: z.enum(["text", "json"], { error: "Known: text, json" }).default("text"),
  all: z.boolean().optional(),
  "fail-on": z.enum(FAIL_ON, { error: `Known: ${FAIL_ON.join(", ")}` }).optional(),
  help: z.boolean().optional(),
});

/** `afterscript check <file|->`: prints the report and returns the exit code of the contract. */
export async function checkCommand(words: readonly string[], terminal: Terminal): Promise<number | Failure> {
  const parsed = parseWords({ words, options: OPTIONS, schema: flags });
  if (parsed.failure !== undefined) return parsed.failure;
  const { flags: choice, positionals } = parsed;
  if (choice.help === true) {
    terminal.out(HELP.check);
    return EXIT.assessed;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return oneFile(positionals.length);
  const protocol = readProtocol(choice.protocol);
  if (protocol.failure !== undefined) return protocol.failure;
  const input = await readInput(file);
  if (input.failure !== undefined) return input.failure;
  const opened = await openChecker();
  if (opened.failure !== undefined) return opened.failure;
  const result = opened.checker.check({
    text: input.text,
    from: nameOf(file),
    asOf: choice["as-of"] ?? terminal.today(),
    region: choice.region,
    drug: choice.drug,
    condition: choice.condition,
    dose: choice.dose,
    starting: choice.starting,
    protocol: protocol.protocol,
    patient: choice.patient,
    audience: choice.for,
    all: choice.all,
    asSent: choice.format === "text",
  });
  if (result.failure !== undefined) return result.failure;
  const { report } = result;
  const text =
    choice.format === "json"
      ? `${JSON.stringify(report, null, 2)}\n`
      : textReport(report, { audience: choice.for, isColourful: terminal.isColourful });
  terminal.out(text);
  return isFailing(report, choice["fail-on"]) ? EXIT.failOn : EXIT.assessed;
}

function isFailing(report: Report, failOn: Action | undefined): boolean {
  if (failOn === undefined) return false;
  return report.findings.some(({ state, action }) => state === "applies" && severityOf(action) <= severityOf(failOn));
}

function oneFile(given: number): Failure {
  return {
    sort: "argument",
    code: "INPUT_MISSING",
    what: given === 0 ? "No file was given." : `${given} files were given, and one record is judged at a time.`,
    where: "command line",
    mend: "Write afterscript check <file>, or afterscript check - to read standard input.",
  };
}
