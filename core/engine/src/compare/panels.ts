import type { Onset, Rate, RateKnowledge, Trial, TrialResponse } from "../rates/knowledge.ts";

/** What one trial counted of one drug: its figures stand together and are never put beside another trial's. */
export type Panel = {
  readonly drug: string;
  readonly trial: Trial;
  /** The trial had another active treatment in it. */
  readonly headToHead: boolean;
  readonly responses: readonly TrialResponse[];
  /** Entries that nobody has seen in a source: left out of `responses`. */
  readonly leftOut: readonly string[];
};

/** A treatment outside the class that a trial put beside a drug of the class: only what those trials say of it. */
export type Alternative = {
  readonly treatment: string;
  readonly beside: readonly { readonly drug: string; readonly trial: string }[];
};

type Asked = { readonly drugs: readonly string[]; readonly condition: string };

/** The trials of these drugs in one condition: those with another active treatment first, then by drug and trial. */
export function panelsOf(
  { responses, trials }: Pick<RateKnowledge, "responses" | "trials">,
  { drugs, condition }: Asked,
): readonly Panel[] {
  const own = responses.filter(
    (one) => drugs.includes(one.drug) && one.condition === condition && one.superseded !== true,
  );
  const keys = [...new Set(own.map(({ drug, trial }) => `${drug} ${trial}`))];
  const panels = keys.flatMap((key): Panel[] => {
    const all = own.filter(({ drug, trial }) => `${drug} ${trial}` === key);
    const [first] = all;
    const trial = first && trials[first.trial];
    if (first === undefined || trial === undefined) return [];
    return [
      {
        drug: first.drug,
        trial,
        headToHead: all.some(({ headToHead }) => headToHead === true),
        responses: all.filter(isSeen).map(seenPart),
        leftOut: all.filter((one) => !isSeen(one)).map(({ id }) => id),
      },
    ];
  });
  return panels.sort(
    (a, b) => Number(b.headToHead) - Number(a.headToHead) || compare(a.drug, b.drug) || compare(a.trial.id, b.trial.id),
  );
}

/** Treatments outside the class that stand in these panels. A dummy treatment is none. */
export function alternativesOf(panels: readonly Panel[], drugs: readonly string[]): readonly Alternative[] {
  const beside = new Map<string, { drug: string; trial: string }[]>();
  for (const { drug, trial, headToHead, responses } of panels) {
    if (!headToHead) continue;
    const active = responses.filter((one) => one.headToHead === true).flatMap(treatmentsOf);
    for (const treatment of new Set(active)) {
      if (DUMMIES.has(treatment) || drugs.includes(treatment)) continue;
      beside.set(treatment, [...(beside.get(treatment) ?? []), { drug, trial: trial.id }]);
    }
  }
  return [...beside]
    .map(([treatment, trials]) => ({ treatment, beside: trials }))
    .sort((a, b) => compare(a.treatment, b.treatment));
}

function treatmentsOf({ arms, verdicts }: TrialResponse): readonly string[] {
  return [...arms.flatMap(({ comparator }) => comparator ?? []), ...verdicts.map(({ against }) => against)];
}

const DUMMIES: ReadonlySet<string> = new Set(["placebo", "vehicle"]);

/** Common effects of one drug in one condition, as counted. */
export function commonEffects(
  { rates }: Pick<RateKnowledge, "rates">,
  drug: string,
  condition: string,
): readonly Rate[] {
  return rates.filter(
    (one) =>
      one.drug === drug &&
      one.sort === "common" &&
      one.superseded !== true &&
      one.conditions.includes(condition) &&
      one.arms.some((arm) => arm.seen !== "no") &&
      isSeen(one),
  );
}

/** When the drug was first seen apart, in one condition. */
export function onsetsOf({ onsets }: Pick<RateKnowledge, "onsets">, drug: string, condition: string): readonly Onset[] {
  return onsets.filter((one) => one.drug === drug && one.condition === condition && isSeen(one));
}

type Cited = { readonly cite: readonly { readonly seen: string }[] };

function isSeen({ cite }: Cited): boolean {
  return cite.some(({ seen }) => seen !== "no");
}

/** Arms that nobody has seen are not shown as figures. */
function seenPart(response: TrialResponse): TrialResponse {
  return { ...response, arms: response.arms.filter(({ seen }) => seen !== "no") };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
