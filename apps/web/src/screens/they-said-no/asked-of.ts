import type { Region } from "@afterscript/engine";
import type { CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import type { AppealHere } from "../../browser/appeal/appeal-here.ts";
import { today } from "../../browser/today.ts";
import { SAMPLE_DAY } from "../../site/sample-day.ts";
import { planOf } from "./questions.ts";
import type { Told } from "./told.ts";

/** Whoever gave the letter to be read has it. */
const LETTER_AT_HAND = "enclosure.denial-letter";

/** What is worked out, from what was told: a sample on its own day, everybody else today. */
export function askedOfTold(told: Told, coverage: CoverageKnowledge): AppealHere {
  const { form, period, drug, condition, dose, record, tried, letter } = told;
  return {
    form: letter === undefined ? form : { ...form, told: { [LETTER_AT_HAND]: "yes", ...form.told } },
    period,
    drug,
    condition,
    dose,
    tried: record.is === "none" ? tried : undefined,
    record: record.is === "none" ? undefined : record.input,
    region: regionOf(told, coverage),
    asOf: dayOf(told),
  };
}

/** ISO date. */
export function dayOf({ record }: Pick<Told, "record">): string {
  return record.is === "sample" ? SAMPLE_DAY : today();
}

/** Whose labels are read: those of the plan's own country. */
export function regionOf(told: Pick<Told, "form">, coverage: CoverageKnowledge): Region {
  return planOf(told, coverage)?.country === "uk" ? "uk" : "us";
}
