import { type ComparedDrug, type ComparedQuestion, isOfSpeed } from "@afterscript/engine";
import { sayingsText } from "../en/sayings.ts";
import type { ReportDose, ReportFinding } from "../report-type.ts";
import type { ComparisonDrug, ComparisonLine, ComparisonText } from "./comparison-type.ts";
import { capital, effectText } from "./figure-text.ts";
import { unique, type Writer } from "./writer.ts";

/** What one drug has to say to one question. The trials stand in lines of their own. */
export type Spoken = Pick<ComparisonLine, "texts" | "rests">;
type Speak = (drug: ComparedDrug, printed: ComparisonDrug, writer: Writer) => Spoken;

/** Every question but the one that trials answer. */
export const SPEAK: Readonly<Record<Exclude<ComparedQuestion, "response">, Speak>> = {
  licensed: (drug, _printed, writer) => {
    const { words, messages, audience, comparison, knowledge } = writer;
    const { here, elsewhere } = drug;
    const condition = messages.name(comparison.condition, audience);
    const licence = findingsOf(drug, drug.licence, writer);
    const outside = licence.filter(({ state }) => state === "applies").map(({ title }) => ended(title));
    const kinases = drug.isNeighbour ? (drug.kinases?.blocks ?? []).map((one) => one.toUpperCase()) : [];
    const own = [...plain(outside), ...listed(words.licenceOpen, missing(licence, writer))];
    return {
      texts: [
        ...plain([words.here({ here, region: knowledge.region, elsewhere, condition })]),
        ...plain(drug.isTaken ? [words.taken] : []),
        ...plain(kinases.length > 0 ? [words.neighbour(kinases)] : []),
        ...(here === "licensed" ? own : []),
      ],
      rests: drug.licence,
    };
  },
  "must-not": (drug, _printed, writer) => {
    const { words } = writer;
    const { mustNot, avoid, caution, open } = drug.weighed;
    const titles = (ids: readonly string[]) => findingsOf(drug, ids, writer).map(({ title }) => ended(title));
    const against = titles([...mustNot, ...avoid]);
    const isQuiet = against.length === 0 && caution.length === 0 && !isOutside(drug, writer);
    return {
      texts: [
        ...plain(isOutside(drug, writer) ? [words.outside] : []),
        ...plain(isQuiet ? [words.nothingAgainst] : against),
        ...plain(titles(caution)),
        ...listed(words.open, missing(findingsOf(drug, open, writer), writer)),
      ],
      rests: [...mustNot, ...avoid, ...caution, ...open],
    };
  },
  dose: (drug, { dose }, writer) => {
    const { words } = writer;
    if (dose === undefined)
      return { texts: plain([isOutside(drug, writer) ? words.outside : words.noDose]), rests: [] };
    const { limit, joins, open } = dose;
    const ids = open.map(({ statement }) => statement);
    const doses = unique(open.flatMap(({ allowed }) => allowed.map(doseText)));
    const either = limit === undefined ? words.oneOf : words.mayBeLower;
    return {
      texts: [
        ...plain(limit === undefined ? [] : [words.upTo(limit.allowed.map(doseText), drug.stage)]),
        ...listed(either, doses),
        ...listed(words.dependsOn, missing(findingsOf(drug, ids, writer), writer)),
      ],
      rests: unique([...(limit === undefined ? [] : [limit.statement]), ...joins, ...ids]),
    };
  },
  tests: ({ tests }, _printed, { words, messages, audience }) => {
    const named = (items: typeof tests) => unique(items.map(({ topic }) => messages.name(topic, audience)));
    if (tests.length === 0) return { texts: plain([words.noTests]), rests: [] };
    const open = tests.filter(({ found }) => found !== "found");
    return {
      texts: [
        ...plain([words.tests(tests.length, tests.length - open.length)]),
        ...listed(words.testsAgainst, named(tests.filter(({ allows }) => allows === "no"))),
        ...listed(words.testsOpen, named(open)),
      ],
      rests: tests.map(({ statement }) => statement),
    };
  },
  taking: (drug, _printed, writer) => {
    const { words } = writer;
    const { route, timesADay, taking } = drug;
    return {
      texts: plain([
        ...(route === undefined ? [] : [words.route[route]]),
        timesADay === undefined ? words.timesNotKnown : words.times(timesADay),
        ...saidBy(drug, taking, writer),
      ]),
      rests: taking,
    };
  },
  speed: (drug, _printed, writer) => {
    const { words, rates, audience, knowledge } = writer;
    const seen = drug.onsets.filter(({ cite }) => cite.every((one) => one.seen !== "no"));
    const onsets = seen.map((one) => {
      const trial = one.trial === undefined ? undefined : knowledge.trials[one.trial];
      return `${rates.onset(one, audience)} ${words.countedIn(trial && rates.trial(trial, audience))}`;
    });
    const said = findingsOf(drug, drug.speed, writer).flatMap(({ says = [] }) => {
      const ofSpeed = says.filter(({ code }) => isOfSpeed(code));
      return sayingsText(ofSpeed, audience) ?? [];
    });
    const texts = [...said, ...onsets];
    return {
      texts: plain(texts.length === 0 ? [words.notSaid] : texts),
      rests: [...drug.speed, ...seen.map(({ id }) => id)],
    };
  },
  effects: ({ drug, effects: outcomes }, { effects }, writer) => {
    const shown = new Set(effects.map(({ id }) => id));
    const texts = outcomes.flatMap(({ outcome, panels }) =>
      panels.filter(({ id }) => shown.has(id)).map((panel) => effectText(panel, { outcome, drug, writer })),
    );
    return { texts: texts.length === 0 ? plain([writer.words.noEffects]) : texts, rests: [...shown] };
  },
  monitoring: ({ firstYear, isTaken }, _printed, { words, messages, audience }) => {
    if (firstYear === undefined) return { texts: plain([words.noYear]), rests: [] };
    const named = (topics: readonly string[]) => unique(topics.map((topic) => messages.name(topic, audience)));
    const { byProtocol, withoutInterval, overdue, topics, days } = firstYear;
    const year = words.year({ ...firstYear, isTaken });
    return {
      texts: [
        ...(days === 0 ? plain([year]) : listed(year, named(topics))),
        ...plain(overdue === 0 ? [] : [words.overdue(overdue)]),
        ...listed(words.byProtocol, named(byProtocol)),
        ...listed(words.withoutInterval, named(withoutInterval)),
      ],
      rests: [],
    };
  },
  reproduction: (drug, _printed, writer) => {
    const { words, messages, audience } = writer;
    const texts = drug.reproduction.map(({ topic, rule, followUntilDays, statement }) => {
      const after = followUntilDays === undefined ? "" : `, ${words.afterLastDose(followUntilDays)}`;
      const text = `${capital(messages.name(topic, audience))}: ${words.rule[rule]}${after}.`;
      return [text, ...saidBy(drug, [statement], writer)].join(" ");
    });
    return {
      texts: plain(texts.length === 0 ? [words.noReproduction] : texts),
      rests: drug.reproduction.map(({ statement }) => statement),
    };
  },
  "boxed-risks": ({ boxed }, _printed, { words, messages, audience, knowledge }) => {
    if (knowledge.region !== "us") return { texts: plain([words.noSuchBox]), rests: [] };
    if (boxed === undefined) return { texts: plain([words.boxNotKnown]), rests: [] };
    if (boxed.is === "no") return { texts: plain([words.unboxed]), rests: [] };
    const topics = unique(boxed.topics.map((topic) => messages.name(topic, audience)));
    return { texts: listed(words.boxed, topics), rests: boxed.statements };
  },
};

/** Each sentence once. */
export function plain(texts: readonly string[]): readonly ComparisonText[] {
  return unique(texts).map((text) => ({ text }));
}

/** The beginning of a list with its items; without items nothing is said. */
function listed(text: string, items: readonly string[]): readonly ComparisonText[] {
  return items.length === 0 ? [] : [{ text, items }];
}

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

function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** The licence leaves this person out, by age or weight. */
function isOutside(drug: ComparedDrug, writer: Writer): boolean {
  return findingsOf(drug, drug.licence, writer).some(
    ({ state, topic }) => state === "applies" && topic === "condition",
  );
}
