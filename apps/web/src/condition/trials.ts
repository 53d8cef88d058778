import type { TrialResponse } from "@afterscript/engine";
import { messagesOf } from "@afterscript/wording";
import { type Counted, countedOf, shownArms } from "../content/counted.ts";
import { medicinesRead } from "../medicine/places.ts";
import type { Library } from "../site/context.ts";
import { name } from "../words/text.ts";

/** One measure of one trial. */
export type Measured = { readonly id: string; readonly counted: Counted };

/** One trial of one drug in the illness. Trials are never set beside each other. */
export type TrialPanel = {
  readonly trial: string;
  readonly name: string;
  readonly measured: readonly Measured[];
  /** What the trial was found to show of one arm beside another, in sentences. */
  readonly verdicts: readonly { readonly id: string; readonly text: string }[];
};

export type DrugTrials = {
  readonly drug: string;
  readonly name: string;
  /** The trial that is drawn: with something to compare, and read best. */
  readonly first?: TrialPanel;
  readonly others: readonly TrialPanel[];
  /** Trials whose figures nobody has seen in a source. */
  readonly unseen: readonly string[];
};

/** What trials counted of every drug in the illness, drug by drug in the order of their names. */
export function trialsOf(conditions: readonly string[], library: Library): readonly DrugTrials[] {
  return medicinesRead(library).flatMap((drug) => {
    const responses = library.responsesOf(drug).filter(({ condition }) => conditions.includes(condition));
    if (responses.length === 0) return [];
    const byTrial = [...Map.groupBy(responses, ({ trial }) => trial)];
    const panels = byTrial.flatMap(([trial, list]) => panelOf(trial, list, library) ?? []);
    const [first, ...others] = panels.toSorted((a, b) => weightOf(b, library) - weightOf(a, library));
    const shown = new Set(panels.map(({ trial }) => trial));
    return [
      {
        drug,
        name: name(drug, "patient"),
        ...(first && { first }),
        others,
        unseen: byTrial.flatMap(([trial]) => (shown.has(trial) ? [] : [titleOf(trial, library)])),
      },
    ];
  });
}

function panelOf(id: string, responses: readonly TrialResponse[], library: Library): TrialPanel | undefined {
  const trial = library.trial(id);
  if (trial === undefined) return undefined;
  const { rates } = messagesOf();
  const seen = responses.filter(({ cite }) => cite.every((one) => one.seen !== "no"));
  const measured = seen
    .filter((one) => shownArms(one).length > 0)
    .map((one) => ({ id: one.id, counted: countedOf(one, trial) }));
  const verdicts = seen.flatMap((one) =>
    one.verdicts.map((verdict) => ({
      id: one.id,
      text: `${rates.endpoint(one.endpoint, "patient")}, ${rates.time(one.at)}: ${rates.verdict(verdict, one.drug, "patient")}`,
    })),
  );
  if (measured.length + verdicts.length === 0) return undefined;
  return { trial: id, name: rates.trial(trial, "patient"), measured, verdicts };
}

function titleOf(id: string, library: Library): string {
  const trial = library.trial(id);
  return trial === undefined ? id : messagesOf().rates.trial(trial, "patient");
}

/** A comparison first, then what was read on the source's own page, then the larger trial. */
function weightOf({ measured, trial }: TrialPanel, library: Library): number {
  const arms = measured.flatMap(({ counted }) => counted.arms);
  const isCompared = arms.some(({ isComparator }) => isComparator);
  const isPrimary = measured.some(({ counted }) => counted.cite.every(({ seen }) => seen === "primary"));
  return (isCompared ? 100 : 0) + (isPrimary ? 10 : 0) + Math.log10(1 + (library.trial(trial)?.people ?? 0));
}
