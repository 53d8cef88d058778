import { compareDecimals, type Dose, type EvidenceRef, type Gap } from "@afterscript/kernel";
import { type Region, SEEN, type Seen } from "../vocabulary.ts";
import { type PersonAsked, type PersonInput, personOf } from "./about-person.ts";
import type {
  Arm,
  ArmOf,
  OutcomeSort,
  Period,
  RaisedBy,
  Rate,
  RateBasis,
  RateCite,
  Ratio,
  Span,
  Trial,
} from "./knowledge.ts";
import { OUTCOME_SORTS } from "./knowledge.ts";
import { type PerThousand, perThousand } from "./per-thousand.ts";

export type RiskInput = PersonInput;

/** One arm of one trial in absolute numbers. */
export type RiskArm = ArmOf & {
  readonly perThousand: PerThousand;
  readonly count?: number;
  readonly people?: number;
  readonly patientYears?: number;
  readonly seen: Seen;
  /** The dose that the person takes or is about to take. */
  readonly isOwnDose?: true;
};

/** What one trial counted of one outcome: its arms belong together, and to no other trial's. */
export type RiskPanel = {
  /** Id of the rate. */
  readonly id: string;
  /** The same as the statement of this region. */
  readonly statement: string;
  readonly trial: Trial;
  readonly conditions: readonly string[];
  readonly basis: RateBasis;
  readonly span?: Span;
  readonly period?: Period;
  /** The part of the people that it is about; left out: all of them. */
  readonly who?: readonly string[];
  /** Is the person in that part? Always yes for all. */
  readonly isAbout: "yes" | "no" | "unknown";
  readonly because: readonly EvidenceRef[];
  readonly gaps: readonly Gap[];
  readonly arms: readonly RiskArm[];
  /** Without one nobody can say what would have happened on something else. */
  readonly hasComparator: boolean;
  readonly ratios: readonly Ratio[];
  readonly raisedBy: readonly RaisedBy[];
  readonly seen: Seen;
  readonly cite: readonly RateCite[];
};

export type OutcomeRisk = {
  readonly topic: string;
  readonly outcome: string;
  readonly sort: OutcomeSort;
  /** About everybody in the trial; what was seen best first. */
  readonly panels: readonly RiskPanel[];
  /** About a part of the people in the trial. */
  readonly parts: readonly RiskPanel[];
};

/** A risk factor beside the person, and the entries that speak of it. */
export type FactorState = {
  readonly id: string;
  readonly state: "yes" | "no" | "unknown";
  readonly because: readonly EvidenceRef[];
  readonly gaps: readonly Gap[];
  /** Rates that give a figure for it. */
  readonly figures: readonly string[];
  /** Outcomes of which a source says that it raises the risk, without a figure. */
  readonly raised: readonly string[];
};

/** What nobody could say from the sources that were read. */
export type NotKnown =
  | { readonly is: "no-rates" }
  | { readonly is: "condition-unknown" }
  | { readonly is: "no-rates-in-condition"; readonly condition: string; readonly conditions: readonly string[] }
  | { readonly is: "no-figure-for-topic"; readonly topic: string }
  | { readonly is: "dose-without-figure"; readonly dose: Dose }
  | { readonly is: "no-figure-for-factor"; readonly factor: string; readonly state: "yes" | "unknown" }
  | {
      readonly is: "raised-without-figure";
      readonly factor: string;
      readonly state: "yes" | "unknown";
      readonly outcomes: readonly string[];
    };

export type RiskPicture = {
  readonly drug: string;
  readonly region: Region;
  readonly condition?: string;
  readonly dose?: Dose;
  readonly outcomes: readonly OutcomeRisk[];
  /** The same drug in other conditions. */
  readonly elsewhere: readonly OutcomeRisk[];
  readonly factors: readonly FactorState[];
  readonly notKnown: readonly NotKnown[];
};

/**
 * "My own risk": what trials of this drug counted, in absolute numbers, and which of it is about people like this person.
 * No figure of one trial is set against another's, no ratio is multiplied into a rate, and no share is made a yearly one.
 */
export function ratesFor(input: RiskInput): RiskPicture {
  const { knowledge, drug } = input;
  const person = personOf(input);
  const { condition, dose } = person.therapy;
  const rates = knowledge.rates.filter((one) => one.drug === drug && one.superseded !== true);
  const isHere = (one: Rate) => condition !== undefined && one.conditions.includes(condition);
  const here = rates.filter(isHere);
  const panel = (one: Rate) => panelOf(one, person, knowledge.region, trialOf(one, knowledge.trials));
  const factors = knowledge.riskFactors.flatMap((factor) => {
    const figures = rates.filter((one) => one.factors.includes(factor.id) && givesFigure(one, factor.id));
    const raised = rates.filter((one) => one.raisedBy.some((by) => by.factor === factor.id));
    if (factor.isAlwaysAsked !== true && figures.length + raised.length === 0) return [];
    // Nobody can be placed: its figures stand in their panels.
    if (factor.when === undefined && figures.length > 0) return [];
    const { is, because, gaps } = person.ask(factor.when);
    return [
      {
        id: factor.id,
        state: is,
        because,
        gaps,
        figures: ids(figures),
        raised: unique(raised.map((one) => one.outcome)),
      },
    ];
  });
  return {
    drug,
    region: knowledge.region,
    ...(condition && { condition }),
    ...(dose && { dose }),
    outcomes: grouped(here, panel),
    elsewhere: grouped(
      rates.filter((one) => !isHere(one)),
      panel,
    ),
    factors,
    notKnown: [
      ...notCounted(rates, here, condition, knowledge.mainTopics),
      ...doseNotCounted(here, dose),
      ...factors.flatMap(factorNotKnown),
    ],
  };
}

/** An entry may name a factor for its figure and say of another only that it raises the risk. */
function givesFigure(rate: Rate, factor: string): boolean {
  const hasFigure =
    rate.arms.length > 0 || rate.ratios.some((one) => one.factor === undefined || one.factor === factor);
  return hasFigure && !rate.raisedBy.some((by) => by.factor === factor);
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)];
}

function ids(rates: readonly Rate[]): readonly string[] {
  return rates.map((one) => one.id);
}

function trialOf(rate: Rate, trials: Readonly<Record<string, Trial>>): Trial {
  const trial = trials[rate.trial];
  if (trial === undefined) throw new Error(`No trial "${rate.trial}" of ${rate.id}.`);
  return trial;
}

function panelOf(rate: Rate, person: PersonAsked, region: Region, trial: Trial): RiskPanel {
  const about = rate.who === undefined ? ALL_OF_THEM : person.isIn(rate);
  const seen = weakestSeen(rate.cite.map((one) => one.seen));
  return {
    id: rate.id,
    statement: statementOf(rate, region),
    trial,
    conditions: rate.conditions,
    basis: rate.basis,
    ...(rate.span && { span: rate.span }),
    ...(rate.period && { period: rate.period }),
    ...(rate.who && { who: rate.who }),
    isAbout: about.is,
    because: about.because,
    gaps: about.gaps,
    arms: rate.arms.map((arm) => riskArm(arm, rate.basis, seen, person.therapy.dose)),
    hasComparator: [...rate.arms, ...rate.ratios.map(({ of, against }) => ({ ...of, comparator: against }))].some(
      ({ comparator }) => comparator !== undefined,
    ),
    ratios: rate.ratios,
    raisedBy: rate.raisedBy,
    seen,
    cite: rate.cite,
  };
}

const ALL_OF_THEM = { is: "yes", because: [], gaps: [] } as const;

function riskArm({ figure, seen, ...arm }: Arm, basis: RateBasis, rest: Seen, own: Dose | undefined): RiskArm {
  const { count } = figure;
  return {
    ...arm,
    perThousand: perThousand(figure, basis),
    ...(count !== undefined && { count }),
    seen: seen ?? rest,
    ...(own && arm.dose && isSameDose(own, arm.dose) && { isOwnDose: true as const }),
  };
}

/** The same amount as often a day; a form is not compared, for trials rarely print it. */
export function isSameDose(a: Dose, b: Dose): boolean {
  return a.unit === b.unit && compareDecimals(a.amount, b.amount) === 0 && compareDecimals(a.perDay, b.perDay) === 0;
}

export function weakestSeen(seen: readonly Seen[]): Seen {
  return SEEN.toReversed().find((one) => seen.includes(one)) ?? "no";
}

/** `<drug>.<region>.effect-rate.<topic>.<variant>.counsel`: the trial and what follows it are the variant. */
function statementOf({ id, drug }: Rate, region: Region): string {
  const [, , topic = "", ...variant] = id.split(".");
  return [drug, region, "effect-rate", topic, variant.join("-"), "counsel"].join(".");
}

function grouped(rates: readonly Rate[], panel: (rate: Rate) => RiskPanel): readonly OutcomeRisk[] {
  const groups = new Map<string, Rate[]>();
  for (const one of rates) groups.set(one.outcome, [...(groups.get(one.outcome) ?? []), one]);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const panels = group.map(panel).sort((a, b) => rankOf(a) - rankOf(b));
      const isWhole = (one: RiskPanel) => one.who === undefined;
      return {
        topic: first.topic,
        outcome: first.outcome,
        sort: first.sort,
        panels: panels.filter(isWhole),
        parts: panels.filter((one) => !isWhole(one)),
      };
    })
    .sort((a, b) => OUTCOME_SORTS.indexOf(a.sort) - OUTCOME_SORTS.indexOf(b.sort));
}

/** Best seen first; then what can be drawn, beside a comparator before alone. */
function rankOf({ seen, arms, hasComparator }: RiskPanel): number {
  return SEEN.indexOf(seen) * 4 + (arms.length > 0 ? 0 : 2) + (hasComparator ? 0 : 1);
}

function notCounted(
  rates: readonly Rate[],
  here: readonly Rate[],
  condition: string | undefined,
  mainTopics: readonly string[],
): readonly NotKnown[] {
  if (rates.length === 0) return [{ is: "no-rates" }];
  if (condition === undefined) return [{ is: "condition-unknown" }];
  const conditions = [...new Set(rates.flatMap((one) => one.conditions))].sort();
  if (here.length === 0) return [{ is: "no-rates-in-condition", condition, conditions }];
  const counted = new Set(here.filter((one) => one.arms.length > 0).map((one) => one.topic));
  return mainTopics.flatMap((topic) => (counted.has(topic) ? [] : { is: "no-figure-for-topic" as const, topic }));
}

/** Figures of all doses together are about every dose. */
function doseNotCounted(here: readonly Rate[], dose: Dose | undefined): readonly NotKnown[] {
  const arms = here.flatMap((one) => one.arms).filter((arm) => arm.comparator === undefined);
  if (dose === undefined || arms.length === 0) return [];
  const isCounted = arms.some((arm) => arm.dose === undefined || isSameDose(arm.dose, dose));
  return isCounted ? [] : [{ is: "dose-without-figure", dose }];
}

function factorNotKnown({ id, state, figures, raised }: FactorState): readonly NotKnown[] {
  if (state === "no" || figures.length > 0) return [];
  if (raised.length === 0) return [{ is: "no-figure-for-factor", factor: id, state }];
  return [{ is: "raised-without-figure", factor: id, state, outcomes: raised }];
}
