import type { Statement } from "@afterscript/engine";
import { type Band, decimalOf, toNumber } from "@afterscript/kernel";
import type { Report, ReportFact, ReportFinding } from "@afterscript/wording";
import { factValue } from "../words/fact-value.ts";
import { date, name, quantity, sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import { bandIn, bandOfSource, bandsOf, bandWords, endsOf, outcomeOf } from "./bands.ts";
import type { LaboratoryRange, RulerKnowledge } from "./knowledge.ts";
import type { RulerLimit, RulerMark, RulerRow, RulerZone, ScaleRuler } from "./ruler.ts";
import { limitIn, placeIn, type RulerUnit, rulerUnit } from "./ruler-unit.ts";
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
  const own = fact === "age" ? "years" : (input.knowledge.unitOf(fact) ?? "");
  const read = input.finding.because.find((one) => one.fact === fact);
  // What could not be read has no unit: nothing says what its own would be.
  const line = rulerUnit(own, read?.unit === undefined ? undefined : read.sent);
  const { unit } = line;
  const you = youMark(fact, line, input);
  const usual = usualRange(fact, line, input);
  const limits = limitsOf(rules, fact, line);
  const places = [you.at, you.to, usual?.to, ...limits.map(({ at }) => at)].filter((place) => place !== undefined);
  const ticks = roundTicks(Math.max(...places, 1) * 1.1);
  const to = ticks.at(-1) ?? 1;
  const zones = uniqueZones(rules.flatMap((rule) => zonesOf(rule, { fact, to, line })));
  const sources = new Map(rules.flatMap((rule) => sourcesOf(rule, { fact, own, line })));
  const what = sentenceCase(name(fact, "clinician"));
  const say = words().parts.ruler.rows;
  const rows: RulerRow[] = [
    { what: say.you, value: [you.label, you.note].filter(Boolean).join(", ") },
    ...zones.map(({ label }) => {
      const source = sources.get(label);
      return { what: say.source, value: source === undefined ? label : say.inSource(label, source) };
    }),
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

export function limitsOf(rules: readonly Statement[], fact: string, line: RulerUnit): RulerLimit[] {
  const limits = rules.flatMap((rule) =>
    bandsOf(rule).flatMap(({ fact: asked, band: { low, high } }) => {
      if (asked !== fact) return [];
      return [low, high]
        .filter((end) => end !== undefined)
        .map(({ value }) => ({ at: placeIn(value, line), label: limitIn(value, line) }));
    }),
  );
  return limits.filter((limit, index) => limits.findIndex(({ at }) => at === limit.at) === index);
}

export type ZoneShown = {
  readonly fact: string;
  /** Where the line ends. */
  readonly to: number;
  /** The line's unit, with somebody on it; left out, each limit stands in its source's own words. */
  readonly line?: RulerUnit;
  readonly outcome?: (rule: Statement) => string;
};

export function zonesOf(rule: Statement, { fact, to, line, outcome = outcomeOf }: ZoneShown): RulerZone[] {
  const asked = bandsOf(rule).find((band) => band.fact === fact);
  if (asked === undefined) return [];
  const { low, high } = line === undefined ? endsOf(asked.band) : endsIn(asked.band, line);
  const said = line === undefined ? bandWords(asked.band) : bandIn(asked.band, line);
  return [{ from: low ?? 0, to: high ?? to, label: `${said}: ${outcome(rule)}` }];
}

function endsIn({ low, high }: Band, line: RulerUnit): { readonly low?: number; readonly high?: number } {
  return { ...(low && { low: placeIn(low.value, line) }), ...(high && { high: placeIn(high.value, line) }) };
}

/** The source's own words of a zone by the zone's label, where the line is in another unit. */
function sourcesOf(
  rule: Statement,
  { fact, own, line }: { readonly fact: string; readonly own: string; readonly line: RulerUnit },
): readonly (readonly [string, string])[] {
  const asked = bandsOf(rule).find((band) => band.fact === fact);
  const source = asked && bandOfSource(asked.band, own, line);
  return asked === undefined || source === undefined
    ? []
    : [[`${bandIn(asked.band, line)}: ${outcomeOf(rule)}`, source]];
}

export function uniqueZones(zones: readonly RulerZone[]): RulerZone[] {
  return zones.filter((zone, index) => zones.findIndex(({ label }) => label === zone.label) === index);
}

function youMark(fact: string, line: RulerUnit, { finding, report, knowledge }: ScaleInput): RulerMark {
  const read: ReportFact | undefined = finding.because.find((one) => one.fact === fact);
  if (read === undefined) {
    if (fact === "age" && report.patient.age !== undefined) {
      return { sort: "you", at: report.patient.age, label: quantity(report.patient.age, "years") };
    }
    return { sort: "unknown", label: words().parts.ruler.notFound };
  }
  const note = read.date === undefined ? {} : { note: date(read.date) };
  const said = factValue(read);
  const placed = (value: number): number | undefined => {
    const at = fact === "age" ? value : knowledge.inOwnUnit(fact, value, read.unit);
    const exact = at === undefined ? undefined : decimalOf(at);
    return exact && placeIn(exact, line);
  };
  if (typeof read.value === "string") {
    if (fact === "age" || read.unit !== undefined) return rangeMark(read.value, { label: said, ...note }, placed);
    return { sort: "unknown", label: words().parts.ruler.notPlaced(said), ...note };
  }
  const at = placed(read.value);
  if (at === undefined) return { sort: "unknown", label: words().parts.ruler.notPlaced(said), ...note };
  const label = read.sent === undefined ? quantity(at, line.unit) : said;
  return { sort: "you", at: line.beside === undefined ? at : toNumber(line.beside), label, ...note };
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

function usualRange(
  fact: string,
  line: RulerUnit,
  { finding, knowledge, laboratoryRange }: ScaleInput,
): RulerZone | undefined {
  const resource = finding.because.find((one) => one.fact === fact)?.resource;
  const range = resource === undefined ? undefined : laboratoryRange(resource);
  if (range?.low === undefined || range.high === undefined) return undefined;
  const placed = (end: number): number | undefined => {
    // An end without a unit has the unit of the value that it stands beside.
    if (range.unit === undefined || range.unit === line.unit) return end;
    const own = knowledge.inOwnUnit(fact, end, range.unit);
    const exact = own === undefined ? undefined : decimalOf(own);
    return exact && placeIn(exact, line);
  };
  const [low, high] = [placed(range.low), placed(range.high)];
  if (low === undefined || high === undefined) return undefined;
  return { from: low, to: high, label: words().parts.ruler.range(formatNumber(low), formatNumber(high)) };
}
