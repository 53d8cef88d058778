import type { Failure } from "@afterscript/check";
import { PAPERS, paperOf, visitHtml, visitMarkdown, visitPdf, visitText } from "@afterscript/documents";
import type { VisitPage } from "@afterscript/wording";
import { z } from "zod";
import { HELP } from "./help.ts";
import { writeOutput } from "./output-file.ts";
import { parseWords } from "./parse-words.ts";
import { readInput } from "./read-input.ts";
import { openRecord, RECORD_FLAGS, RECORD_OPTIONS } from "./record-flags.ts";
import { EXIT, type Terminal } from "./terminal.ts";
import { wrap } from "./wrap.ts";

const OPTIONS = {
  ...RECORD_OPTIONS,
  region: { type: "string" },
  symptom: { type: "string", multiple: true },
  since: { type: "string" },
  paper: { type: "string" },
  output: { type: "string" },
  name: { type: "string" },
  "with-name": { type: "boolean" },
} as const;

const FORMATS = ["text", "json", "markdown", "html", "pdf"] as const;
const PAPER_NAMES = Object.keys(PAPERS) as (keyof typeof PAPERS)[];

const flags = z.strictObject({
  ...RECORD_FLAGS,
  region: z.string().optional(),
  symptom: z.array(z.string()).optional(),
  since: z.string().optional(),
  paper: z.enum(PAPER_NAMES, { error: `Known: ${PAPER_NAMES.join(", ")}` }).optional(),
  output: z.string().min(1, { error: "Give the path of a file" }).optional(),
  name: z.string().trim().min(1, { error: "Give the name that the page is to bear" }).optional(),
  "with-name": z.boolean().optional(),
  for: z.enum(["clinician", "patient"], { error: "Known: clinician, patient" }).default("patient"),
  format: z.enum(FORMATS, { error: `Known: ${FORMATS.join(", ")}` }).default("text"),
});

type Choice = z.infer<typeof flags>;

/** `afterscript visit <file|->`: one page for a visit. It bears a name only where one is asked for. */
export async function visitCommand(words: readonly string[], terminal: Terminal): Promise<number | Failure> {
  const parsed = parseWords({ words, options: OPTIONS, schema: flags });
  if (parsed.failure !== undefined) return parsed.failure;
  const { flags: choice, positionals } = parsed;
  if (choice.help === true) {
    terminal.out(HELP.visit ?? "");
    return EXIT.assessed;
  }
  if (choice.format === "pdf" && choice.output === undefined && terminal.isTerminal) return NO_PDF_TO_SCREEN;
  if (choice.name !== undefined && choice["with-name"] === true) return TWO_NAMES;
  const since = choice.since === undefined ? undefined : await readInput(choice.since);
  if (since?.failure !== undefined) return since.failure;
  const opened = await openRecord(positionals, { ...choice, format: "json" }, { command: "visit", terminal });
  if (opened.failure !== undefined) return opened.failure;
  const result = opened.checker.visit({
    ...opened.request,
    region: choice.region,
    symptoms: choice.symptom,
    since: since?.text,
    name: choice.name,
    withName: choice["with-name"],
  });
  return result.failure ?? print(result.page, choice, terminal);
}

async function print(page: VisitPage, choice: Choice, terminal: Terminal): Promise<number | Failure> {
  const printed = await formatted(page, choice);
  if (choice.output !== undefined) {
    const failure = await writeOutput(choice.output, printed);
    if (failure !== undefined) return failure;
    terminal.err(`Written: ${choice.output}\n`);
    return EXIT.assessed;
  }
  terminal.out(printed);
  return EXIT.assessed;
}

async function formatted(page: VisitPage, choice: Choice): Promise<string | Uint8Array> {
  const paper = choice.paper ?? paperOf(page.region);
  switch (choice.format) {
    case "text":
      return visitText(page, { wrap });
    case "json":
      return `${JSON.stringify(page, null, 2)}\n`;
    case "markdown":
      return visitMarkdown(page);
    case "html":
      return visitHtml(page, { paper });
    case "pdf":
      return visitPdf(page, { paper });
  }
}

const NO_PDF_TO_SCREEN: Failure = {
  sort: "argument",
  code: "FLAG_OUTPUT",
  what: "A PDF cannot be shown on a screen of text.",
  where: "command line",
  mend: "Write --output visit.pdf, or send it on: > visit.pdf.",
};

const TWO_NAMES: Failure = {
  sort: "argument",
  code: "FLAG_NAME",
  what: "--name and --with-name both say what name the page is to bear.",
  where: "command line",
  mend: "Give one of them.",
};
