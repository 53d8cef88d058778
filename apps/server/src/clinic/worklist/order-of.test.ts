import { expect, test } from "vitest";
import type { ItemRests } from "../store/schema.ts";
import { testsOf } from "./order-of.ts";

type Finding = ItemRests["findings"][number];

const finding = (own: Partial<Finding>): Finding => ({
  statement: "exampletinib.us.lab-threshold.lymphocytes.hold",
  state: "applies",
  action: "hold",
  title: "Hold",
  gaps: [],
  ...own,
});
const low = { fact: "lymphocytes", value: 420, unit: "/uL" };
const positive = (fact: string) => ({ fact, value: "positive" });

test.each([
  { why: "a quantity that it rests on", findings: [finding({})], facts: [low], tests: ["lymphocytes"] },
  {
    why: "a test that is lacking comes before what it rests on",
    findings: [finding({}), finding({ gaps: ["alt absent"] })],
    facts: [low],
    tests: ["alt"],
  },
  {
    why: "a test that is due",
    findings: [finding({ action: "order-test", statement: "exampletinib.us.monitoring.lipids.repeat" })],
    facts: [],
    tests: ["lipids"],
  },
  {
    why: "a pregnancy is no reason to test for one",
    findings: [finding({ action: "stop", statement: "exampletinib.us.reproduction.pregnancy.stop" })],
    facts: [positive("pregnancy-test")],
    tests: [],
  },
  {
    why: "a positive screening is to be treated",
    findings: [finding({ action: "treat-first", statement: "exampletinib.us.screening.tuberculosis.active" })],
    facts: [positive("tuberculosis")],
    tests: [],
  },
  {
    why: "beside a positive screening a count that it rests on",
    findings: [finding({}), finding({ action: "treat-first" })],
    facts: [positive("igra"), low],
    tests: ["lymphocytes"],
  },
  { why: "an age is no test", findings: [finding({})], facts: [{ fact: "age", value: 70, unit: "a" }], tests: [] },
] as const)("$why: $tests", ({ findings, facts, tests }) =>
  expect(testsOf({ rests: { knowledge: "k", findings, facts } })).toEqual(tests));
