import {
  CLOCK_STARTS,
  DOOR_SORTS,
  EXPEDITED_GROUNDS,
  FILED,
  FILERS,
  SPEEDS,
} from "@afterscript/engine/public/coverage.ts";
import { z } from "zod";
import { bandFields, requireBand } from "./quantity.ts";
import { question } from "./question.ts";
import { source } from "./source.ts";
import { cite } from "./statement.ts";
import { address, conceptId, day, fields, oneOrMore, text, yes } from "./text.ts";

/** ISO 8601, in one unit: P180D, P4M, PT72H. */
const period = z.string().regex(/^(P[1-9]\d*[DM]|PT[1-9]\d*H)$/, "Write one unit of ISO 8601: P180D, P4M or PT72H");

const cites = oneOrMore(cite.required({ source: true }));

/** What every entry rests on; `reviewBy` only where the entry is to be read again before its sources are. */
const rested = { cite: cites, reviewBy: day.optional() };

/** A code of the wording: `claim-file-free`, or with its figures `{ kept-for: "10 days" }`, `{ between: ["12", "24 months"] }`. */
const says = z.union(
  [conceptId, z.record(conceptId, oneOrMore(text)).refine((said) => Object.keys(said).length === 1, "One code")],
  "Write a code, or { code: figure }",
);
export type CoverageSaysForm = z.infer<typeof says>;

const states = z.array(z.string().regex(/^[A-Z]{2}$/, "Write two capital letters: CA")).min(1);
const ids = z.array(conceptId).min(1);
const whole = z.string().regex(/^[1-9]\d*$/, "Write a whole number");

const told = z.array(fields({ ...rested, says })).optional();

const decision = fields({
  ...rested,
  speed: z.enum(SPEEDS),
  period,
  starts: z.enum(["request-received", "statement-received"]),
});
export type DecisionForm = z.infer<typeof decision>;

const door = fields({
  ...rested,
  id: conceptId,
  sort: z.enum(DOOR_SORTS),
  level: z.string().regex(/^\d$/, "Write one digit: 0 comes before any appeal"),
  mayFile: z.array(z.enum(FILERS)).min(1),
  fileWithin: fields({
    ...rested,
    period,
    starts: z.enum(CLOCK_STARTS),
    counts: z.enum(FILED),
    atMost: yes.optional(),
    noSuchDay: z.literal("first-of-next-month").optional(),
    presumedReceipt: fields({ ...rested, period }).optional(),
  }).optional(),
  decisions: z.array(decision).optional(),
  expedited: fields({ ...rested, grounds: z.array(z.enum(EXPEDITED_GROUNDS)).min(1) }).optional(),
  forReasons: ids.optional(),
  facts: told,
});
export type DoorForm = z.infer<typeof door>;

/** coverage/<country>/sources*.yaml */
export const coverageSources = z.array(
  fields({ ...source.omit({ region: true, reviewBy: true }).shape, reviewBy: day }),
);

/** coverage/guide.yaml */
export const guideFile = z
  .array(
    fields({
      id: conceptId,
      answers: z.array(fields({ id: conceptId, next: conceptId.optional(), plan: conceptId.optional() })).min(2),
    }),
  )
  .min(1);

/** coverage/<country>/plan-types.yaml */
export const planTypes = z.array(
  fields({ ...rested, id: conceptId, law: z.array(text).min(1).optional(), pathNotRead: yes.optional() }),
);

/**
 * coverage/<country>/paths/<plan>.yaml: `follows` takes over the doors of another plan, `without` leaves some of them out; a
 * door written here replaces one of the same id.
 */
export const pathFile = fields({
  plan: conceptId,
  follows: conceptId.optional(),
  without: ids.optional(),
  doors: z.array(door).optional(),
});
export type PathForm = z.infer<typeof pathFile>;

/** coverage/<country>/reasons.yaml */
export const reasons = z.array(
  fields({ ...rested, id: conceptId, mends: z.array(says).min(1), firstDoor: z.enum(DOOR_SORTS).optional() }),
);

/** coverage/<country>/grounds.yaml */
export const grounds = z.array(
  fields({
    ...rested,
    id: conceptId,
    under: z.enum(["state-step-therapy-law", "formulary-exception", "part-d-exception", "medicaid"]),
    plans: ids,
    ask: question.optional(),
    wantedFirst: z.enum(["failed"]).optional(),
    whileTaking: yes.optional(),
  }),
);

/** coverage/us/laws.yaml */
export const laws = z.array(
  fields({
    ...rested,
    id: conceptId,
    state: z.string().regex(/^[A-Z]{2}$/, "Write two capital letters: CA"),
    law: text,
    plans: ids,
    grounds: z.array(conceptId),
    decisions: z.array(decision).optional(),
    silenceMeansGranted: yes.optional(),
    facts: told,
  }),
);

const medicines = {
  class: oneOrMore(conceptId).optional(),
  mechanism: oneOrMore(conceptId).optional(),
  strength: oneOrMore(conceptId).optional(),
  substance: oneOrMore(conceptId).optional(),
};

type ClauseShape = {
  readonly id: string;
  readonly all?: readonly ClauseShape[] | undefined;
  readonly any?: readonly ClauseShape[] | undefined;
  readonly atLeast?: string | undefined;
  readonly of?: readonly ClauseShape[] | undefined;
  readonly ask?: z.infer<typeof question> | undefined;
  readonly fact?: string | undefined;
  readonly tried?: z.infer<typeof tried> | undefined;
  readonly done?: z.infer<typeof done> | undefined;
  readonly told?: { readonly fact: string; readonly is: string | readonly string[] } | undefined;
  readonly number?: z.infer<typeof toldNumber> | undefined;
};
export type ClauseForm = ClauseShape;

const tried = fields({
  ...medicines,
  forMonths: whole.optional(),
  forDays: whole.optional(),
  withinDays: whole.optional(),
  route: z.enum(["topical"]).optional(),
  outcome: z.enum(["failed", "any"]),
  notToleratedCounts: z.literal("no").optional(),
}).refine((one) => one.class !== undefined || one.mechanism !== undefined || one.substance !== undefined, {
  error: "No medicine is named.",
  params: { mend: "Write class, mechanism or substance." },
});
export type TriedForm = z.infer<typeof tried>;

const done = fields({
  fact: conceptId,
  of: oneOrMore(conceptId),
  withinMonths: whole.optional(),
  result: z.enum(["negative", "positive"]).optional(),
});

const toldNumber = fields({ fact: conceptId, result: conceptId.optional(), ...bandFields }).refine(...requireBand);

const SORTS = ["all", "any", "atLeast", "ask", "tried", "done", "told", "number"] as const;

const clause: z.ZodType<ClauseForm> = z.lazy(() =>
  fields({
    id: conceptId,
    all: z.array(clause).min(1).optional(),
    any: z.array(clause).min(1).optional(),
    atLeast: whole.optional(),
    of: z.array(clause).min(1).optional(),
    ask: question.optional(),
    fact: conceptId.optional(),
    tried: tried.optional(),
    done: done.optional(),
    told: fields({ fact: conceptId, is: oneOrMore(text) }).optional(),
    number: toldNumber.optional(),
  }).refine((one) => SORTS.filter((sort) => one[sort] !== undefined).length === 1, {
    error: "A clause asks one thing.",
    params: { mend: `Write one of: ${SORTS.join(" ")} (atLeast with of).` },
  }),
);

/** coverage/<country>/criteria/<payer>.yaml */
export const criteriaFile = fields({
  payer: text,
  isPattern: yes.optional(),
  plans: ids.optional(),
  policies: z.array(
    fields({
      ...rested,
      drug: conceptId,
      condition: conceptId,
      variant: conceptId.optional(),
      isCutShort: yes.optional(),
      firstMonths: whole.optional(),
      renewalMonths: whole.optional(),
      clause,
      renewal: says.optional(),
    }),
  ),
});
export type PolicyForm = z.infer<typeof criteriaFile>["policies"][number];

/** coverage/<country>/facts.yaml */
export const toldFacts = z.array(
  fields({
    id: conceptId,
    sort: z.enum(["yes-no", "choice", "number"]),
    choices: ids.optional(),
    unit: text.optional(),
    shownBy: conceptId.optional(),
  }),
);

/** coverage/<country>/letter.yaml */
export const letterFile = fields({
  elements: z.array(fields({ ...rested, id: conceptId })),
  enclosures: z.array(
    fields({
      ...rested,
      id: conceptId,
      from: z.enum(["person", "clinic", "pharmacy", "plan", "afterscript"]),
      when: fields({ plans: ids.optional(), reasons: ids.optional(), conditions: ids.optional() }).optional(),
      amounts: z.array(text).min(1).optional(),
    }),
  ),
});

/** coverage/<country>/assistance.yaml */
export const assistance = z.array(
  fields({
    ...rested,
    id: conceptId,
    sort: z.enum(["bridge-supply", "free-medicine", "savings-card", "other-help"]),
    maker: text,
    programme: text,
    drugs: ids,
    plans: ids,
    notStates: states.optional(),
    deadlines: z
      .array(fields({ ...rested, id: conceptId, period, starts: z.enum(["enrolled", "first-appeal-denied"]) }))
      .optional(),
    facts: told,
    page: address.optional(),
  }),
);

/** coverage/<country>/traps.yaml */
export const traps = z.array(
  fields({
    ...rested,
    id: conceptId,
    plans: ids.optional(),
    reasons: ids.optional(),
    drugs: ids.optional(),
    told: fields({ fact: conceptId, is: oneOrMore(text) }).optional(),
    says,
  }),
);
