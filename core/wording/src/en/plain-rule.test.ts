import type { Expression, Statement } from "@afterscript/engine";
import { parseDecimal } from "@afterscript/kernel";
import { describe, expect, test } from "vitest";
import { plainQuestion, plainRule } from "./plain-rule.ts";

const end = (printed: string, closed: boolean) => {
  const value = parseDecimal(printed.split(" ")[0] ?? "");
  if (value === undefined) throw new Error(`No number in "${printed}".`);
  return { value, printed, closed };
};
const age: Expression = { is: "age", band: { low: end("65 years", true) } };
const history = (of: string, status: "ever" | "active", since?: "start"): Expression => ({
  is: "history",
  fact: of,
  of: [of],
  status,
  ...(since && { since }),
});
const judgement = (topic: string): Expression => ({ is: "judgement", topic });

describe("a question of the knowledge in plain words", () => {
  test.each<[string, Expression]>([
    ["65 years or older", age],
    [
      "from 12 years to under 18 years",
      { is: "age", band: { low: end("12 years", true), high: end("18 years", false) } },
    ],
    ["a blood clot, now or in the past", history("venous-thromboembolism", "ever")],
    ["cancer, after the first dose", history("malignancy", "ever", "start")],
    ["shingles, now", history("herpes-zoster", "active")],
    ["if you have a new infection", judgement("new-infection")],
    // What is inadvisable would not suit: the name asks the other way round.
    ["if a TNF blocker would not suit you", judgement("tnf-inhibitor-inadvisable")],
    ["if no other treatment would suit you", judgement("no-suitable-alternative")],
    ["if you can not become pregnant", { is: "answer", topic: "childbearing-potential", any: ["no"] }],
    ["if you can become pregnant", { is: "not", of: { is: "answer", topic: "childbearing-potential", any: ["no"] } }],
    [
      "pregnancy: not pregnant, said on the day of the last pregnancy test or later",
      { is: "answer", topic: "pregnancy", any: ["not-pregnant"], notBefore: ["pregnancy-test"] },
    ],
    [
      "no negative test for tuberculosis (TB): TB blood test or TB skin test",
      { is: "not", of: { is: "test", fact: "tuberculosis", of: ["igra", "tst"], answer: "negative" } },
    ],
    ["when it is not for plaque psoriasis", { is: "not", of: { is: "condition", any: ["plaque-psoriasis"] } }],
    ["grapefruit", { is: "taking", fact: "grapefruit", substances: ["grapefruit"], unseen: [] }],
    [
      "taking a medicine that adds to this risk",
      { is: "taking", fact: "gi-perforation", substances: ["a", "b", "c", "d"], unseen: [] },
    ],
    ["after the first dose", { is: "since-start", band: { low: end("0 days", false) } }],
    [
      "65 years or older; and (shingles, now; or cancer, now or in the past)",
      { is: "all", of: [{ is: "any", of: [history("herpes-zoster", "active"), history("malignancy", "ever")] }, age] },
    ],
  ])("%s", (text, question) => expect(plainQuestion(question, {})).toBe(text));
});

const statement: Statement = {
  id: "exampletinib.us.who-must-not.malignancy.exa.caution",
  drug: "exampletinib",
  region: "us",
  kind: "who-must-not",
  topic: "malignancy",
  authority: "label",
  evidence: [],
  from: "2026-01-01",
  when: { is: "all", of: [{ is: "condition", any: ["atopic-dermatitis"] }, age] },
  if: history("malignancy", "ever"),
  then: { starting: "caution" },
  cite: [],
};

test("a guard is its conditions and whatever else it asks", () => {
  expect(plainRule(statement, {})).toEqual({
    conditions: ["atopic-dermatitis"],
    about: "65 years or older",
    situation: "cancer, now or in the past",
    medicines: [],
    except: [],
  });
});

test("a guideline is named, and its words are its own", () => {
  const told = plainRule({ ...statement, id: statement.id.replace(".exa.", ".eular-ra."), authority: "guideline" }, {});
  expect(told.guideline).toBe("the EULAR guideline");
});
