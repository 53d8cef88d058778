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

test("another error is not taken for a port's", () => expect(portFailure({ code: "EIO" }, 80)).toBeUndefined());
