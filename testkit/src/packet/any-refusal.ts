import { buildRecord, type Fact, factsOf, STOP_REASONS } from "@afterscript/record";
import { LETTERHEAD_FIELDS } from "@afterscript/wording/public/coverage.ts";
import fc from "fast-check";
import { mayasRefusal, type Refusal } from "./packet-of.ts";
import { englishRefusal, insuredRefusal, medicareRefusal } from "./refusals.ts";

const BASES = [mayasRefusal(), insuredRefusal(), medicareRefusal(), englishRefusal()] as const;
const { coverage } = BASES[0];

/** A bracketed number in what somebody writes would look like a source; what a letter says is not ours to change. */
const anyWords = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() !== "" && !/[[\]]/.test(text));

const anyDay = fc.integer({ min: 20_400, max: 20_700 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

function anyFact(fact: Fact): fc.Arbitrary<Fact> {
  if (fact.type !== "medication") return fc.constant(fact);
  return fc
    .record({ stopReason: maybe(fc.constantFrom(...STOP_REASONS)), isDated: fc.boolean() })
    .map(({ stopReason, isDated }) => {
      const { start, stop, stopReason: _, ...rest } = fact;
      return {
        ...rest,
        ...(isDated && start && { start }),
        ...(isDated && stop && { stop }),
        ...(stopReason !== undefined && { stopReason }),
      };
    });
}

function told<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** Any refusal: parts of a record, any plan and reasons, words of every sort in the head. */
export const anyRefusal: fc.Arbitrary<Refusal> = fc.constantFrom(...BASES).chain((base) => {
  const facts = factsOf(base.record);
  const reasons = coverage.reasons.map(({ id }) => id);
  const answers = Object.keys(base.case.told);
  return fc
    .record({
      facts: fc.tuple(...facts.map((fact) => maybe(anyFact(fact)))),
      isBorn: fc.boolean(),
      head: fc
        .subarray([...LETTERHEAD_FIELDS])
        .chain((fields) => fc.tuple(...fields.map((field) => fc.tuple(fc.constant(field), anyWords)))),
      plan: maybe(fc.constantFrom(...coverage.plans.map(({ id }) => id))),
      state: maybe(fc.constantFrom(...coverage.laws.map((law) => law.state))),
      policy: maybe(fc.constantFrom(...coverage.policies.map(({ id }) => id))),
      dated: maybe(anyDay),
      received: maybe(anyDay),
      lastDay: maybe(anyDay),
      reasons: fc.subarray(reasons),
      quoted: fc.array(fc.record({ reason: fc.constantFrom(...reasons), words: anyWords }), { maxLength: 3 }),
      wantedFirst: maybe(fc.subarray(["dupilumab", "adalimumab", "etanercept", "ciclosporin"])),
      harm: maybe(fc.boolean()),
      daysLeft: maybe(fc.nat(400)),
      isOnTreatment: maybe(fc.boolean()),
      answers: fc.subarray(answers),
      hasCondition: fc.boolean(),
      hasDose: fc.boolean(),
    })
    .map((any) => {
      const { person } = base.record;
      const { born, ...unborn } = person;
      const { condition, dose, drug } = base.therapy;
      return {
        ...base,
        record: buildRecord({
          person: any.isBorn && born ? { ...unborn, born } : unborn,
          facts: any.facts.filter((fact) => fact !== undefined),
          problems: [],
        }),
        case: {
          ...told<Partial<Refusal["case"]>>({
            plan: any.plan,
            state: any.state,
            policy: any.policy,
            prescriberSaysSeriousHarm: any.harm,
            daysLeft: any.daysLeft,
            isOnTreatment: any.isOnTreatment,
          }),
          denial: {
            ...told<Partial<Refusal["case"]["denial"]>>({
              dated: any.dated,
              received: any.received,
              lastDay: any.lastDay,
              wantedFirst: any.wantedFirst,
            }),
            reasons: any.reasons,
          },
          told: Object.fromEntries(
            any.answers.flatMap((id) => {
              const answer = base.case.told[id];
              return answer === undefined ? [] : [[id, answer]];
            }),
          ),
          steps: [],
          bridges: [],
        },
        head: Object.fromEntries(any.head),
        quoted: any.quoted,
        therapy: {
          drug,
          ...(any.hasCondition && condition !== undefined && { condition }),
          ...(any.hasDose && dose && { dose }),
        },
      };
    });
});
