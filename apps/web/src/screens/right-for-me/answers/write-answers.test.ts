import { createChecker, openKnowledge } from "@afterscript/check";
import type { Region } from "@afterscript/engine";
import { compileConcepts, readFhir } from "@afterscript/fhir";
import { expect, test } from "vitest";
import { bundle } from "../../../browser/engine/read-here.ts";
import { unknownsOf } from "../result/unknowns.ts";
import { rowLabel } from "../steps/row-label.ts";
import { type Answers, readAnswers } from "./answers.ts";
import { CHOICES, isChoiceQuestion, QUESTIONS, type Question, UNKNOWN } from "./questions.ts";
import { answersOf, isRowQuestion, ROWS, type RowQuestion, rowsOf } from "./rows.ts";
import { saidOf, writeAnswers } from "./write-answers.ts";

const opened = openKnowledge();
if (opened.failure !== undefined) throw new Error(opened.failure.what);
const { knowledge, concepts } = opened;
const checker = createChecker({ knowledge, concepts });
const index = compileConcepts(concepts);

const AS_OF = "2026-07-01";
const CONDITIONS = [
  "rheumatoid-arthritis",
  "atopic-dermatitis",
  "ulcerative-colitis",
  "chronic-hand-eczema",
  "alopecia-areata",
];

function resources(answers: Answers) {
  return writeAnswers(answers, { concepts, asOf: AS_OF }).resources;
}

function compared(answers: Answers, condition = "rheumatoid-arthritis", region: Region = "us") {
  const { page, failure } = checker.compare({
    input: bundle(resources(answers)),
    asOf: AS_OF,
    region,
    condition,
    audience: "patient",
    ...(isPreferred(answers.matters) && { prefers: answers.matters }),
  });
  if (failure !== undefined) throw new Error(failure.what);
  return page;
}

function isPreferred(matters: Answers["matters"]): matters is Exclude<typeof matters, undefined | "none" | "unknown"> {
  return matters !== undefined && matters !== "none" && matters !== UNKNOWN;
}

function record(answers: Answers) {
  const read = readFhir(bundle(resources(answers)), index);
  if ("failure" in read) throw new Error(read.failure.code);
  return read.record;
}

/** Answers to a question that say something. */
function answersTo(question: Exclude<Question, RowQuestion>): readonly Answers[] {
  if (isChoiceQuestion(question)) return CHOICES[question].map((value) => ({ [question]: value }));
  if (question === "age") return [{ age: 12 }, { age: 45 }, { age: 70 }];
  if (question === "condition") return CONDITIONS.map((condition) => ({ condition }));
  if (question === "medicines") return [{ medicines: { list: ["ketoconazole"], all: "unknown" } }];
  return [{ tried: { list: [{ name: "adalimumab", why: "inadequate-response" }], all: "unknown" } }];
}

const asText = ({ patient: _, ...page }: ReturnType<typeof compared>) => JSON.stringify(page);

test("nothing told writes nobody's anything", () => {
  expect(resources({})).toEqual([{ resourceType: "Patient", id: "me" }]);
});

test("I don't know everywhere gives the same record as no answer at all", () => {
  const unknown = Object.fromEntries(
    QUESTIONS.map((question) => {
      if (isRowQuestion(question))
        return [question, Object.fromEntries(rowsOf(question).map(({ id }) => [id, UNKNOWN]))];
      if (question === "medicines" || question === "tried") return [question, { list: [], all: UNKNOWN }];
      return [question, UNKNOWN];
    }),
  );
  expect(resources(unknown)).toEqual(resources({}));
});

type Told = { readonly what: string; readonly answers: readonly Answers[] };

const ASKED: readonly Told[] = QUESTIONS.filter((one) => one !== "region" && one !== "condition").flatMap(
  (question): readonly Told[] =>
    isRowQuestion(question)
      ? rowsOf(question).map((row) => ({
          what: `${question}, ${row.id}`,
          answers: answersOf(row).map((answer): Answers => ({ [question]: { [row.id]: answer } })),
        }))
      : [{ what: question, answers: answersTo(question) }],
);
const PLACES = CONDITIONS.flatMap((condition) => (["us", "eu"] as const).map((region) => ({ condition, region })));
const UNTOLD = new Map(
  PLACES.map(({ condition, region }) => [`${condition} ${region}`, asText(compared({}, condition, region))]),
);

test.each(ASKED)("$what can change what some label says", ({ answers }) => {
  const changes = answers.some((answer) =>
    PLACES.some(
      ({ condition, region }) => asText(compared(answer, condition, region)) !== UNTOLD.get(`${condition} ${region}`),
    ),
  );
  expect(changes).toBe(true);
}, 60_000);

test.each(
  Object.keys(ROWS).flatMap((question) => rowsOf(question as RowQuestion).map(({ id }) => ({ question, id }))),
)("$question, $id: yes and no are read as two different facts, and neither as nothing", ({ question, id }) => {
  const row = rowsOf(question as RowQuestion).find((one) => one.id === id);
  expect(rowLabel(id)).not.toBe("");
  const facts = (row === undefined ? [] : answersOf(row)).map((answer) => {
    const { history, answers } = record({ [question]: { [id]: answer } });
    return JSON.stringify([[...history], [...answers]]);
  });
  expect(new Set([...facts, JSON.stringify([[], []])]).size).toBe(facts.length + 1);
});

test("a no to every line leaves none of what was asked open", () => {
  const no = Object.fromEntries(
    Object.keys(ROWS).map((question) => [
      question,
      Object.fromEntries(rowsOf(question as RowQuestion).map(({ id }) => [id, "no"])),
    ]),
  );
  const open = (answers: Answers) =>
    unknownsOf(compared(answers, "rheumatoid-arthritis", "eu")).map(({ fact }) => fact);
  const asked = ["mace", "venous-thromboembolism", "malignancy", "serious-infection", "opportunistic-infection"];
  expect(open({}).filter((fact) => asked.includes(fact)).length).toBeGreaterThan(2);
  const told: Answers = { ...no, smoking: "never", age: 45, sex: "male" };
  expect(open(told).filter((fact) => ["mace", "malignancy", "serious-infection", "smoking"].includes(fact))).toEqual(
    [],
  );
});

test("a list of medicines counts as whole only when both lists were told in full", () => {
  const all = { list: [], all: "yes" } as const;
  const some = { list: [], all: UNKNOWN } as const;
  expect(record({ medicines: all, tried: all }).completeLists.map(({ list }) => list)).toEqual(["medications"]);
  expect(record({ medicines: all, tried: some }).completeLists).toEqual([]);
  expect(record({ medicines: some, tried: all }).completeLists).toEqual([]);
});

test("a name that nothing is known of is kept, and told", () => {
  const { resources: all, notRecognised } = writeAnswers(
    { medicines: { list: ["Zzyx drops"], all: "yes" } },
    { concepts, asOf: AS_OF },
  );
  expect(notRecognised).toEqual(["Zzyx drops"]);
  expect(JSON.stringify(all)).toContain("Zzyx drops");
});

test("a man is asked nothing of pregnancy, and what he was asked before is not told", () => {
  expect(saidOf({ sex: "male", pregnancy: "possible", "breast-feeding": "yes" })).toEqual([]);
});

test.each([
  { kept: { smoking: "yes please" }, read: {} },
  { kept: { smoking: UNKNOWN }, read: { smoking: UNKNOWN } },
  { kept: { age: -1 }, read: {} },
  { kept: { age: 46.5 }, read: {} },
  { kept: { age: 46 }, read: { age: 46 } },
  { kept: { condition: "gout" }, read: {} },
  { kept: { condition: "another" }, read: { condition: "another" } },
  { kept: { heart: { stroke: "no", nonsense: "yes", clot: "now" } }, read: { heart: { stroke: "no" } } },
  { kept: { heart: [] }, read: {} },
  { kept: { medicines: { list: ["a", 1], all: "yes" } }, read: { medicines: { list: ["a"], all: UNKNOWN } } },
  { kept: { tried: { list: [{ name: "a", why: "fate" }], all: "yes" } }, read: { tried: { list: [], all: UNKNOWN } } },
  { kept: { other: 1 }, read: {} },
])("of $kept is read $read", ({ kept, read }) => {
  expect(readAnswers(kept, ["rheumatoid-arthritis"])).toEqual(read);
});

test("the answers, and what came from a file, are about the person who is kept", () => {
  const file = [
    { resourceType: "Observation", id: "file-o1", subject: { reference: "Patient/me" } },
    { resourceType: "Immunization", id: "file-i1", patient: { reference: "Patient/me" } },
  ];
  const answers: Answers = {
    sex: "female",
    smoking: "current",
    medicines: { list: ["ketoconazole"], all: "yes" },
    file,
  };
  const { resources: written } = writeAnswers(answers, { concepts, asOf: AS_OF, patient: "p7" });
  const kept = JSON.stringify(written);
  expect(kept).not.toContain("Patient/me");
  expect(kept.match(/Patient\/p7/g)).toHaveLength(written.length - 1);
});
