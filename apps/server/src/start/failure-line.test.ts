import { expect, test } from "vitest";
import { failureLine, portFailure } from "./failure-line.ts";

test("a failed start says what, where and how to mend it, in three lines", () => {
  const line = failureLine({
    what: '"mood" is not a field here.',
    where: "knowledge/a.yaml:3:5",
    mend: "Fields here: id.",
  });
  expect(line.trim().split("\n")).toEqual([
    '"mood" is not a field here.',
    "  where: knowledge/a.yaml:3:5",
    "  mend:  Fields here: id.",
  ]);
});

test.each([
  { code: "EADDRINUSE", says: "Port 80 is already taken." },
  { code: "EACCES", says: "Port 80 may not be used by this account." },
])("$code: $says", ({ code, says }) => expect(portFailure({ code }, 80)).toContain(says));

test.each([
  { given: [], mend: "npm start -- --port 4812" },
  { given: ["--demo", "clinic", "--port", "4811"], mend: "npm start -- --demo clinic --port 4812" },
  { given: ["--port=4811", "--clinic"], mend: "npm start -- --clinic --port 4812" },
])("a taken port, asked for by $given: the mend keeps the other flags", ({ given, mend }) =>
  expect(portFailure({ code: "EADDRINUSE" }, 4811, given)).toContain(`mend:  ${mend}\n`));

test("above the last port there is none: the mend names another", () =>
  expect(portFailure({ code: "EADDRINUSE" }, 65535)).toContain("--port 4870"));

test("another error is not taken for a port's", () => expect(portFailure({ code: "EIO" }, 80)).toBeUndefined());
