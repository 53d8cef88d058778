import { type Action, type Expression, STAGES, type Statement } from "@afterscript/engine";
import type { Band, End, Form } from "@afterscript/kernel";
import { factSort } from "../fact-sort.ts";
import { counsel } from "./advice.ts";
import { bodyName } from "./guideline.ts";
import { answer, name } from "./names.ts";
import { printedQuantity } from "./quantity.ts";
import { afterLastDose, questionText } from "./rule.ts";
import { list, unique } from "./sentence.ts";

/** Units that values are compared in, by analyte. */
type Units = Readonly<Record<string, { readonly unit?: string }>>;

/** A statement in words for people, about nobody in particular. */
export type PlainRule = {
  /** Conditions that it is kept to, by id; left out: it speaks of all. */
  readonly conditions?: readonly string[];
  /** Who else it is about: "65 years or older". */
  readonly about?: string;
  /** When it speaks: "shingles now", "taking a second medicine of the same family (JAK)". Left out: always. */
  readonly situation?: string;
  /** Substances that the situation asks for on the list of medicines. */
  readonly medicines: readonly string[];
  /** What lifts it or changes it, and to what. */
  readonly except: readonly { readonly situation: string; readonly then: Action }[];
  /** What the document tells people, in sentences. */
  readonly says?: string;
  /** How long it still holds after the last dose: "4 weeks". */
  readonly afterLastDose?: string;
  /** A guideline's body by its name; left out: a label or a study speaks. */
  readonly guideline?: string;
};

/** What a statement says to anybody, in plain words; what its action is stands in `then`, and is told by the page. */
export function plainRule(statement: Statement, units: Units): PlainRule {
  const { conditions, rest } = guardOf(statement.when);
  const situation = situationOf(statement);
  const says = saysOf(statement);
  const after = afterLastDose(statement);
  const guideline =
    statement.authority === "guideline" ? bodyName(statement.id, statement.region, "patient") : undefined;
  return {
    ...(conditions && { conditions }),
    ...(rest.length > 0 && { about: plainQuestion({ is: "all", of: rest }, units) }),
    ...(situation && { situation: plainQuestion(situation, units) }),
    medicines: situation === undefined ? [] : unique(medicinesIn(situation)),
    except: (statement.except ?? []).map(({ when, then }) => ({ situation: plainQuestion(when, units), then })),
    ...(says !== undefined && { says }),
    ...(after !== undefined && { afterLastDose: after }),
    ...(guideline !== undefined && { guideline }),
  };
}

/** A guard as the conditions it names and whatever else it asks. */
function guardOf(when: Expression | undefined): {
  readonly conditions?: readonly string[];
  readonly rest: readonly Expression[];
} {
  if (when === undefined) return { rest: [] };
  const parts = when.is === "all" ? when.of : [when];
  const condition = parts.find((part) => part.is === "condition");
  const rest = parts.filter((part) => part !== condition);
  return condition?.is === "condition" ? { conditions: condition.any, rest } : { rest };
}

function situationOf(statement: Statement): Expression | undefined {
  if ("requires" in statement) return statement.requires;
  return "if" in statement ? statement.if : undefined;
}

function saysOf(statement: Statement): string | undefined {
  const action = STAGES.map((stage) => statement.then[stage]).find((one) => one !== undefined);
  return action === undefined ? undefined : counsel(statement, action, "patient");
}

function medicinesIn(question: Expression): readonly string[] {
  if (question.is === "all" || question.is === "any") return question.of.flatMap(medicinesIn);
  return question.is === "taking" ? question.substances : [];
}

/** A question of the knowledge as people say it: "65 years or older", "a blood clot, or a risk of one, in the past or now". */
export function plainQuestion(question: Expression, units: Units): string {
  const named = (id: string) => name(id, "patient");
  switch (question.is) {
    case "all":
      return unique(partsLast(question.of).map((part) => group(part, units))).join("; and ");
    case "any":
      return either(withoutNow(unique(question.of.map((part) => group(part, units)))));
    case "not":
      return negated(question.of, units);
    case "condition":
      return `when it is for ${list(question.any.map(named), "or")}`;
    case "age":
      return plainBand(question.band, "years", ["or older", "older than", "or younger", "younger than"]);
    case "sex":
      return question.value === "female" ? "women" : "men";
    case "form":
      return list(
        question.any.map((form) => FORMS[form]),
        "or",
      );
    case "current-dose":
      return `a dose of ${plainBand(question.band, "mg", ["or more", "more than", "or less", "less than"])} a day`;
    case "since-start":
      return sinceStart(question.band);
    case "taking":
      return `${taken(question, named)}${question.daily ? `, ${plainBand(question.daily, "mg", ["or more", "above", "or less", "below"])} a day` : ""}`;
    case "earlier":
      return earlier(question, named);
    case "answer":
      return `${answered(question, named)}${saidSince(question)}`;
    case "history":
      return history(question, named);
    case "result":
      return `${named(question.of)} ${plainBand(question.band, units[question.of]?.unit, ["or more", "above", "or less", "below"])}${question.at === "start" ? " before the start" : ""}`;
    case "fall":
      return `a fall of ${plainBand(question.band, units[question.of]?.unit, ["or more", "more than", "or less", "less than"])} in ${named(question.of)} since the start`;
    case "test":
      return `a ${question.answer} test for ${named(question.fact)}: ${list(question.of.map(shortName), "or")}`;
    case "vaccinated":
      return vaccinated(question, named);
    case "allergy":
      return `an allergy to ${named(question.substance)}`;
    case "judgement":
      return judged(question.topic);
    case "symptom":
      return questionText(question, { units, audience: "patient" });
  }
}

const FORMS = {
  IR: "the plain tablet",
  XR: "the slow-release tablet",
  LQ: "the liquid",
  cream: "the cream",
  ointment: "the ointment",
} satisfies Record<Form, string>;

/** What joins several of its own comes last, so that a sentence does not begin with a bracket. */
function partsLast(parts: readonly Expression[]): readonly Expression[] {
  const isJoined = ({ is }: Expression) => Number(is === "all" || is === "any");
  return parts.toSorted((a, b) => isJoined(a) - isJoined(b));
}

/** A part that joins several of its own stands in brackets. */
function group(part: Expression, units: Units): string {
  const text = plainQuestion(part, units);
  return (part.is === "all" || part.is === "any") && /; (?:and|or) /.test(text) ? `(${text})` : text;
}

/** Judgements whose name asks for a measure or for the other side: what it means that they are so. */
const JUDGED: Readonly<Record<string, string>> = {
  "no-suitable-alternative": "if no other treatment would suit you",
  "active-peripheral-joints": "if enough joints are sore and swollen",
  "segmental-vitiligo": "the segmental sort of vitiligo",
  "extensive-hair-loss": "if much hair was lost",
  "family-planning": "a plan for a child",
};

/** "whether you have a new infection" as "if you have a new infection"; of what is inadvisable, that it would not suit. */
function judged(topic: string): string {
  const own = JUDGED[topic];
  if (own !== undefined) return own;
  const text = ifSo(name(topic, "patient"));
  return topic.endsWith("-inadvisable") ? text.replace("would suit", "would not suit") : text;
}

function ifSo(text: string): string {
  return text.replace(/^whether /, "if ");
}

function negated(question: Expression, units: Units): string {
  if (question.is === "condition") return plainQuestion(question, units).replace(/^when it is/, "when it is not");
  if (question.is === "judgement") return `not ${judged(question.topic)}`;
  if (question.is === "earlier") {
    const what = (question.named ?? [question.fact]).map((id) => name(id, "patient"));
    return `without ${either(what)} before`;
  }
  if (question.is === "answer" && question.any.length === 1 && question.any[0] === "no")
    return ifSo(name(question.topic, "patient"));
  if (question.is === "test") return plainQuestion(question, units).replace(/^an? /, "no ");
  return `not with: ${plainQuestion(question, units)}`;
}

/** Alternatives, set apart where one of them has a comma or an "or" of its own. */
function either(parts: readonly string[]): string {
  return parts.some((part) => /, | or /.test(part)) ? parts.join("; or ") : list(parts, "or");
}

/** "pregnancy" beside "pregnancy, now" is said once. */
function withoutNow(parts: readonly string[]): readonly string[] {
  return parts.filter((part) => !parts.some((other) => part === `${other}, now`));
}

/** Most names of single medicines in one line; of more, only what they have in common. */
const FEW = 3;

function taken({ fact, substances }: Extract<Expression, { is: "taking" }>, named: (id: string) => string): string {
  if (fact === "grapefruit") return named(fact);
  if (factSort(fact) === "medicine") return `taking ${named(fact)}`;
  return substances.length <= FEW
    ? `taking ${list(substances.map(named), "or")}`
    : "taking a medicine that adds to this risk";
}

/** The name of a test without its explanation, where that is shorter. */
function shortName(id: string): string {
  const names = [name(id, "clinician"), name(id, "patient")];
  return names.toSorted((a, b) => a.length - b.length)[0] ?? id;
}

type Words = readonly [atLeast: string, above: string, atMost: string, below: string];

/** "65 years or older", "12 to under 18 years", "below 500 /µL". */
function plainBand({ low, high }: Band, unit: string | undefined, [atLeast, above, atMost, below]: Words): string {
  if (low?.closed && high && !high.closed) return `from ${printed(low, unit)} to under ${printed(high, unit)}`;
  const ends = [
    low && (low.closed ? `${printed(low, unit)} ${atLeast}` : `${above} ${printed(low, unit)}`),
    high && (high.closed ? `${printed(high, unit)} ${atMost}` : `${below} ${printed(high, unit)}`),
  ];
  return ends.filter((end) => end !== undefined).join(" and ");
}

function printed({ printed: text }: End, unit: string | undefined): string {
  return printedQuantity(text, unit);
}

function sinceStart({ low, high }: Band): string {
  const from = low && (/^0( |$)/.test(low.printed) ? "after the first dose" : `after ${time(low)}`);
  const to = high && (/^0( |$)/.test(high.printed) ? "before the first dose" : `in the first ${time(high)}`);
  return [from, to].filter((one) => one !== undefined).join(", and ");
}

function time(end: End): string {
  return printed(end, "days").replace(/^1 (\w+)s$/, "1 $1");
}

function earlier(
  { fact, named: ids = [], outcome }: Extract<Expression, { is: "earlier" }>,
  named: (id: string) => string,
): string {
  const what = (ids.length > 0 ? either(ids.map(named)) : named(fact)).replace("a second medicine", "another medicine");
  if (outcome === "any") return `${what} before`;
  return outcome === "failed" ? `${what} that did not work or did not suit` : `${what} that did not work well enough`;
}

/** Answers that a topic's name already gives. */
const IMPLIED: ReadonlySet<string> = new Set(["yes", "pregnant", "poor"]);

/** An answer that says nothing but that the topic is so is left out: the topic says it. */
function answered({ topic, any }: Extract<Expression, { is: "answer" }>, named: (id: string) => string): string {
  const said = any.map(answer);
  const text = named(topic);
  if (any.length === 1 && any[0] === "no")
    return text.startsWith("whether you can ") ? text.replace("whether you can ", "if you can not ") : `no ${text}`;
  if (topic === "smoking") return `smoking (${list(said, "or")})`;
  if (any.length === 1 && (any[0] === topic || IMPLIED.has(any[0] ?? ""))) return ifSo(text);
  return `${text}: ${list(said, "or")}`;
}

function saidSince({ notBefore }: Extract<Expression, { is: "answer" }>): string {
  return notBefore === undefined
    ? ""
    : `, said on the day of the last ${list(notBefore.map(shortName), "or")} or later`;
}

function history({ of, status, since }: Extract<Expression, { is: "history" }>, named: (id: string) => string): string {
  const names = unique(of.map((id) => ifSo(named(id)).replace(OWN_TIME, "")));
  const what = either(names);
  if (names.every((one) => one.startsWith("if "))) return what;
  if (since === "start") return `${what}, after the first dose`;
  return status === "active" ? `${what}, now` : `${what}, now or in the past`;
}

/** A name that says when, or that a risk of it counts too: the question says which of it is meant. */
const OWN_TIME = /(?:,? or a risk of one|,? (?:now or )?in the past)$/;

function vaccinated(
  { fact, since, withinDays }: Extract<Expression, { is: "vaccinated" }>,
  named: (id: string) => string,
): string {
  if (withinDays !== undefined) return `${named(fact)} in the last ${withinDays} days`;
  return `${named(fact)}${since === "start" ? " after the first dose" : ""}`;
}
