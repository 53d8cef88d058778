import type {
  Amount,
  Arm,
  ArmOf,
  Onset,
  Rate,
  RateCite,
  RateKnowledge,
  Ratio,
  Span,
  Trial,
  TrialResponse,
} from "@afterscript/engine";
import { parseDecimal, parseDose } from "@afterscript/kernel";
import type { Cursor } from "../read/cursor.ts";
import type { RateTree, ReadEntry } from "../read/read-rates.ts";
import type {
  ArmForm,
  NamedArmForm,
  OnsetForm,
  RateCiteForm,
  RateForm,
  RatioForm,
  ResponseForm,
  SpanForm,
  TrialForm,
} from "../schema/rates.ts";
import type { SourceForm } from "../schema/source.ts";
import { compileQuestion } from "./compile-question.ts";
import type { Setting } from "./setting.ts";

/** Sources by id, and the hosts whose pages are shown. */
type Sources = { readonly known: ReadonlyMap<string, SourceForm>; readonly publishers: ReadonlySet<string> };

/** What studies counted, for every region alike. Checked before: `checkRates`. */
export function compileRates(tree: RateTree, setting: Setting, known: ReadonlyMap<string, SourceForm>): RateKnowledge {
  const sources: Sources = { known, publishers: new Set(tree.codes?.form.publishers) };
  const outcomes = new Map((tree.codes?.form.outcomes ?? []).map((one) => [one.id, one]));
  const order = [...outcomes.keys()];
  const trials = Object.fromEntries(
    [...tree.trials].map(([id, { form }]): [string, Trial] => [id, compileTrial(form, sources)]),
  );
  return {
    trials,
    rates: sortedById(
      tree.rates.map((entry): Rate => {
        const outcome = outcomes.get(entry.form.outcome);
        const conditions = entry.form.conditions ?? trials[entry.form.trial]?.conditions ?? [];
        return {
          ...compileRate(entry, setting, sources),
          topic: outcome?.topic ?? entry.form.outcome,
          sort: outcome?.sort ?? "overall",
          conditions,
        };
      }),
    ).sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome)),
    responses: sortedById(tree.responses.map((entry) => compileResponse(entry, setting, sources))),
    onsets: sortedById(tree.onsets.map((entry) => compileOnset(entry, sources))),
    mainTopics: tree.codes?.form.mainTopics ?? [],
    riskFactors: (tree.codes?.form.riskFactors ?? []).map(({ id, when, asked }, index) => ({
      id,
      ...(when && { when: compileQuestion(when, placeOf(tree, index), setting) }),
      ...(asked && { isAlwaysAsked: true as const }),
    })),
  };
}

function placeOf(tree: RateTree, index: number): Cursor {
  if (tree.codes === undefined) throw new Error("Risk factors without a file of codes.");
  return tree.codes.cursor.at("riskFactors", index, "when");
}

function sortedById<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function compileTrial({ people, title, cite, population = [], ...form }: TrialForm, sources: Sources): Trial {
  return {
    ...form,
    population,
    ...(title && { title }),
    ...(people && { people: Number(people) }),
    cite: compileCite(cite, sources),
  };
}

function compileRate({ form, cursor, drug }: ReadEntry<RateForm>, setting: Setting, sources: Sources) {
  return {
    id: form.id,
    drug,
    outcome: form.outcome,
    trial: form.trial,
    basis: form.basis,
    ...(form.span && { span: compileSpan(form.span) }),
    ...periodOf(form),
    ...partOf(form, cursor, setting),
    ...(form.needs && { needs: compileQuestion(form.needs, cursor.at("needs"), setting) }),
    factors: form.factors ?? [],
    arms: (form.arms ?? []).map(compileArm),
    ratios: (form.ratios ?? []).map(compileRatio),
    raisedBy: form.raisedBy ?? [],
    ...(form.superseded && { superseded: true as const }),
    evidence: form.evidence,
    cite: [form.cite].flat().map((one) => compileCite(one, sources)),
  };
}

function compileResponse({ form, cursor, drug }: ReadEntry<ResponseForm>, setting: Setting, sources: Sources) {
  return {
    id: form.id,
    drug,
    condition: form.condition,
    trial: form.trial,
    endpoint: form.endpoint,
    at: form.at,
    ...(form.headToHead && { headToHead: true as const }),
    ...partOf(form, cursor, setting),
    arms: (form.arms ?? []).map(compileArm),
    verdicts: (form.verdicts ?? []).map(({ of, against, is }) => ({ of: compileArmOf(of), against, is })),
    ...(form.superseded && { superseded: true as const }),
    evidence: form.evidence,
    cite: [form.cite].flat().map((one) => compileCite(one, sources)),
  } satisfies TrialResponse;
}

function compileOnset({ form, drug }: ReadEntry<OnsetForm>, sources: Sources): Onset {
  const dose = form.dose === undefined ? undefined : parseDose(form.dose);
  return {
    id: form.id,
    drug,
    condition: form.condition,
    at: [form.at].flat(),
    measures: form.measures,
    ...(dose && { dose }),
    ...(form.against && { against: form.against }),
    ...(form.trial && { trial: form.trial }),
    ...(form.then && { then: form.then }),
    evidence: form.evidence,
    cite: [form.cite].flat().map((one) => compileCite(one, sources)),
  };
}

function partOf(form: RateForm | ResponseForm, cursor: Cursor, setting: Setting) {
  return {
    ...(form.who && { who: form.who }),
    ...(form.when && { when: compileQuestion(form.when, cursor.at("when"), setting) }),
  };
}

const FIGURE_OF = {
  per100PatientYears: "per-100-patient-years",
  percent: "percent",
  meanChange: "mean-change",
} as const;

function compileArm(form: ArmForm): Arm {
  const key = (Object.keys(FIGURE_OF) as (keyof typeof FIGURE_OF)[]).find((one) => form[one] !== undefined);
  if (key === undefined) throw new Error("The schema let an arm without a figure through.");
  const { interval, count, people, patientYears, seen } = form;
  return {
    ...compileArmOf(form),
    figure: {
      is: FIGURE_OF[key],
      value: compileAmount(form[key] ?? ""),
      ...(interval && { interval: compileInterval(interval) }),
      ...(count && { count: Number(count) }),
    },
    ...(people && { people: Number(people) }),
    ...(patientYears && { patientYears: Number(patientYears) }),
    ...(seen && { seen }),
  };
}

/** Without a dose: all doses of the drug together. */
function compileArmOf({ dose, comparator, with: along }: NamedArmForm): ArmOf {
  const taken = dose === undefined || dose === "all" ? undefined : parseDose(dose);
  return { ...(taken && { dose: taken }), ...(comparator && { comparator }), ...(along && { with: along }) };
}

function compileRatio({ of, ratio, highest, about, odds, interval, ...rest }: RatioForm): Ratio {
  const { against, factor, across, seen } = rest;
  return {
    of: compileArmOf(of),
    ...(against && { against }),
    ...(factor && { factor }),
    value: compileAmount(ratio),
    ...(highest && { highest: compileAmount(highest) }),
    ...(about && { isAbout: true as const }),
    ...(interval && { interval: compileInterval(interval) }),
    ...(across && { across }),
    ...periodOf(rest),
    ...(odds && { isOdds: true as const }),
    ...(seen && { seen }),
  };
}

function periodOf({ before, after }: { readonly before?: string | undefined; readonly after?: string | undefined }) {
  const amount = before ?? after;
  if (amount === undefined) return {};
  return { period: { is: before === undefined ? ("after" as const) : ("before" as const), amount } };
}

function compileInterval([low, high]: readonly [string, string]) {
  return { low: compileAmount(low), high: compileAmount(high) };
}

function compileAmount(printed: string): Amount {
  const isBelow = printed.startsWith("<");
  const value = parseDecimal(isBelow ? printed.slice(1) : printed);
  if (value === undefined) throw new Error(`The schema let "${printed}" through as a number.`);
  return { value, printed, ...(isBelow && { isBelow: true as const }) };
}

const SPAN_OF = { over: "over", between: "between", upTo: "up-to", median: "median" } as const;

function compileSpan(form: SpanForm): Span {
  const key = (Object.keys(SPAN_OF) as (keyof typeof SPAN_OF)[]).find((one) => form[one] !== undefined) ?? "over";
  return { is: SPAN_OF[key], amounts: [form[key] ?? []].flat() };
}

/** A source is shown by its own address; the copy that was read stays beside it, and is no page to show. */
function compileCite(
  { url, source, section, seen, checked }: RateCiteForm,
  { known: sources, publishers }: Sources,
): RateCite {
  const known = source === undefined ? undefined : sources.get(source);
  const isShown = url !== undefined && publishers.has(new URL(url).host);
  const readAt = known?.readAt[0] ?? (isShown ? undefined : url);
  const page = known?.document ?? (isShown ? url : undefined);
  return {
    ...(page && { url: page }),
    ...(known && { title: known.title }),
    ...(section && { section }),
    ...(readAt && { readAt }),
    seen,
    checked,
  };
}
