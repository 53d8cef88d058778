import { dayOf } from "@afterscript/kernel";
import { expect, test } from "vitest";
import { readCaseFile } from "./read-case-file.ts";

const HEAD = `region: us
drug: exampletinib
asOf: 2026-07-01
therapy: { condition: rheumatoid-arthritis, dose: 5 mg once daily, since: 2026-01-15, stage: on-treatment }
facts: { age: 50, sex: female, complete: [conditions] }
cases:
`;

test("a question and what its answer is expected to say", () => {
  const [extra, missed] = readCaseFile(
    `${HEAD}  - patient: took two
    ask: { extraDose: "yes" }
    silence: []
    evidence: [exa.more]
    because: too many
  - patient: missed one
    ask: { missedDose: 5 hours }
    missed: leave-out
    evidence: [exa.missed]
    because: too late
`,
    "file.yaml",
  );
  expect(extra).toMatchObject({ ask: { extraDose: true }, silence: [] });
  expect(missed).toMatchObject({ ask: { missedDose: "5 hours" }, missed: "leave-out" });
});

test("a case stands over what the file says at its top, and `none` takes away", () => {
  const [written] = readCaseFile(
    `${HEAD}  - patient: neutrophils 999
    therapy: { since: none, stage: starting }
    facts: { neutrophils: ["0.999 10*9/L on 2026-06-21", <0.5 K/uL preliminary], vaccines: [yellow-fever-vaccine 2026-06-10], complete: none }
    expect: [{ kind: lab-threshold, topic: neutrophils, state: applies, action: hold }]
    statements: { dose.condition.reduce-dose: "clear: IR 5 mg twice daily or XR 11 mg once daily" }
    evidence: [exa.lab]
    because: below
`,
    "file.yaml",
  );
  expect(written).toEqual({
    title: "neutrophils 999",
    file: "file.yaml",
    line: 7,
    region: "us",
    drug: "exampletinib",
    asOf: dayOf(2026, 7, 1),
    therapy: { condition: "rheumatoid-arthritis", dose: "5 mg once daily", stage: "starting" },
    facts: {
      born: "1976-03-03",
      sex: "female",
      results: new Map([
        [
          "neutrophils",
          [
            { number: "0.999", unit: "10*9/L", on: "2026-06-21", status: "final" },
            { comparator: "<", number: "0.5", unit: "K/uL", status: "preliminary" },
          ],
        ],
      ]),
      history: new Map(),
      medicines: [],
      answers: new Map(),
      allergies: [],
      vaccines: [{ vaccine: "yellow-fever-vaccine", on: "2026-06-10" }],
      complete: [],
    },
    expect: [
      { line: 10, kind: "lab-threshold", topics: ["neutrophils"], state: "applies", actions: ["hold"] },
      {
        line: 11,
        statement: "exampletinib.us.dose.condition.reduce-dose",
        kind: "dose",
        topics: ["condition"],
        state: "clear",
        allowed: ["IR 5 mg twice daily", "XR 11 mg once daily"],
      },
    ],
    none: [],
    problems: [],
    evidence: ["exa.lab"],
    because: "below",
  });
});

const END = "    evidence: [exa.lab]\n    because: below\n";
const EXPECT = "    expect: [{ kind: dose, topic: age, state: clear }]\n";

test.each([
  { says: "applies caution, if seen hold", ifSeen: "hold", allowed: undefined },
  { says: "applies caution, if seen none: 15 mg once daily", ifSeen: "none", allowed: ["15 mg once daily"] },
])("under a statement's id: $says", ({ says, ifSeen, allowed }) => {
  const [written] = readCaseFile(
    `${HEAD}  - patient: x\n    statements: { dose.age.reduce-dose: "${says}" }\n    evidence: [exa.lab]\n    because: y\n`,
    "file.yaml",
  );
  expect(written?.expect).toMatchObject([{ state: "applies", actions: ["caution"], ifSeen }]);
  expect(written?.expect[0]?.allowed).toEqual(allowed);
});

test.each([
  { wrong: `  - patient: x\n    colour: red\n${EXPECT}${END}`, says: "file.yaml:8 cases[1].colour: unknown key." },
  { wrong: `  - patient: x\n${END}`, says: "file.yaml:7 cases[1]: expects nothing" },
  { wrong: `  - patient: x\n${EXPECT}    because: b\n`, says: "file.yaml:7 cases[1]: has no `evidence`." },
  {
    wrong: `  - patient: x\n    facts: { blood-sugar: 5 mmol/L }\n${EXPECT}${END}`,
    says: 'file.yaml:8 cases[1].facts.blood-sugar: "blood-sugar" has no code in testkit/codes.yaml.',
  },
  {
    wrong: `  - patient: x\n    facts: { neutrophils: a few }\n${EXPECT}${END}`,
    says: 'file.yaml:8 cases[1].facts.neutrophils: "a few" is no result.',
  },
  {
    wrong: `  - patient: x\n    facts: { vaccines: [all] }\n${EXPECT}${END}`,
    says: 'file.yaml:8 cases[1].facts.vaccines[1]: "all" is no vaccination.',
  },
  {
    wrong: `  - patient: x\n    therapy: { colour: red }\n${EXPECT}${END}`,
    says: "file.yaml:8 cases[1].therapy.colour: unknown key.",
  },
  {
    wrong: `  - patient: x\n    expect: [{ kind: mood, topic: age, state: clear }]\n${END}`,
    says: 'file.yaml:8 cases[1].expect[1].kind: "mood" is none of:',
  },
  {
    wrong: `  - patient: x\n    expect: [{ kind: dose, topic: age, state: applies }]\n${END}`,
    says: "file.yaml:8 cases[1].expect[1]: a finding that applies has an `action`.",
  },
  {
    wrong: `  - patient: x\n    statements: { dose.age.reduce-dose: "applies caution, if seen perhaps" }\n${END}`,
    says: 'file.yaml:8 cases[1].statements.dose.age.reduce-dose: "perhaps" is no action.',
  },
  {
    wrong: `  - patient: x\n    statements: { dose.age.reduce-dose: perhaps }\n${END}`,
    says: 'file.yaml:8 cases[1].statements.dose.age.reduce-dose: "perhaps" is no answer.',
  },
  {
    wrong: `  - patient: x\n    missed: take-now\n${END}`,
    says: "file.yaml:7 cases[1]: has a `missed` and asks nothing.",
  },
  {
    wrong: `  - patient: x\n    ask: { extraDose: perhaps }\n    tier: urgent\n${END}`,
    says: 'file.yaml:8 cases[1].ask.extraDose: "perhaps" is none of:',
  },
  { wrong: `  - patient: x\n    patient: y\n${END}`, says: "file.yaml:8:5" },
])("refused at its line: $says", ({ wrong, says }) => {
  expect(() => readCaseFile(HEAD + wrong, "file.yaml")).toThrow(says);
});
