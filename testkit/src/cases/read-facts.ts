import { addMonths, type Day, formatDay } from "@afterscript/kernel";
import { CODES } from "../record/codes.ts";
import {
  parseWrittenAnswer,
  parseWrittenHistory,
  parseWrittenMedicine,
  parseWrittenResult,
  parseWrittenVaccine,
} from "../record/written-facts.ts";
import type { CaseFacts } from "./case.ts";
import { type Place, readEntries, readList, readOneOf, readSome, readText, refuse } from "./yaml-reading.ts";

const PERSON_KEYS = [
  "age",
  "born",
  "sex",
  "country",
  "history",
  "medicines",
  "answers",
  "allergies",
  "vaccines",
  "complete",
];

/** An age in a case means: that many completed years, some months past the birthday. */
const DAYS_PAST_BIRTHDAY = 120;

/** The facts of a case: the person, lists, and under its own name each analyte. */
export function readFacts(place: Place, entries: ReadonlyMap<string, Place>, asOf: Day): CaseFacts {
  const results = new Map([...entries].filter(([key]) => !PERSON_KEYS.includes(key)).map(readAnalyte));
  const history = entriesOf(entries.get("history"));
  const answers = entriesOf(entries.get("answers"));
  const born = readBirth(place, entries, asOf);
  const sex = entries.get("sex");
  const country = entries.get("country");
  return {
    ...(born !== undefined && { born }),
    ...(sex !== undefined && { sex: readOneOf(sex, ["female", "male"]) }),
    ...(country !== undefined && { country: readText(country) }),
    results,
    history: new Map(
      [...history].map(([concept, item]) => [known(item, concept, CODES.conditions), readHistory(item)]),
    ),
    medicines: listOf(entries.get("medicines"), readMedicine),
    answers: new Map([...answers].map(([topic, item]) => [topic, readAnswer(item)])),
    allergies: listOf(entries.get("allergies"), readText),
    vaccines: listOf(entries.get("vaccines"), readVaccine),
    complete: listOf(entries.get("complete"), (item) => readOneOf(item, ["conditions", "medications", "allergies"])),
  };
}

function readAnalyte([analyte, place]: [string, Place]): [string, ReturnType<typeof readResults>] {
  return [known(place, analyte, CODES.analytes), readResults(place)];
}

function readResults(place: Place) {
  return readSome(place, (item) => {
    const text = readText(item);
    return parseWrittenResult(text) ?? refuse(item, `"${text}" is no result. Write "0.9 10*9/L on 2026-06-21".`);
  });
}

function readHistory(place: Place) {
  return readSome(place, (item) => {
    const text = readText(item);
    return parseWrittenHistory(text) ?? refuse(item, `"${text}" is no history. Write "2026-03-02" or "2019 resolved".`);
  });
}

function readMedicine(place: Place) {
  const text = readText(place);
  const medicine = parseWrittenMedicine(text);
  if (medicine === undefined)
    return refuse(place, `"${text}" is no medicine. Write "adalimumab 2024-01-01 to 2025-01-01 inadequate-response".`);
  known(place, medicine.medicine, CODES.medicines);
  return medicine;
}

function readAnswer(place: Place) {
  const text = readText(place);
  return parseWrittenAnswer(text) ?? refuse(place, `"${text}" is no answer. Write "not-pregnant on 2026-06-03".`);
}

function readVaccine(place: Place) {
  const text = readText(place);
  const vaccine = parseWrittenVaccine(text);
  if (vaccine === undefined)
    return refuse(place, `"${text}" is no vaccination. Write "yellow-fever-vaccine 2026-06-10".`);
  known(place, vaccine.vaccine, CODES.vaccines);
  return vaccine;
}

function readBirth(place: Place, entries: ReadonlyMap<string, Place>, asOf: Day): string | undefined {
  const born = entries.get("born");
  if (born !== undefined) return readText(born);
  const age = entries.get("age");
  if (age === undefined) return undefined;
  const years = Number(readText(age));
  if (!Number.isInteger(years)) return refuse(place, "an age is written in whole years; use `born` for a day.");
  return formatDay(addMonths(asOf, -12 * years) - DAYS_PAST_BIRTHDAY);
}

function known(place: Place, id: string, codes: Readonly<Record<string, unknown>>): string {
  return id in codes ? id : refuse(place, `"${id}" has no code in testkit/codes.yaml.`);
}

function entriesOf(place: Place | undefined): ReadonlyMap<string, Place> {
  return place === undefined ? new Map() : readEntries(place);
}

function listOf<T>(place: Place | undefined, read: (item: Place) => T): readonly T[] {
  return place === undefined ? [] : readList(place, read);
}
