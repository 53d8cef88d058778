import { FORMS } from "@afterscript/kernel";
import { SYMPTOM_SEVERITIES } from "@afterscript/record";
import { z } from "zod";
import { type BandForm, band, bandFields, quantity, requireBand } from "./quantity.ts";
import { conceptId, fields, oneOrMore } from "./text.ts";

type OneOrMore = string | readonly string[];

export type TakingForm = {
  readonly mechanism?: OneOrMore | undefined;
  readonly strength?: OneOrMore | undefined;
  readonly class?: OneOrMore | undefined;
  readonly substance?: OneOrMore | undefined;
};

/** A question as it is written: several keys in one mapping mean all of them. */
export type QuestionForm = {
  readonly all?: readonly QuestionForm[] | undefined;
  readonly any?: readonly QuestionForm[] | undefined;
  readonly not?: QuestionForm | undefined;
  readonly condition?: OneOrMore | undefined;
  readonly age?: BandForm | undefined;
  readonly weight?: BandForm | undefined;
  readonly sex?: "female" | "male" | undefined;
  readonly form?: OneOrMore | undefined;
  readonly currentDose?: BandForm | undefined;
  readonly sinceStart?: BandForm | undefined;
  readonly result?: (BandForm & { readonly of: string; readonly at?: "start" | undefined }) | undefined;
  readonly test?:
    | { readonly of: OneOrMore; readonly is: "positive" | "negative"; readonly topic?: string | undefined }
    | undefined;
  readonly answer?:
    | { readonly topic: string; readonly is: OneOrMore; readonly notBefore?: OneOrMore | undefined }
    | undefined;
  readonly history?:
    | {
        readonly of: OneOrMore;
        readonly topic?: string | undefined;
        readonly status?: "active" | "ever" | undefined;
        readonly since?: "start" | undefined;
      }
    | undefined;
  readonly taking?:
    | (TakingForm & {
        readonly topic: string;
        readonly daily?: BandForm | undefined;
        readonly route?: "topical" | undefined;
      })
    | undefined;
  readonly earlier?:
    | (TakingForm & {
        readonly topic?: string | undefined;
        readonly outcome: "failed" | "inadequate-response" | "any";
        readonly route?: "topical" | undefined;
      })
    | undefined;
  readonly vaccinated?:
    | {
        readonly of?: OneOrMore | undefined;
        readonly live?: "yes" | undefined;
        readonly topic: string;
        readonly since?: "start" | undefined;
        readonly within?: string | undefined;
      }
    | undefined;
  readonly allergy?: string | undefined;
  readonly fall?: (BandForm & { readonly of: string }) | undefined;
  readonly judgement?: string | undefined;
  readonly symptom?:
    | string
    | {
        readonly is: string;
        readonly severity?: OneOrMore | undefined;
        readonly lasting?: BandForm | undefined;
        readonly sudden?: "yes" | undefined;
      }
    | undefined;
};

const members = {
  mechanism: oneOrMore(conceptId).optional(),
  strength: oneOrMore(conceptId).optional(),
  class: oneOrMore(conceptId).optional(),
  substance: oneOrMore(conceptId).optional(),
};

const namesSomething = [
  (value: TakingForm) => value.mechanism !== undefined || value.class !== undefined || value.substance !== undefined,
  { error: "No medicine is named.", params: { mend: "Write mechanism (with strength), class or substance." } },
] as const;

export const question: z.ZodType<QuestionForm> = z.lazy(() =>
  fields({
    all: z.array(question).min(1).optional(),
    any: z.array(question).min(1).optional(),
    not: question.optional(),
    condition: oneOrMore(conceptId).optional(),
    age: band.optional(),
    weight: band.optional(),
    sex: z.enum(["female", "male"]).optional(),
    form: oneOrMore(z.enum(FORMS)).optional(),
    currentDose: band.optional(),
    sinceStart: band.optional(),
    result: fields({ of: conceptId, at: z.enum(["start"]).optional(), ...bandFields })
      .refine(...requireBand)
      .optional(),
    test: fields({
      of: oneOrMore(conceptId),
      is: z.enum(["positive", "negative"]),
      topic: conceptId.optional(),
    }).optional(),
    answer: fields({
      topic: conceptId,
      is: oneOrMore(conceptId),
      notBefore: oneOrMore(conceptId).optional(),
    }).optional(),
    history: fields({
      of: oneOrMore(conceptId),
      topic: conceptId.optional(),
      status: z.enum(["active", "ever"]).optional(),
      since: z.enum(["start"]).optional(),
    }).optional(),
    taking: fields({ ...members, topic: conceptId, daily: band.optional(), route: z.enum(["topical"]).optional() })
      .refine(...namesSomething)
      .optional(),
    earlier: fields({
      ...members,
      topic: conceptId.optional(),
      outcome: z.enum(["failed", "inadequate-response", "any"]),
      route: z.enum(["topical"]).optional(),
    })
      .refine(...namesSomething)
      .optional(),
    vaccinated: fields({
      of: oneOrMore(conceptId).optional(),
      live: z.literal("yes").optional(),
      topic: conceptId,
      since: z.enum(["start"]).optional(),
      within: quantity.optional(),
    })
      .refine((value) => (value.of === undefined) !== (value.live === undefined), {
        error: "Which vaccines?",
        params: { mend: "Write of: [ids of concepts/vaccines], or live: yes." },
      })
      .optional(),
    allergy: conceptId.optional(),
    fall: fields({ of: conceptId, ...bandFields })
      .refine(...requireBand)
      .optional(),
    judgement: conceptId.optional(),
    symptom: z
      .union(
        [
          conceptId,
          fields({
            is: conceptId,
            severity: oneOrMore(z.enum(SYMPTOM_SEVERITIES)).optional(),
            lasting: band.optional(),
            sudden: z.literal("yes").optional(),
          }),
        ],
        "Write symptom: <id>, or { is: <id>, severity: …, lasting: { atOrAbove: 3 weeks }, sudden: yes }",
      )
      .optional(),
  }).refine((value) => Object.values(value).some((part) => part !== undefined), {
    error: "An empty question.",
    params: { mend: "Ask something (knowledge/README.md, The question language) or leave the key out." },
  }),
);
