import type { Expression } from "@afterscript/engine";
import { type Band, FORMS } from "@afterscript/kernel";
import type { Cursor } from "../read/cursor.ts";
import type { BandForm } from "../schema/quantity.ts";
import type { QuestionForm, TakingForm } from "../schema/question.ts";
import { compileBand, toDays } from "./compile-band.ts";
import { compileMedicines } from "./compile-medicines.ts";
import type { Setting } from "./setting.ts";

/** A question as the engine asks it. Several keys in one mapping become `all`. */
export function compileQuestion(form: QuestionForm, cursor: Cursor, setting: Setting): Expression {
  const parts = Object.entries(form).flatMap(([key, value]) =>
    value === undefined ? [] : [compilePart(key as keyof QuestionForm, form, cursor.at(key), setting)],
  );
  const first = parts[0];
  return parts.length === 1 && first !== undefined ? first : { is: "all", of: parts };
}

type Part = (form: QuestionForm, cursor: Cursor, setting: Setting) => Expression;

const PARTS: { readonly [Key in keyof QuestionForm]-?: Part } = {
  all: (form, cursor, setting) => ({ is: "all", of: compileList(form.all ?? [], cursor, setting) }),
  any: (form, cursor, setting) => ({ is: "any", of: compileList(form.any ?? [], cursor, setting) }),
  not: (form, cursor, setting) => ({ is: "not", of: compileQuestion(form.not ?? {}, cursor, setting) }),
  condition: (form, cursor, setting) => ({ is: "condition", any: conditions(list(form.condition), cursor, setting) }),
  age: (form, cursor, setting) => ({ is: "age", band: compileBand(form.age ?? {}, { is: "age" }, cursor, setting) }),
  weight: (form, cursor, setting) => ({
    is: "result",
    of: "weight",
    band: compileBand(form.weight ?? {}, { is: "analyte", id: "weight" }, cursor, setting),
  }),
  sex: (form) => ({ is: "sex", value: form.sex ?? "female" }),
  form: (form) => ({ is: "form", any: FORMS.filter((one) => list(form.form).includes(one)) }),
  currentDose: (form, cursor, setting) => ({
    is: "current-dose",
    band: compileBand(form.currentDose ?? {}, { is: "daily-dose" }, cursor, setting),
  }),
  sinceStart: (form, cursor, setting) => ({
    is: "since-start",
    band: compileBand(form.sinceStart ?? {}, { is: "time" }, cursor, setting),
  }),
  result: (form, cursor, setting) => {
    const { of, band } = measured(form.result, cursor, setting);
    return { is: "result", of, band, ...(form.result?.at && { at: form.result.at }) };
  },
  fall: (form, cursor, setting) => ({ is: "fall", ...measured(form.fall, cursor, setting) }),
  test: (form, cursor, setting) => {
    const of = list(form.test?.of);
    for (const id of of) requireAnalyte(id, cursor.at("of"), setting);
    return { is: "test", fact: form.test?.topic ?? of[0] ?? "", of, answer: form.test?.is ?? "positive" };
  },
  answer: (form, cursor, setting) => {
    const { topic = "", is = [] } = form.answer ?? {};
    requireAnswers(topic, list(is), cursor, setting);
    const asked = { is: "answer", topic, any: list(is) } as const;
    const notBefore = list(form.answer?.notBefore);
    for (const id of notBefore) requireAnalyte(id, cursor.at("notBefore"), setting);
    // An entry of the problem list has no day of asking that could be set beside a test's.
    return notBefore.length === 0 ? orListed(asked, setting) : { ...asked, notBefore };
  },
  history: (form, cursor, setting) => {
    const of = conditions(list(form.history?.of), cursor.at("of"), setting);
    const { status = "ever", since, topic } = form.history ?? {};
    return { is: "history", fact: topic ?? of[0] ?? "", of, status, ...(since && { since }) };
  },
  taking: (form, cursor, setting) => ({
    is: "taking",
    fact: form.taking?.topic ?? "",
    ...compileMedicines(form.taking ?? {}, cursor, setting),
    ...(form.taking?.route && { route: form.taking.route }),
    ...(form.taking?.daily && { daily: dailyAmount(form.taking, form.taking.daily, cursor, setting) }),
  }),
  earlier: (form, cursor, setting) => {
    const { substances, unseen } = compileMedicines(form.earlier ?? {}, cursor, setting);
    const {
      outcome = "any",
      topic = "line-of-therapy",
      route,
      substance,
      class: ofClass,
      mechanism,
    } = form.earlier ?? {};
    return {
      is: "earlier",
      fact: topic,
      named: [...list(ofClass), ...list(mechanism), ...list(substance)],
      substances: [...substances, ...unseen].sort(),
      outcome,
      ...(route && { route }),
    };
  },
  vaccinated: (form, cursor, setting) => {
    const { topic = "", since, within } = form.vaccinated ?? {};
    return {
      is: "vaccinated",
      fact: topic,
      of: vaccinesOf(form.vaccinated, cursor, setting),
      ...(since && { since }),
      ...(within && { withinDays: toDays(within, cursor.at("within"), setting) }),
    };
  },
  allergy: (form, cursor, setting) => {
    const substance = form.allergy ?? "";
    compileMedicines({ substance }, cursor, setting);
    return { is: "allergy", substance };
  },
  symptom: (form, cursor, setting) => {
    const { is, severity, lasting, sudden } = symptomForm(form.symptom);
    requireSymptom(is, cursor, setting);
    return {
      is: "symptom",
      of: is,
      ...(severity && { severity: list(severity) }),
      ...(lasting && { lasting: compileBand(lasting, { is: "time" }, cursor.at("lasting"), setting) }),
      ...(sudden && { sudden: true }),
    };
  },
  judgement: (form, cursor, setting) => {
    const topic = form.judgement ?? "";
    if (!setting.concepts.judgements.has(topic))
      cursor.report(
        "KNOWLEDGE_CONCEPT_UNKNOWN",
        `"${topic}" is not a judgement.`,
        "Add it to concepts/judgements.yaml or mend it.",
      );
    return { is: "judgement", topic };
  },
};

/** Dosages are read only of medicines that say so. */
function dailyAmount(form: TakingForm, daily: BandForm, cursor: Cursor, setting: Setting): Band {
  for (const id of list(form.substance)) {
    if (setting.concepts.medicines.get(id)?.form.amount === "asked") continue;
    const mend = `Write amount: asked in concepts/medicines/${id}.yaml.`;
    cursor.at("daily").report("KNOWLEDGE_AMOUNT_NOT_READ", `How much of ${id} is taken is not read.`, mend);
  }
  return compileBand(daily, { is: "daily-dose" }, cursor.at("daily"), setting);
}

/** Some answers may also stand on the problem list as a condition (`listedAs`): either says yes. */
function orListed(asked: Extract<Expression, { is: "answer" }>, { concepts }: Setting): Expression {
  const answers = concepts.answers.get(asked.topic)?.form.answers ?? [];
  const of = answers.flatMap(({ answer, listedAs }) =>
    listedAs !== undefined && asked.any.includes(answer) ? [listedAs] : [],
  );
  if (of.length === 0) return asked;
  return { is: "any", of: [asked, { is: "history", fact: asked.topic, of, status: "active" }] };
}

/** The named vaccines, or every live one of the concepts. */
function vaccinesOf(form: QuestionForm["vaccinated"], cursor: Cursor, { concepts }: Setting): readonly string[] {
  if (form?.live !== undefined)
    return [...concepts.vaccines].flatMap(([id, { form: vaccine }]) => (vaccine.live === "yes" ? [id] : [])).sort();
  const named = list(form?.of);
  for (const id of named) {
    if (!concepts.vaccines.has(id)) {
      const mend = "Add it to concepts/vaccines or mend the id.";
      cursor.at("of").report("KNOWLEDGE_CONCEPT_UNKNOWN", `No vaccine is called "${id}".`, mend);
    }
  }
  return named;
}

function compilePart(key: keyof QuestionForm, form: QuestionForm, cursor: Cursor, setting: Setting): Expression {
  return PARTS[key](form, cursor, setting);
}

function compileList(forms: readonly QuestionForm[], cursor: Cursor, setting: Setting): Expression[] {
  return forms.map((form, index) => compileQuestion(form, cursor.at(index), setting));
}

function measured(form: QuestionForm["fall"], cursor: Cursor, setting: Setting) {
  const of = form?.of ?? "";
  requireAnalyte(of, cursor.at("of"), setting);
  return { of, band: compileBand(form ?? {}, { is: "analyte", id: of }, cursor, setting) };
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

/** Reports condition ids that no concept file has, and gives the list back. */
export function conditions(ids: readonly string[], cursor: Cursor, setting: Setting): readonly string[] {
  for (const id of ids) {
    if (!setting.concepts.conditions.has(id))
      cursor.report(
        "KNOWLEDGE_CONCEPT_UNKNOWN",
        `No condition is called "${id}".`,
        "Add it to concepts/conditions or mend the id.",
      );
  }
  return ids;
}

function symptomForm(form: QuestionForm["symptom"]): Exclude<NonNullable<QuestionForm["symptom"]>, string> {
  return typeof form === "string" ? { is: form } : (form ?? { is: "" });
}

function requireSymptom(id: string, cursor: Cursor, { concepts }: Setting): void {
  if (concepts.symptoms.has(id)) return;
  cursor.report(
    "KNOWLEDGE_CONCEPT_UNKNOWN",
    `No symptom is called "${id}".`,
    "Add it to concepts/symptoms or mend the id.",
  );
}

function requireAnalyte(id: string, cursor: Cursor, setting: Setting): void {
  if (!setting.concepts.analytes.has(id))
    cursor.report(
      "KNOWLEDGE_CONCEPT_UNKNOWN",
      `No analyte is called "${id}".`,
      "Add it to concepts/analytes or mend the id.",
    );
}

function requireAnswers(topic: string, answers: readonly string[], cursor: Cursor, setting: Setting): void {
  const form = setting.concepts.answers.get(topic)?.form;
  if (form === undefined) {
    cursor
      .at("topic")
      .report("KNOWLEDGE_CONCEPT_UNKNOWN", `No answers are known for "${topic}".`, "Add it to concepts/answers.");
    return;
  }
  const known = form.answers.map((one) => one.answer);
  for (const answer of answers) {
    if (!known.includes(answer))
      cursor
        .at("is")
        .report(
          "KNOWLEDGE_CONCEPT_UNKNOWN",
          `"${answer}" is not an answer to ${topic}.`,
          `Write one of: ${known.join(" ")}.`,
        );
  }
}
