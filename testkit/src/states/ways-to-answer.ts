import type { Expression } from "@afterscript/engine";
import { type Band, type Dose, toNumber } from "@afterscript/kernel";
import { loadConcepts } from "@afterscript/knowledge";
import { CODES } from "../record/codes.ts";
import { type Draft, type Fact, withFact } from "./draft.ts";

/** A change of a record. */
export type Edit = (draft: Draft) => Draft;

/** More than these many ways to answer one question are not tried. */
const MOST = 48;

/** Changes by which a record answers a question with yes, or with no. Several ways where one may stand against another part. */
export function waysToAnswer(expression: Expression | undefined, answer: "yes" | "no"): readonly Edit[] {
  if (expression === undefined) return answer === "yes" ? [same] : [];
  switch (expression.is) {
    case "all":
      return answer === "yes"
        ? together(expression.of, "yes")
        : expression.of.flatMap((part) => waysToAnswer(part, "no"));
    case "any":
      return answer === "yes"
        ? expression.of.flatMap((part) => waysToAnswer(part, "yes"))
        : together(expression.of, "no");
    case "not":
      return waysToAnswer(expression.of, answer === "yes" ? "no" : "yes");
    default:
      return ways(expression, answer === "yes");
  }
}

function same(draft: Draft): Draft {
  return draft;
}

function together(parts: readonly Expression[], answer: "yes" | "no"): readonly Edit[] {
  return parts.reduce<readonly Edit[]>(
    (edits, part) =>
      edits.flatMap((a) => waysToAnswer(part, answer).map((b) => (draft: Draft) => b(a(draft)))).slice(0, MOST),
    [same],
  );
}

type Leaf = Exclude<Expression, { is: "all" | "any" | "not" }>;

function ways(leaf: Leaf, isYes: boolean): readonly Edit[] {
  switch (leaf.is) {
    case "condition":
      return (isYes ? codedIn("conditions", leaf.any) : [ELSEWHERE]).map((condition) => (draft) => ({
        ...draft,
        condition,
      }));
    case "age":
      return valuesOf(leaf.band, isYes, 1).map((value) => (draft) => ({
        ...draft,
        age: Math.max(0, Math.round(value)),
      }));
    case "sex":
      return [(draft) => ({ ...draft, sex: isYes === (leaf.value === "female") ? "female" : "male" })];
    case "form":
      return FORMS.filter((form) => leaf.any.includes(form) === isYes).map((form) => (draft) => ({
        ...draft,
        dose: { ...(draft.dose ?? SOME_DOSE), form },
      }));
    case "current-dose":
      return valuesOf(leaf.band, isYes, 0.1).map((value) => (draft) => ({
        ...draft,
        dose: onceDaily(value, draft.dose),
      }));
    case "since-start":
      return valuesOf(leaf.band, isYes, 1).map((value) => (draft) => ({
        ...draft,
        sinceDays: Math.max(0, Math.round(value)),
      }));
    case "result":
      return valuesOf(leaf.band, isYes, 0.01).map(
        (value) => (draft) => number(draft, leaf.of, value, leaf.at === "start" ? (draft.sinceDays ?? 0) + 1 : 2),
      );
    case "fall":
      return valuesOf(leaf.band, isYes, 0.01).map((value) => (draft) => fallen(draft, leaf.of, value));
    default:
      return isYes ? facts(leaf) : denials(leaf);
  }
}

const FORMS = ["IR", "XR", "LQ", "cream", "ointment"] as const;
/** A disease that no label of the class names. */
const ELSEWHERE = "diabetes";
const SOME_DOSE: Dose = { amount: { n: 1, d: 1 }, unit: "mg", perDay: { n: 1, d: 1 } };

function onceDaily(mg: number, dose: Dose | undefined): Dose {
  return { ...(dose ?? SOME_DOSE), amount: { n: Math.round(mg * 100), d: 100 }, perDay: { n: 1, d: 1 } };
}

function number(draft: Draft, analyte: string, value: number, daysAgo: number): Draft {
  const rounded = Number(value.toPrecision(6));
  return withFact(draft, `number ${analyte} ${daysAgo > 5 ? "before" : "now"}`, {
    is: "number",
    analyte,
    value: rounded,
    daysAgo,
  });
}

const HIGH_ENOUGH = 16;

function fallen(draft: Draft, analyte: string, fall: number): Draft {
  const sinceDays = draft.sinceDays ?? 60;
  const before = number({ ...draft, sinceDays }, analyte, HIGH_ENOUGH, sinceDays + 6);
  return number(before, analyte, HIGH_ENOUGH - fall, 2);
}

/** Values in a band or out of it: at its ends, and well away from them. */
export function valuesOf({ low, high }: Band, isIn: boolean, step: number): readonly number[] {
  const [from, to] = [low && toNumber(low.value), high && toNumber(high.value)];
  if (!isIn) {
    return [
      ...(from === undefined ? [] : [from * 0.5, from - step]),
      ...(to === undefined ? [] : [to * 1.5 + step, to + step]),
    ].filter((value) => value >= 0);
  }
  const least = from === undefined ? undefined : low?.closed ? from : from + step;
  const most = to === undefined ? undefined : high?.closed ? to : to - step;
  const middle =
    from !== undefined && to !== undefined ? (from + to) / 2 : from !== undefined ? from * 1.4 + step : (to ?? 0) * 0.6;
  return [middle, least, most].filter((value) => value !== undefined);
}

type FactLeaf = Exclude<
  Leaf,
  { is: "condition" | "age" | "sex" | "form" | "current-dose" | "since-start" | "result" | "fall" }
>;

function facts(leaf: FactLeaf): readonly Edit[] {
  return factsOf(leaf).map((fact) => (draft) => withFact(draft, nameOf(fact), fact));
}

function factsOf(leaf: FactLeaf): readonly Fact[] {
  switch (leaf.is) {
    case "taking": {
      const mg = leaf.daily && valuesOf(leaf.daily, true, 0.1)[0];
      const amount = mg === undefined ? {} : { mgADay: mg };
      return known([...leaf.substances, ...leaf.unseen]).map((substance) => ({ is: "taking", substance, ...amount }));
    }
    case "earlier":
      return known(leaf.substances).map((substance) => ({ is: "earlier", substance }));
    case "answer":
      return leaf.any.map((answer) => ({ is: "answer", topic: leaf.topic, answer }));
    case "judgement":
      return [{ is: "answer", topic: leaf.topic, answer: "yes" }];
    case "history":
      return codedIn("conditions", leaf.of).map((concept) => ({ is: "history", concept, daysAgo: 1 }));
    case "test":
      return codedIn("analytes", leaf.of).map((analyte) => ({ is: "test", analyte, answer: leaf.answer, daysAgo: 2 }));
    case "vaccinated":
      return codedIn("vaccines", leaf.of).map((vaccine) => ({ is: "vaccine", vaccine, daysAgo: 1 }));
    case "allergy":
      return known([leaf.substance]).map((substance) => ({ is: "allergy", substance }));
    // Told when asking, never found in a record.
    case "symptom":
      return [];
  }
}

const NO_MORE_THAN = 4;

/** A few of a class are enough: the first that the cases have a code for, and some further on. */
function known(substances: readonly string[]): readonly string[] {
  return codedIn("medicines", substances).slice(0, NO_MORE_THAN);
}

/** What the cases' own code list can write into a record. */
export function codedIn(
  kind: "analytes" | "conditions" | "medicines" | "vaccines",
  ids: readonly string[],
): readonly string[] {
  return ids.filter((id) => id in CODES[kind]);
}

/** Complete lists deny what stands on them; an answer or a test says no itself. */
function denials(leaf: FactLeaf): readonly Edit[] {
  const isListed = (draft: Draft): Draft => ({ ...draft, isComplete: true });
  switch (leaf.is) {
    case "judgement":
      return [(draft) => withFact(draft, `answer ${leaf.topic}`, { is: "answer", topic: leaf.topic, answer: "no" })];
    case "answer":
      return otherAnswers(leaf.topic, leaf.any).map(
        (answer) => (draft) => withFact(draft, `answer ${leaf.topic}`, { is: "answer", topic: leaf.topic, answer }),
      );
    case "test": {
      const answer = leaf.answer === "positive" ? "negative" : "positive";
      return codedIn("analytes", leaf.of).map(
        (analyte) => (draft) => withFact(draft, `test ${analyte}`, { is: "test", analyte, answer, daysAgo: 2 }),
      );
    }
    case "taking": {
      const mg = leaf.daily && valuesOf(leaf.daily, false, 0.1)[0];
      const [substance] = known(leaf.substances);
      if (mg === undefined || substance === undefined) return [isListed];
      const fact: Fact = { is: "taking", substance, mgADay: mg };
      return [isListed, (draft) => withFact(isListed(draft), nameOf(fact), fact)];
    }
    case "vaccinated":
      return [
        isListed,
        ...codedIn("vaccines", leaf.of).map(
          (vaccine): Edit =>
            (draft) =>
              withFact(draft, `vaccine ${vaccine}`, longAgo(vaccine)),
        ),
      ];
    default:
      return [isListed];
  }
}

function longAgo(vaccine: string): Fact {
  return { is: "vaccine", vaccine, daysAgo: 5000 };
}

const ANSWERS = new Map(
  loadConcepts().answers.map(({ topic, answers }) => [topic, answers.map(({ answer }) => answer)]),
);

function otherAnswers(topic: string, any: readonly string[]): readonly string[] {
  return (ANSWERS.get(topic) ?? []).filter((answer) => !any.includes(answer));
}

function nameOf(fact: Fact): string {
  switch (fact.is) {
    case "answer":
      return `answer ${fact.topic}`;
    case "test":
      return `test ${fact.analyte}`;
    case "history":
      return `history ${fact.concept}`;
    case "vaccine":
      return `vaccine ${fact.vaccine}`;
    case "number":
      return `number ${fact.analyte}`;
    default:
      return `${fact.is} ${fact.substance}`;
  }
}
