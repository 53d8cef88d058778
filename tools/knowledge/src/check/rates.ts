import { SEEN, type Seen } from "@afterscript/engine";
import { isAmountUnit } from "@afterscript/wording";
import type { Setting } from "../compile/setting.ts";
import type { Cursor } from "../read/cursor.ts";
import type { RateTree, ReadEntry } from "../read/read-rates.ts";
import { splitQuantity } from "../schema/quantity.ts";
import type { NamedArmForm, OnsetForm, RateCiteForm, RateForm, ResponseForm } from "../schema/rates.ts";
import { weakest } from "./citations.ts";

type Entry = ReadEntry<RateForm> | ReadEntry<ResponseForm> | ReadEntry<OnsetForm>;

/** Codes are of the closed lists, ids say what stands inside, and nothing is better seen than its research row. */
export function checkRates(
  tree: RateTree,
  setting: Setting,
  topics: ReadonlySet<string>,
  sources: ReadonlySet<string>,
) {
  const known = knownCodes(tree);
  checkOutcomes(tree, topics);
  checkTrials(tree, setting, known, sources);
  const ids = new Set<string>();
  for (const entry of [...tree.rates, ...tree.responses, ...tree.onsets]) {
    const { id } = entry.form;
    if (ids.has(id)) entry.cursor.at("id").report("KNOWLEDGE_ID_TWICE", `"${id}" stands twice.`, "Add a variant.");
    ids.add(id);
    checkDrug(entry, setting);
    checkRests(entry, tree, sources);
    if (entry.form.trial !== undefined && !tree.trials.has(entry.form.trial))
      unknown(entry.cursor.at("trial"), "trial", entry.form.trial, "rates/trials");
  }
  for (const entry of tree.rates) {
    checkRate(entry, tree, known);
    checkConditions(entry.form.conditions ?? [], entry.cursor.at("conditions"), setting);
  }
  for (const entry of tree.responses) checkResponse(entry, setting, known);
  for (const entry of tree.onsets) checkOnset(entry, setting, known);
  for (const { form, cursor } of tree.notTranscribed)
    for (const id of form.evidence) if (!tree.rows.has(id)) unknownRow(cursor.at("evidence"), id);
}

type Known = Readonly<
  Record<
    "outcomes" | "populations" | "comparators" | "with" | "endpoints" | "measures" | "courses" | "riskFactors",
    ReadonlySet<string>
  >
>;

function knownCodes({ codes }: RateTree): Known {
  const form = codes?.form;
  const ids = (list: readonly { readonly id: string }[] | undefined) => new Set((list ?? []).map((one) => one.id));
  return {
    outcomes: ids(form?.outcomes),
    populations: new Set(form?.populations),
    comparators: new Set(form?.comparators),
    with: new Set(form?.with),
    endpoints: new Set(form?.endpoints),
    measures: new Set(form?.measures),
    courses: new Set(form?.courses),
    riskFactors: ids(form?.riskFactors),
  };
}

function unknown(cursor: Cursor, sort: string, id: string, place: string): void {
  cursor.report("KNOWLEDGE_CONCEPT_UNKNOWN", `No ${sort} is called "${id}".`, `Add it to ${place} or mend the id.`);
}

function unknownRow(cursor: Cursor, id: string): void {
  const mend = "Write an id of rates/evidence/, or add the row there.";
  cursor.report("KNOWLEDGE_EVIDENCE_UNKNOWN", `No evidence row is called "${id}".`, mend);
}

function inList(ids: readonly string[] | undefined, list: keyof Known, known: Known, cursor: Cursor): void {
  for (const [index, id] of (ids ?? []).entries())
    if (!known[list].has(id)) unknown(cursor.at(index), list, id, "rates/codes.yaml");
}

function one(id: string | undefined, list: keyof Known, known: Known, cursor: Cursor): void {
  if (id !== undefined && !known[list].has(id)) unknown(cursor, list, id, "rates/codes.yaml");
}

function checkOutcomes({ codes }: RateTree, topics: ReadonlySet<string>): void {
  for (const [index, topic] of (codes?.form.mainTopics ?? []).entries())
    if (!topics.has(topic)) unknownTopic(topic, codes?.cursor.at("mainTopics", index));
  for (const [index, { topic }] of (codes?.form.outcomes ?? []).entries()) {
    if (!topics.has(topic)) unknownTopic(topic, codes?.cursor.at("outcomes", index, "topic"));
  }
}

function unknownTopic(topic: string, cursor: Cursor | undefined): void {
  const mend = "Write one of concepts/topics.yaml, an analyte or a symptom.";
  cursor?.report("KNOWLEDGE_TOPIC_UNKNOWN", `"${topic}" is not a topic.`, mend);
}

function checkTrials(tree: RateTree, setting: Setting, known: Known, sources: ReadonlySet<string>): void {
  for (const { form, cursor } of tree.trials.values()) {
    inList(form.population, "populations", known, cursor.at("population"));
    checkConditions(form.conditions, cursor.at("conditions"), setting);
    checkSource(form.cite, cursor.at("cite"), sources);
  }
}

function checkConditions(ids: readonly string[], cursor: Cursor, { concepts }: Setting): void {
  for (const [index, id] of ids.entries())
    if (!concepts.conditions.has(id)) unknown(cursor.at(index), "condition", id, "concepts/conditions");
}

function checkDrug({ drug, cursor }: Entry, { concepts }: Setting): void {
  if (!concepts.drugs.has(drug)) unknown(cursor, "drug", drug, "concepts/drugs");
}

function checkSource({ source }: RateCiteForm, cursor: Cursor, sources: ReadonlySet<string>): void {
  if (source !== undefined && !sources.has(source)) {
    const mend = "Add sources/<region>/<id>.yaml or mend the id.";
    cursor.at("source").report("KNOWLEDGE_SOURCE_UNKNOWN", `No source is called "${source}".`, mend);
  }
}

/** Each evidence row exists; the cites together claim no more than the weakest row allows. */
function checkRests({ form, cursor }: Entry, tree: RateTree, sources: ReadonlySet<string>): void {
  const rows = form.evidence.flatMap((id, index) => {
    const row = tree.rows.get(id);
    if (row === undefined) unknownRow(cursor.at("evidence", index), id);
    return row ?? [];
  });
  const cites = [form.cite].flat();
  for (const cite of cites) checkSource(cite, cursor.at("cite"), sources);
  const limit = weakest(rows.map((row) => row.seen));
  const claimed = weakest(cites.map((cite) => cite.seen));
  if (rows.length > 0 && isStronger(claimed, limit)) {
    const what = `seen: ${claimed} is more than the evidence rows allow.`;
    const mend = `Write seen: ${limit}, or leave the weaker row to an entry of its own.`;
    cursor.at("cite").report("KNOWLEDGE_SEEN_TOO_STRONG", what, mend);
  }
}

function isStronger(claimed: Seen, limit: Seen): boolean {
  return SEEN.indexOf(claimed) < SEEN.indexOf(limit);
}

function checkRate({ form, cursor, drug }: ReadEntry<RateForm>, tree: RateTree, known: Known): void {
  one(form.outcome, "outcomes", known, cursor.at("outcome"));
  inList(form.who, "populations", known, cursor.at("who"));
  inList(form.factors, "riskFactors", known, cursor.at("factors"));
  checkArms(form.arms ?? [], cursor.at("arms"), known);
  for (const [index, { of, against, factor, across }] of (form.ratios ?? []).entries()) {
    const place = cursor.at("ratios", index);
    checkArms([of], place, known);
    one(against, "comparators", known, place.at("against"));
    one(factor, "riskFactors", known, place.at("factor"));
    inList(across, "outcomes", known, place.at("across"));
  }
  for (const [index, { factor }] of (form.raisedBy ?? []).entries())
    one(factor, "riskFactors", known, cursor.at("raisedBy", index, "factor"));
  checkSpan(form.span, cursor.at("span"));
  const outcome = tree.codes?.form.outcomes.find((each) => each.id === form.outcome);
  const topic = outcome?.topic ?? form.outcome;
  const narrower = topic === form.outcome ? [] : [form.outcome];
  checkId(form.id, [drug, "effect-rate", topic, form.trial, ...narrower], cursor);
}

function checkResponse({ form, cursor, drug }: ReadEntry<ResponseForm>, setting: Setting, known: Known): void {
  one(form.endpoint, "endpoints", known, cursor.at("endpoint"));
  inList(form.who, "populations", known, cursor.at("who"));
  checkConditions([form.condition], cursor.at("condition"), setting);
  checkArms(form.arms ?? [], cursor.at("arms"), known);
  for (const [index, { of, against }] of (form.verdicts ?? []).entries()) {
    checkArms([of], cursor.at("verdicts", index), known);
    one(against, "comparators", known, cursor.at("verdicts", index, "against"));
  }
  checkAmounts([form.at], cursor.at("at"));
  const [number, unit = ""] = form.at.split(" ");
  const time = `${unit.replace(/s$/, "")}-${number}`;
  checkId(form.id, [drug, "trial-response", form.condition, form.trial, form.endpoint, time], cursor);
}

function checkOnset({ form, cursor, drug }: ReadEntry<OnsetForm>, setting: Setting, known: Known): void {
  inList(form.measures, "measures", known, cursor.at("measures"));
  inList(form.then, "courses", known, cursor.at("then"));
  one(form.against, "comparators", known, cursor.at("against"));
  checkConditions([form.condition], cursor.at("condition"), setting);
  checkAmounts([form.at].flat(), cursor.at("at"));
  checkId(form.id, [drug, "time-to-response", form.condition], cursor);
}

function checkArms(arms: readonly NamedArmForm[], cursor: Cursor, known: Known): void {
  for (const [index, { comparator, with: along }] of arms.entries()) {
    one(comparator, "comparators", known, cursor.at(index, "comparator"));
    inList(along, "with", known, cursor.at(index, "with"));
  }
}

function checkSpan(span: RateForm["span"], cursor: Cursor): void {
  for (const [key, value] of Object.entries(span ?? {})) checkAmounts([value ?? []].flat(), cursor.at(key));
}

function checkAmounts(amounts: readonly string[], cursor: Cursor): void {
  for (const written of amounts) {
    if (isAmountUnit(splitQuantity(written)?.unit ?? "")) continue;
    const what = `"${written}" has a unit that no sentence can print.`;
    cursor.report("KNOWLEDGE_UNIT_UNKNOWN", what, "Write hours, days, weeks, months or years.");
  }
}

/** The id begins with what the entry says; one more part names a variant. */
function checkId(id: string, expected: readonly string[], cursor: Cursor): void {
  const parts = id.split(".");
  const wrong = expected.findIndex((part, index) => parts[index] !== part);
  const isShaped = parts.every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part)) && parts.length <= expected.length + 1;
  if (wrong === -1 && isShaped) return;
  const mend = `Write ${expected.join(".")}, and a variant after it where there are several.`;
  cursor.at("id").report("KNOWLEDGE_ID_WRONG", `"${id}" does not say what stands inside.`, mend);
}
