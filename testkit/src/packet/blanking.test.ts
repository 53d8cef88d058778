import type { Provenance } from "@afterscript/wording/public/coverage.ts";
import { describe, expect, test } from "vitest";
import { mayasRefusal, packetOf } from "./packet-of.ts";
import { englishRefusal, insuredRefusal, medicareRefusal } from "./refusals.ts";
import { stated } from "./stated.ts";
import { names, without } from "./without.ts";

// Without the plan a request of the clinic is another sort of packet, for the person to send.
const REFUSALS = [
  { who: "eczema, self-funded", refusal: mayasRefusal(), most: 60 },
  { who: "arthritis, a state's law", refusal: insuredRefusal(), most: 60 },
  { who: "arthritis, Medicare", refusal: medicareRefusal(), most: 50 },
  { who: "eczema, NHS", refusal: englishRefusal(), most: 30, isForClinic: true },
];

describe.each(REFUSALS)("$who", ({ refusal, most, isForClinic = false }) => {
  const whole = stated(packetOf(refusal));
  const isOther = (one: Provenance) => isForClinic && one.from === "told" && one.fact === "plan";
  const all = [...whole.values()].flatMap(({ from }) => from).filter((one) => !isOther(one));
  const titled = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].map((one) => ({
    one,
    what: titleOf(one),
  }));

  test("is rich", () => {
    expect(titled.length).toBeGreaterThan(most);
  });

  test.each(titled)("without $what exactly its sentences are gone", ({ one }) => {
    const less = without(one, refusal);
    if (less === undefined) return;
    const rest = stated(packetOf(less));
    const gone = [...whole.keys()].filter((key) => !rest.has(key));
    const named = [...whole].filter(([, { from }]) => from.some((own) => names(own, one))).map(([key]) => key);
    expect(gone).toEqual(named);
  });
});

function titleOf(one: Provenance): string {
  const what = "id" in one ? one.id : "fact" in one ? one.fact : "";
  const resource = "resource" in one ? one.resource : "";
  return `${one.from} ${what} ${resource}`.trim();
}
