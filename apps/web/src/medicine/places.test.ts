import { describe, expect, test } from "vitest";
import { homeRegion, medicineHref, medicinePaths, medicinesRead, regionsOf } from "./places.ts";

const library = {
  covers: [
    { region: "us", drugs: ["both", "only-us"] },
    { region: "eu", drugs: ["both", "not-us"] },
    { region: "uk", drugs: ["not-us"] },
  ],
} as const;

describe("where a medicine is told of", () => {
  test.each([
    ["both", ["us", "eu"], "us"],
    ["only-us", ["us"], "us"],
    ["not-us", ["eu", "uk"], "eu"],
    ["nowhere", [], undefined],
  ])("%s was read for %o and opens with %s", (drug, regions, home) => {
    expect([regionsOf(drug, library), homeRegion(drug, library)]).toEqual([regions, home]);
  });

  test.each([
    ["both", "us", "/medicines/both"],
    ["both", "eu", "/medicines/both/eu"],
    ["not-us", "eu", "/medicines/not-us"],
    ["not-us", "us", "/medicines/not-us/us"],
  ] as const)("%s in the %s stands at %s", (drug, region, href) => {
    expect(medicineHref(drug, region, library)).toBe(href);
  });

  test("each drug has a page for each region, also where it has no licence", () => {
    expect(medicinesRead(library)).toEqual(["both", "not-us", "only-us"]);
    expect(new Set(medicinePaths(library)).size).toBe(9);
  });
});
