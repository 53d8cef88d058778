import {
  acceptedUnits,
  readTypedUnit,
  writeAllergy,
  writeAnswer,
  writeCondition,
  writeMedication,
  writeResult,
  writeVaccination,
} from "@afterscript/fhir-write";
import { compareDecimals, divideDecimals, multiplyDecimals, parseDay, toNumber } from "@afterscript/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { AS_OF, CONCEPTS, readTold, resourceOf, WRITING } from "./read-told.ts";

const DAY = "2026-06-12";
const EXACT = parseDay(DAY) ?? 0;

const QUANTITIES = CONCEPTS.analytes.filter(({ kind }) => kind === "quantity");
const EVERY_UNIT = QUANTITIES.flatMap((analyte) => Object.keys(analyte.units).map((unit) => ({ analyte, unit })));

test.each(EVERY_UNIT)("$analyte.id in $unit is read back", ({ analyte, unit }) => {
  const factor = analyte.units[unit] ?? { n: 1, d: 1 };
  const { low, high } = analyte.plausible ?? { low: { n: 0, d: 1 }, high: { n: 1000, d: 1 } };
  const middle = divideDecimals(
    multiplyDecimals({ n: low.n * high.d + high.n * low.d, d: low.d * high.d }, { n: 1, d: 4 }),
    factor,
  );
  const value = String(Number(toNumber(middle ?? low).toPrecision(6)));
  const told = writeResult(
    { id: "o", analyte: analyte.id, value: value.includes("e") ? "1" : plain(value), unit, day: DAY },
    WRITING,
  );
  const record = readTold(resourceOf(told));
  expect(record.problems).toEqual([]);
  const [result] = record.results.get(analyte.id) ?? [];
  expect(result).toMatchObject({ analyte: analyte.id, day: { earliest: EXACT, latest: EXACT }, final: true });
  const expected = multiplyDecimals(decimal(value), factor);
  expect(result?.value && compareDecimals(result.value, expected)).toBe(0);
});

/** Three digits behind a mark could be thousands: a fourth makes a number of it that is only one. */
function plain(value: string): string {
  return /\.\d{3}$/.test(value) ? `${value}0` : value;
}

function decimal(text: string) {
  const [whole = "", fraction = ""] = text.split(".");
  return { n: Number(whole + fraction), d: 10 ** fraction.length };
}

test.each(QUANTITIES)("$id: each unit that is offered is accepted, and written in UCUM", (analyte) => {
  for (const unit of acceptedUnits(analyte)) expect(readTypedUnit(unit, analyte)?.ucum).toBe(unit);
  for (const unit of Object.keys(analyte.units)) {
    expect(acceptedUnits(analyte)).toContain(readTypedUnit(unit, analyte)?.ucum);
  }
});

test("any believable number of any analyte, with a point or a comma, is the same when it is read back", () => {
  const number = fc
    .tuple(fc.nat(99), fc.nat(99))
    .map(([whole, part]) => ({ whole, part: String(part).padStart(2, "0") }));
  fc.assert(
    fc.property(
      fc.constantFrom(...EVERY_UNIT),
      number,
      fc.constantFrom(".", ","),
      ({ analyte, unit }, { whole, part }, mark) => {
        const told = writeResult(
          { id: "o", analyte: analyte.id, value: `${whole}${mark}${part}`, unit, day: DAY },
          WRITING,
        );
        if (told.is === "refused") {
          expect(told.faults.map(({ code }) => code)).toEqual(["VALUE_IMPLAUSIBLE"]);
          return;
        }
        const record = readTold(told.resource);
        expect(record.problems).toEqual([]);
        const [result] = record.results.get(analyte.id) ?? [];
        const factor = analyte.units[unit] ?? { n: 1, d: 1 };
        const expected = multiplyDecimals(decimal(`${whole}.${part}`), factor);
        expect(result?.value && compareDecimals(result.value, expected)).toBe(0);
      },
    ),
    { numRuns: 400 },
  );
});

const QUALITATIVE = CONCEPTS.analytes.filter(({ kind }) => kind === "qualitative");
const ANSWERED = QUALITATIVE.flatMap(({ id }) =>
  (["positive", "negative", "indeterminate"] as const).map((qualitative) => ({ id, qualitative })),
);

test.each(ANSWERED)("$id $qualitative is read back", ({ id, qualitative }) => {
  const record = readTold(resourceOf(writeResult({ id: "o", analyte: id, qualitative, day: DAY }, WRITING)));
  expect(record.problems).toEqual([]);
  expect(record.results.get(id)).toMatchObject([{ qualitative }]);
});

test.each(CONCEPTS.conditions)("condition $id is read back, present and past", ({ id }) => {
  for (const status of ["active", "past"] as const) {
    const told = writeCondition({ id: "c", condition: id, onset: "2019", status }, WRITING);
    const record = readTold(resourceOf(told));
    expect(record.problems).toEqual([]);
    expect(record.history.get(id)).toMatchObject([
      { concept: id, status, onset: { earliest: parseDay("2019-01-01") } },
    ]);
  }
  const refuted = readTold(resourceOf(writeCondition({ id: "c", condition: id, status: "refuted" }, WRITING)));
  expect([...refuted.history.keys(), ...refuted.problems]).toEqual([]);
});

test.each(CONCEPTS.substances)("$id is read back as a medicine and as an allergy", ({ id }) => {
  const told = writeMedication({ id: "m", substance: id, since: "2026-01-15", status: "active" }, WRITING);
  const record = readTold(resourceOf(told));
  expect(record.problems).toEqual([]);
  expect(record.medications).toMatchObject([
    { substances: [id], state: "active", start: { earliest: parseDay("2026-01-15") } },
  ]);
  expect(record.medications[0]).not.toHaveProperty("undecided");
  const allergic = readTold(resourceOf(writeAllergy({ id: "a", substance: id }, WRITING)));
  expect(allergic.problems).toEqual([]);
  expect(allergic.allergies.map(({ substance }) => substance)).toContain(id);
});

const EVERY_ANSWER = CONCEPTS.answers.flatMap(({ topic, answers }) => answers.map(({ answer }) => ({ topic, answer })));

test.each(EVERY_ANSWER)("$topic: $answer is read back", ({ topic, answer }) => {
  const record = readTold(resourceOf(writeAnswer({ id: "q", topic, answer, day: AS_OF }, WRITING)));
  expect(record.problems).toEqual([]);
  expect(record.answers.get(topic)).toMatchObject([{ topic, answer, day: { earliest: parseDay(AS_OF) } }]);
  expect([...record.answers.keys()]).toEqual([topic]);
});

test.each(CONCEPTS.vaccines)("$id is read back, given and not given, with and without a day", ({ id }) => {
  for (const given of [true, false]) {
    for (const day of [DAY, undefined]) {
      const told = writeVaccination({ id: "v", vaccine: id, given, ...(day && { day }) }, WRITING);
      const record = readTold(resourceOf(told));
      expect(record.problems).toEqual([]);
      expect(record.vaccinations.map(({ vaccine }) => vaccine)).toEqual([id]);
      expect(record.vaccinations[0]).toMatchObject({ given });
      expect(record.vaccinations[0]?.day?.earliest).toBe(day === undefined ? undefined : EXACT);
    }
  }
});
