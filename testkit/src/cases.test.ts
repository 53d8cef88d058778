import { expect, test } from "vitest";
import { allCases } from "./cases/all-cases.ts";
import { checkCase } from "./cases/run-case.ts";

test.each(
  allCases().map((written) => ({ name: `${written.file}:${written.line} ${written.title}`, written })),
)("$name", ({ written }) => {
  const found = checkCase(written);
  expect(found, found.join("\n")).toEqual([]);
});
