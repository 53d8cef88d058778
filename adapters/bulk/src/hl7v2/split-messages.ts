import { intakeProblem } from "../intake-problem.ts";
import type { IntakeProblem } from "../intake-set.ts";

export type Line = { readonly number: number; readonly text: string };
/** Lines from one MSH to the next; the first is the MSH. */
export type MessageLines = { readonly number: number; readonly lines: readonly Line[] };

const ENVELOPE = /^(?:FHS|BHS|BTS|FTS)(?![A-Z0-9])/;
const SEGMENT = /^[A-Z][A-Z0-9]{2}(?=$|[^\w\s])/;
/** Where MSH-1 stands: the sign between fields. */
const FIELD_AT = 3;
/** Types of OBX-5 that are words: a line may break in them. */
const WORDS: ReadonlySet<string> = new Set(["", "CE", "CF", "CNE", "CWE", "FT", "IS", "ST", "TX"]);
/** Where MSH-2 names the escape character. */
const ESCAPE_AT = 6;
/** Start and end of a message as it travels over a line (MLLP). */
const FRAMING = ["\v", "\u001c"];

/**
 * Messages of a file: alone, one after another, in a batch, with or without the framing of a line, with any line end. A
 * line that begins no segment is the rest of a text that a line break tore, or stays a line of its own.
 */
export function splitMessages(text: string): {
  readonly messages: readonly MessageLines[];
  readonly problems: readonly IntakeProblem[];
} {
  const messages: { number: number; lines: Line[] }[] = [];
  const strays: Line[] = [];
  let told: Line | undefined;
  const lines = withoutFraming(text).split(/\r\n|\r|\n/);
  for (const [at, raw] of lines.entries()) {
    const line = { number: at + 1, text: raw };
    const start = raw.trimStart();
    if (start === "") continue;
    if (ENVELOPE.test(start)) {
      if (start.startsWith("BTS")) told = line;
    } else if (/^MSH(?![A-Z0-9])/.test(start)) {
      messages.push({ number: messages.length + 1, lines: [{ ...line, text: start }] });
    } else addLine(messages.at(-1)?.lines ?? strays, line, start);
  }
  return { messages, problems: [...strayProblem(strays), ...countProblem(told, messages.length)] };
}

function withoutFraming(text: string): string {
  return FRAMING.reduce((rest, sign) => rest.replaceAll(sign, "\r"), text);
}

function addLine(lines: Line[], line: Line, start: string): void {
  const before = lines.at(-1);
  const field = lines[0]?.text.startsWith("MSH") === true ? lines[0].text.charAt(FIELD_AT) : undefined;
  const isSegment =
    SEGMENT.test(start) && (field === undefined || start.length === FIELD_AT || start.charAt(FIELD_AT) === field);
  const isRest = before !== undefined && !isSegment && (field === undefined || isRestOf(before.text, line.text, field));
  if (!isRest) lines.push({ ...line, text: start });
  else {
    const sign = lines[0]?.text.charAt(ESCAPE_AT) ?? "";
    lines[lines.length - 1] = { ...before, text: `${before.text}${sign}.br${sign}${line.text}` };
  }
}

/**
 * Is it the rest of a text of this segment, torn within OBX-5 or NTE-3? What a broken segment left of itself is none: it
 * would be taken for fields of another one.
 */
function isRestOf(segment: string, line: string, field: string): boolean {
  const fields = segment.split(field);
  if (fields[0] === "NTE") return fields.length === 4 && !line.includes(field);
  if (fields[0] !== "OBX" || fields.length !== 6 || !WORDS.has(fields[2]?.trim().toUpperCase() ?? "")) return false;
  // Words have no unit, range, probability and nature of range: OBX-6, 7, 9 and 10.
  const [, unit = "", range = "", , probability = "", nature = ""] = line.split(field);
  return [unit, range, probability, nature].every((part) => part.trim() === "");
}

function strayProblem(strays: readonly Line[]): readonly IntakeProblem[] {
  const [first] = strays;
  if (first === undefined) return [];
  const text = strays.map((line) => line.text).join("\n");
  const happened = "No message header (MSH) stands before this.";
  return [intakeProblem("SEGMENT_BEFORE_MESSAGE", `line ${first.number}`, happened, text)];
}

/** BTS-1 is how many messages the batch holds, as its sender counted. */
function countProblem(told: Line | undefined, found: number): readonly IntakeProblem[] {
  const count = /^BTS.(\d+)/.exec(told?.text.trimStart() ?? "")?.[1];
  if (told === undefined || count === undefined || Number(count) === found) return [];
  const happened = `The batch says that it holds ${count} messages, and ${found} were found.`;
  return [intakeProblem("BATCH_COUNT_DIFFERS", `line ${told.number}`, happened, told.text)];
}
