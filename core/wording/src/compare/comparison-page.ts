import type { ComparedDrug, ComparedQuestion, Comparison, Knowledge, Protocol } from "@afterscript/engine";
import type { Day } from "@afterscript/kernel";
import type { Person, Problem } from "@afterscript/record";
import { messagesOf } from "../language.ts";
import { report } from "../report.ts";
import type { Audience, Language, Report, ReportFinding } from "../report-type.ts";
import { compareWordsOf } from "./compare-words.ts";
import { plain, SPEAK } from "./compared-in-words.ts";
import type {
  ComparedTrial,
  ComparisonBlock,
  ComparisonDrug,
  ComparisonLine,
  ComparisonPage,
} from "./comparison-type.ts";
import { capital, responseText } from "./figure-text.ts";
import { comparedTrial } from "./figures.ts";
import { printDrug } from "./print-drug.ts";
import type { Writer } from "./writer.ts";

export type ComparisonInput = {
  readonly comparison: Comparison;
  readonly knowledge: Knowledge;
  readonly engine: string;
  readonly person: Person;
  readonly problems: readonly Problem[];
  readonly protocol: Pick<Protocol, "id" | "title">;
  readonly asOf: Day;
  readonly inForceOn?: Day;
  readonly audience: Audience;
  readonly language?: Language;
};

/** The comparison as it is published: codes, and the same in words for one reader. */
export function comparisonPage(input: ComparisonInput): ComparisonPage {
  const { comparison, knowledge, audience, language = "en" } = input;
  const messages = messagesOf(language);
  const words = compareWordsOf(audience, language);
  const reports = new Map(comparison.drugs.map((drug) => [drug.drug, reportOf(drug, input)]));
  const findings = new Map([...reports].map(([drug, one]) => [drug, byStatement(one.findings)]));
  const writer: Writer = { comparison, knowledge, audience, messages, words, rates: messages.rates, findings };
  const drugs = comparison.drugs.map((drug) => printDrug(drug, reports.get(drug.drug), writer));
  const trials = comparison.panels.map(comparedTrial);
  const header = reportOf(undefined, input);
  const condition = messages.name(comparison.condition, audience);
  const alternatives = comparison.alternatives.map(({ treatment, beside }) => ({
    treatment,
    name: messages.rates.arm({ comparator: treatment }, "", audience),
    beside,
    text: words.alternative(
      capital(messages.rates.arm({ comparator: treatment }, "", audience)),
      beside.map(({ drug, trial }) => `${messages.name(drug, audience)} (${titleOf(trial, writer)})`),
    ),
  }));
  return {
    afterscript: "1",
    page: "comparison",
    engine: header.engine,
    knowledge: header.knowledge,
    region: header.region,
    asOf: header.asOf,
    protocol: header.protocol,
    audience,
    language,
    patient: header.patient,
    condition: comparison.condition,
    title: words.title(condition, knowledge.region),
    lead: leadOf(writer),
    order: comparison.order,
    isClassLicensed: comparison.isClassLicensed,
    drugs,
    questions: comparison.questions.map((question) => blockOf(question, { writer, drugs, trials })),
    trials,
    alternatives,
    crossTrialWarning: words.crossTrial,
    notCompared: {
      drugs: comparison.recognisedOnly,
      text: words.notCompared,
      items: comparison.recognisedOnly.map((drug) => messages.name(drug, audience)),
    },
    problems: uniqueProblems([header, ...reports.values()]),
    disclaimer: messages.disclaimer,
  };
}

/** One drug's findings in words; without a drug, what every comparison has in its head. */
function reportOf(drug: ComparedDrug | undefined, input: ComparisonInput): Report {
  const { knowledge, engine, person, protocol, asOf, inForceOn, audience, language } = input;
  return report({
    assessment: drug?.assessment ?? { therapies: [], findings: [], problems: [] },
    knowledge,
    engine,
    person,
    problems: drug === undefined ? input.problems : [],
    protocol,
    calendar: [],
    region: knowledge.region,
    asOf,
    ...(inForceOn !== undefined && { inForceOn }),
    audience,
    ...(language !== undefined && { language }),
  });
}

function byStatement(findings: readonly ReportFinding[]): ReadonlyMap<string, ReportFinding> {
  return new Map(findings.map((finding) => [finding.statement, finding]));
}

function uniqueProblems(reports: readonly Report[]): ComparisonPage["problems"] {
  const all = reports.flatMap(({ problems }) => problems);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** What a comparison is; what is taken; what comes first and why; whether the class has one licensed. */
function leadOf({ comparison, words, messages, audience, knowledge }: Writer): readonly string[] {
  const { drugs, order, isClassLicensed, questions } = comparison;
  const named = (ids: readonly string[]) => ids.map((id) => messages.name(id, audience));
  const taken = drugs.filter(({ isTaken }) => isTaken);
  const takenNames = named(taken.map(({ drug }) => drug));
  const condition = messages.name(comparison.condition, audience);
  const neighbours = drugs.filter(({ here, isNeighbour }) => here === "licensed" && isNeighbour);
  const [, , asked] = questions;
  const { prefers, why, unknown } = order;
  return [
    words.whatItIs,
    ...(drugs.length === 0 ? [words.noDrug(condition)] : []),
    ...(drugs.length > 0 && !isClassLicensed
      ? [
          words.noneOfClass({
            condition,
            region: knowledge.region,
            neighbours: neighbours.map(
              ({ drug, kinases }) =>
                `${messages.name(drug, audience)} (${(kinases?.blocks ?? []).join(", ").toUpperCase()})`,
            ),
          }),
        ]
      : []),
    ...(taken.length > 0 ? [words.takenNow(takenNames)] : []),
    ...(taken.length > 0 && drugs.length > taken.length ? [words.secondOne(takenNames)] : []),
    ...(prefers !== undefined && asked !== undefined ? [words.askedFor(words.question[asked])] : []),
    ...(why !== undefined ? [words.notSorted[why]] : []),
    (order.by === "property" && prefers !== undefined ? words.sortedBy[prefers] : undefined) ?? words.byName,
    ...(unknown.length > 0 ? [words.unknownLast(named(unknown))] : []),
  ];
}

type Page = {
  readonly writer: Writer;
  readonly drugs: readonly ComparisonDrug[];
  readonly trials: readonly ComparedTrial[];
};

/** What trials counted is never shown without the warning. */
function notesOn(question: ComparedQuestion, { crossTrial, trialDoses }: Writer["words"]): readonly string[] {
  if (question === "speed") return [crossTrial];
  return question === "response" || question === "effects" ? [crossTrial, trialDoses] : [];
}

function blockOf(question: ComparedQuestion, page: Page): ComparisonBlock {
  const { words, comparison } = page.writer;
  const shown = comparison.drugs.filter(({ isCompared }) => isCompared || question === "licensed");
  return {
    question,
    title: words.question[question],
    notes: shown.length === 0 ? [] : notesOn(question, words),
    lines: question === "response" ? trialLines(page) : shown.map((drug) => lineOf(drug, question, page)),
  };
}

function lineOf(drug: ComparedDrug, question: Exclude<ComparedQuestion, "response">, { writer, drugs }: Page) {
  const printed = drugs.find((one) => one.drug === drug.drug);
  const spoken = printed && SPEAK[question](drug, printed, writer);
  return {
    drug: drug.drug,
    name: writer.messages.name(drug.drug, writer.audience),
    texts: spoken?.texts ?? [],
    rests: spoken?.rests ?? [],
  };
}

/** One line a trial; a drug without one says so. */
function trialLines({ writer, trials }: Page): readonly ComparisonLine[] {
  const { words, messages, audience, comparison, rates } = writer;
  const without = comparison.drugs.filter(
    ({ drug, isCompared }) => isCompared && !trials.some((one) => one.drug === drug && one.figures.length > 0),
  );
  const lines = comparison.panels.map(({ drug, panel }): ComparisonLine => {
    const { trial, rows, isHeadToHead } = panel;
    const one = trials.find((other) => other.drug === drug && other.trial === trial.id);
    const shown = new Set(one?.figures.map(({ id }) => id));
    const about = [
      rates.trial(trial, audience),
      ...(trial.population.length === 0 ? [] : [rates.people(trial.population, audience)]),
      ...(trial.people === undefined ? [] : [words.people(trial.people)]),
    ];
    const leftOut = one?.leftOut.length ?? 0;
    return {
      drug,
      name: messages.name(drug, audience),
      trial: trial.id,
      texts: [
        ...plain([`${isHeadToHead ? words.headToHead : words.oneTrial}: ${about.join("; ")}.`]),
        ...rows.filter(({ id }) => shown.has(id)).map((row) => responseText(row, { drug, writer })),
        ...plain(leftOut === 0 ? [] : [words.leftOut(leftOut)]),
      ],
      rests: [...shown],
    };
  });
  return [
    ...lines,
    ...without.map(({ drug }) => ({
      drug,
      name: messages.name(drug, audience),
      texts: plain([words.noResponses]),
      rests: [],
    })),
  ];
}

function titleOf(id: string, { knowledge, rates, audience }: Writer): string {
  const trial = knowledge.trials[id];
  return trial === undefined ? id : rates.trial(trial, audience);
}
