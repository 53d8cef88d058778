import type { Decimal } from "@afterscript/kernel";
import type { Medication, ReportedSymptom } from "@afterscript/record";
import type { ExposureAsked } from "./exposure.ts";
import type { InfectionAsked } from "./infection.ts";
import type { SurgeryAsked } from "./surgery.ts";
import type { VaccineAsked } from "./vaccine.ts";

export const PLANS = ["pregnancy", "fathering", "breast-feeding", "stopping", "supply-gap"] as const;
/** What somebody plans, or has to reckon with. */
export type Plan = (typeof PLANS)[number];

export const NOTICED = ["better", "partly", "not", "worse", "lost"] as const;
/** What a person notices of the effect: never a clinician's judgement of the response. */
export type Noticed = (typeof NOTICED)[number];

/** What somebody asks, as closed words: every door turns its own words into one of these. */
export type Asked =
  | { readonly is: "symptom"; readonly symptoms: readonly Omit<ReportedSymptom, "type" | "resource">[] }
  /** `medicine` is missing where the name was not recognised. */
  | { readonly is: "medicine"; readonly name: string; readonly medicine?: Medication }
  | { readonly is: "missed-dose"; readonly hoursToNext?: Decimal }
  | { readonly is: "planning"; readonly plan: Plan }
  | InfectionAsked
  | ExposureAsked
  | SurgeryAsked
  | VaccineAsked
  | { readonly is: "response"; readonly noticed?: Noticed }
  | { readonly is: "risk" };

/** Where a fact comes from that was told when asking, and stands in no chart. */
export const TOLD = "asked";
