import { type CheckRequest, type Failure, openChecker } from "@afterscript/check";
import { z } from "zod";
import { nameOf, readInput } from "./read-input.ts";
import { readProtocol } from "./read-protocol.ts";
import type { Terminal } from "./terminal.ts";

/** The flags that say which record is judged and how: the same for every command that judges one. */
export const RECORD_OPTIONS = {
  "as-of": { type: "string" },
  drug: { type: "string" },
  condition: { type: "string" },
  dose: { type: "string" },
  starting: { type: "boolean" },
  protocol: { type: "string" },
  patient: { type: "string" },
  for: { type: "string" },
  format: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

export const RECORD_FLAGS = {
  "as-of": z.string().optional(),
  drug: z.string().optional(),
  condition: z.string().optional(),
  dose: z.string().optional(),
  starting: z.boolean().optional(),
  protocol: z.string().optional(),
  patient: z.string().optional(),
  for: z.enum(["clinician", "patient"], { error: "Known: clinician, patient" }).default("clinician"),
  format: z.enum(["text", "json"], { error: "Known: text, json" }).default("text"),
  help: z.boolean().optional(),
};

export type RecordFlags = z.infer<z.ZodObject<typeof RECORD_FLAGS>>;

type Opened =
  | {
      readonly checker: NonNullable<Awaited<ReturnType<typeof openChecker>>["checker"]>;
      readonly request: CheckRequest;
      readonly failure?: undefined;
    }
  | { readonly failure: Failure };

/** Reads the one file, the protocol and the knowledge, and makes the question that the flags ask. */
export async function openRecord(
  positionals: readonly string[],
  flags: RecordFlags,
  { command, terminal }: { readonly command: string; readonly terminal: Terminal },
): Promise<Opened> {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return { failure: oneFile(positionals.length, command) };
  const protocol = readProtocol(flags.protocol);
  if (protocol.failure !== undefined) return protocol;
  const input = await readInput(file);
  if (input.failure !== undefined) return input;
  const opened = await openChecker();
  if (opened.failure !== undefined) return opened;
  const request: CheckRequest = {
    text: input.text,
    from: nameOf(file),
    asOf: flags["as-of"] ?? terminal.today(),
    drug: flags.drug,
    condition: flags.condition,
    dose: flags.dose,
    starting: flags.starting,
    protocol: protocol.protocol,
    patient: flags.patient,
    audience: flags.for,
    asSent: flags.format === "text",
  };
  return { checker: opened.checker, request };
}

function oneFile(given: number, command: string): Failure {
  return {
    sort: "argument",
    code: "INPUT_MISSING",
    what: given === 0 ? "No file was given." : `${given} files were given, and one record is judged at a time.`,
    where: "command line",
    mend: `Write afterscript ${command} <file>, or afterscript ${command} - to read standard input.`,
  };
}
