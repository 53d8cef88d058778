import { type Failure, openKnowledge, unknownWord } from "@afterscript/check";
import {
  type AppealForm,
  type AppealResult,
  appeal,
  deniedDoorOf,
  formFromLetter,
  letterMedicines,
} from "@afterscript/check/public/appeal.ts";
import type { LetterReading } from "@afterscript/denial-letter";
import { PAPERS, paperOf } from "@afterscript/documents";
import { packetDocx, packetMarkdown, packetPdf, packetText } from "@afterscript/documents/public/packet.ts";
import { packetFaces } from "@afterscript/documents/public/packet-faces.ts";
import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import { appealCalendar } from "@afterscript/ics";
import { KnowledgeError, loadConcepts, loadCoverage, loadKnowledge } from "@afterscript/knowledge";
import {
  doorNames,
  plainId,
  planNames,
  reasonNames,
  toldFactQuestion,
} from "@afterscript/wording/public/coverage-names.ts";
import { z } from "zod";
import { appealText } from "./appeal-text.ts";
import { HELP } from "./help.ts";
import { letterLines, omissionLines } from "./letter-lines.ts";
import { readIfThere, writeOutput } from "./output-file.ts";
import { parseWords } from "./parse-words.ts";
import { nameOf, readInput } from "./read-input.ts";
import { readLetter } from "./read-letter.ts";
import { readProtocol } from "./read-protocol.ts";
import { RECORD_FLAGS, RECORD_OPTIONS } from "./record-flags.ts";
import { EXIT, type Terminal } from "./terminal.ts";
import { wrap } from "./wrap.ts";

const OPTIONS = {
  ...RECORD_OPTIONS,
  region: { type: "string" },
  plan: { type: "string" },
  state: { type: "string" },
  letter: { type: "string" },
  dated: { type: "string" },
  received: { type: "string" },
  "last-day": { type: "string" },
  reason: { type: "string", multiple: true },
  "denied-door": { type: "string" },
  policy: { type: "string" },
  told: { type: "string", multiple: true },
  harm: { type: "string" },
  "days-left": { type: "string" },
  "on-treatment": { type: "string" },
  case: { type: "string" },
  list: { type: "string" },
  name: { type: "string" },
  "with-name": { type: "boolean" },
  output: { type: "string" },
  paper: { type: "string" },
} as const;

const FORMATS = ["text", "json", "ics", "packet", "markdown", "pdf", "docx"] as const;
const LISTS = ["plans", "reasons", "doors", "policies", "facts"] as const;
const PAPER_NAMES = Object.keys(PAPERS) as (keyof typeof PAPERS)[];
const yesNo = z.enum(["yes", "no"], { error: "Write yes or no, or leave it out where nobody knows" }).optional();

const flags = z.strictObject({
  ...RECORD_FLAGS,
  region: z.string().optional(),
  plan: z.string().optional(),
  state: z
    .string()
    .regex(/^[A-Za-z]{2}$/, { error: "Write the two letters of a state, as in CA" })
    .optional(),
  letter: z.string().optional(),
  dated: z.string().optional(),
  received: z.string().optional(),
  "last-day": z.string().optional(),
  reason: z.array(z.string()).optional(),
  "denied-door": z.string().optional(),
  policy: z.string().optional(),
  told: z
    .array(z.string().regex(/^[^=]+=.+$/, { error: 'Write "fact=answer", as in severity=moderate-to-severe' }))
    .optional(),
  harm: yesNo,
  "days-left": z.string().regex(/^\d+$/, { error: "Write a whole number of days" }).optional(),
  "on-treatment": yesNo,
  case: z.string().optional(),
  list: z.enum(LISTS, { error: `Known: ${LISTS.join(", ")}` }).optional(),
  name: z.string().trim().min(1, { error: "Give the name that the letters are to bear" }).optional(),
  "with-name": z.boolean().optional(),
  output: z.string().min(1, { error: "Give the path of a file" }).optional(),
  paper: z.enum(PAPER_NAMES, { error: `Known: ${PAPER_NAMES.join(", ")}` }).optional(),
  for: z.enum(["clinician", "patient"], { error: "Known: clinician, patient" }).default("patient"),
  format: z.enum(FORMATS, { error: `Known: ${FORMATS.join(", ")}` }).default("text"),
});

type Choice = z.infer<typeof flags>;

/** `afterscript appeal <file|->`: a denial judged against a record, and the packet that answers it. */
export async function appealCommand(words: readonly string[], terminal: Terminal): Promise<number | Failure> {
  const parsed = parseWords({ words, options: OPTIONS, schema: flags });
  if (parsed.failure !== undefined) return parsed.failure;
  const { flags: choice, positionals } = parsed;
  if (choice.help === true) {
    terminal.out(HELP.appeal ?? "");
    return EXIT.assessed;
  }
  const coverage = openCoverage();
  if ("failure" in coverage) return coverage.failure;
  if (choice.list !== undefined) {
    terminal.out(listText(choice.list, coverage));
    return EXIT.assessed;
  }
  if ((choice.format === "pdf" || choice.format === "docx") && choice.output === undefined && terminal.isTerminal)
    return NO_FILE_TO_SCREEN;
  if (choice.name !== undefined && choice["with-name"] === true) return TWO_NAMES;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return oneFile(positionals.length);
  const told = await toldBy(choice, coverage);
  if (told.failure !== undefined) return told.failure;
  for (const note of told.notes) terminal.err(`${note}\n`);
  const asked = askedOf(told.letter);
  if (asked.drug !== undefined && choice.drug !== undefined && asked.drug !== choice.drug)
    return otherMedicine(asked.drug, choice.drug);
  const result = await judged(file, choice, { told: told.form, coverage, terminal, drug: asked.drug });
  if (result.failure !== undefined) return result.failure;
  if (isOtherDose(asked.strength, result.report.dose))
    terminal.err(
      `LETTER_OTHER_DOSE  ${choice.letter}\n  The letter is about ${asked.strength}; what is judged is ${result.report.dose}. Say the dose that was denied with --dose.\n`,
    );
  return print(result, { choice, letter: told.letter, terminal });
}

/** What the letter says, what `--case` says over it, what the flags say over both. */
async function toldBy(
  choice: Choice,
  coverage: CoverageKnowledge,
): Promise<
  | {
      readonly form: unknown;
      readonly letter: LetterReading | undefined;
      readonly notes: readonly string[];
      readonly failure?: undefined;
    }
  | { readonly failure: Failure }
> {
  const kept = await keptCase(choice.case);
  if (kept.failure !== undefined) return kept;
  const received = choice.received ?? (typeof kept.form.received === "string" ? kept.form.received : undefined);
  const read =
    choice.letter === undefined
      ? undefined
      : await readLetter(choice.letter, {
          country: choice.region === "uk" ? "uk" : "us",
          medicines: letterMedicines(loadConcepts()),
        });
  if (read?.failure !== undefined) return read;
  const known = { plan: coverage.plans.map(({ id }) => id), reason: coverage.reasons.map(({ id }) => id) };
  if (choice.plan !== undefined && !known.plan.includes(choice.plan))
    return unknownWord("plan", choice.plan, known.plan);
  for (const reason of choice.reason ?? [])
    if (!known.reason.includes(reason)) return unknownWord("reason", reason, known.reason);
  const fromLetter: AppealForm = read === undefined ? {} : formFromLetter(read.letter, received);
  const own = flagForm(choice);
  const form = {
    ...fromLetter,
    ...deniedBy(read?.letter, own.plan ?? kept.form.plan, coverage),
    ...kept.form,
    ...own,
    ...joined("told", [kept.form.told, own.told]),
    ...joined("head", [fromLetter.head, kept.form.head, own.head]),
  };
  return { form, letter: read?.letter, notes: read?.notes ?? [] };
}

/** A letter of a later level ends that step: it is no first denial. */
function deniedBy(letter: LetterReading | undefined, plan: unknown, coverage: CoverageKnowledge): AppealForm {
  if (letter?.decision.is !== "found" || typeof plan !== "string") return {};
  const door = deniedDoorOf(letter.decision.reading.value, plan, coverage);
  return door === undefined ? {} : { deniedDoor: door };
}

function joined(key: string, parts: readonly unknown[]): object {
  const objects = parts.filter((part): part is object => typeof part === "object" && part !== null);
  return objects.length === 0 ? {} : { [key]: Object.assign({}, ...objects) };
}

function flagForm(choice: Choice): AppealForm {
  const told = Object.fromEntries(
    (choice.told ?? []).map((one) => [one.slice(0, one.indexOf("=")), one.slice(one.indexOf("=") + 1)]),
  );
  return {
    ...(choice.plan !== undefined && { plan: choice.plan }),
    ...(choice.state !== undefined && { state: choice.state }),
    ...(choice.dated !== undefined && { dated: choice.dated }),
    ...(choice.received !== undefined && { received: choice.received }),
    ...(choice["last-day"] !== undefined && { lastDay: choice["last-day"] }),
    ...(choice.reason !== undefined && { reasons: choice.reason }),
    ...(choice["denied-door"] !== undefined && { deniedDoor: choice["denied-door"] }),
    ...(choice.policy !== undefined && { policy: choice.policy }),
    ...(choice.told !== undefined && { told }),
    ...(choice.harm !== undefined && { prescriberSaysSeriousHarm: choice.harm }),
    ...(choice["days-left"] !== undefined && { daysLeft: Number(choice["days-left"]) }),
    ...(choice["on-treatment"] !== undefined && { onTreatment: choice["on-treatment"] }),
    ...(choice.name !== undefined && { head: { name: choice.name } }),
  };
}

type KeptCase =
  | { readonly form: Record<string, unknown>; readonly failure?: undefined }
  | { readonly failure: Failure };

async function keptCase(file: string | undefined): Promise<KeptCase> {
  if (file === undefined) return { form: {} };
  const input = await readInput(file);
  if (input.failure !== undefined) return input;
  try {
    const form: unknown = JSON.parse(input.text);
    if (typeof form === "object" && form !== null && !Array.isArray(form))
      return { form: form as Record<string, unknown> };
    return { failure: notACase(file, "It is no JSON object.") };
  } catch (error) {
    return { failure: notACase(file, error instanceof Error ? error.message : String(error)) };
  }
}

function notACase(where: string, what: string): Failure {
  return {
    sort: "input",
    code: "CASE_NOT_JSON",
    what,
    where,
    mend: "Write the fields of docs/appeal-form.md as one JSON object.",
  };
}

type Judging = {
  readonly told: unknown;
  readonly coverage: CoverageKnowledge;
  readonly terminal: Terminal;
  /** The medicine that the letter is about. */
  readonly drug: string | undefined;
};

async function judged(
  file: string,
  choice: Choice,
  { told, coverage, terminal, drug }: Judging,
): Promise<AppealResult> {
  const protocol = readProtocol(choice.protocol);
  if (protocol.failure !== undefined) return protocol;
  const input = await readInput(file);
  if (input.failure !== undefined) return input;
  const opened = openKnowledge();
  if (opened.failure !== undefined) return opened;
  return appeal(
    { ...opened, coverage },
    {
      text: input.text,
      from: nameOf(file),
      asOf: choice["as-of"] ?? terminal.today(),
      region: choice.region,
      drug: choice.drug ?? drug,
      condition: choice.condition,
      dose: choice.dose,
      starting: choice.starting,
      protocol: protocol.protocol,
      patient: choice.patient,
      audience: choice.for,
      withName: choice["with-name"],
      told,
    },
  );
}

function openCoverage(): CoverageKnowledge | { readonly failure: Failure } {
  try {
    return loadCoverage();
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    const [first] = error.problems;
    return {
      failure: {
        sort: "knowledge",
        code: first?.code ?? "KNOWLEDGE_UNUSABLE",
        what: first?.what ?? "The knowledge cannot be used.",
        where: first === undefined ? "knowledge" : `knowledge/${first.file}:${first.line}:${first.column}`,
        mend: first?.mend ?? "Run npm run knowledge.",
      },
    };
  }
}

type Judged = Extract<AppealResult, { failure?: undefined }>;
type Printing = { readonly choice: Choice; readonly letter: LetterReading | undefined; readonly terminal: Terminal };

async function print(result: Judged, printing: Printing): Promise<number | Failure> {
  const { choice, terminal } = printing;
  const made = await formatted(result, printing);
  if (typeof made === "object" && "failure" in made) return made.failure;
  if (choice.output === undefined) {
    terminal.out(made);
    return EXIT.assessed;
  }
  const failure = await writeOutput(choice.output, made);
  if (failure !== undefined) return failure;
  terminal.err(`Written: ${choice.output}\n`);
  return EXIT.assessed;
}

async function formatted(
  { report, packet }: Judged,
  { choice, letter, terminal }: Printing,
): Promise<string | Uint8Array | { readonly failure: Failure }> {
  const { format } = choice;
  if (format === "text")
    return appealText({
      report,
      packet,
      letter: letter === undefined ? [] : letterLines(letter),
      omissions: letter === undefined ? [] : omissionLines(letter),
      isColourful: terminal.isColourful && choice.output === undefined,
    });
  if (format === "json") return `${JSON.stringify({ report, packet, letter }, null, 2)}\n`;
  if (format === "ics") return calendarText(report, choice.output);
  if (packet === undefined) return { failure: report.drug === undefined ? NO_MEDICINE : NO_STEP };
  const paper = choice.paper ?? paperOf(report.region);
  if (format === "packet") return packetText(packet, { wrap });
  if (format === "markdown") return packetMarkdown(packet);
  if (format === "docx") return packetDocx(packet, { paper, asOf: report.asOf });
  return packetPdf(packet, { paper, faces: await packetFaces(packet), asOf: report.asOf });
}

async function calendarText(
  report: Judged["report"],
  output: string | undefined,
): Promise<string | { readonly failure: Failure }> {
  const earlier = output === undefined ? undefined : await readIfThere(output);
  if (earlier !== undefined && typeof earlier !== "string") return { failure: earlier };
  const made = appealCalendar(report, { earlier });
  if (made.refused !== undefined)
    return {
      failure: outputFailure(
        made.refused === "not-ours" ? "It was not written by this command." : "It is about another appeal.",
        output ?? "",
      ),
    };
  return made.text ?? { failure: NO_DAY };
}

function outputFailure(what: string, where: string): Failure {
  return { sort: "argument", code: "OUTPUT_NOT_OURS", what, where, mend: "Give the path of another file." };
}

function listText(list: (typeof LISTS)[number], coverage: CoverageKnowledge): string {
  const rows: Readonly<Record<(typeof LISTS)[number], readonly (readonly [id: string, name: string])[]>> = {
    plans: coverage.plans.map(({ id }) => [id, planNames[id] ?? plainId(id)]),
    reasons: coverage.reasons.map(({ id }) => [id, reasonNames[id] ?? plainId(id)]),
    doors: coverage.doors.map(({ id, sort }) => [id, doorNames[sort]]),
    policies: coverage.policies.map(({ id, payer, isPattern }) => [
      id,
      isPattern ? `${payer} (what plans often ask)` : payer,
    ]),
    facts: coverage.facts.map(({ id, sort, choices, unit }) => [
      id,
      `${toldFactQuestion(id)} (${choices?.join(", ") ?? unit ?? sort})`,
    ]),
  };
  return `${rows[list].map(([id, name]) => `${id}\n${wrap(name, { indent: 4 })}`).join("\n")}\n`;
}

function oneFile(given: number): Failure {
  return {
    sort: "argument",
    code: "INPUT_MISSING",
    what: given === 0 ? "No file was given." : `${given} files were given, and one record is judged at a time.`,
    where: "command line",
    mend: "Write afterscript appeal <file>, or afterscript appeal - to read standard input.",
  };
}

/** A JAK inhibitor of the letter and its strength, where it names one. */
function askedOf(letter: LetterReading | undefined): { readonly drug?: string; readonly strength?: string } {
  if (letter === undefined) return {};
  const { drug, strength } = letter.request;
  const id = drug.is === "found" ? drug.reading.value.id : undefined;
  return {
    ...(id !== undefined && loadKnowledge("us").drugs.includes(id) && { drug: id }),
    ...(strength.is === "found" && { strength: strength.reading.value }),
  };
}

const MILLIGRAMS = /(\d+(?:\.\d+)?)\s*mg\b/i;

/** Two amounts that are both in milligrams, and differ. */
function isOtherDose(strength: string | undefined, dose: string | undefined): boolean {
  const [asked, judgedAs] = [strength, dose].map((text) => MILLIGRAMS.exec(text ?? "")?.[1]);
  return asked !== undefined && judgedAs !== undefined && Number(asked) !== Number(judgedAs);
}

function otherMedicine(inLetter: string, given: string): Failure {
  return {
    sort: "argument",
    code: "LETTER_OTHER_MEDICINE",
    what: `The letter is about ${inLetter}, and --drug says ${given}. A letter about another medicine is not answered.`,
    where: "command line",
    mend: `Leave --drug out, or give the letter about ${given}.`,
  };
}

const NO_FILE_TO_SCREEN: Failure = {
  sort: "argument",
  code: "FLAG_OUTPUT",
  what: "This format cannot be shown on a screen of text.",
  where: "command line",
  mend: "Write --output packet.pdf or --output packet.docx.",
};

const TWO_NAMES: Failure = {
  sort: "argument",
  code: "FLAG_NAME",
  what: "--name and --with-name both say what name the letters are to bear.",
  where: "command line",
  mend: "Give one of them.",
};

const NO_MEDICINE: Failure = {
  sort: "argument",
  code: "FLAG_DRUG",
  what: "Nothing says which medicine was denied, and a packet is about one.",
  where: "command line",
  mend: "Name it with --drug.",
};

const NO_STEP: Failure = {
  sort: "argument",
  code: "FLAG_PLAN",
  what: "No step of this sort of cover is known, and a packet answers one.",
  where: "command line",
  mend: "Read the report (--format text) for other help, or name another --plan.",
};

const NO_DAY: Failure = {
  sort: "argument",
  code: "NO_DAY_KNOWN",
  what: "No day is known that a calendar could hold.",
  where: "command line",
  mend: "Say the sort of plan with --plan and the day the letter came with --received; read the letter today.",
};
