import type { ReportRisk, ReportRiskPanel } from "./report-rates.ts";
import type { ReportFinding } from "./report-type.ts";

/**
 * What trials counted, each panel as a finding of kind `effect-rate`: for those who read findings only. It asks for
 * nothing. A panel about other people than this person is left out here, and stands in the answer; so does one of whose
 * people nobody can say whether this person is one, and nothing could be asked to find out.
 */
export function rateFindings({ drug, outcomes }: ReportRisk): readonly ReportFinding[] {
  return outcomes.flatMap(({ topic, name, panels }) =>
    panels.flatMap((panel) => (isOfOthers(panel) ? [] : [rateFinding(panel, { drug, topic, name })])),
  );
}

function isOfOthers({ part, gaps }: ReportRiskPanel): boolean {
  return part?.isAbout === "no" || (part?.isAbout === "unknown" && gaps.length === 0);
}

type Named = { readonly drug: string; readonly topic: string; readonly name: string };

function rateFinding(panel: ReportRiskPanel, { drug, topic, name }: Named): ReportFinding {
  const isOpen = panel.part?.isAbout === "unknown";
  return {
    statement: panel.statement,
    kind: "effect-rate",
    drug,
    topic,
    state: isOpen ? "unknown" : "applies",
    action: isOpen ? "tell-team" : "counsel",
    urgency: isOpen ? "routine" : "info",
    authority: "study",
    because: panel.because,
    gaps: panel.gaps,
    flips: [],
    ...(isOpen && { ifApplies: "counsel" as const }),
    confirmOnLabel: panel.seen === "no",
    cite: panel.cite.flatMap(({ url, section, seen, checked }) =>
      url === undefined
        ? []
        : [{ source: panel.trial.id, section: section ?? "", document: url, edition: checked, seen }],
    ),
    title: `${name}: ${panel.trial.name}`,
    explain: [...panel.arms.map((arm) => `${arm.name}: ${arm.text}`), ...panel.ratios, ...panel.notes]
      .map(closed)
      .join(" "),
  };
}

/** Each count is a sentence of its own. */
function closed(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}
