import type { DaySpan } from "@afterscript/kernel";
import type { Person, Problem } from "@afterscript/record";
import { countryCodeOf } from "./country.ts";
import { type Json, manyOf, objectOf, textOf } from "./json.ts";
import { readDate } from "./read-date.ts";

type PersonDraft = {
  reference?: string;
  sex?: "female" | "male" | "other";
  born?: DaySpan;
  deceased?: true;
  country?: string;
};

const BIRTH_SEX = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex";
const SEX = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex";
/** SNOMED CT, as the value set of that extension has them. */
const SEX_CODES: ReadonlyMap<unknown, "female" | "male"> = new Map([
  ["248152002", "female"],
  ["248153007", "male"],
]);

/** Reads the Patient: sex, birth date as precise as it is, death, country of the newest usable address. */
export function readPerson(patient: Json | undefined, reference: string | undefined, problems: Problem[]): Person {
  const person: PersonDraft = {};
  if (reference !== undefined) person.reference = reference;
  if (patient === undefined) return person;
  const sex = sexOf(patient);
  if (sex !== undefined) person.sex = sex;
  const born = readDate(patient.birthDate) ?? bornWithin(patient);
  if (born !== undefined) person.born = born;
  else if (patient.birthDate !== undefined) problems.push(unreadable("birthDate", reference));
  if (hasDied(patient)) person.deceased = true;
  const country = countryOf(patient);
  if (country !== undefined) person.country = country;
  return person;
}

/** Whether a Patient says that the person has died: outright, or by a date, however it is written or why it is missing. */
export function hasDied({ deceasedBoolean, deceasedDateTime, _deceasedDateTime }: Json): boolean {
  const isDated = [deceasedDateTime, _deceasedDateTime].some((one) => one !== undefined && one !== null);
  return deceasedBoolean === true || isDated;
}

/** On which day, month or year: as exactly as the Patient says it. */
export function diedOn({ deceasedDateTime }: Json): DaySpan | undefined {
  return readDate(deceasedDateTime);
}

const BORN = "urn:afterscript:born";

/** The days between which somebody was born who told an age: no date, month or year would say just that. */
function bornWithin(patient: Json): DaySpan | undefined {
  for (const item of manyOf(objectOf(patient._birthDate)?.extension)) {
    const extension = objectOf(item);
    const period = extension?.url === BORN ? objectOf(extension.valuePeriod) : undefined;
    const start = readDate(period?.start);
    const end = readDate(period?.end);
    if (start !== undefined && end !== undefined && start.earliest <= end.latest) {
      return { earliest: start.earliest, latest: end.latest };
    }
  }
  return undefined;
}

function unreadable(path: string, reference: string | undefined): Problem {
  return { code: "DATE_NOT_READABLE", ...(reference !== undefined && { resource: reference }), detail: { path } };
}

function sexOf(patient: Json): Person["sex"] {
  const { gender } = patient;
  if (gender === "female" || gender === "male" || gender === "other") return gender;
  for (const item of manyOf(patient.extension)) {
    const extension = objectOf(item);
    if (extension?.url === SEX) {
      const sex = SEX_CODES.get(objectOf(extension.valueCoding)?.code ?? extension.valueCode);
      if (sex !== undefined) return sex;
    }
    if (extension?.url !== BIRTH_SEX) continue;
    if (extension.valueCode === "F") return "female";
    if (extension.valueCode === "M") return "male";
  }
  return undefined;
}

const WORST_FIRST = ["old", "billing", "temp", "work"];

function countryOf(patient: Json): string | undefined {
  const addresses = manyOf(patient.address)
    .map(objectOf)
    .filter((one) => one !== undefined);
  const preferred = addresses
    .map((address) => ({
      rank: WORST_FIRST.indexOf(String(address.use)),
      country: countryCodeOf(textOf(address.country)),
    }))
    .filter(({ rank, country }) => country !== undefined && rank !== 0)
    .sort((a, b) => (a.rank === -1 ? 9 : a.rank) - (b.rank === -1 ? 9 : b.rank));
  return preferred.at(-1)?.country;
}
