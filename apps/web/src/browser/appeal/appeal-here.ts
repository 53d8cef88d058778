import { type AppealForm, appeal, lastDayOfLetter } from "@afterscript/check/public/appeal.ts";
import type { FilingPeriod, LetterReading } from "@afterscript/denial-letter";
import type { Knowledge, Region } from "@afterscript/engine";
import type { AppealReport, Packet } from "@afterscript/wording/public/coverage.ts";
import { words } from "../../words/words.ts";
import { wholeBook } from "../engine/books.ts";
import { concepts } from "../engine/read-here.ts";
import { ScreenError } from "../failure.ts";
import { coverageHere } from "./coverage-here.ts";
import { recordWith } from "./record-with.ts";
import type { TriedMedicine } from "./tried-medicine.ts";

export type AppealHere = {
  readonly form: AppealForm;
  /** A period that the letter names and the person confirmed: the letter's own last day is counted from it. */
  readonly period?: FilingPeriod | undefined;
  readonly drug?: string | undefined;
  readonly condition?: string | undefined;
  readonly dose?: string | undefined;
  /** FHIR, or undefined: no record. */
  readonly record: unknown;
  readonly tried?: readonly TriedMedicine[] | undefined;
  readonly region: Region;
  /** ISO date. */
  readonly asOf: string;
};

export type AppealAnswer = { readonly report: AppealReport; readonly packet?: Packet };

/**
 * The answer to a denial: what the command line prints, worked out on this device.
 * @throws ScreenError when the rules cannot be loaded, or what was told cannot be used.
 */
export async function appealHere(asked: AppealHere): Promise<AppealAnswer> {
  const { region, asOf, drug, condition, dose } = asked;
  const [coverage, tables, knowledge] = await Promise.all([coverageHere(), concepts(), booksFor(region)]);
  const result = appeal(
    { knowledge, concepts: tables, coverage },
    {
      input: recordWith(asked, tables),
      asOf,
      region,
      audience: "patient",
      told: formOf(asked),
      ...(drug !== undefined && { drug, starting: asked.form.onTreatment !== "yes" }),
      ...(condition !== undefined && { condition }),
      ...(dose !== undefined && { dose }),
    },
  );
  if (result.failure === undefined) return result;
  const { code, what, where, mend } = result.failure;
  throw new ScreenError({ code, what: words().theySaidNo.refused(what, where), mend });
}

/** The form with the letter's own last day: the one that it names, or the one that its period gives, whichever is earlier. */
export function formOf({ form, period }: Pick<AppealHere, "form" | "period">): AppealForm {
  const counted = period === undefined ? undefined : lastDayOfLetter(onlyPeriod(period, form.dated), form.received);
  const days = [form.lastDay, counted].filter((day) => day !== undefined).sort();
  return days[0] === undefined ? form : { ...form, lastDay: days[0] };
}

function onlyPeriod(period: FilingPeriod, dated: string | undefined): LetterReading {
  const at = { words: "", at: { from: 0, to: 0 } };
  const letter = dated === undefined ? { is: "not-found" } : { is: "found", reading: { value: dated, ...at } };
  return {
    dates: { letter },
    filing: { allLastDays: [], allPeriods: [{ value: period, ...at }] },
  } as unknown as LetterReading;
}

/** Only the rules of the region are judged by; the names of drugs are those of the United States everywhere. */
async function booksFor(region: Region): Promise<Readonly<Record<Region, Knowledge>>> {
  const [us, own] = await Promise.all([wholeBook("us"), wholeBook(region)]);
  return { us, eu: us, uk: us, [region]: own };
}
