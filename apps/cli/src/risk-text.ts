import type { ReportOutcome, ReportRateArm, ReportRisk, ReportRiskPanel } from "@afterscript/wording";
import type { Writer } from "./text-report.ts";
import { wrap } from "./wrap.ts";

const TITLES = {
  clinician: {
    own: "this dose",
    person: "This person",
    notKnown: "Not known",
    elsewhere: "Counted in other conditions",
  },
  patient: {
    own: "your dose",
    person: "About you",
    notKnown: "What nobody has counted",
    elsewhere: "Counted in other illnesses",
  },
} as const;

/** What trials counted of one medicine, for a terminal: one trial a panel, its comparator beside it. */
export function riskText(risk: ReportRisk, writer: Writer): string {
  const { messages, audience, paint } = writer;
  const titles = TITLES[audience];
  const { drug, condition, outcomes, elsewhere, factors, notKnown } = risk;
  const title = [drug, condition === undefined ? undefined : messages.name(condition, audience)];
  return [
    paint(title.filter((part) => part !== undefined).join(", "), "bold"),
    wrap(risk.text, { indent: 2 }),
    ...outcomes.flatMap((outcome) => outcomeLines(outcome, writer)),
    ...listLines(
      titles.person,
      factors.map(({ text }) => text),
    ),
    ...listLines(
      titles.notKnown,
      notKnown.map(({ text }) => text),
    ),
    ...(elsewhere.length === 0 ? [] : listLines(titles.elsewhere, [elsewhere.map(({ name }) => name).join(", ")])),
  ].join("\n");
}

function outcomeLines({ name, panels }: ReportOutcome, writer: Writer): readonly string[] {
  const shown = panels.filter(({ part }) => part?.isAbout !== "no");
  if (shown.length === 0) return [];
  return [writer.paint(wrap(name, { indent: 2 }), "bold"), ...shown.flatMap((panel) => panelLines(panel, writer))];
}

function panelLines(panel: ReportRiskPanel, { audience, messages, paint }: Writer): readonly string[] {
  const { trial, watched, period, part, arms, ratios, raised, notes, cite } = panel;
  const about = [trial.name, trial.people, watched, period, part?.name].filter(
    (one) => one !== undefined && one !== "",
  );
  const sources = cite.map(
    ({ url, seen }) =>
      `${url ?? (seen === "no" ? "no page was seen" : "read in a copy on somebody else's page")}, ${messages.seen[seen]}`,
  );
  return [
    wrap(about.join("; "), { indent: 4 }),
    ...arms.map((arm) => wrap(armText(arm, TITLES[audience].own), { indent: 6 })),
    ...[...ratios, ...raised, ...notes].map((line) => wrap(line, { indent: 6 })),
    ...sources.map((line) => paint(wrap(line, { indent: 6 }), "dim")),
  ];
}

function armText({ name, text, notes, isOwnDose }: ReportRateArm, own: string): string {
  const said = notes.length === 0 ? text : `${text.replace(/\.$/, "")}. ${notes.join(" ")}`;
  return `${name}${isOwnDose === true ? ` (${own})` : ""}: ${said}`;
}

function listLines(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : [wrap(`${title}:`, { indent: 2 }), ...lines.map((line) => wrap(line, { indent: 4 }))];
}
