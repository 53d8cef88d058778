import type { Statement } from "@afterscript/engine";
import type { Report, ReportFact, ReportFinding } from "@afterscript/wording";
import { date, name, quantity, sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import { bandsOf, bandWords, endsOf, outcomeOf } from "./bands.ts";
import type { LaboratoryRange, RulerKnowledge } from "./knowledge.ts";
import type { RulerLimit, RulerMark, RulerRow, RulerZone, ScaleRuler } from "./ruler.ts";
import { formatNumber, roundTicks } from "./scale.ts";

export type ScaleInput = {
  readonly finding: ReportFinding;
  readonly report: Report;
  readonly knowledge: RulerKnowledge;
  readonly laboratoryRange: (resource: string) => LaboratoryRange | undefined;
};

/** The ruler of a finding that rests on a number: a result against its limit, a dose by kidney function, an age. */
export function scaleRuler(input: ScaleInput): ScaleRuler | undefined {
  const fact = judgedFact(input);
  if (fact === undefined) return undefined;
  const rules = rulesOn(fact, input);
  const unit = fact === "age" ? "years" : (input.knowledge.unitOf(fact) ?? "");
  const you = youMark(fact, unit, input);
  const usual = usualRange(fact, input);
  const limits = limitsOf(rules, fact);
  const places = [you.at, you.to, usual?.to, ...limits.map(({ at }) => at)].filter((place) => place !== undefined);
  const ticks = roundTicks(Math.max(...places, 1) * 1.1);
  const to = ticks.at(-1) ?? 1;
  const zones = uniqueZones(rules.flatMap((rule) => zonesOf(rule, fact, to)));
  const what = sentenceCase(name(fact, "clinician"));
  const say = words().parts.ruler.rows;
  const rows: RulerRow[] = [
    { what: say.you, value: [you.label, you.note].filter(Boolean).join(", ") },
    ...zones.map(({ label }) => ({ what: say.source, value: label })),
    ...(usual === undefined ? [] : [{ what: say.usual, value: usual.label }]),
  ];
  return {
    shape: "scale",
    title: `${what}${unit === "" ? "" : `, ${quantity("", unit).trim()}`}`,
    description: rows.map((row) => `${row.what}: ${row.value}.`).join(" "),
    unit,
    from: 0,
    to,
    ticks: ticks.map((at) => ({ at, label: formatNumber(at) })),
    ...(usual !== undefined && { usual }),
    zones,
    limits,
    marks: [you],
    rows,
  };
}

function ownStatements({ finding, knowledge }: ScaleInput): Statement[] {
  return [finding.statement, ...(finding.joins ?? [])].flatMap((id) => knowledge.statement(id) ?? []);
}

/** The fact whose number decides: a measured one before the age. */
function judgedFact(input: ScaleInput): string | undefined {
  const facts = ownStatements(input).flatMap((statement) => bandsOf(statement).map(({ fact }) => fact));
  const measured = facts.filter((fact) => fact !== "age");
  const used = measured.filter((fact) => input.finding.because.some((one) => one.fact === fact));
  return used.find((fact) => !isComputed(fact, input)) ?? used[0] ?? measured[0] ?? facts[0];
}

/** Computed from other results (creatinine clearance): a measured one is shown before it. */
function isComputed(fact: string, { finding }: ScaleInput): boolean {
  return finding.because.some((one) => one.fact === fact && one.reported !== undefined && !/\d/.test(one.reported));
}

/** The finding's own rules on the fact, and the same drug's other doses and bars on it in this region. */
function rulesOn(fact: string, input: ScaleInput): Statement[] {
  const own = ownStatements(input).filter((statement) => asksAbout(statement, fact));
  if (input.finding.kind === "lab-threshold") return own;
  const judged = new Set(
    input.report.findings.filter(({ state }) => state !== "not-applicable").map((one) => one.statement),
  );
  const others = input.knowledge
    .statements(input.finding.drug, input.report.region)
    .filter((one) => judged.has(one.id) && !own.includes(one) && asksAbout(one, fact))
    .filter((one) => one.kind === "dose" || one.topic === "renal-impairment");
  return [...own, ...others];
}

function asksAbout(statement: Statement, fact: string): boolean {
  return bandsOf(statement).some((band) => band.fact === fact);
}

export function limitsOf(rules: readonly Statement[], fact: string): RulerLimit[] {
  const limits = rules.flatMap((rule) =>
    bandsOf(rule).flatMap((band) => {
      if (band.fact !== fact) return [];
      const { low, high } = endsOf(band.band);
      return [low, high].filter((at) => at !== undefined).map((at) => ({ at, label: formatNumber(at) }));
    }),
  );
  return limits.filter((limit, index) => limits.findIndex(({ at }) => at === limit.at) === index);
}

export function zonesOf(rule: Statement, fact: string, to: number, outcome = outcomeOf): RulerZone[] {
  const asked = bandsOf(rule).find((band) => band.fact === fact);
  if (asked === undefined) return [];
  const { low, high } = endsOf(asked.band);
  return [{ from: low ?? 0, to: high ?? to, label: `${bandWords(asked.band)}: ${outcome(rule)}` }];
}

export function uniqueZones(zones: readonly RulerZone[]): RulerZone[] {
  return zones.filter((zone, index) => zones.findIndex(({ label }) => label === zone.label) === index);
}

function youMark(fact: string, unit: string, { finding, report, knowledge }: ScaleInput): RulerMark {
  const read: ReportFact | undefined = finding.because.find((one) => one.fact === fact);
  if (read === undefined) {
    if (fact === "age" && report.patient.age !== undefined) {
      return { sort: "you", at: report.patient.age, label: quantity(report.patient.age, "years") };
    }
    return { sort: "unknown", label: words().parts.ruler.notFound };
  }
  const note = read.date === undefined ? {} : { note: date(read.date) };
  if (typeof read.value === "string") {
    const inOwnUnit = (value: number) => (fact === "age" ? value : knowledge.inOwnUnit(fact, value, read.unit));
    return rangeMark(read.value, { label: quantity(read.value, read.unit), ...note }, inOwnUnit);
  }
  const at = knowledge.inOwnUnit(fact, read.value, read.unit);
  if (at === undefined)
    return { sort: "unknown", label: words().parts.ruler.notPlaced(quantity(read.value, read.unit)), ...note };
  return { sort: "you", at, label: quantity(formatNumber(at), unit), ...note };
}

/** "<0.5" reaches from nothing to its number, "70-71" from one to the other; ">60" has no end, so it is shown beside the line. */
function rangeMark(
  value: string,
  said: { readonly label: string; readonly note?: string },
  inOwnUnit: (value: number) => number | undefined,
): RulerMark {
  const [, low = "0", high] = /^(?:<=?\s*|(\d+(?:\.\d+)?)-)(\d+(?:\.\d+)?)$/.exec(value) ?? [];
  const [at, to] = [low, high].map((end) => (end === undefined ? undefined : inOwnUnit(Number(end))));
  if (at === undefined || to === undefined)
    return { sort: "unknown", ...said, label: words().parts.ruler.aRange(said.label) };
  return { sort: "you", at, to, ...said };
}

function usualRange(fact: string, { finding, knowledge, laboratoryRange }: ScaleInput): RulerZone | undefined {
  const resource = finding.because.find((one) => one.fact === fact)?.resource;
  const range = resource === undefined ? undefined : laboratoryRange(resource);
  if (range?.low === undefined || range.high === undefined) return undefined;
  const low = knowledge.inOwnUnit(fact, range.low, range.unit);
  const high = knowledge.inOwnUnit(fact, range.high, range.unit);
  if (low === undefined || high === undefined) return undefined;
  return { from: low, to: high, label: words().parts.ruler.range(formatNumber(low), formatNumber(high)) };
}
