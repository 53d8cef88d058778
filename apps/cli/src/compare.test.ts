import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { type Ran, runWords } from "./testing/run-words.ts";
import { lengthOf } from "./wrap.ts";

const sample = (name: string) => fileURLToPath(new URL(`../../../testkit/samples/${name}.json`, import.meta.url));

const RA = ["--drug", "upadacitinib", "--condition", "rheumatoid-arthritis", "--starting", "--region", "us"];
const ON = ["--as-of", "2026-07-01"];

describe("two editions of one label", () => {
  let ran: Ran;
  beforeAll(async () => {
    ran = await runWords(["compare-editions", sample("sam"), ...RA, ...ON, "--in-force-on", "2021-12-02"]);
  });

  test("the earlier asked for methotrexate, the one in force for a TNF blocker, each with its edition", () => {
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("edition 2019-08");
    expect(ran.out).toContain("edition 2025-10");
    expect(ran.out.replace(/\s+/g, " ")).toContain("Not read in the earlier edition, so left out here:");
  });

  test("no line is longer than 80 columns", () => {
    expect(ran.out.split("\n").filter((line) => lengthOf(line) > 80)).toEqual([]);
  });
});

test.each([
  { words: ["compare-editions", sample("sam")], code: "ARGUMENT_IN_FORCE_ON" },
  { words: ["compare-editions", sample("sam"), "--in-force-on", "soon"], code: "ARGUMENT_IN_FORCE_ON" },
  { words: ["compare-editions", "--in-force-on", "2021-12-02"], code: "INPUT_MISSING" },
  { words: ["compare-regions", sample("sam"), "--region", "us"], code: "FLAG_UNKNOWN" },
])("$words.0 without what it needs: $code, exit 2", async ({ words, code }) => {
  const ran = await runWords(words);
  expect({ code: ran.code, says: ran.err.split(" ")[0] }).toEqual({ code: 2, says: code });
});
