import type { Report, ReportFact, ReportFinding } from "@afterscript/wording";
import { factValue } from "../words/fact-value.ts";
import { date, name, quantity, sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import type { RulerKnowledge } from "./knowledge.ts";
import type { RulerStep, StepRuler } from "./ruler.ts";

/** The tests of one therapy on one upright line: found with their day, or not found. */
export function testRuler(finding: ReportFinding, report: Report): StepRuler {
  const say = words().parts.ruler;
  const tests = report.findings.filter(
    ({ kind, drug, state }) => kind === finding.kind && drug === finding.drug && state !== "not-applicable",
  );
  const steps = tests.map((test): RulerStep => {
    const read = test.because.find((fact) => fact.date !== undefined);
    const label = sentenceCase(name(test.topic, "clinician"));
    if (test.state === "clear")
      return { sort: "done", label, note: read?.date === undefined ? say.found : date(read.date) };
    if (test.state === "unknown") return { sort: "unknown", label, note: say.notFound };
    return {
      sort: "you",
      label,
      note: test.due === undefined ? say.askedFor : say.due[test.due.status](date(test.due.by)),
    };
  });
  return stepRuler(
    say.tests,
    [...steps].sort((a, b) => ORDER[a.sort] - ORDER[b.sort]),
  );
}

const ORDER = { you: 0, unknown: 1, done: 2, plain: 3, off: 4 } as const satisfies Record<RulerStep["sort"], number>;

/** The uses that the label lists, and where this person stands: on the line, or beside it. */
export function licenceRuler(
  finding: ReportFinding,
  report: Report,
  knowledge: Pick<RulerKnowledge, "statement">,
): StepRuler | undefined {
  const say = words().parts.ruler;
  const statement = knowledge.statement(finding.statement);
  if (statement === undefined || !("licences" in statement)) return undefined;
  const condition = report.therapies.find(({ drug }) => drug === finding.drug)?.condition;
  const licensed = [...new Set(statement.licences.map((licence) => licence.condition))];
  const steps = licensed.map(
    (id): RulerStep => ({
      sort: id === condition ? "you" : "plain",
      label: sentenceCase(name(id, "clinician")),
    }),
  );
  const outside: RulerStep[] =
    condition === undefined
      ? [{ sort: "unknown", label: say.use, note: say.notFound }]
      : licensed.includes(condition)
        ? []
        : [{ sort: "off", label: sentenceCase(name(condition, "clinician")), note: say.notOnLabel }];
  return stepRuler(say.uses, [...outside, ...steps]);
}

/** The dated facts that were read, oldest first, and what was not found: for a finding that rests on no number. */
export function factRuler(finding: ReportFinding, asOf: string): StepRuler | undefined {
  const say = words().parts.ruler;
  const read = [...finding.because]
    .sort((a, b) => (a.date ?? "").localeCompare(b.date ?? ""))
    .map(
      (fact): RulerStep => ({
        sort: "you",
        label: [sentenceCase(name(fact.fact, "clinician")), readable(fact)].filter(Boolean).join(": "),
        ...(fact.date !== undefined && { note: date(fact.date) }),
      }),
    );
  const missing = [...new Set(finding.gaps.map(({ fact }) => fact))].map(
    (fact): RulerStep => ({
      sort: "unknown",
      label: sentenceCase(name(fact, "clinician")),
      note: say.notKnown,
    }),
  );
  if (read.length + missing.length === 0) return undefined;
  return stepRuler(say.readBy(date(asOf)), [...read, ...missing]);
}

function readable(fact: ReportFact): string {
  const { value, unit, sent } = fact;
  if (sent !== undefined || unit !== undefined) return factValue(fact);
  return typeof value === "number" ? quantity(value, unit) : name(value, "clinician");
}

function stepRuler(title: string, steps: readonly RulerStep[]): StepRuler {
  const rows = steps.map(({ label, note }) => ({ what: label, value: note ?? words().parts.ruler.rows.onTheLine }));
  return {
    shape: "steps",
    title,
    description: rows.map(({ what, value }) => `${what}: ${value}.`).join(" "),
    steps,
    rows,
  };
}
