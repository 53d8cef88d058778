import { loadCoverage } from "@afterscript/knowledge";
import { expect, test } from "vitest";
import { allRefusals } from "./all-refusals.ts";
import { checkRefusal } from "./check-refusal.ts";
import type { Expected } from "./coverage-case.ts";

const written = allRefusals();

test.each(written.map((one) => ({ name: `${one.file}:${one.line} ${one.title}`, one })))("$name", ({ one }) => {
  const found = checkRefusal(one);
  expect(found, found.join("\n")).toEqual([]);
});

test("every name that has to be absent is a name of the knowledge, so that a slip of the pen is no proof", () => {
  const { traps, grounds } = loadCoverage();
  const known = [...traps.map(({ id }) => id), ...grounds.map(({ under }) => under)];
  const named = written.flatMap(({ expect }) => expect).filter(({ about }) => about === "traps" || about === "grounds");
  expect(named.flatMap(({ any }) => any).filter((name) => !known.some((one) => one === name))).toEqual([]);
});

/** What has to be absent cannot be spelled wrong and fail; it is held by the test above. */
const MAY_BE_IDLE: readonly Expected["key"][] = ["absent", "notUnder", "hidden"];

test("every other expectation fails when the answer is another", () => {
  const idle = written.flatMap((one) =>
    one.expect
      .filter(({ key }) => !MAY_BE_IDLE.includes(key))
      .filter((expected) => {
        const other = { ...expected, any: expected.key === "notAfter" ? ["0000-01-01"] : ["something else"] };
        return checkRefusal({ ...one, expect: [other] }).length === 0;
      })
      .map(({ line, about, key }) => `${one.file}:${line} ${about} ${key}`),
  );
  expect(idle).toEqual([]);
});
