import { expect, test } from "vitest";
import { contradictionOf, foldName, isConfirmed, type KnownPerson, saysWho } from "./identity.ts";

const MRN = "https://clinic.example/mrn";
const SERVER = "https://hospital.example/fhir/Patient";
const ASTA: KnownPerson = {
  id: "asta",
  family: "Brandt-Sørensen",
  given: "Asta",
  born: "1961-04-02",
  sex: "female",
  identifiers: [
    { system: MRN, value: "77" },
    { system: SERVER, value: "p1" },
  ],
};
const NAMELESS: KnownPerson = { ...ASTA, family: null, born: null };

type Said = { readonly family?: string; readonly born?: string };

/** What becomes of a number with this beside it. */
function verdict({ family, born }: Said, known = ASTA, identifiers = [{ system: MRN, value: "77" }]): string {
  const said = {
    identifiers,
    ...(family !== undefined && { family }),
    ...(born !== undefined && { born }),
  };
  const against = contradictionOf(said, "ward-lab", known);
  if (against !== undefined) return `against: ${against}`;
  if (isConfirmed(said, "ward-lab", known)) return "confirmed";
  return saysWho(said) ? "nothing to compare" : "nothing beside";
}

test.each([
  { said: { family: "Brandt-Sørensen", born: "1961-04-02" }, is: "confirmed" },
  { said: { family: "BRANDT SORENSEN", born: "1961-04-02" }, is: "confirmed" },
  { said: { born: "1961-04-02" }, is: "confirmed" },
  { said: { family: "Lindt", born: "1961-04-02" }, is: "confirmed" },
  { said: { family: "brandtsørensen" }, is: "confirmed" },
  { said: { family: "Brandt-Sørensen", born: "1961-04" }, is: "confirmed" },
  { said: { family: "Brandt-Sørensen", born: "1961-04-03" }, is: "against: the birth date" },
  { said: { family: "Lindt", born: "1961-04-03" }, is: "against: the birth date, the family name" },
  { said: { born: "1961-04-03" }, is: "against: the birth date" },
  { said: { family: "Lindt" }, is: "against: the family name" },
  { said: { family: "Lindt", born: "1961-04" }, is: "against: the family name" },
  { said: { born: "1961-04" }, is: "nothing beside" },
  { said: { family: "--" }, is: "nothing beside" },
  { said: {}, is: "nothing beside" },
] satisfies readonly { readonly said: Said; readonly is: string }[])("$said: $is", ({ said, is }) => {
  expect(verdict(said)).toBe(is);
});

test.each([
  { what: "the clinic knows neither", known: NAMELESS, said: { family: "Brandt", born: "1961-04-02" } },
  { what: "it knows the name, the sender the date", known: { ...ASTA, born: null }, said: { born: "1961-04-02" } },
  { what: "it knows the date, the sender the name", known: { ...ASTA, family: null }, said: { family: "Brandt" } },
  { what: "it knows the year", known: { ...ASTA, family: null, born: "1961" }, said: { born: "1961-04-02" } },
])("$what: nothing to compare", ({ known, said }) => {
  expect(verdict(said, known)).toBe("nothing to compare");
});

test.each([
  { id: { system: SERVER, value: "p1" }, is: "confirmed" },
  { id: { system: MRN, value: "77" }, is: "nothing beside" },
  { id: { system: "https://hospital.example/fhir/patient-number", value: "p1" }, is: "nothing beside" },
])("$id alone: $is", ({ id, is }) => {
  expect(verdict({}, ASTA, [id])).toBe(is);
});

test.each([
  { one: "O'Brien", other: "OBRIEN", isSame: true },
  { one: "Müller", other: "muller", isSame: true },
  { one: "Müller", other: "Mueller", isSame: false },
  { one: "van der Berg", other: "Van Der-Berg", isSame: true },
  { one: "Łukasz", other: "LUKASZ", isSame: true },
  { one: "Strauß", other: "STRAUSS", isSame: true },
  { one: "Brandt-Lindt", other: "Brandt", isSame: false },
])("$one and $other are one name: $isSame", ({ one, other, isSame }) => {
  expect(foldName(one) === foldName(other)).toBe(isSame);
});
