import { messagesOf } from "@afterscript/wording";
import {
  type AppealBridge,
  type AppealClause,
  type AppealClock,
  type AppealDoor,
  type AppealNote,
  type AppealReport,
  type Packet,
  packetFrame,
} from "@afterscript/wording/public/coverage.ts";
import type { LetterLine } from "./letter-lines.ts";
import { type Paint, painter } from "./paint.ts";
import { wrap } from "./wrap.ts";

export type AppealTextInput = {
  readonly report: AppealReport;
  readonly packet: Packet | undefined;
  /** What was read of the letter, with its words. */
  readonly letter: readonly LetterLine[];
  /** What the letter should say and does not. */
  readonly omissions: readonly string[];
  readonly isColourful: boolean;
};

/** An appeal as text of at most 80 columns: what is next and by when first, then why. */
export function appealText({ report, packet, letter, omissions, isColourful }: AppealTextInput): string {
  const paint = painter(isColourful);
  const blocks = [
    headBlock(report),
    paint(wrap(report.headline), "bold"),
    section("Read in the letter: check each", letter.map(letterText), paint),
    section(
      "Not found in the letter: look again, then ask",
      omissions.map((one) => item(one)),
      paint,
    ),
    section(
      "Why they said no, and what mends it",
      report.reasons.map((reason) => reasonText(reason)),
      paint,
    ),
    section(
      "Ways to ask again",
      report.doors.map((door) => doorText(door, paint)),
      paint,
    ),
    criteriaText(report, paint),
    section(
      "Papers",
      report.papers.map(({ name, text }) => item(`${name}. ${text}`)),
      paint,
    ),
    section(
      "Grounds for an exception",
      report.grounds.map(({ text, reason }) => item(`${text} ${reason}`)),
      paint,
    ),
    section(
      "State law",
      report.laws.map(({ text }) => item(text)),
      paint,
    ),
    section("What has cost others their cover", report.traps.map(noteText), paint),
    section("Help from the maker", report.bridges.map(bridgeText), paint),
    section(
      "To ask",
      report.asks.map(({ of, text }) => item(`${of}: ${text}`)),
      paint,
    ),
    report.messageToClinic === undefined
      ? ""
      : [
          paint("One message to the clinic", "bold"),
          ...report.messageToClinic.split("\n").map((line) => wrap(line, { indent: 2 })),
        ].join("\n"),
    report.renewal === undefined ? "" : wrap(report.renewal.text),
    section(
      "Left out",
      report.leftOut.map(({ text }) => item(text)),
      paint,
    ),
    section(
      "What was told",
      report.problems.map(({ where, message }) => item(`${where}: ${message}`)),
      paint,
    ),
    section(
      "The record",
      report.recordProblems.map(({ code, message }) => item(`${code}: ${message}`)),
      paint,
    ),
    packetLine(packet),
    sourcesBlock(report, paint),
    wrap(
      "Information for your own letter, no legal advice. Your letter's own date and address win. No clinician has yet signed this knowledge.",
    ),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function headBlock({ region, asOf, knowledge, patient, drugName, conditionName, dose, plan }: AppealReport): string {
  const who = [patient.reference, patient.age === undefined ? "age not known" : String(patient.age)];
  const what = [drugName ?? "medicine not known", dose, conditionName].filter((part) => part !== undefined);
  return [
    `Afterscript, ${region.toUpperCase()}, as of ${messagesOf().date(asOf)}, knowledge ${knowledge.version}`,
    [...who.filter((part) => part !== undefined), ...what].join(", "),
    plan === undefined
      ? "Sort of plan: not known"
      : `${plan.name}${plan.law.length === 0 ? "" : ` (${plan.law.join("; ")})`}`,
  ]
    .map((line) => wrap(line))
    .join("\n");
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  return lines.length === 0 ? "" : [paint(wrap(title), "bold"), ...lines].join("\n");
}

function item(text: string, indent = 2): string {
  return `${" ".repeat(indent)}- ${wrap(text, { indent: indent + 2 }).trimStart()}`;
}

function letterText({ name, value, words }: LetterLine): string {
  return [item(`${name}: ${value}`), wrap(`"${words}"`, { indent: 4 })].join("\n");
}

function reasonText({ name, mends }: AppealReport["reasons"][number]): string {
  return [item(name), ...mends.map(({ text }) => item(text, 4))].join("\n");
}

function doorText(door: AppealDoor, paint: Paint): string {
  const { name, what, clock, mayFileText, decisions, expedited, notes, isNext } = door;
  return [
    paint(wrap(`${isNext ? "Next: " : ""}${name}`, { indent: 2 }), isNext ? "cyan" : "bold"),
    wrap(`${what} ${mayFileText}`, { indent: 4 }),
    ...clockLines(clock),
    ...decisions.map(({ text }) => wrap(text, { indent: 4 })),
    ...(expedited === undefined ? [] : [wrap([expedited.text, ...expedited.asks].join(" "), { indent: 4 })]),
    ...notes.map(({ text }) => item(text, 4)),
    sourceLine(clock.cite.length > 0 ? clock.cite : door.cite),
  ].join("\n");
}

function clockLines({ text, sum }: AppealClock): string[] {
  return [wrap(text, { indent: 4 }), ...(sum === undefined ? [] : [wrap(sum, { indent: 4 })])];
}

function sourceLine(cite: AppealDoor["cite"]): string {
  const lines = cite.map(({ source, section: where, seen: how }) => `${source} ${where}, ${SEEN[how]}`);
  return wrap(`[${lines.join("; ")}]`, { indent: 4 });
}

const SEEN = { primary: "its own words", secondary: "second-hand", no: "not read" } as const;

function criteriaText({ criteria }: AppealReport, paint: Paint): string {
  if (criteria === undefined) return "";
  const head = `What they want: ${criteria.payer}${criteria.isPattern ? " (what plans often ask)" : ""}`;
  return [paint(wrap(head), "bold"), wrap(criteria.text, { indent: 2 }), ...clauseLines(criteria.root, 2)].join("\n");
}

const MARKS = { met: "[met]", "not-met": "[not met]", unknown: "[not known]" } as const;

function clauseLines({ text, verdict, reason, blocks, of }: AppealClause, indent: number): string[] {
  const head = item(`${MARKS[verdict]} ${text}${blocks ? " (this decides)" : ""}`, indent);
  if (of !== undefined) return [head, ...of.flatMap((part) => clauseLines(part, indent + 2))];
  return [head, wrap(reason, { indent: indent + 4 })];
}

function noteText({ text }: AppealNote): string {
  return item(text);
}

function bridgeText({ programme, text, clocks, notes }: AppealBridge): string {
  return [
    item(`${programme}. ${text}`),
    ...clocks.map(({ name, clock }) => item(`${name}: ${clock.text}`, 4)),
    ...notes.map(({ text: note }) => item(note, 4)),
  ].join("\n");
}

function packetLine(packet: Packet | undefined): string {
  if (packet === undefined) return "";
  const { blanks, language, parts } = packet;
  const state = blanks.length === 0 ? "Nothing is left blank." : packetFrame(language).notFinal(blanks.length);
  return wrap(`The packet (${parts.length} parts): --format pdf, docx, markdown, packet. ${state}`);
}

function sourcesBlock(report: AppealReport, paint: Paint): string {
  const all = new Map(
    [
      ...report.doors.flatMap(({ cite, clock, notes }) => [
        ...cite,
        ...clock.cite,
        ...notes.flatMap((note) => note.cite),
      ]),
      ...(report.criteria?.cite ?? []),
      ...report.grounds.flatMap(({ cite }) => cite),
      ...report.laws.flatMap(({ cite }) => cite),
      ...report.traps.flatMap(({ cite }) => cite),
      ...report.bridges.flatMap(({ cite }) => cite),
    ].map(({ source, title, document }) => [source, `${title}: ${document}`]),
  );
  return section(
    "Sources",
    [...all.values()].sort().map((text) => item(text)),
    paint,
  );
}
