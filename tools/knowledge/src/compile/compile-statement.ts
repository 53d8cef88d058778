import type { Authority, Cite, Interval, Kind, Region, Statement } from "@afterscript/engine";
import { type Dose, parseDose } from "@afterscript/kernel";
import type { Cursor } from "../read/cursor.ts";
import type { ReadStatement, ReadVersion } from "../read/read-statements.ts";
import { bandProblem } from "../schema/quantity.ts";
import type {
  BaselineTestForm,
  CiteForm,
  DoseForm,
  FollowUpTestForm,
  IntervalForm,
  LabThresholdForm,
  LicenceForm,
  LineOfTherapyForm,
  SilenceForm,
  TriggerForm,
} from "../schema/statement.ts";
import { compileBand, toDays } from "./compile-band.ts";
import { compileQuestion, conditions } from "./compile-question.ts";
import { compileSays } from "./compile-says.ts";
import { compileThen, SILENT } from "./compile-then.ts";
import type { Setting } from "./setting.ts";

/** Where a statement stands: what its id, region and cites without a source of their own come from. */
export type Origin = {
  readonly drug: string;
  readonly region: Region;
  readonly transcribes: string;
  readonly authority: "label" | "guideline";
};

type AnyForm =
  | TriggerForm
  | LicenceForm
  | LineOfTherapyForm
  | LabThresholdForm
  | BaselineTestForm
  | FollowUpTestForm
  | DoseForm;

/** Every version of a statement as a statement of its own; the engine picks by as-of. */
export function compileStatement(statement: ReadStatement, origin: Origin, setting: Setting): Statement[] {
  return statement.versions.map((version) =>
    compileVersion(statement, version, { origin, setting, topic: statement.head.topic }),
  );
}

type Scope = { readonly origin: Origin; readonly setting: Setting; readonly topic: string };

function compileVersion({ head }: ReadStatement, version: ReadVersion, scope: Scope): Statement {
  const form = version.form as AnyForm | SilenceForm;
  const cite = [form.cite].flat().map((one) => compileCite(one, scope.origin));
  const common = {
    id: head.id.replace("<drug>", scope.origin.drug),
    drug: scope.origin.drug,
    region: scope.origin.region,
    topic: head.topic,
    authority: authorityOf(cite, scope),
    evidence: head.evidence,
    from: form.from,
    ...(form.until && { until: form.until }),
    ...(form.when && { when: compileQuestion(form.when, version.cursor.at("when"), scope.setting) }),
    then: version.silent ? SILENT : compileThen((form as AnyForm).then, head.kind),
    ...(form.considers && { considers: form.considers }),
    ...(form.urgency && { urgency: form.urgency }),
    ...(form.except && { except: compileExceptions(form.except, version.cursor.at("except"), scope) }),
    cite,
  };
  if (version.silent) {
    const asked = (form as SilenceForm).if;
    return {
      ...common,
      kind: head.kind,
      notStated: true,
      ...(asked && { if: compileQuestion(asked, version.cursor.at("if"), scope.setting) }),
    };
  }
  const own = COMPILERS[head.kind]?.(form as never, version.cursor, scope);
  // The kind, its form and its own fields were matched by the schema of the kind.
  return { ...common, kind: head.kind, ...own } as unknown as Statement;
}

/** What rests on studies alone is never printed as a label or guideline. */
function authorityOf(cites: readonly Cite[], { origin, setting }: Scope): Authority {
  return cites.every(({ source }) => setting.studies.has(source)) ? "study" : origin.authority;
}

type Compiler<Form> = (form: Form, cursor: Cursor, scope: Scope) => object;

const trigger: Compiler<TriggerForm> = (form, cursor, { setting }) => ({
  ...(form.says && { says: compileSays(form.says, cursor.at("says")) }),
  ...(form.if && { if: compileQuestion(form.if, cursor.at("if"), setting) }),
  ...(form.followUntil && { followUntilDays: toDays(form.followUntil, cursor.at("followUntil"), setting) }),
});

const indication: Compiler<LicenceForm | LineOfTherapyForm> = (form, cursor, scope) => {
  if ("requires" in form)
    return {
      ...(form.says && { says: compileSays(form.says, cursor.at("says")) }),
      requires: compileQuestion(form.requires, cursor.at("requires"), scope.setting),
    };
  return {
    licences: form.licences.map((licence, index) => {
      const place = cursor.at("licences", index);
      conditions([licence.condition], place.at("condition"), scope.setting);
      return {
        condition: licence.condition,
        ...(licence.when && { when: compileQuestion(licence.when, place.at("when"), scope.setting) }),
        evidence: licence.evidence,
        cite: compileCite(licence.cite, scope.origin),
      };
    }),
  };
};

const labThreshold: Compiler<LabThresholdForm> = (form, cursor, { setting, topic }) => {
  const measure = { is: "analyte", id: topic } as const;
  const canonical = setting.concepts.analytes.get(topic)?.form;
  const { restart } = form;
  return {
    ...(canonical?.kind === "quantity" && { unit: canonical.unit }),
    ...(bandProblem(form) === undefined && { limit: compileBand(form, measure, cursor, setting) }),
    ...(form.fall && { fall: compileBand(form.fall, measure, cursor.at("fall"), setting) }),
    ...(form.if && { if: compileQuestion(form.if, cursor.at("if"), setting) }),
    ...(form.confirm && { confirm: compileConfirm(form.confirm, cursor.at("confirm"), setting) }),
    ...(form.unconfirmed && { unconfirmed: form.unconfirmed }),
    ...(restart && {
      restart:
        "fall" in restart
          ? { fall: compileBand(restart.fall, measure, cursor.at("restart", "fall"), setting) }
          : compileBand(restart, measure, cursor.at("restart"), setting),
    }),
    ...(form.doses && { doses: form.doses.map(doseOf) }),
    ...(form.doseMap && { doseMap: form.doseMap.map(({ from, to }) => ({ from: doseOf(from), to: doseOf(to) })) }),
  };
};

function compileConfirm(form: NonNullable<LabThresholdForm["confirm"]>, cursor: Cursor, setting: Setting) {
  return form === "repeat" ? {} : { withinDays: toDays(form.within, cursor.at("within"), setting) };
}

const baselineTest: Compiler<BaselineTestForm> = (form, cursor, { setting }) => ({
  by: recordedAs(form.by, cursor.at("by"), setting),
});

const followUpTest: Compiler<FollowUpTestForm> = (form, cursor, { setting }) => ({
  by: recordedAs(form.by, cursor.at("by"), setting),
  ...(form.first && { first: compileInterval(form.first, cursor.at("first"), setting) }),
  ...(form.second && { second: compileInterval(form.second, cursor.at("second"), setting) }),
  ...(form.every && { every: compileInterval(form.every, cursor.at("every"), setting) }),
  ...(form.afterDoseIncrease && {
    afterDoseIncrease: compileInterval(form.afterDoseIncrease, cursor.at("afterDoseIncrease"), setting),
  }),
});

/** Days from and to; a single time has both the same. */
export function compileInterval(form: IntervalForm, cursor: Cursor, setting: Setting): Interval {
  const from = form.at ?? form.from ?? "0 days";
  const to = form.at ?? form.to ?? "0 days";
  const key = form.at === undefined ? "from" : "at";
  return {
    from: toDays(from, cursor.at(key), setting),
    to: toDays(to, cursor.at(key === "at" ? "at" : "to"), setting),
  };
}

function recordedAs(ids: readonly string[], cursor: Cursor, { concepts }: Setting): readonly string[] {
  for (const [index, id] of ids.entries()) {
    if (!concepts.analytes.has(id) && !concepts.vaccines.has(id) && !concepts.answers.has(id))
      cursor
        .at(index)
        .report(
          "KNOWLEDGE_CONCEPT_UNKNOWN",
          `"${id}" is no analyte, vaccine or answer.`,
          "Add the concept or mend the id.",
        );
  }
  return ids;
}

const dose: Compiler<DoseForm> = (form, cursor, { setting }) => ({
  ...(form.if && { if: compileQuestion(form.if, cursor.at("if"), setting) }),
  ...(form.limit && { limit: form.limit.map(doseOf) }),
  ...(form.doseMap && { doseMap: form.doseMap.map(({ from, to }) => ({ from: doseOf(from), to: doseOf(to) })) }),
  ...(form.phase && { phase: form.phase }),
});

function doseOf(written: string): Dose {
  const read = parseDose(written);
  if (read === undefined) throw new Error(`The schema let "${written}" through as a dose.`);
  return read;
}

const COMPILERS: Readonly<Partial<Record<Kind, Compiler<never>>>> = {
  indication,
  "who-must-not": trigger,
  interaction: trigger,
  "duplicate-therapy": trigger,
  infection: trigger,
  reproduction: trigger,
  administration: trigger,
  vaccine: trigger,
  "missed-dose": trigger,
  washout: trigger,
  "expected-response": trigger,
  "response-review": trigger,
  symptom: trigger,
  "lab-threshold": labThreshold,
  "baseline-test": baselineTest,
  "follow-up-test": followUpTest,
  dose,
};

function compileExceptions(forms: NonNullable<TriggerForm["except"]>, cursor: Cursor, { origin, setting }: Scope) {
  return forms.map((form, index) => ({
    when: compileQuestion(form.when, cursor.at(index, "when"), setting),
    then: form.then,
    cite: compileCite(form.cite, origin),
  }));
}

function compileCite({ source, section, checked, seen }: CiteForm, origin: Origin): Cite {
  return { source: source ?? origin.transcribes, section, checked, seen };
}
