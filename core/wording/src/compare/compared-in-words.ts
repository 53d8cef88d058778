import type { ComparedDrug, ComparedQuestion } from "@afterscript/engine";
import { sayingsText } from "../en/sayings.ts";
import type { ReportDose, ReportFinding } from "../report-type.ts";
import type { ComparisonDrug, ComparisonLine } from "./comparison-type.ts";
import { capital, effectText } from "./figure-text.ts";
import { unique, type Writer } from "./writer.ts";

/** What one drug has to say to one question. The trials stand in lines of their own. */
export type Spoken = Pick<ComparisonLine, "texts" | "rests">;
type Speak = (drug: ComparedDrug, printed: ComparisonDrug, writer: Writer) => Spoken;

/** Every question but the one that trials answer. */
export const SPEAK: Readonly<Record<Exclude<ComparedQuestion, "response">, Speak>> = {
  licensed: (drug, _printed, writer) => {
    const { words, messages, audience, comparison, knowledge } = writer;
    const condition = messages.name(comparison.condition, audience);
    const licence = findingsOf(drug, drug.licence, writer);
    const against = licence.filter(({ state }) => state === "applies").map(({ title }) => ended(title));
    const facts = missing(licence, writer);
    const kinases = drug.isNeighbour ? (drug.kinases?.blocks ?? []).map((one) => one.toUpperCase()) : [];
    return {
      texts: [
        words.here({ here: drug.here, region: knowledge.region, elsewhere: drug.elsewhere, condition }),
        ...(drug.isTaken ? [words.taken] : []),
        ...(kinases.length > 0 ? [words.neighbour(kinases)] : []),
        ...(drug.here === "licensed" ? unique(against) : []),
        ...(drug.here === "licensed" && facts.length > 0 ? [words.licenceOpen(facts)] : []),
      ],
      rests: drug.licence,
    };
  },
  "must-not": (drug, _printed, writer) => {
    const { words } = writer;
    const { mustNot, avoid, caution, open } = drug.weighed;
    const against = findingsOf(drug, [...mustNot, ...avoid], writer).map(({ title }) => ended(title));
    const careful = findingsOf(drug, caution, writer).map(({ title }) => ended(title));
    const facts = missing(findingsOf(drug, open, writer), writer);
    return {
      texts: [
        ...(against.length === 0 ? [words.nothingAgainst] : unique(against)),
        ...unique(careful),
        ...(facts.length === 0 ? [] : [words.open(facts)]),
      ],
      rests: [...mustNot, ...avoid, ...caution, ...open],
    };
  },
  dose: (drug, { dose }, writer) => {
    const { words } = writer;
    if (dose === undefined) return { texts: [words.noDose], rests: [] };
    const { limit, joins, open } = dose;
    const facts = missing(
      findingsOf(
        drug,
        open.map(({ statement }) => statement),
        writer,
      ),
      writer,
    );
    const doses = unique(open.flatMap(({ allowed }) => allowed.map(doseText)));
    const either = limit === undefined ? words.dependsOn : words.mayBeLower;
    return {
      texts: [
        ...(limit === undefined ? [] : [words.upTo(limit.allowed.map(doseText))]),
        ...(open.length === 0 ? [] : [either(doses, facts)]),
      ],
      rests: [...(limit === undefined ? [] : [limit.statement]), ...joins, ...open.map(({ statement }) => statement)],
    };
  },
  tests: ({ tests }, _printed, { words, messages, audience }) => {
    const named = (items: typeof tests) => unique(items.map(({ topic }) => messages.name(topic, audience)));
    const open = named(tests.filter(({ found }) => found !== "found"));
    const against = named(tests.filter(({ allows }) => allows === "no"));
    if (tests.length === 0) return { texts: [words.noTests], rests: [] };
    return {
      texts: [
        words.tests(tests.length, tests.filter(({ found }) => found === "found").length),
        ...(against.length === 0 ? [] : [words.testsAgainst(against)]),
        ...(open.length === 0 ? [] : [words.testsOpen(open)]),
      ],
      rests: tests.map(({ statement }) => statement),
    };
  },
  taking: (drug, _printed, writer) => {
    const { words } = writer;
    return {
      texts: [
        ...(drug.route === undefined ? [] : [words.route[drug.route]]),
        drug.timesADay === undefined ? words.timesNotKnown : words.times(drug.timesADay),
        ...saidBy(drug, drug.taking, writer),
      ],
      rests: drug.taking,
    };
  },
  speed: (drug, _printed, writer) => {
    const { words, rates, audience, knowledge } = writer;
    const seen = drug.onsets.filter(({ cite }) => cite.every((one) => one.seen !== "no"));
    const onsets = seen.map((one) => {
      const trial = one.trial === undefined ? undefined : knowledge.trials[one.trial];
      return `${rates.onset(one, audience)} ${words.countedIn(trial && rates.trial(trial, audience))}`;
    });
    const texts = unique([...saidBy(drug, drug.speed, writer), ...onsets]);
    return {
      texts: texts.length === 0 ? [words.notSaid] : texts,
      rests: [...drug.speed, ...seen.map(({ id }) => id)],
    };
  },
  effects: ({ drug, effects: outcomes }, { effects }, writer) => {
    const shown = new Set(effects.map(({ id }) => id));
    const texts = outcomes.flatMap(({ outcome, panels }) =>
      panels.filter(({ id }) => shown.has(id)).map((panel) => effectText(panel, { outcome, drug, writer })),
    );
    return { texts: texts.length === 0 ? [writer.words.noEffects] : texts, rests: [...shown] };
  },
  monitoring: ({ firstYear, isTaken }, _printed, { words, messages, audience }) => {
    if (firstYear === undefined) return { texts: [words.noYear], rests: [] };
    const named = (topics: readonly string[]) => unique(topics.map((topic) => messages.name(topic, audience)));
    const { byProtocol, withoutInterval, overdue, topics } = firstYear;
    return {
      texts: [
        words.year({ ...firstYear, isTaken, names: named(topics) }),
        ...(overdue === 0 ? [] : [words.overdue(overdue)]),
        ...(byProtocol.length === 0 ? [] : [words.byProtocol(named(byProtocol))]),
        ...(withoutInterval.length === 0 ? [] : [words.withoutInterval(named(withoutInterval))]),
      ],
      rests: [],
    };
  },
  reproduction: (drug, _printed, writer) => {
    const { words, messages, audience } = writer;
    const texts = drug.reproduction.map(({ topic, rule, followUntilDays, statement }) => {
      const after = followUntilDays === undefined ? "" : `, ${words.afterLastDose(followUntilDays)}`;
      const said = saidBy(drug, [statement], writer).join(" ");
      const text = `${capital(messages.name(topic, audience))}: ${words.rule[rule]}${after}.`;
      return said === "" ? text : `${text} ${said}`;
    });
    return {
      texts: texts.length === 0 ? [words.noReproduction] : unique(texts),
      rests: drug.reproduction.map(({ statement }) => statement),
    };
  },
  "boxed-risks": ({ boxed }, _printed, { words, messages, audience, knowledge }) => {
    if (knowledge.region !== "us") return { texts: [words.noSuchBox], rests: [] };
    if (boxed === undefined) return { texts: [words.boxNotKnown], rests: [] };
    if (boxed.is === "no") return { texts: [words.unboxed], rests: [] };
    return {
      texts: [words.boxed(unique(boxed.topics.map((topic) => messages.name(topic, audience))))],
      rests: boxed.statements,
    };
  },
};

function findingsOf(drug: ComparedDrug, ids: readonly string[], { findings }: Writer): readonly ReportFinding[] {
  return ids.flatMap((id) => findings.get(drug.drug)?.get(id) ?? []);
}

function missing(findings: readonly ReportFinding[], { messages, audience }: Writer): readonly string[] {
  return unique(findings.flatMap(({ gaps }) => gaps.map(({ fact }) => messages.name(fact, audience))));
}

/** What the documents tell people, without the rule around it. */
function saidBy(drug: ComparedDrug, ids: readonly string[], writer: Writer): readonly string[] {
  return findingsOf(drug, ids, writer).flatMap(({ says }) => sayingsText(says, writer.audience) ?? []);
}

function doseText({ amount, unit, frequency, form, phase }: ReportDose): string {
  const dose = [form, `${amount} ${unit}`, frequency].filter((part) => part !== undefined).join(" ");
  return phase === undefined ? dose : `${dose} (${phase.replaceAll("-", " ")})`;
}

export function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
