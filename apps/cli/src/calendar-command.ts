import type { Failure } from "@afterscript/check";
import { ALARM_DAYS, exportCalendar, MOST_ALARMS, MOST_DAYS, parseAlarmDays } from "@afterscript/ics";
import { type Report, TITLES } from "@afterscript/wording";
import { z } from "zod";
import { calendarNotes, calendarText } from "./calendar-text.ts";
import { HELP } from "./help.ts";
import { readIfThere, writeOutput } from "./output-file.ts";
import { parseWords } from "./parse-words.ts";
import { openRecord, RECORD_FLAGS, RECORD_OPTIONS } from "./record-flags.ts";
import { EXIT, type Terminal } from "./terminal.ts";

const OPTIONS = {
  ...RECORD_OPTIONS,
  region: { type: "string" },
  titles: { type: "string" },
  alarm: { type: "string" },
  output: { type: "string" },
} as const;

const FORMATS = ["ics", "text", "json"] as const;

const flags = z.strictObject({
  ...RECORD_FLAGS,
  region: z.string().optional(),
  titles: z.enum(TITLES, { error: `Known: ${TITLES.join(", ")}` }).default("neutral"),
  alarm: z
    .string()
    .optional()
    .refine((text) => text === undefined || parseAlarmDays(text) !== undefined, {
      error: `Give up to ${MOST_ALARMS} whole numbers of days before, each at most ${MOST_DAYS}, as in 7,1; or none`,
    }),
  output: z.string().min(1, { error: "Give the path of a file" }).optional(),
  for: z.enum(["clinician", "patient"], { error: "Known: clinician, patient" }).default("patient"),
  format: z.enum(FORMATS, { error: `Known: ${FORMATS.join(", ")}` }).default("ics"),
});

type Choice = z.infer<typeof flags>;

/** `afterscript calendar <file|->`: the tests and reviews to come as an iCalendar file. */
export async function calendarCommand(words: readonly string[], terminal: Terminal): Promise<number | Failure> {
  const parsed = parseWords({ words, options: OPTIONS, schema: flags });
  if (parsed.failure !== undefined) return parsed.failure;
  const { flags: choice, positionals } = parsed;
  if (choice.help === true) {
    terminal.out(HELP.calendar ?? "");
    return EXIT.assessed;
  }
  const recordFlags = { ...choice, format: "json" as const };
  const opened = await openRecord(positionals, recordFlags, { command: "calendar", terminal });
  if (opened.failure !== undefined) return opened.failure;
  const result = opened.checker.check({ ...opened.request, region: choice.region });
  return result.failure ?? write(result.report, choice, terminal);
}

async function write(report: Report, choice: Choice, terminal: Terminal): Promise<number | Failure> {
  const earlier = choice.format === "ics" && choice.output !== undefined ? await readIfThere(choice.output) : undefined;
  if (earlier !== undefined && typeof earlier !== "string") return earlier;
  const made = exportCalendar(report, {
    titles: choice.titles,
    audience: choice.for,
    alarmDays: choice.alarm === undefined ? ALARM_DAYS : (parseAlarmDays(choice.alarm) ?? ALARM_DAYS),
    earlier,
  });
  if (made.refused !== undefined) return notUpdated(made.refused, choice.output ?? "");
  const { calendar, text } = made;
  const json = `${JSON.stringify(calendar, null, 2)}\n`;
  const shown = { ics: text, json, text: calendarText(report, calendar) }[choice.format];
  const file = shown === undefined ? undefined : choice.output;
  const failure = file === undefined ? undefined : await writeOutput(file, shown ?? "");
  if (failure !== undefined) return failure;
  if (choice.output === undefined && shown !== undefined) terminal.out(shown);
  if (choice.format === "ics" || file !== undefined) terminal.err(calendarNotes(report, calendar, file));
  return EXIT.assessed;
}

function notUpdated(refused: "not-ours" | "another-person", file: string): Failure {
  return {
    sort: "argument",
    code: refused === "not-ours" ? "OUTPUT_NOT_OURS" : "OUTPUT_OTHER_PERSON",
    what:
      refused === "not-ours"
        ? "The file is there, and is no calendar that Afterscript wrote. It was left as it is."
        : "The file holds another person's dates. It was left as it is.",
    where: file,
    mend: "Give --output another file name.",
  };
}
