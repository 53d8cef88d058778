import { compareDecimals, formatDay, toNumber } from "@afterscript/kernel";
import { isOfSpeed } from "../ask/response-marks.ts";
import { type AssessInput, type Assessment, assess, protocolOf } from "../assess.ts";
import { beforeStart } from "../before-start.ts";
import type { Finding } from "../finding.ts";
import type { Knowledge, Statement } from "../knowledge.ts";
import { responsesFor } from "../rates/responses.ts";
import { ratesFor } from "../rates/risk.ts";
import { type Request, therapiesOf } from "../therapies.ts";
import { REGIONS, type Region, type Stage } from "../vocabulary.ts";
import type { ComparedDrug, ReproductionRule } from "./compared-drug.ts";
import { type DoseFor, doseFor } from "./dose-for.ts";
import { firstYear } from "./first-year.ts";
import { isInForce, licenceIn } from "./licence.ts";
import { type Alternative, alternativesOf, type DrugPanel, panelsOf } from "./panels.ts";
import { type ComparedQuestion, type DrugOrder, orderDrugs, type Preference, questionsFor } from "./preference.ts";
import { weigh } from "./weigh.ts";

export type CompareInput = Omit<AssessInput, "request" | "all"> & {
  readonly condition: string;
  /** Every region's documents, the asked one among them: a licence elsewhere is said, no rule of it is borrowed. */
  readonly everywhere: Readonly<Record<Region, Knowledge>>;
  readonly prefers?: Preference;
};

/** Every drug of the class for one condition, side by side. No score and no winner. */
export type Comparison = {
  readonly condition: string;
  readonly questions: readonly ComparedQuestion[];
  readonly drugs: readonly ComparedDrug[];
  readonly order: DrugOrder;
  /** Whether one drug that acts on the kinases of the class is licensed here for the condition. */
  readonly isClassLicensed: boolean;
  readonly panels: readonly DrugPanel[];
  readonly alternatives: readonly Alternative[];
  /** Known by name only: in no comparison. */
  readonly recognisedOnly: readonly string[];
  readonly protocol: string;
};

/**
 * Judges the record once for each drug whose label names the condition in any region. What the person takes is judged as
 * it stands, any other drug as a start. Pure: the same input gives the same output.
 */
export function compareDrugs(input: CompareInput): Comparison {
  const { knowledge, condition, everywhere } = input;
  const on = formatDay(input.inForceOn ?? input.asOf);
  const taken = takenNow(input);
  const drugs = knowledge.drugs
    .map((drug) => ({ drug, regions: regionsWith(everywhere, { drug, condition, on }) }))
    .filter(({ drug, regions }) => regions.length > 0 || taken.get(drug) === condition)
    .map(({ drug, regions }) => comparedDrug(input, { drug, regions, on, isTaken: taken.has(drug) }));
  const { drugs: sorted, order } = orderDrugs(drugs, input.prefers);
  const compared = sorted.filter(({ isCompared }) => isCompared).map(({ drug }) => drug);
  const panels = panelsOf(compared.map((drug) => responsesFor({ ...input, drug, condition })));
  return {
    condition,
    questions: questionsFor(input.prefers),
    drugs: sorted,
    order,
    isClassLicensed: sorted.some(({ here, isNeighbour }) => here === "licensed" && !isNeighbour),
    panels,
    alternatives: alternativesOf(panels, knowledge.drugs),
    recognisedOnly: knowledge.availability.filter(({ is }) => is === "recognised-only").map(({ drug }) => drug),
    protocol: protocolOf(input).id,
  };
}

/** The drugs that are taken or held now, each with what it is for. */
function takenNow({ record, knowledge, asOf, ...input }: CompareInput): ReadonlyMap<string, string | undefined> {
  const protocol = protocolOf({ record, knowledge, asOf, ...input });
  const therapies = therapiesOf({ record, knowledge, protocol, asOf, request: {} });
  const now = therapies.filter(({ stage }) => stage === "on-treatment" || stage === "held");
  return new Map(now.map(({ drug, condition }) => [drug, condition]));
}

type Named = { readonly drug: string; readonly condition: string; readonly on: string };

function regionsWith(everywhere: CompareInput["everywhere"], named: Named): readonly Region[] {
  return REGIONS.filter((region) => licenceIn(everywhere[region], named) === "licensed");
}

type Comparing = {
  readonly drug: string;
  readonly regions: readonly Region[];
  readonly on: string;
  readonly isTaken: boolean;
};

function comparedDrug(input: CompareInput, { drug, regions, on, isTaken }: Comparing): ComparedDrug {
  const { knowledge, condition } = input;
  const request: Request = { drugs: [drug], condition, ...(!isTaken && { starting: true }) };
  const asked: AssessInput = { ...input, request, all: false };
  const assessment = assess(asked);
  const here = licenceIn(knowledge, { drug, condition, on });
  const traits = knowledge.traits?.[drug];
  const isCompared = here === "licensed" || isTaken;
  const common = {
    drug,
    here,
    elsewhere: regions.filter((region) => region !== knowledge.region),
    isCompared,
    isTaken,
    stage: assessment.therapies[0]?.stage ?? "starting",
    isNeighbour: traits?.kinases?.isNeighbour === true,
    ...(traits?.kinases && { kinases: traits.kinases }),
    ...(traits?.route && { route: traits.route }),
    assessment,
    licence: idsOf(assessment.findings, ({ base }) => base.kind === "indication" && base.authority !== "guideline"),
  };
  if (!isCompared) return { ...common, ...NOTHING_COMPARED };
  return { ...common, ...lookedAt(asked, { drug, condition, on, assessment }) };
}

const NOTHING_COMPARED = {
  weighed: { mustNot: [], avoid: [], caution: [], open: [] },
  tests: [],
  taking: [],
  speed: [],
  onsets: [],
  effects: [],
  reproduction: [],
} as const satisfies Partial<ComparedDrug>;

/** Of somebody whom the licence leaves out, by age or weight, no dose of others is told. */
function isOutsideLicence(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ base, state }) =>
      base.kind === "indication" && base.topic === "condition" && base.authority === "label" && state === "applies",
  );
}

type LookedAt = Omit<
  ComparedDrug,
  | "drug"
  | "here"
  | "elsewhere"
  | "isCompared"
  | "isTaken"
  | "stage"
  | "isNeighbour"
  | "kinases"
  | "route"
  | "assessment"
  | "licence"
>;

function lookedAt(
  input: AssessInput,
  { drug, condition, on, assessment }: Named & { readonly assessment: Assessment },
): LookedAt {
  const { knowledge } = input;
  const { findings, therapies } = assessment;
  const dose = doseFor(findings);
  const times = timesADay(dose);
  const year = firstYear(input, drug);
  const boxed = knowledge.traits?.[drug]?.boxed;
  const starting = therapies.map((one) => ({ ...one, stage: "starting" as const }));
  return {
    weighed: weigh(findings),
    ...(dose && !isOutsideLicence(findings) && { dose }),
    ...(times && { timesADay: times }),
    tests: beforeStart(starting, findings)[0]?.items ?? [],
    taking: idsOf(findings, ({ base, state }) => base.kind === "administration" && state !== "clear"),
    speed: idsOf(findings, tellsSpeed),
    onsets: responsesFor({ ...input, drug, condition }).onsets,
    effects: ratesFor({ ...input, drug, condition }).outcomes.filter(({ sort }) => sort === "common"),
    ...(year && { firstYear: year }),
    reproduction: reproductionOf(findings, {
      statements: knowledge.statements.filter((one) => one.drug === drug && isInForce(one, on)),
      stage: therapies[0]?.stage ?? "starting",
    }),
    ...(boxed && { boxed }),
  };
}

/** A guideline may rank drugs by it: that is no time of this drug. */
function tellsSpeed({ base, state }: Finding): boolean {
  const isOwn = base.kind === "expected-response" && base.authority !== "guideline" && state !== "clear";
  return isOwn && (base.says ?? []).some(({ code }) => isOfSpeed(code));
}

function idsOf(findings: readonly Finding[], is: (finding: Finding) => boolean): readonly string[] {
  return findings.filter(is).map(({ base }) => base.statement);
}

/** What goes on the skin is limited by amount, which says nothing of how often. */
function timesADay(dose: DoseFor | undefined): readonly number[] | undefined {
  const limits = dose?.limit === undefined ? (dose?.open ?? []) : [dose.limit];
  const doses = limits.flatMap(({ allowed }) => allowed.map((one) => one.dose)).filter(({ unit }) => unit === "mg");
  const once = { n: 1, d: 1 };
  const times = doses.filter(({ perDay }) => compareDecimals(perDay, once) >= 0).map(({ perDay }) => toNumber(perDay));
  return times.length === 0 ? undefined : [...new Set(times)].sort((a, b) => a - b);
}

type Ruled = { readonly statements: readonly Statement[]; readonly stage: Stage };

function reproductionOf(findings: readonly Finding[], { statements, stage }: Ruled): readonly ReproductionRule[] {
  const byId = new Map(statements.map((one) => [one.id, one]));
  return findings
    .filter(({ base }) => base.kind === "reproduction" && base.authority !== "guideline")
    .flatMap(({ base, state, action, ifApplies, ifSeen }): ReproductionRule[] => {
      const statement = byId.get(base.statement);
      const rule = ifSeen ?? ifApplies ?? (state === "applies" ? action : undefined) ?? statement?.then[stage];
      if (rule === undefined) return [];
      const days = statement?.followUntilDays;
      return [
        {
          statement: base.statement,
          topic: base.topic,
          state,
          rule,
          ...(days !== undefined && { followUntilDays: days }),
        },
      ];
    });
}
