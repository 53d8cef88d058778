import { URGENCIES, URGENCY_OF } from "@afterscript/engine";
import type { Report, ReportAnswer, ReportFinding } from "@afterscript/wording";
import { riskText } from "./risk-text.ts";
import { rulerText } from "./ruler-text.ts";
import type { Writer } from "./text-report.ts";
import { wrap } from "./wrap.ts";

/** The words of an answer, each with what a terminal needs of them. */
export type AnswerParts = {
  readonly writer: Writer;
  readonly answer: ReportAnswer;
  readonly entry: (finding: ReportFinding) => string;
};

/** The answer to one question: what is an emergency in any case, how soon, why, what to say, what is still open. */
export function answerBlocks({ writer, answer, entry }: AnswerParts): readonly (string | undefined)[] {
  const { report, paint } = writer;
  const also = new Set(answer.also);
  const own = report.findings.filter(({ statement }) => !also.has(statement));
  const why = own
    .filter((finding) => (finding.state === "applies" || waitsForDetails(finding)) && finding.kind !== "effect-rate")
    .sort((a, b) => hurryOf(a) - hurryOf(b));
  return [
    paint(wrap(answer.emergency.text), "red"),
    paint(wrap(answer.headline), "bold"),
    answer.missedDose === undefined ? undefined : answer.missedDose.map(({ text }) => wrap(text)).join("\n"),
    ...(answer.rulers ?? []).map((ruler) => rulerText(ruler, writer)),
    ...(answer.risks ?? []).map((risk) => riskText(risk, writer)),
    block(writer, "Why", why.map(entry)),
    block(writer, TITLES[writer.audience].phone, [wrap(answer.phone, { indent: 2 })]),
    block(writer, TITLES[writer.audience].ask, [...openAsks(writer, answer), ...openEntries(report, also, entry)]),
    block(
      writer,
      TITLES[writer.audience].silent,
      answer.silent.map(({ text }) => wrap(text, { indent: 2 })),
    ),
    block(
      writer,
      TITLES[writer.audience].also,
      report.findings.filter(({ statement }) => also.has(statement)).map(entry),
    ),
  ];
}

const TITLES = {
  clinician: {
    phone: "In one breath",
    ask: "Still open",
    silent: "Not in the documents",
    also: "Also in this record, and pressing",
  },
  patient: {
    phone: "What you can say on the phone",
    ask: "What we do not know yet",
    silent: "What we found nothing about",
    also: "Something else in your record can not wait",
  },
} as const;

function openAsks({ messages, audience }: Writer, { ask }: ReportAnswer): readonly string[] {
  return ask.map((one) => wrap(`${messages.name(one.about, audience)}: ${lowStart(one.ask)}`, { indent: 2 }));
}

/** What stays open for another reason than the asker's own details. */
function openEntries(report: Report, also: ReadonlySet<string>, entry: AnswerParts["entry"]): readonly string[] {
  const open = report.findings.filter(({ state, statement }) => state === "unknown" && !also.has(statement));
  return open.filter((finding) => !waitsForDetails(finding)).map(entry);
}

/** The most pressing first; of a rule that waits for a detail, what it would ask for. */
function hurryOf({ state, urgency, ifSeen, ifApplies }: ReportFinding): number {
  const open = ifSeen ?? ifApplies;
  return URGENCIES.indexOf(state === "unknown" && open !== undefined ? URGENCY_OF[open] : urgency);
}

/** What the asker could still tell decides: until then the rule counts. */
function waitsForDetails({ kind, state, gaps }: ReportFinding): boolean {
  return kind === "symptom" && state === "unknown" && gaps.every(({ fact }) => fact.startsWith("symptom-"));
}

function block({ paint }: Writer, title: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : [paint(title, "bold"), ...lines].join("\n");
}

function lowStart(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
