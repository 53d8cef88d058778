import type { DrugPanel, OutcomeRisk, ResponseArm, ResponseRow, RiskArm, RiskPanel } from "@afterscript/engine";
import { formatDose, toNumber } from "@afterscript/kernel";
import type { ComparedArm, ComparedFigure, ComparedTrial, FigureCite } from "./comparison-type.ts";

/** What one trial counted of one drug. What nobody has seen in a source is no figure. */
export function comparedTrial({ drug, panel }: DrugPanel): ComparedTrial {
  const { trial, isHeadToHead, rows } = panel;
  const figures = rows.map((row) => responseFigure(row, { drug, trial: trial.id }));
  return {
    drug,
    trial: trial.id,
    title: trial.title ?? trial.id,
    headToHead: isHeadToHead,
    population: trial.population,
    ...(trial.people !== undefined && { people: trial.people }),
    figures: figures.filter(isShown),
    leftOut: figures.filter((one) => !isShown(one)).map(({ id }) => id),
  };
}

/** A figure of the drug itself, from a source that somebody has seen. */
export function isShown({ seen, arms }: ComparedFigure): boolean {
  return seen !== "no" && arms.some(({ comparator }) => comparator === undefined);
}

type Of = { readonly drug: string; readonly trial: string };

function responseFigure({ id, endpoint, at, who, arms, seen, cite }: ResponseRow, { drug, trial }: Of): ComparedFigure {
  const shown = arms.filter((arm) => arm.seen !== "no").map(responseArm);
  return {
    id,
    measure: endpoint,
    at,
    ...(who && { who }),
    drug,
    trial,
    against: againstOf(shown),
    arms: shown,
    seen,
    cite: cite.map(figureCite),
  };
}

function responseArm({ figure, ...arm }: ResponseArm): ComparedArm {
  return {
    ...armOf(arm),
    value: toNumber(figure.value.value),
    is: figure.is === "mean-change" ? "mean-change" : "percent",
    ...(figure.value.isBelow && { isBelow: true as const }),
  };
}

/** Every figure of one outcome, each with its trial: about all people of the trial, not a part of them. */
export function effectFigures({ outcome, panels }: OutcomeRisk, drug: string): readonly ComparedFigure[] {
  return panels.map((panel) => effectFigure(panel, { outcome, drug })).filter(isShown);
}

function effectFigure(
  { id, trial, span, arms, seen, cite }: RiskPanel,
  { outcome, drug }: { readonly outcome: string; readonly drug: string },
): ComparedFigure {
  const shown = arms.filter((arm) => arm.seen !== "no").map(effectArm);
  return {
    id,
    measure: outcome,
    ...(span && { at: span.amounts.join(" to ") }),
    drug,
    trial: trial.id,
    against: againstOf(shown),
    arms: shown,
    seen,
    cite: cite.map(figureCite),
  };
}

function effectArm({ perThousand, ...arm }: RiskArm): ComparedArm {
  const { value, per, counts, isBelow } = perThousand;
  const people = per === "year" ? "per-1000-people-a-year" : "per-1000-people";
  return {
    ...armOf(arm),
    value: toNumber(value),
    is: counts === "events" && per === "year" ? "events-per-1000-people-a-year" : people,
    ...(isBelow && { isBelow }),
  };
}

function armOf({ dose, comparator, with: along }: Pick<ResponseArm, "dose" | "comparator" | "with">) {
  return {
    ...(dose && { dose: formatDose(dose) }),
    ...(comparator !== undefined && { comparator }),
    ...(along && { with: along }),
  };
}

function againstOf(arms: readonly ComparedArm[]): readonly string[] {
  return [...new Set(arms.flatMap(({ comparator }) => comparator ?? []))];
}

export function figureCite({ url, section, seen }: ResponseRow["cite"][number]): FigureCite {
  return { ...(url !== undefined && { url }), ...(section !== undefined && { section }), seen };
}
