import type { Failure } from "@afterscript/check";
import { openChecker } from "@afterscript/check";
import { messagesOf } from "@afterscript/wording";
import { z } from "zod";
import { withBareResponse } from "./bare-response.ts";
import { HELP } from "./help.ts";
import { parseWords } from "./parse-words.ts";
import { openRecord, RECORD_FLAGS, RECORD_OPTIONS } from "./record-flags.ts";
import { EXIT, type Terminal } from "./terminal.ts";
import { textReport } from "./text-report.ts";
import { wrap } from "./wrap.ts";

const OPTIONS = {
  ...RECORD_OPTIONS,
  region: { type: "string" },
  symptom: { type: "string", multiple: true },
  symptoms: { type: "boolean" },
  medicine: { type: "string" },
  "missed-dose": { type: "string" },
  "extra-dose": { type: "boolean" },
  planning: { type: "string" },
  risk: { type: "boolean" },
  infection: { type: "string" },
  antibiotic: { type: "string" },
  exposure: { type: "string" },
  surgery: { type: "string" },
  on: { type: "string" },
  vaccine: { type: "string" },
  response: { type: "string" },
} as const;

const flags = z.strictObject({
  ...RECORD_FLAGS,
  region: z.string().optional(),
  symptom: z.array(z.string()).optional(),
  symptoms: z.boolean().optional(),
  medicine: z.string().optional(),
  "missed-dose": z.string().optional(),
  "extra-dose": z.boolean().optional(),
  planning: z.string().optional(),
  risk: z.boolean().optional(),
  infection: z.string().optional(),
  antibiotic: z.string().optional(),
  exposure: z.string().optional(),
  surgery: z.string().optional(),
  on: z.string().optional(),
  vaccine: z.string().optional(),
  response: z.string().optional(),
});

/** `afterscript ask <file|-> --symptom …`: one question in, one cited answer out. */
export async function askCommand(words: readonly string[], terminal: Terminal): Promise<number | Failure> {
  const parsed = parseWords({ words: withBareResponse(words), options: OPTIONS, schema: flags });
  if (parsed.failure !== undefined) return parsed.failure;
  const { flags: choice, positionals } = parsed;
  if (choice.help === true) {
    terminal.out(HELP.ask ?? "");
    return EXIT.assessed;
  }
  if (choice.symptoms === true) return listSymptoms(choice, terminal);
  const opened = await openRecord(positionals, choice, { command: "ask", terminal });
  if (opened.failure !== undefined) return opened.failure;
  const result = opened.checker.ask({
    ...opened.request,
    region: choice.region,
    ask: {
      symptoms: choice.symptom,
      medicine: choice.medicine,
      missedDose: choice["missed-dose"],
      extraDose: choice["extra-dose"],
      planning: choice.planning,
      risk: choice.risk,
      infection: choice.infection,
      antibiotic: choice.antibiotic,
      exposure: choice.exposure,
      surgery: choice.surgery,
      on: choice.on,
      vaccine: choice.vaccine,
      response: choice.response,
    },
  });
  if (result.failure !== undefined) return result.failure;
  terminal.out(
    choice.format === "json"
      ? `${JSON.stringify(result.report, null, 2)}\n`
      : textReport(result.report, { audience: choice.for, isColourful: terminal.isColourful }),
  );
  return EXIT.assessed;
}

/** Every symptom that can be asked about, those first that are an emergency in any case. */
async function listSymptoms(
  { format, for: audience }: Pick<z.infer<typeof flags>, "format" | "for">,
  terminal: Terminal,
): Promise<number | Failure> {
  const opened = await openChecker();
  if (opened.failure !== undefined) return opened.failure;
  const symptoms = [...opened.checker.symptoms].sort(
    (a, b) => Number(b.redFlag) - Number(a.redFlag) || (a.id < b.id ? -1 : 1),
  );
  if (format === "json") {
    terminal.out(`${JSON.stringify(symptoms, null, 2)}\n`);
    return EXIT.assessed;
  }
  const messages = messagesOf();
  const lines = symptoms.map(({ id, names, redFlag }) => {
    const said = [messages.name(id, audience), ...names].join(", ");
    return `${id}${redFlag ? "  (emergency in any case)" : ""}\n${wrap(said, { indent: 4 })}`;
  });
  terminal.out(`${lines.join("\n")}\n`);
  return EXIT.assessed;
}
