import { describe, expect, test } from "vitest";
import { PROBLEM_CODES, problem } from "./problems.ts";

describe("messages of record problems", () => {
  test.each([
    {
      code: "UNIT_NOT_ACCEPTED",
      detail: { fact: "lymphocytes", unit: "g/l-1" },
      message: '"g/l-1" is not an accepted unit of lymphocytes: the result was not used. Read the original report.',
    },
    {
      code: "UNIT_NOT_ACCEPTED",
      detail: { fact: "lymphocytes", unit: "" },
      message:
        "The result of lymphocytes has no unit, and one is never guessed: it was not used. Read the original report.",
    },
    {
      code: "CODE_NOT_RECOGNISED",
      detail: { system: "loinc", code: "1234-5" },
      message: "The entry (loinc 1234-5) is not known here: it was not used. Read the entry.",
    },
    {
      code: "CODE_NOT_RECOGNISED",
      detail: { code: "" },
      message: "The entry (without a code) is not known here: it was not used. Read the entry.",
    },
    { code: "SOMETHING_NEW", detail: { path: "x", count: "2" }, message: 'Something new: count "2", path "x".' },
    { code: "SOMETHING_NEW", detail: {}, message: "Something new." },
  ])("$code $detail: $message", ({ code, detail, message }) => expect(problem(code, detail)).toBe(message));

  test.each(PROBLEM_CODES)("%s names no flag: pages and the API show it too", (code) => {
    expect(problem(code, {})).not.toMatch(/--\w/);
  });

  test.each(PROBLEM_CODES)("%s without details is whole", (code) => {
    expect(problem(code, {})).toMatch(/^["A-Z].*\.$/);
    expect(problem(code, {})).not.toMatch(/undefined|""/);
  });
});
