import { URGENCIES, URGENCY_OF } from "@afterscript/engine";
import type { ReportFinding } from "@afterscript/wording";
import type { AnsweredReport } from "./ask-here.ts";

/** What the answer rests on, the most pressing first: what applies, and what counts until its details are told. */
export function answering(report: AnsweredReport): readonly ReportFinding[] {
  return ownOf(report)
    .filter((one) => one.kind !== "effect-rate" && (one.state === "applies" || waitsForDetails(one)))
    .sort((a, b) => hurryOf(a) - hurryOf(b));
}

/** Other findings of the same record that cannot wait. */
export function pressingBeside({ findings, answer: { also } }: AnsweredReport): readonly ReportFinding[] {
  return findings.filter(({ statement }) => also.includes(statement));
}

/** What stays unknown for another reason than a detail that the asker can tell. */
export function openBeside(report: AnsweredReport): readonly ReportFinding[] {
  return ownOf(report).filter((one) => one.state === "unknown" && !waitsForDetails(one));
}

function ownOf({ findings, answer: { also } }: AnsweredReport): readonly ReportFinding[] {
  return findings.filter(({ statement }) => !also.includes(statement));
}

function waitsForDetails({ kind, state, gaps }: ReportFinding): boolean {
  return kind === "symptom" && state === "unknown" && gaps.every(({ fact }) => fact.startsWith("symptom-"));
}

/** Of a rule that waits for a detail, what it would ask for. */
function hurryOf({ state, urgency, ifSeen, ifApplies }: ReportFinding): number {
  const open = ifSeen ?? ifApplies;
  return URGENCIES.indexOf(state === "unknown" && open !== undefined ? URGENCY_OF[open] : urgency);
}
