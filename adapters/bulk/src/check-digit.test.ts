import { expect, test } from "vitest";
import { hasRightCheckDigit } from "./check-digit.ts";

const NHS = "https://fhir.nhs.uk/Id/nhs-number";

test.each([
  { system: NHS, value: "9990001111", isRight: true },
  { system: NHS, value: "9990001110", isRight: false },
  { system: NHS, value: "9990001112", isRight: false },
  { system: NHS, value: "9990001211", isRight: false }, // one digit wrong
  { system: NHS, value: "9990010111", isRight: false }, // two neighbours exchanged
  { system: NHS, value: "9990000190", isRight: true }, // eleven less the remainder is 11: written as 0
  { system: NHS, value: "9990000000", isRight: false }, // it is 10: no such number is given
  { system: NHS, value: "9990000001", isRight: false },
  { system: NHS, value: "999000111", isRight: false },
  { system: NHS, value: "99900011110", isRight: false },
  { system: NHS, value: "A990001111", isRight: false },
  { system: "https://clinic.example/mrn", value: "9990001112", isRight: true },
  { system: "", value: "12", isRight: true },
])("$value of $system: $isRight", ({ system, value, isRight }) => {
  expect(hasRightCheckDigit(system, value)).toBe(isRight);
});
