import { OUTCOME_SORTS, RATE_BASES, SEEN, TRIAL_DESIGNS, VERDICTS } from "@afterscript/engine";
import { parseDecimal, parseDose } from "@afterscript/kernel";
import { z } from "zod";
import { quantity } from "./quantity.ts";
import { question } from "./question.ts";
import { address, conceptId, day, evidenceId, fields, oneOrMore, sourceId, text } from "./text.ts";

const seen = z.enum(SEEN);
const codes = z.array(conceptId).min(1);
const yes = z.literal("yes");
const whole = z.string().regex(/^\d+$/, "Write a whole number");

/** A printed number; "<0.1" where the source says only that it is less. */
const amount = z.string().refine((written) => parseDecimal(written.replace(/^</, "")) !== undefined, {
  error: (issue) => `"${String(issue.input)}" is not a number.`,
  params: { mend: "Write the digits as printed: 0.91, or <0.1." },
});

/** The ends of an interval, low and high. */
const interval = z.tuple([amount, amount], "Write [low, high]");

/** A page, or a source of this folder with its section. */
export const rateCite = fields({
  url: address.optional(),
  source: sourceId.optional(),
  section: text.optional(),
  seen,
  checked: day,
}).refine(
  ({ url, source, seen }) =>
    (url === undefined) !== (source === undefined) || (seen === "no" && source === undefined && url === undefined),
  {
    error: "Neither a page nor a source, or both.",
    params: { mend: "Write url:, or source: with section:; only seen: no may stand alone." },
  },
);
export type RateCiteForm = z.infer<typeof rateCite>;
const cites = z.union([rateCite, z.array(rateCite).min(1)], "Write { url, seen, checked }, or a list of them");

const dose = z.string().refine((written) => written === "all" || parseDose(written) !== undefined, {
  error: (issue) => `"${String(issue.input)}" is not a dose.`,
  params: { mend: 'Write "15 mg once daily", or all.' },
});

const armOf = { dose: dose.optional(), comparator: conceptId.optional(), with: codes.optional() };
type ArmName = { readonly dose?: string | undefined; readonly comparator?: string | undefined };
const isOneArm = [
  (value: ArmName) => (value.dose === undefined) !== (value.comparator === undefined),
  { error: "Neither the drug nor a comparator, or both.", params: { mend: "Write dose:, or comparator:." } },
] as const;
const namedArm = fields(armOf).refine(...isOneArm);
export type NamedArmForm = z.infer<typeof namedArm>;

const arm = fields({
  ...armOf,
  per100PatientYears: amount.optional(),
  percent: amount.optional(),
  meanChange: amount.optional(),
  interval: interval.optional(),
  count: whole.optional(),
  people: whole.optional(),
  patientYears: whole.optional(),
  seen: seen.optional(),
})
  .refine(...isOneArm)
  .refine(
    ({ per100PatientYears, percent, meanChange }) =>
      [per100PatientYears, percent, meanChange].filter((one) => one !== undefined).length === 1,
    {
      error: "Not one figure.",
      params: { mend: "Write one of per100PatientYears, percent, meanChange." },
    },
  );
export type ArmForm = z.infer<typeof arm>;

const ratio = fields({
  of: namedArm,
  against: conceptId.optional(),
  factor: conceptId.optional(),
  ratio: amount,
  highest: amount.optional(),
  about: yes.optional(),
  interval: interval.optional(),
  across: codes.optional(),
  before: quantity.optional(),
  after: quantity.optional(),
  /** A ratio of odds, not of rates. */
  odds: yes.optional(),
  seen: seen.optional(),
}).refine((value) => value.against !== undefined || value.factor !== undefined, {
  error: "A ratio of what to what?",
  params: { mend: "Write against: a comparator, or factor: a risk factor." },
});
export type RatioForm = z.infer<typeof ratio>;

/** How long people were watched. */
const span = fields({
  over: quantity.optional(),
  between: z.tuple([quantity, quantity]).optional(),
  upTo: quantity.optional(),
  median: quantity.optional(),
}).refine((value) => Object.values(value).filter((one) => one !== undefined).length === 1, {
  error: "Not one span.",
  params: { mend: "Write one of over, between, upTo, median." },
});
export type SpanForm = z.infer<typeof span>;

const part = { who: codes.optional(), when: question.optional() };
/** What a person of the part has, beside what no record tells. */
const needs = question.optional();
const rests = { evidence: z.array(evidenceId).min(1), cite: cites };

const rate = fields({
  id: text,
  outcome: conceptId,
  trial: conceptId,
  conditions: codes.optional(),
  basis: z.enum(RATE_BASES),
  span: span.optional(),
  before: quantity.optional(),
  after: quantity.optional(),
  ...part,
  needs,
  factors: codes.optional(),
  arms: z.array(arm).min(1).optional(),
  ratios: z.array(ratio).min(1).optional(),
  raisedBy: z
    .array(fields({ factor: conceptId, strength: z.enum(["clear", "trend"]) }))
    .min(1)
    .optional(),
  superseded: yes.optional(),
  ...rests,
}).refine((value) => value.arms !== undefined || value.ratios !== undefined || value.raisedBy !== undefined, {
  error: "A rate without a figure.",
  params: { mend: "Write arms:, ratios:, or raisedBy:." },
});
export type RateForm = z.infer<typeof rate>;

const response = fields({
  id: text,
  condition: conceptId,
  trial: conceptId,
  endpoint: conceptId,
  at: quantity,
  headToHead: yes.optional(),
  ...part,
  arms: z.array(arm).min(1).optional(),
  verdicts: z
    .array(fields({ of: namedArm, against: conceptId, is: z.enum(VERDICTS) }))
    .min(1)
    .optional(),
  superseded: yes.optional(),
  ...rests,
}).refine((value) => value.arms !== undefined || value.verdicts !== undefined, {
  error: "A response without a figure.",
  params: { mend: "Write arms:, or verdicts:." },
});
export type ResponseForm = z.infer<typeof response>;

const onset = fields({
  id: text,
  condition: conceptId,
  at: oneOrMore(quantity),
  measures: codes,
  dose: dose.optional(),
  against: conceptId.optional(),
  trial: conceptId.optional(),
  then: codes.optional(),
  ...rests,
});
export type OnsetForm = z.infer<typeof onset>;

/** rates/<drug>.yaml */
export const ratesFile = fields({
  rates: z.array(rate).min(1).optional(),
  responses: z.array(response).min(1).optional(),
  onsets: z.array(onset).min(1).optional(),
});

/** rates/trials/<trial>.yaml */
export const trialForm = fields({
  id: conceptId,
  title: text.optional(),
  design: z.enum(TRIAL_DESIGNS),
  conditions: codes,
  population: codes.optional(),
  people: whole.optional(),
  cite: rateCite,
});
export type TrialForm = z.infer<typeof trialForm>;

/** rates/codes.yaml: every code that trials and rates may use. */
export const rateCodes = fields({
  outcomes: z.array(fields({ id: conceptId, topic: conceptId, sort: z.enum(OUTCOME_SORTS) })).min(1),
  /** Topics that people ask about: where nobody counted one of them, that is said. */
  /** Hosts of journals, regulators, makers and libraries: only their pages are shown as where a figure stands. */
  publishers: z.array(text).min(1).optional(),
  mainTopics: codes,
  populations: codes,
  comparators: codes,
  with: codes,
  endpoints: codes,
  measures: codes,
  courses: codes,
  riskFactors: z
    .array(fields({ id: conceptId, when: question.optional(), asked: z.literal("always").optional() }))
    .min(1),
});
export type RateCodesForm = z.infer<typeof rateCodes>;

/** rates/evidence/*.yaml: research rows, as they were written down. */
export const rateEvidenceFile = z
  .array(
    fields({
      id: evidenceId,
      says: z.record(z.string(), z.unknown()),
      url: address.optional(),
      secondUrl: address.optional(),
      basis: z.enum(["label", "trial", "other", "memory"]),
      verified: z.enum(["yes", "no"]),
    }),
  )
  .min(1);

/** rates/not-transcribed.yaml: research rows that stand in no rate, each with the reason. */
export const rateNotTranscribed = z
  .array(
    fields({
      evidence: oneOrMore(evidenceId),
      /** Fields of the row; left out: the whole row. */
      part: oneOrMore(text).optional(),
      reason: text,
      /** Statements that hold it instead. */
      statements: z.array(text).min(1).optional(),
    }),
  )
  .min(1);
