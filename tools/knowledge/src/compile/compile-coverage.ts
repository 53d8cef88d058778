import type { Cite, Expression, Saying, Seen } from "@afterscript/engine";
import {
  type Assistance,
  type Clause,
  type Country,
  type CoverageKnowledge,
  type CoverageSource,
  type DecisionTime,
  type DenialReason,
  type Door,
  type Enclosure,
  type ExceptionGround,
  type GuideQuestion,
  type LetterElement,
  type Period,
  type PlanType,
  type Policy,
  type Rested,
  type StepTherapyLaw,
  type Told,
  type ToldFact,
  type Trap,
  type Tried,
  WANTED_FIRST,
} from "@afterscript/engine/public/coverage.ts";
import { type Band, type Decimal, type End, parseDecimal } from "@afterscript/kernel";
import { amountsOfCoverageCode } from "@afterscript/wording/public/coverage.ts";
import type { Cursor } from "../read/cursor.ts";
import type { CoverageTree, ReadFile } from "../read/read-coverage.ts";
import type {
  ClauseForm,
  CoverageSaysForm,
  DecisionForm,
  DoorForm,
  PathForm,
  PolicyForm,
  TriedForm,
} from "../schema/coverage.ts";
import { type BandForm, splitQuantity } from "../schema/quantity.ts";
import { compileMedicines } from "./compile-medicines.ts";
import { compileQuestion } from "./compile-question.ts";
import type { Setting } from "./setting.ts";

type Edition = { readonly version: string; readonly hash: string };

/** The room of cover as the engine reads it. What does not fit together is reported at its own place. */
export function compileCoverage(tree: CoverageTree, setting: Setting, edition: Edition): CoverageKnowledge {
  const scope = scopeOf(tree, setting);
  const doors = compilePaths(tree, scope);
  const made: CoverageKnowledge = {
    version: edition.version,
    hash: edition.hash,
    sources: Object.fromEntries([...scope.sources].sort(byKey)),
    plans: each(
      tree["plan-types"],
      (form, cursor, country): PlanType => ({
        id: form.id,
        country,
        ...(form.law && { law: form.law }),
        ...(form.pathNotRead && { pathNotRead: true }),
        ...rest(form, cursor, scope),
      }),
    ),
    guide: (tree.guide?.form ?? []).map(
      ({ id, answers }): GuideQuestion => ({
        id,
        answers: answers.map(({ id: answer, next, plan }) => ({
          id: answer,
          ...(next && { next }),
          ...(plan && { plan }),
        })),
      }),
    ),
    doors,
    reasons: each(
      tree.reasons,
      (form, cursor): DenialReason => ({
        id: form.id,
        mends: form.mends.map((one, index) => saying(one, cursor.at("mends", index))),
        ...(form.firstDoor && { firstDoor: form.firstDoor }),
        ...rest(form, cursor, scope),
      }),
    ),
    grounds: each(
      tree.grounds,
      (form, cursor): ExceptionGround => ({
        id: form.id,
        under: form.under,
        plans: plansOf(form.plans, cursor, scope),
        ...(form.ask && { ask: compileQuestion(form.ask, cursor.at("ask"), setting) }),
        ...(form.wantedFirst && { ask: askOfWanted(form.wantedFirst) }),
        ...(form.whileTaking && { whileTaking: true as const }),
        ...rest(form, cursor, scope),
      }),
    ),
    laws: each(
      tree.laws,
      (form, cursor): StepTherapyLaw => ({
        id: form.id,
        state: form.state,
        law: form.law,
        plans: plansOf(form.plans, cursor, scope),
        grounds: form.grounds,
        decisions: decisionsOf(form.decisions, cursor, scope),
        ...(form.silenceMeansGranted && { silenceMeansGranted: true }),
        ...(form.facts && { facts: toldOf(form.facts, cursor, scope) }),
        ...rest(form, cursor, scope),
      }),
    ),
    policies: tree.criteria.flatMap((file) => policiesOf(file, scope)),
    facts: [...scope.facts.values()],
    enclosures: tree.letter.flatMap(({ form, cursor }) =>
      form.enclosures.map(
        (one, index): Enclosure => ({
          id: one.id,
          from: one.from,
          ...(one.when && { when: defined(one.when) }),
          ...(one.amounts && { amounts: one.amounts }),
          ...rest(one, cursor.at("enclosures", index), scope),
        }),
      ),
    ),
    elements: tree.letter.flatMap(({ form, cursor }) =>
      form.elements.map(
        (one, index): LetterElement => ({ id: one.id, ...rest(one, cursor.at("elements", index), scope) }),
      ),
    ),
    assistance: each(
      tree.assistance,
      (form, cursor, country): Assistance => ({
        id: form.id,
        country,
        sort: form.sort,
        maker: form.maker,
        programme: form.programme,
        drugs: form.drugs,
        plans: plansOf(form.plans, cursor, scope),
        ...(form.notStates && { notStates: form.notStates }),
        deadlines: (form.deadlines ?? []).map((one, index) => ({
          id: one.id,
          period: periodOf(one.period),
          starts: one.starts,
          ...rest(one, cursor.at("deadlines", index), scope),
        })),
        facts: toldOf(form.facts, cursor, scope),
        ...(form.page && { page: form.page }),
        ...rest(form, cursor, scope),
      }),
    ),
    traps: each(
      tree.traps,
      (form, cursor): Trap => ({
        id: form.id,
        ...(form.plans && { plans: plansOf(form.plans, cursor, scope) }),
        ...(form.reasons && { reasons: form.reasons }),
        ...(form.drugs && { drugs: form.drugs }),
        ...(form.told && {
          told: { fact: factOf(form.told.fact, cursor.at("told"), scope), any: [form.told.is].flat() },
        }),
        says: saying(form.says, cursor.at("says")),
        ...rest(form, cursor, scope),
      }),
    ),
  };
  checkNames(tree, scope, made);
  return made;
}

/** The medicines are those that a letter will name: the engine sets them in. */
function askOfWanted(outcome: "failed"): Expression {
  return { is: "earlier", fact: "line-of-therapy", substances: [WANTED_FIRST], outcome };
}

type Scope = {
  readonly setting: Setting;
  readonly sources: ReadonlyMap<string, CoverageSource>;
  readonly plans: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string, ToldFact>;
};

function scopeOf(tree: CoverageTree, setting: Setting): Scope {
  const sources = new Map<string, CoverageSource>();
  for (const { country, form, cursor } of tree.sources)
    for (const [index, { evidence: _, study: __, ...one }] of form.entries()) {
      if (sources.has(one.id)) twice(one.id, cursor.at(index, "id"));
      sources.set(one.id, defined({ ...one, country }));
    }
  const facts = new Map<string, ToldFact>();
  for (const { form, cursor } of tree.facts)
    for (const [index, one] of form.entries()) {
      if (facts.has(one.id)) twice(one.id, cursor.at(index, "id"));
      if ((one.sort === "choice") !== (one.choices !== undefined))
        cursor
          .at(index)
          .report(
            "KNOWLEDGE_VALUE_INVALID",
            `"${one.id}" is no choice with choices.`,
            "Write sort: choice with choices:, and only there.",
          );
      facts.set(one.id, defined(one));
    }
  const plans = new Set(tree["plan-types"].flatMap(({ form }) => form.map(({ id }) => id)));
  return { setting, sources, plans, facts };
}

/** A followed path's doors come first; a door written here takes the place of the one of the same id. */
function compilePaths(tree: CoverageTree, scope: Scope): readonly Door[] {
  const files = new Map(tree.paths.map((file) => [file.form.plan, file]));
  return tree.paths.flatMap((file) => {
    plansOf([file.form.plan], file.cursor, scope, "plan");
    return doorsOf(file, files, new Set()).map(({ form, cursor }) => doorOf(form, cursor, file, scope));
  });
}

type PathFile = ReadFile<"paths">;
type WrittenDoor = { readonly form: DoorForm; readonly cursor: Cursor };

function doorsOf(file: PathFile, files: ReadonlyMap<string, PathFile>, visited: ReadonlySet<string>): WrittenDoor[] {
  const { plan, follows, without = [], doors = [] }: PathForm = file.form;
  const own = doors.map((form, index) => ({ form, cursor: file.cursor.at("doors", index) }));
  if (follows === undefined) return own;
  const followed = files.get(follows);
  if (followed === undefined || visited.has(follows)) {
    const known = [...files.keys()].join(" ");
    file.cursor
      .at("follows")
      .report("KNOWLEDGE_CONCEPT_UNKNOWN", `"${follows}" has no path that can be followed.`, `Known: ${known}.`);
    return own;
  }
  const offered = doorsOf(followed, files, new Set([...visited, plan]));
  for (const id of without)
    if (!offered.some(({ form }) => form.id === id)) unknown(id, `door of ${follows}`, file.cursor.at("without"));
  const replaced = new Set([...without, ...doors.map(({ id }) => id)]);
  const taken = offered.filter(({ form }) => !replaced.has(form.id));
  return [...taken, ...own].sort((a, b) => a.form.level.localeCompare(b.form.level));
}

function doorOf(form: DoorForm, cursor: Cursor, { country, form: { plan } }: PathFile, scope: Scope): Door {
  const { fileWithin, expedited } = form;
  const presumed = fileWithin?.presumedReceipt;
  const at = cursor.at("fileWithin");
  return {
    id: `${country}.${plan}.${form.id}`,
    plan,
    sort: form.sort,
    level: Number(form.level),
    mayFile: form.mayFile,
    ...(fileWithin && {
      fileWithin: {
        period: periodOf(fileWithin.period),
        starts: fileWithin.starts,
        counts: fileWithin.counts,
        ...(fileWithin.atMost && { isAtMost: true }),
        ...(fileWithin.noSuchDay && { noSuchDay: fileWithin.noSuchDay }),
        ...(presumed && {
          presumedReceipt: { period: periodOf(presumed.period), ...rest(presumed, at.at("presumedReceipt"), scope) },
        }),
        ...rest(fileWithin, at, scope),
      },
    }),
    decisions: decisionsOf(form.decisions, cursor, scope),
    ...(expedited && { expedited: { grounds: expedited.grounds, ...rest(expedited, cursor.at("expedited"), scope) } }),
    ...(form.forReasons && { forReasons: form.forReasons }),
    facts: toldOf(form.facts, cursor, scope),
    ...rest(form, cursor, scope),
  };
}

function policiesOf({ country, form: file, cursor }: ReadFile<"criteria">, scope: Scope): Policy[] {
  return file.policies.map((form: PolicyForm, index): Policy => {
    const at = cursor.at("policies", index);
    const ids = new Set<string>();
    const clause = clauseOf(form.clause, at.at("clause"), scope, ids);
    if (clause.is !== "all" && clause.is !== "any" && clause.is !== "at-least")
      at.at("clause").report(
        "KNOWLEDGE_VALUE_INVALID",
        "A policy begins with one question.",
        "Begin it with all, any or atLeast.",
      );
    const parts = [country, slug(file.payer), form.drug, form.condition, ...(form.variant ? [form.variant] : [])];
    return {
      id: parts.join("."),
      country,
      payer: file.payer,
      drug: form.drug,
      condition: form.condition,
      ...(file.isPattern && { isPattern: true }),
      ...(file.plans && { plans: plansOf(file.plans, cursor, scope) }),
      ...(form.isCutShort && { isCutShort: true }),
      ...(form.firstMonths && { firstMonths: Number(form.firstMonths) }),
      ...(form.renewalMonths && { renewalMonths: Number(form.renewalMonths) }),
      clause: clause as Policy["clause"],
      ...(form.renewal && { renewal: saying(form.renewal, at.at("renewal")) }),
      ...rest(form, at, scope),
    };
  });
}

function clauseOf(form: ClauseForm, cursor: Cursor, scope: Scope, ids: Set<string>): Clause {
  const { id } = form;
  if (ids.has(id)) twice(id, cursor.at("id"));
  ids.add(id);
  const list = (forms: readonly ClauseForm[], key: string) =>
    forms.map((one, index) => clauseOf(one, cursor.at(key, index), scope, ids));
  if (form.all) return { id, is: "all", of: list(form.all, "all") };
  if (form.any) return { id, is: "any", of: list(form.any, "any") };
  if (form.atLeast) return atLeastOf(form, list(form.of ?? [], "of"), cursor);
  if (form.tried) return { id, is: "tried", tried: triedOf(form.tried, cursor.at("tried"), scope) };
  if (form.done) {
    const { fact, of, withinMonths, result } = form.done;
    for (const analyte of [of].flat())
      if (!scope.setting.concepts.analytes.has(analyte)) unknown(analyte, "analyte", cursor.at("done", "of"));
    return {
      id,
      is: "done",
      done: {
        fact,
        of: [of].flat(),
        ...(withinMonths && { withinMonths: Number(withinMonths) }),
        ...(result && { result }),
      },
    };
  }
  if (form.told) {
    const fact = factOf(form.told.fact, cursor.at("told"), scope);
    const any = [form.told.is].flat();
    const choices = scope.facts.get(fact)?.choices ?? ["yes", "no"];
    for (const one of any)
      if (!choices.includes(one)) unknown(one, `answer of ${fact} (${choices.join(" ")})`, cursor.at("told", "is"));
    return { id, is: "told", fact, any };
  }
  if (form.number) {
    const at = cursor.at("number");
    const fact = factOf(form.number.fact, at, scope);
    const { result } = form.number;
    const unit = scope.facts.get(fact)?.unit;
    if (result !== undefined) sameUnit(result, unit, at.at("result"), scope);
    return { id, is: "told-number", fact, band: numberBand(form.number, at, unit), ...(result && { result }) };
  }
  if (form.fact === undefined)
    cursor.report(
      "KNOWLEDGE_FIELD_MISSING",
      `The clause "${id}" does not say which fact it asks for.`,
      "Write fact: with the topic that the words name.",
    );
  return {
    id,
    is: "ask",
    fact: form.fact ?? id,
    ask: compileQuestion(form.ask ?? {}, cursor.at("ask"), scope.setting),
  };
}

function atLeastOf(form: ClauseForm, of: readonly Clause[], cursor: Cursor): Clause {
  const count = Number(form.atLeast);
  if (count > of.length)
    cursor
      .at("atLeast")
      .report(
        "KNOWLEDGE_VALUE_INVALID",
        `${count} of ${of.length} can never be met.`,
        "Write of: with as many clauses, or a smaller number.",
      );
  return { id: form.id, is: "at-least", count, of };
}

function triedOf(form: TriedForm, cursor: Cursor, { setting }: Scope): Tried {
  const { substances, unseen } = compileMedicines(form, cursor, setting);
  return {
    named: [form.class ?? [], form.mechanism ?? [], form.substance ?? []].flat(),
    substances: [...substances, ...unseen].sort(),
    ...(form.forMonths && { forMonths: Number(form.forMonths) }),
    ...(form.forDays && { forDays: Number(form.forDays) }),
    ...(form.withinDays && { withinDays: Number(form.withinDays) }),
    ...(form.route && { route: form.route }),
    outcome: form.outcome,
    ...(form.notToleratedCounts && { notToleratedCounts: false }),
  };
}

/** A number that is told and a result that is recorded are held against one band: they have one unit. */
function sameUnit(analyte: string, unit: string | undefined, cursor: Cursor, { setting }: Scope): void {
  const found = setting.concepts.analytes.get(analyte)?.form;
  if (found === undefined) unknown(analyte, "analyte", cursor);
  else if (found.kind !== "quantity" || found.unit !== unit)
    cursor.report(
      "KNOWLEDGE_UNIT_UNKNOWN",
      `"${analyte}" is not measured in the fact's unit (${unit ?? "none"}).`,
      "Give the fact the analyte's own unit.",
    );
}

/** A band in the told fact's own unit: nothing is converted. */
function numberBand(form: BandForm, cursor: Cursor, unit: string | undefined): Band {
  const end = (key: keyof BandForm, closed: boolean): End | undefined => {
    const written = form[key];
    if (written === undefined) return undefined;
    const parts = splitQuantity(written);
    const value: Decimal | undefined = parts && parseDecimal(parts.number);
    if (parts?.unit !== unit) unknown(parts?.unit ?? written, `unit of the fact (${unit ?? "none"})`, cursor.at(key));
    return value && { value, closed, printed: written };
  };
  const low = end("above", false) ?? end("atOrAbove", true);
  const high = end("below", false) ?? end("atOrBelow", true);
  return { ...(low && { low }), ...(high && { high }) };
}

function decisionsOf(forms: readonly DecisionForm[] | undefined, cursor: Cursor, scope: Scope): DecisionTime[] {
  return (forms ?? []).map((one, index) => ({
    speed: one.speed,
    period: periodOf(one.period),
    starts: one.starts,
    ...rest(one, cursor.at("decisions", index), scope),
  }));
}

function toldOf(forms: DoorForm["facts"], cursor: Cursor, scope: Scope): Told[] {
  return (forms ?? []).map((one, index) => {
    const at = cursor.at("facts", index);
    return { says: saying(one.says, at.at("says")), ...rest(one, at, scope) };
  });
}

type RestedForm = { readonly cite: unknown; readonly reviewBy?: string | undefined };
type CoverageCite = {
  readonly source: string;
  readonly section: string;
  readonly checked: string;
  readonly seen: Seen;
};

function rest(form: RestedForm, cursor: Cursor, { sources }: Scope): Rested {
  const cite = [form.cite].flat() as CoverageCite[];
  const days = cite.flatMap(({ source }, index) => {
    const found = sources.get(source);
    if (found === undefined)
      unknown(source, "source of the coverage room", cursor.at("cite", ...(Array.isArray(form.cite) ? [index] : [])));
    return found === undefined ? [] : [found.reviewBy];
  });
  const reviewBy = [...days, ...(form.reviewBy ? [form.reviewBy] : [])].sort()[0] ?? "";
  return {
    cite: cite.map(({ source, section, checked, seen }): Cite => ({ source, section, checked, seen })),
    reviewBy,
  };
}

function saying(form: CoverageSaysForm, cursor: Cursor): Saying {
  const [code = "", written] = typeof form === "string" ? [form, undefined] : (Object.entries(form)[0] ?? []);
  const amounts = written === undefined ? [] : [written].flat();
  const needed = amountsOfCoverageCode(code);
  if (needed === undefined)
    cursor.report(
      "KNOWLEDGE_CONCEPT_UNKNOWN",
      `Nothing is said by "${code}".`,
      "Add its sentence in core/wording/src/coverage/en/codes.",
    );
  else if (needed !== amounts.length)
    cursor.report(
      "KNOWLEDGE_VALUE_INVALID",
      `"${code}" is said with ${needed} figures, not ${amounts.length}.`,
      `Write ${needed}.`,
    );
  return { code, ...(amounts.length > 0 && { amounts }) };
}

function plansOf(ids: readonly string[], cursor: Cursor, { plans }: Scope, key = "plans"): readonly string[] {
  for (const id of ids) if (!plans.has(id)) unknown(id, `plan type (${[...plans].join(" ")})`, cursor.at(key));
  return ids;
}

function factOf(id: string, cursor: Cursor, { facts }: Scope): string {
  if (!facts.has(id)) unknown(id, "told fact of facts.yaml", cursor.at("fact"));
  return id;
}

/** Names that point from one file to another, and ids that stand twice. */
function checkNames(tree: CoverageTree, scope: Scope, made: CoverageKnowledge): void {
  const questions = new Set(made.guide.map(({ id }) => id));
  for (const [index, { answers }] of (tree.guide?.form ?? []).entries())
    for (const [place, { next, plan }] of answers.entries()) {
      const at = tree.guide?.cursor.at(index, "answers", place);
      if (next !== undefined && !questions.has(next) && at) unknown(next, "question of the guide", at.at("next"));
      if (plan !== undefined && at) plansOf([plan], at, scope, "plan");
    }
  const reasons = new Set(made.reasons.map(({ id }) => id));
  const papers = new Set(made.enclosures.map(({ id }) => id));
  for (const { form, cursor } of tree.paths)
    for (const [index, door] of (form.doors ?? []).entries())
      for (const reason of door.forReasons ?? [])
        if (!reasons.has(reason)) unknown(reason, "denial reason", cursor.at("doors", index, "forReasons"));
  for (const { form, cursor } of tree.facts)
    for (const [index, { shownBy }] of form.entries())
      if (shownBy !== undefined && !papers.has(shownBy))
        unknown(shownBy, "enclosure of letter.yaml", cursor.at(index, "shownBy"));
  const grounds = new Set(made.grounds.map(({ id }) => id));
  for (const { form, cursor } of tree.laws)
    for (const [index, law] of form.entries())
      for (const ground of law.grounds)
        if (!grounds.has(ground)) unknown(ground, "ground of grounds.yaml", cursor.at(index, "grounds"));
  for (const { form, cursor } of [...tree.assistance, ...tree.traps])
    for (const [index, { drugs = [] }] of form.entries())
      for (const drug of drugs)
        if (!scope.setting.concepts.drugs.has(drug)) unknown(drug, "drug", cursor.at(index, "drugs"));
  for (const { form, cursor } of tree.criteria)
    for (const [index, { drug, condition }] of form.policies.entries()) {
      if (!scope.setting.concepts.drugs.has(drug) && drug !== "any")
        unknown(drug, "drug", cursor.at("policies", index, "drug"));
      if (!scope.setting.concepts.conditions.has(condition))
        unknown(condition, "condition", cursor.at("policies", index, "condition"));
    }
  for (const list of [
    made.plans,
    made.doors,
    made.reasons,
    made.grounds,
    made.laws,
    made.policies,
    made.enclosures,
    made.assistance,
    made.traps,
  ]) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) twice(id, (tree["plan-types"][0] ?? tree.guide)?.cursor);
      seen.add(id);
    }
  }
}

function unknown(id: string, what: string, cursor: Cursor): void {
  cursor.report("KNOWLEDGE_CONCEPT_UNKNOWN", `"${id}" is no ${what}.`, "Mend the name, or add what it names.");
}

function twice(id: string, cursor: Cursor | undefined): void {
  cursor?.report("KNOWLEDGE_ID_TWICE", `"${id}" stands twice.`, "Give each entry its own id.");
}

function each<Form, Made>(
  files: readonly { readonly country: Country; readonly form: readonly Form[]; readonly cursor: Cursor }[],
  make: (form: Form, cursor: Cursor, country: Country) => Made,
): Made[] {
  return files.flatMap(({ country, form, cursor }) => form.map((one, index) => make(one, cursor.at(index), country)));
}

function periodOf(written: string): Period {
  const unit = written.startsWith("PT") ? "hours" : written.endsWith("M") ? "months" : "days";
  return { amount: Number(written.replace(/\D/g, "")), unit };
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<T>;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
