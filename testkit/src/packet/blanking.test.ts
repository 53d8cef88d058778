import type { Provenance } from "@afterscript/wording/public/coverage.ts";
import { expect, test } from "vitest";
import { mayasRefusal, packetOf } from "./packet-of.ts";
import { stated } from "./stated.ts";
import { names, without } from "./without.ts";

const refusal = mayasRefusal();
const whole = stated(packetOf(refusal));

function everyProvenance(): readonly Provenance[] {
  const all = [...whole.values()].flatMap(({ from }) => from);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

const titled = everyProvenance().map((one) => ({
  one,
  what: `${one.from} ${"id" in one ? one.id : "fact" in one ? one.fact : ""} ${"resource" in one ? one.resource : ""}`.trim(),
}));

test("the example is rich", () => {
  expect(new Set(titled.map(({ one }) => one.from))).toEqual(
    new Set(["as-of", "coverage", "rate", "record", "statement", "told"]),
  );
  expect(titled.length).toBeGreaterThan(60);
});

test.each(titled)("without $what exactly its sentences are gone", ({ one }) => {
  const less = without(one, refusal);
  if (less === undefined) return;
  const rest = stated(packetOf(less));
  const gone = [...whole.keys()].filter((key) => !rest.has(key));
  const named = [...whole].filter(([, { from }]) => from.some((own) => names(own, one))).map(([key]) => key);
  expect(gone).toEqual(named);
});
