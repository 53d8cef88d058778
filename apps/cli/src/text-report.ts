import type { Urgency } from "@afterscript/engine";
import {
  type Audience,
  beforeStartWords,
  calendarRows,
  flipValue,
  GROUPS,
  type Group,
  groupFindings,
  isOnlyNotListed,
  type Language,
  messagesOf,
  notListedLines,
  overview,
  type Report,
  type ReportAnswer,
  type ReportBeforeStart,
  type ReportFinding,
  type ReportTherapy,
} from "@afterscript/wording";
import { answerBlocks } from "./answer-text.ts";
import { type Colour, type Paint, painter } from "./paint.ts";
import { wrap } from "./wrap.ts";

export type TextChoice = { readonly audience: Audience; readonly isColourful: boolean; readonly language?: Language };

/** What every block of a report is written with. */
export type Writer = {
  readonly report: Report;
  readonly audience: Audience;
  readonly paint: Paint;
  readonly messages: ReturnType<typeof messagesOf>;
};

/** The report as text of at most 80 columns, worst first. */
export function textReport(report: Report, { audience, isColourful, language }: TextChoice): string {
  const writer: Writer = { report, audience, paint: painter(isColourful), messages: messagesOf(language) };
  const { answer } = report;
  const blocks = answer === undefined ? reportBlocks(writer) : askedBlocks(writer, answer);
  return `${blocks.filter((block) => block !== undefined).join("\n\n")}\n`;
}

/** The emergency comes before who it is about: it must not wait for reading. */
function askedBlocks(writer: Writer, answer: ReportAnswer): readonly (string | undefined)[] {
  const [emergency, ...blocks] = answerBlocks({ writer, answer, entry: (finding) => entry(writer, finding) });
  return [
    emergency,
    head(writer),
    ...blocks,
    differsBlock(writer),
    problemsBlock(writer),
    wrap(writer.messages.disclaimer),
  ];
}

function reportBlocks(writer: Writer): readonly (string | undefined)[] {
  const { report, audience } = writer;
  const groups = groupFindings(report.findings);
  return [
    head(writer),
    wrap(overview(report, { audience }))
      .split("\n")
      .map((line) => writer.paint(line, "bold"))
      .join("\n"),
    ...GROUPS.map((group) => groupBlock(writer, group, groups[group])),
    notApplicableBlock(writer),
    ...report.beforeStart.map((list) => beforeStartBlock(writer, list)),
    calendarBlock(writer),
    differsBlock(writer),
    problemsBlock(writer),
    wrap(writer.messages.disclaimer),
  ];
}

function head({ report, messages, audience }: Writer): string {
  const { region, asOf, knowledge, patient, therapies } = report;
  const who = [
    patient.reference,
    patient.age === undefined ? "age not known" : String(patient.age),
    patient.sex ?? "sex not known",
  ];
  const lines = [
    `Afterscript, ${region.toUpperCase()}, as of ${messages.date(asOf)}, knowledge ${knowledge.version}`,
    who.filter((part) => part !== undefined).join(", "),
    ...therapies.map((therapy) => therapyLine(therapy, messages, audience)),
  ];
  return lines.map((line) => wrap(line)).join("\n");
}

function therapyLine(therapy: ReportTherapy, messages: Writer["messages"], audience: Audience): string {
  const parts = [
    `${messages.name(therapy.drug, audience)} ${doseOf(therapy)}`,
    therapy.condition === undefined ? "condition not known" : messages.name(therapy.condition, audience),
    therapy.since === undefined ? undefined : `since ${messages.date(therapy.since)}`,
    messages.stage[therapy.stage],
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

/** The name of a cream says its form already. */
function doseOf({ drug, dose = "(dose not known)" }: ReportTherapy): string {
  const [form = ""] = dose.split(" ");
  return drug.endsWith(`-${form}`) ? dose.slice(form.length + 1) : dose;
}

const COLOUR_OF: Readonly<Record<Group, Colour>> = {
  now: "red",
  soon: "cyan",
  "good-to-know": "bold",
  known: "bold",
  "not-known": "magenta",
};

function groupBlock(writer: Writer, group: Group, findings: readonly ReportFinding[]): string | undefined {
  if (findings.length === 0) return undefined;
  const shown = findings.filter((finding) => !isOnlyNotListed(finding));
  const quiet = notListedLines(findings, { audience: writer.audience });
  const title = `${writer.messages.group[writer.audience][group]} (${findings.length})`;
  const entries = shown.map((finding) => (group === "known" ? knownEntry(finding) : entry(writer, finding)));
  return [writer.paint(title, COLOUR_OF[group]), ...entries, ...quiet.map((line) => wrap(line, { indent: 2 }))].join(
    "\n",
  );
}

const URGENCY_COLOUR: Readonly<Record<Urgency, Colour>> = {
  emergency: "red",
  urgent: "yellow",
  soon: "cyan",
  routine: "cyan",
  info: "dim",
};

function entry(writer: Writer, finding: ReportFinding): string {
  const { audience, paint, messages } = writer;
  const when = finding.state === "applies" ? `[${messages.urgency[audience][finding.urgency]}] ` : "";
  const title = wrap(`${when}${finding.title}`, { indent: 2 });
  const isBrief = finding.state === "unknown" && finding.gaps.length > 0 && finding.kind !== "symptom";
  const lines = [
    when === "" ? title : title.replace(when.trim(), paint(when.trim(), URGENCY_COLOUR[finding.urgency])),
    ...(isBrief ? unknownLines(writer, finding) : explainLines(finding)),
    ...(isBrief ? [] : flipLines(writer, finding)),
    ...sourceLines(writer, finding),
  ];
  return lines.join("\n");
}

/** What to do to find out, and what follows if it applies. The whole rule is in the JSON and in `knowledge show`. */
function unknownLines({ audience, messages }: Writer, { gaps, ifApplies }: ReportFinding): string[] {
  const asks = [...new Set(gaps.map(({ ask }) => ask))];
  const isTest = ifApplies === "order-test" || ifApplies === undefined || audience === "patient";
  const then = isTest ? [] : [`If it applies: ${lowStart(messages.action[ifApplies])}.`];
  return [...asks, ...then].map((line) => wrap(line, { indent: 4 }));
}

function explainLines({ explain }: ReportFinding): string[] {
  return explain === "" ? [] : [wrap(explain, { indent: 4 })];
}

function knownEntry(finding: ReportFinding): string {
  return wrap(finding.title, { indent: 2 });
}

function flipLines({ audience, messages }: Writer, { flips, because }: ReportFinding): string[] {
  if (audience === "patient") return [];
  return flips.map((flip) => {
    const action = flip.action === "none" ? messages.lifted : messages.action[flip.action];
    const at = flipValue(flip, because.find(({ fact }) => fact === flip.fact)?.sent);
    return wrap(`Would change at: ${messages.name(flip.fact, audience)} ${at} (${lowStart(action)}).`, { indent: 4 });
  });
}

function lowStart(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function sourceLines({ audience, messages, paint }: Writer, { cite, authority, statement }: ReportFinding): string[] {
  const sources = [...new Set(cite.map((one) => messages.source({ authority, ...one })))];
  const lines = sources.map((source) => wrap(source, { indent: 4 }));
  const shown = audience === "clinician" ? [...lines, wrap(statement, { indent: 4 })] : lines;
  return shown.map((line) => paint(line, "dim"));
}

function notApplicableBlock({ report, messages, paint }: Writer): string | undefined {
  const findings = report.findings.filter(({ state }) => state === "not-applicable");
  if (findings.length === 0) return undefined;
  const lines = findings.map(({ statement }) => wrap(statement, { indent: 2 }));
  return [paint(`${messages.state["not-applicable"]} (${findings.length})`, "bold"), ...lines].join("\n");
}

function isStarting({ therapies }: Report): boolean {
  return therapies.some(({ stage }) => stage === "starting");
}

/** What the labels ask to be known before the first dose, one line a test, and what comes first. */
function beforeStartBlock({ report, audience, paint }: Writer, list: ReportBeforeStart): string {
  const { drug, answer, first, rows } = beforeStartWords(list, report, audience);
  const lines = rows.map(({ test, found, value, allows }) =>
    wrap(`${test}: ${[found, value, allows].filter((part) => part !== undefined).join("; ")}`, { indent: 2 }),
  );
  const order = first.map((title, index) => wrap(`${index + 1}. ${title}`, { indent: 4 }));
  return [
    paint(`Before the first dose of ${drug} (${rows.length} tests)`, "bold"),
    wrap(answer, { indent: 2 }),
    ...lines,
    ...(order.length === 0 ? [] : [wrap("What comes first:", { indent: 2 }), ...order]),
  ].join("\n");
}

/** The next twelve months. Where nothing is scheduled nothing is printed: the tests without an interval stand above. */
function calendarBlock({ report, audience, paint, messages }: Writer): string | undefined {
  const rows = calendarRows(report.calendar, { audience });
  if (rows.length === 0) return undefined;
  const lines = rows.map(({ when, what, isOverdue, authorities }) =>
    wrap(`${when}${isOverdue ? " (overdue)" : ""}: ${what.join(", ")} (${authorities.join(", ")})`, { indent: 2 }),
  );
  const start = isStarting(report) ? `Counted as if the first dose were on ${messages.date(report.asOf)}. ` : "";
  const later = "Later dates are counted as if each test were done on time.";
  const note = wrap(`${start}${later} Windows: ${report.protocol.title}.`, { indent: 2 });
  return [paint(`The next twelve months (${rows.length})`, "bold"), ...lines, note].join("\n");
}

/** A patient is told that it differs and where, and never another region's rule as if it were theirs. */
function differsBlock({ report, messages, paint, audience }: Writer): string | undefined {
  if (report.differs.length === 0) return undefined;
  if (audience === "patient") {
    if (report.answer === undefined) return undefined;
    const regions = [...new Set(report.differs.map(({ region }) => region.toUpperCase()))].join(" and ");
    return wrap(
      `The labels of other places (${regions}) do not say the same about this. Go by yours, and ask your care team if you are not sure.`,
    );
  }
  const lines = report.differs.map(({ region, statement, state, action, instead, text }) => {
    const what = action === "none" ? messages.state[state] : messages.action[action];
    const dose = instead === undefined ? "" : `, ${instead}`;
    const said = text === undefined ? lowStart(what) : text.replace(/\.$/, "");
    return wrap(`${region.toUpperCase()}: ${said}${dose} (${statement})`, { indent: 2 });
  });
  return [paint(`Other regions differ (${lines.length})`, "bold"), ...lines].join("\n");
}

function problemsBlock({ report, paint }: Writer): string | undefined {
  if (report.problems.length === 0) return undefined;
  const lines = report.problems.map(({ code, resource, message }) =>
    wrap(`${code}${resource === undefined ? "" : ` ${resource}`}: ${message}`, { indent: 2 }),
  );
  return [paint(`Problems in the record (${lines.length})`, "bold"), ...lines].join("\n");
}
