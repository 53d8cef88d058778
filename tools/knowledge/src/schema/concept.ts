import { REGIONS, ROUTES, SEEN } from "@afterscript/engine";
import { z } from "zod";
import { quantity } from "./quantity.ts";
import { conceptId, day, decimal, evidenceId, fields, text } from "./text.ts";

const seen = z.enum(SEEN);

/** A code of a code system, with how its meaning was seen and where. */
export const code = fields({
  system: z.enum(["loinc", "snomed", "rxnorm", "icd-10-cm", "icd-10", "atc", "ndc", "cvx", "air"]),
  code: text,
  match: z.literal("prefix").optional(),
  display: text,
  seen,
  url: text.optional(),
});
export type CodeForm = z.infer<typeof code>;

const codes = z.array(code).min(1).optional();
const names = z.array(text).min(1).optional();

export const analyte = z.discriminatedUnion("kind", [
  fields({
    id: conceptId,
    kind: z.literal("quantity"),
    /** Canonical: limits are compared in it. */
    unit: text,
    /** UCUM units that a laboratory may use; spellings are in units.yaml. */
    units: z.array(text).min(1),
    /** Needed where one of the units counts molecules. */
    molarMass: fields({ value: quantity, seen, url: text }).optional(),
    /** A physical check against mistyped units, ours; never a clinical limit. */
    plausible: fields({ from: quantity, to: quantity }),
    names,
    codes,
  }),
  fields({ id: conceptId, kind: z.literal("qualitative"), names, codes }),
]);
export type AnalyteForm = z.infer<typeof analyte>;

const drugCite = fields({ source: text, section: text, checked: day, seen });

const licenceState = z.enum(["covered", "not-licensed", "not-covered"]);

/** A JAK inhibitor: where its label is transcribed, or only its name is known. */
export const drug = fields({
  id: conceptId,
  names,
  brands: names,
  recognised: z.literal("only").optional(),
  regions: fields({ us: licenceState, eu: licenceState, uk: licenceState }).optional(),
  /** What "not-licensed" and "not-covered" rest on, by region. */
  cites: z.record(z.string(), drugCite).optional(),
  route: z.enum(ROUTES).optional(),
  /** The kinases that the drug's own label names as what it blocks. */
  blocks: fields({ kinases: z.array(conceptId).min(1), cite: drugCite }).optional(),
  /** Where its label was seen to open without a boxed warning, by region. */
  unboxed: z.record(z.string(), drugCite).optional(),
  codes,
})
  .refine((value) => (value.recognised === undefined) !== (value.regions === undefined), {
    error: "Neither covered nor recognised only.",
    params: { mend: "Write regions: { us: …, eu: …, uk: … } or recognised: only." },
  })
  .refine(
    ({ regions, cites }) =>
      REGIONS.every((region) => regions?.[region] !== "not-licensed" || cites?.[region] !== undefined),
    {
      error: "Not licensed, but nothing says so.",
      params: {
        code: "KNOWLEDGE_CITE_MISSING",
        mend: "Write cites: { <region>: { source, section, checked, seen } }.",
      },
    },
  );
export type DrugForm = z.infer<typeof drug>;

export const medicine = fields({
  id: conceptId,
  names,
  brands: names,
  /** A statement asks how much of it is taken: its dosage is read too. */
  amount: z.literal("asked").optional(),
  codes,
});

/** Membership is knowledge of its own: seen in a label (evidence), in the ATC hierarchy, on a page, or not at all. */
export const member = fields({
  of: conceptId,
  seen,
  evidence: evidenceId.optional(),
  atc: text.optional(),
  url: text.optional(),
});
export type MemberForm = z.infer<typeof member>;

export const medicineClass = fields({
  id: conceptId,
  includes: z.array(conceptId).min(1).optional(),
  members: z.array(member).min(1).optional(),
});

export const mechanism = fields({ id: conceptId, strengths: z.record(conceptId, z.array(member).min(1)) });

export const condition = fields({
  id: conceptId,
  /** A code of one of these stands for this concept too. */
  includes: z.array(conceptId).min(1).optional(),
  names,
  codes,
  /** "History of" codes: past even where the list calls the entry active. */
  pastCodes: codes,
});
export type ConditionForm = z.infer<typeof condition>;

export const answerTopic = fields({
  topic: conceptId,
  /** An address answers: in one of these countries (ISO 3166 alpha-2), or elsewhere. */
  countries: fields({ answer: conceptId, otherwise: conceptId, codes: z.array(text).min(1) }).optional(),
  questionCodes: codes,
  answers: z.array(fields({ answer: conceptId, listedAs: conceptId.optional(), names, codes, findings: codes })).min(1),
});

export const vaccine = fields({
  id: conceptId,
  live: z.enum(["yes", "no", "unknown"]),
  /** Topic of statements on this very vaccine. */
  topic: conceptId.optional(),
  names,
  codes,
});

/**
 * A symptom that can be asked about. A red flag is an emergency whatever else is known. An event is told in the same way
 * (an extra dose taken), by a question of its own.
 */
export const symptom = fields({
  id: conceptId,
  names,
  redFlag: z.literal("yes").optional(),
  event: z.literal("yes").optional(),
});

const ids = z.array(conceptId).min(1).optional();

/** What somebody tells of by one name: an infection now, a contact, an operation. */
export const situation = fields({
  id: conceptId,
  names,
  /** Conditions that are then present, or that it may be. */
  history: ids,
  suspected: ids,
  /** Tests that are then told to be positive. */
  tests: ids,
  /** Judgements that are then answered with yes. */
  judgements: ids,
  /** Symptoms and events that are told with it. */
  events: ids,
  /** Topics of the statements that answer; `own` are the topics and sayings of which one must speak, else nothing read does. */
  topics: z.array(conceptId),
  own: z.array(conceptId).min(1),
  /** What has to be settled about it: judgements, and topics that a test settles. */
  asks: ids,
  /** How soon at the latest, whatever else is known, and the page that says so. */
  least: fields({ tier: z.enum(["emergency", "urgent"]), url: text, seen, checked: day }).optional(),
});
export type SituationForm = z.infer<typeof situation>;

/** Whom to call in a region. */
export const region = fields({
  id: z.enum(REGIONS),
  emergencyNumber: text,
  urgentNumber: text.optional(),
  cite: fields({ url: text, seen, checked: day }),
});
export type RegionForm = z.infer<typeof region>;

export const completeLists = z
  .array(fields({ list: z.enum(["conditions", "medications", "allergies"]), codes: z.array(code).min(1) }))
  .min(1);

export const idList = z.array(conceptId).min(1);

export const codeList = z.array(code).min(1);

/** Spellings of laboratories by UCUM unit, and how long a written time is in days. */
export const units = fields({
  /** `count` days, divided by `per` where a unit is shorter than a day. */
  days: z.record(z.string(), fields({ count: decimal, per: decimal.optional(), reason: text })),
  spellings: z.record(z.string(), z.array(text).min(1)),
});

export const formulas = fields({
  cockcroftGault: fields({
    ageFrom: decimal,
    divisor: decimal,
    femaleFactor: decimal,
    cite: fields({ source: text, section: text, checked: day, seen }),
  }),
});
export type FormulasForm = z.infer<typeof formulas>;
