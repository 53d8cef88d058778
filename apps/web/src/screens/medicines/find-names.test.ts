import { expect, test } from "vitest";
import { findNames } from "./find-names.ts";

const SUBSTANCES = [
  { id: "examplazole", names: ["examplazole"], brands: ["Nizo", "Mycozol cream"], codes: [] },
  { id: "exampletinib", names: ["exampletinib", "exampletinib tartrate"], brands: ["Exa"], codes: [] },
  { id: "st-johns-wort", names: ["St. John's wort"], brands: [], codes: [] },
];

test.each([
  { typed: "e", found: [] },
  { typed: "EXAMPLE", found: ["exampletinib"] },
  { typed: " exam", found: ["examplazole", "exampletinib"] },
  { typed: "exa", found: ["Exa", "examplazole"] },
  { typed: "niz", found: ["Nizo"] },
  { typed: "cream", found: ["Mycozol cream"] },
  { typed: "wort", found: ["St. John's wort"] },
  { typed: "zzz", found: [] },
])("$typed: $found", ({ typed, found }) => {
  expect(findNames(typed, SUBSTANCES).map(({ label }) => label)).toEqual(found);
});

test("a brand says what is in it", () => {
  expect(findNames("nizo", SUBSTANCES)).toEqual([{ substance: "examplazole", label: "Nizo", generic: "examplazole" }]);
});
