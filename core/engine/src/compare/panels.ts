import type { ResponsePanel, ResponsePicture, ResponseRow } from "../rates/responses.ts";

/** What one trial counted of one drug: never put beside another trial's. */
export type DrugPanel = { readonly drug: string; readonly panel: ResponsePanel };

/** A treatment outside the class that a trial put beside a drug of the class: only what those trials say of it. */
export type Alternative = {
  readonly treatment: string;
  readonly beside: readonly { readonly drug: string; readonly trial: string }[];
};

/** The trials of these drugs: those with another active treatment first, then by drug and trial, never by their figures. */
export function panelsOf(pictures: readonly ResponsePicture[]): readonly DrugPanel[] {
  return pictures
    .flatMap(({ drug, panels }) => panels.map((panel) => ({ drug, panel })))
    .sort(
      (a, b) =>
        Number(b.panel.isHeadToHead) - Number(a.panel.isHeadToHead) ||
        compare(a.drug, b.drug) ||
        compare(a.panel.trial.id, b.panel.trial.id),
    );
}

/** Treatments outside the class with a figure, or a verdict, in a head-to-head trial. A dummy treatment is none. */
export function alternativesOf(panels: readonly DrugPanel[], drugs: readonly string[]): readonly Alternative[] {
  const beside = new Map<string, { drug: string; trial: string }[]>();
  for (const { drug, panel } of panels) {
    if (!panel.isHeadToHead) continue;
    for (const treatment of new Set(panel.rows.flatMap(treatmentsOf))) {
      if (DUMMIES.has(treatment) || drugs.includes(treatment)) continue;
      beside.set(treatment, [...(beside.get(treatment) ?? []), { drug, trial: panel.trial.id }]);
    }
  }
  return [...beside]
    .map(([treatment, trials]) => ({ treatment, beside: trials }))
    .sort((a, b) => compare(a.treatment, b.treatment));
}

/** What nobody has seen in a source is no figure. */
function treatmentsOf({ arms, verdicts, seen }: ResponseRow): readonly string[] {
  const counted = arms.filter((arm) => arm.seen !== "no").flatMap(({ comparator }) => comparator ?? []);
  return seen === "no" ? counted : [...counted, ...verdicts.map(({ against }) => against)];
}

const DUMMIES: ReadonlySet<string> = new Set(["placebo", "vehicle"]);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
