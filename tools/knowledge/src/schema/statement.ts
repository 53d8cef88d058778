import { ACTIONS, KINDS, type Kind, REGIONS, SEEN, STAGES, URGENCIES } from "@afterscript/engine";
import { parseDose } from "@afterscript/kernel";
import { z } from "zod";
import { band, bandFields, bandProblem, quantity } from "./quantity.ts";
import { type QuestionForm, question } from "./question.ts";
import { conceptId, day, evidenceId, fields, oneOrMore, sourceId, text, yes } from "./text.ts";

const action = z.enum(ACTIONS);

/** The verbs that a document uses for both stages at once, or one action a stage. */
export const then = z.union(
  [
    z.enum([...ACTIONS, "contraindicated"]),
    fields({
      starting: action.optional(),
      "on-treatment": action.optional(),
      held: action.optional(),
      stopped: action.optional(),
    }).refine((stages) => STAGES.some((stage) => stages[stage] !== undefined), {
      error: "No stage is named.",
      params: { mend: `Write at least one of: ${STAGES.join(" ")}.` },
    }),
  ],
  `Write one of: ${[...ACTIONS, "contraindicated"].join(" ")}; or one action a stage`,
);

export type ThenForm = z.infer<typeof then>;

export const cite = fields({ source: sourceId.optional(), section: text, checked: day, seen: z.enum(SEEN) });
export type CiteForm = z.infer<typeof cite>;

const cites = z.union([cite, z.array(cite).min(1)], "Write { section, checked, seen }, or a list of them");
const evidence = z.array(evidenceId).min(1);

const dose = z.string().refine((written) => parseDose(written) !== undefined, {
  error: (issue) => `"${String(issue.input)}" is not a dose.`,
  params: {
    mend: 'Write "[IR|XR|LQ|cream] <amount> <unit> once daily | twice daily | weekly | monthly | every N hours, days, weeks or months".',
  },
});

const doses = z.array(dose).min(1);
const doseMap = z.array(fields({ from: dose, to: dose })).min(1);

const guard = {
  from: day,
  until: day.optional(),
  when: question.optional(),
  considers: action.optional(),
  urgency: z.enum(URGENCIES).optional(),
  except: z
    .array(fields({ when: question, then: action, cite }))
    .min(1)
    .optional(),
  cite: cites,
};

/** Days: a single time (`at`) or a window (`from`, `to`). */
export const interval = fields({ at: quantity.optional(), from: quantity.optional(), to: quantity.optional() }).refine(
  (value) => (value.at === undefined) === (value.from !== undefined && value.to !== undefined),
  {
    error: "Neither a time nor a window.",
    params: { mend: "Write { at: 12 weeks } or { from: 4 weeks, to: 8 weeks }." },
  },
);
export type IntervalForm = z.infer<typeof interval>;

/** What a statement tells people: a code of the wording, alone or with the quantities of its sentence. */
const saying = z.union(
  [
    conceptId,
    z
      .record(conceptId, oneOrMore(quantity))
      .refine((value) => Object.keys(value).length === 1, { error: "More than one code in one entry." }),
  ],
  "Write a code, or { code: 12 hours }, or { code: [2 Cel, 8 Cel] }",
);
const says = z.array(saying).min(1).optional();
export type SaysForm = z.infer<typeof says>;

const trigger = fields({ ...guard, if: question.optional(), followUntil: quantity.optional(), then, says });
/** Kinds that tell people something: what they say is named, for the wording has no sentence of its own for them. */
const telling = trigger.refine((value) => value.says !== undefined, {
  error: "It says nothing.",
  params: { mend: "Write says: [code, …] (core/wording/src/en/sayings.ts)." },
});
const licence = fields({
  ...guard,
  then,
  licences: z.array(fields({ condition: conceptId, when: question.optional(), evidence, cite })).min(1),
});
const lineOfTherapy = fields({ ...guard, then, requires: question, says });
const labThreshold = fields({
  ...guard,
  ...bandFields,
  fall: band.optional(),
  if: question.optional(),
  confirm: z.union([z.literal("repeat"), fields({ within: quantity })]).optional(),
  unconfirmed: action.optional(),
  restart: z.union([band, fields({ fall: band })], "Write a band, or { fall: { … } }").optional(),
  doses: doses.optional(),
  doseMap: doseMap.optional(),
  then,
}).refine(
  (value) => [bandProblem(value) === undefined, value.fall !== undefined, value.if !== undefined].includes(true),
  {
    error: "A threshold without a limit.",
    params: { mend: "Write a band (below: 500 /uL), a fall ({ above: 2 g/dL }) or a question (if: …)." },
  },
);
const baselineTest = fields({ ...guard, by: z.array(conceptId).min(1), then });
const followUpTest = fields({
  ...guard,
  by: z.array(conceptId).min(1),
  first: interval.optional(),
  second: interval.optional(),
  every: interval.optional(),
  afterDoseIncrease: interval.optional(),
  then,
}).refine((value) => value.second === undefined || value.first !== undefined, {
  error: "A second time without a first.",
  params: { mend: "Write first: as well, or write second: as first:." },
});
/** The dose of a cream is an area too: how much of the skin it may go on. */
const isAreaLimit = (asked: QuestionForm | undefined) => asked?.result?.of === "body-surface-area";

const doseRule = fields({
  ...guard,
  if: question.optional(),
  limit: doses.optional(),
  doseMap: doseMap.optional(),
  phase: conceptId.optional(),
  then,
}).refine((value) => value.limit !== undefined || value.doseMap !== undefined || isAreaLimit(value.if), {
  error: "A dose statement without a dose.",
  params: {
    mend: 'Write limit: ["15 mg once daily"] or doseMap, or if: { result: { of: body-surface-area, above: … } }; any other rule without a dose is who-must-not or interaction.',
  },
});

/** "The label does not say": cited, and printed only where `if` holds. */
export const silence = fields({ ...guard, notStated: yes, if: question.optional() });

export type TriggerForm = z.infer<typeof trigger>;
export type LicenceForm = z.infer<typeof licence>;
export type LineOfTherapyForm = z.infer<typeof lineOfTherapy>;
export type LabThresholdForm = z.infer<typeof labThreshold>;
export type BaselineTestForm = z.infer<typeof baselineTest>;
export type FollowUpTestForm = z.infer<typeof followUpTest>;
export type DoseForm = z.infer<typeof doseRule>;
export type SilenceForm = z.infer<typeof silence>;

/** What a version of each kind may hold. Kinds without an engine yet are not here: the loader refuses them. */
export const VERSION_OF = {
  "who-must-not": trigger,
  interaction: trigger,
  "duplicate-therapy": trigger,
  infection: trigger,
  reproduction: trigger,
  administration: telling,
  vaccine: telling,
  "missed-dose": telling,
  washout: telling,
  "expected-response": telling,
  "response-review": telling,
  symptom: telling,
  "lab-threshold": labThreshold,
  "baseline-test": baselineTest,
  "follow-up-test": followUpTest,
  dose: doseRule,
} satisfies Partial<Record<Kind, z.ZodType>>;

export const INDICATION_OF = { condition: licence, "line-of-therapy": lineOfTherapy };

/** The part that every statement has; its versions are read by kind. */
export const statementHead = fields({
  id: text,
  kind: z.enum(KINDS),
  topic: conceptId,
  evidence,
  versions: z.array(z.record(z.string(), z.unknown())).min(1),
});
export type StatementHead = z.infer<typeof statementHead>;

export const labelFile = fields({ transcribes: sourceId, statements: z.array(z.unknown()).min(1) });
/** A guideline speaks in one region, of the drugs that it names. */
export const guidelineFile = fields({
  transcribes: sourceId,
  region: z.enum(REGIONS),
  drugs: z.array(conceptId).min(1),
  statements: z.array(z.unknown()).min(1),
});
export const classFile = fields({
  transcribes: sourceId,
  drugs: z.array(conceptId).min(1),
  statements: z.array(z.unknown()).min(1),
});
