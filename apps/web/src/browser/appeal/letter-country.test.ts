import { PLAN_TYPE_HINTS, type PlanTypeHint, readDenialLetter } from "@afterscript/denial-letter";
import { loadCoverage } from "@afterscript/knowledge";
import { expect, test } from "vitest";
import { letterCountry } from "./letter-country.ts";

const { plans } = loadCoverage();
const hints = (...all: readonly PlanTypeHint[]) => ({
  planHints: all.map((value) => ({ value, words: "", at: { from: 0, to: 0 } })),
});

test.each([
  { says: "nothing", reading: hints(), told: undefined, country: undefined },
  { says: "NHS England", reading: hints("nhs-england"), told: undefined, country: "uk" },
  { says: "two nations", reading: hints("nhs-wales", "nhs-scotland"), told: undefined, country: "uk" },
  { says: "Medicare", reading: hints("medicare-part-d"), told: undefined, country: "us" },
  { says: "both countries", reading: hints("medicare-part-d", "nhs-england"), told: undefined, country: undefined },
  { says: "Medicare, while the person says NHS", reading: hints("medicare-part-d"), told: "uk", country: "uk" },
  { says: "nothing, while the person says a US plan", reading: hints(), told: "us", country: "us" },
  {
    says: "Medicare, while the person says elsewhere",
    reading: hints("medicare-part-d"),
    told: "elsewhere",
    country: undefined,
  },
])("a letter with hints of $says is one of: $country", ({ reading, told, country }) => {
  expect(letterCountry(reading, told)).toBe(country);
});

test("every hint names the country that the rules of cover name", () => {
  for (const hint of PLAN_TYPE_HINTS) {
    const plan = plans.find(({ id }) => id === hint);
    expect(plan, hint).toBeDefined();
    expect(letterCountry(hints(hint), undefined)).toBe(plan?.country);
  }
});

test.each([
  { board: "NHS Sussex Integrated Care Board", day: "2026-06-03" },
  { board: "Your Medicare Part D plan", day: "2026-03-06" },
])("$board writes 03/06/2026 for $day", ({ board, day }) => {
  const text = `${board}\nDate: 03/06/2026\n\nWe have decided not to approve the request for upadacitinib.`;
  const country = letterCountry(readDenialLetter(text), undefined);
  expect(readDenialLetter(text, { ...(country && { country }) }).dates.letter).toMatchObject({
    is: "found",
    reading: { value: day },
  });
  expect(readDenialLetter(text).dates.letter.is).toBe("several");
});
