import { addMonths, type Day, formatDay } from "@afterscript/kernel";
import type { Fault } from "./fault.ts";
import { faultOfDay } from "./read-typed-day.ts";
import type { Patient } from "./resources.ts";
import type { Writing } from "./writing.ts";
import { refused, type Written, written } from "./written.ts";

export type ToldPerson = {
  /** "1980-04-12", "1980-04" or "1980". */
  readonly birthDate?: string;
  /** Completed years on the day of writing, where no birth date is told. */
  readonly age?: number;
  readonly sex?: "female" | "male" | "other";
  /** ISO 3166 alpha-2. */
  readonly country?: string;
};

/** Where a birth date is not known to the day, month or year: the days it could be. */
const BORN = "urn:afterscript:born";
const OLDEST = 130;

/** Writes who the record is about, under the patient id of the setting. Nothing that was not told is filled in. */
export function writePerson({ birthDate, age, sex, country }: ToldPerson, writing: Writing): Written<Patient> {
  const faults = [faultOfDay(birthDate, "birthDate", writing), faultOfAge(age), faultOfCountry(country)];
  const found = faults.filter((one) => one !== undefined);
  if (found.length > 0) return refused(...found);
  return written({
    resourceType: "Patient",
    id: writing.patient,
    ...(sex !== undefined && { gender: sex }),
    ...(birthDate !== undefined && { birthDate }),
    ...(birthDate === undefined && age !== undefined && { _birthDate: bornWithin(age, writing.asOf) }),
    ...(country !== undefined && { address: [{ use: "home", country }] }),
  });
}

/** Whoever is 45 today was born after this day 46 years ago, and on or before this day 45 years ago. */
function bornWithin(age: number, asOf: Day): NonNullable<Patient["_birthDate"]> {
  const start = formatDay(addMonths(asOf, -12 * (age + 1)) + 1);
  return { extension: [{ url: BORN, valuePeriod: { start, end: formatDay(addMonths(asOf, -12 * age)) } }] };
}

function faultOfAge(age: number | undefined): Fault | undefined {
  if (age === undefined || (Number.isInteger(age) && age >= 0 && age <= OLDEST)) return undefined;
  return { code: "AGE_NOT_READABLE", what: `${age} is no age in years.`, where: "age", mend: "Write whole years." };
}

function faultOfCountry(country: string | undefined): Fault | undefined {
  if (country === undefined || /^[A-Z]{2}$/.test(country)) return undefined;
  return {
    code: "COUNTRY_NOT_READABLE",
    what: `"${country}" is no code of a country.`,
    where: "country",
    mend: "Choose a country from the list.",
  };
}
