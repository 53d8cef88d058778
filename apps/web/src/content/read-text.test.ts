import type { Quotation, Rate, Region, Source, Statement, Trial } from "@afterscript/engine";
import { describe, expect, test } from "vitest";
import type { Library } from "../site/context.ts";
import { readText } from "./read-text.ts";
import { TextFault } from "./text-fault.ts";

const cite = (source: string, seen: "primary" | "no" = "primary") =>
  [{ source, section: "2.1", checked: "2026-01-01", seen }] as const;

function limit(region: Region, value: number, seen: "primary" | "no" = "primary"): Statement {
  return {
    id: `exampletinib.${region}.lab-threshold.lymphocytes.hold`,
    kind: "lab-threshold",
    drug: "exampletinib",
    region,
    topic: "lymphocytes",
    authority: "label",
    evidence: [],
    from: "2026-01-01",
    then: { "on-treatment": "hold" },
    unit: "/uL",
    limit: { high: { value: { n: value, d: 1 }, closed: false, printed: `${value} /uL` } },
    cite: cite(`${region}-example`, seen),
  };
}

const source = (region: Region): Source => ({
  id: `${region}-example`,
  region,
  publisher: "Example",
  title: "Exampletinib tablets",
  edition: "2025-10",
  document: `https://example.org/${region}`,
  readAt: [],
  checked: "2026-01-01",
});

const trial: Trial = {
  id: "trial-a",
  title: "TRIAL A",
  design: "randomised",
  conditions: ["rheumatoid-arthritis"],
  population: [],
  people: 1200,
  cite: { url: "https://example.org/trial", seen: "secondary", checked: "2026-01-01" },
};
const amount = (printed: string, n: number, d: number) => ({ value: { n, d }, printed });
const rate: Rate = {
  id: "exampletinib.effect-rate.mace.trial-a",
  drug: "exampletinib",
  topic: "mace",
  outcome: "mace",
  sort: "serious",
  conditions: ["rheumatoid-arthritis"],
  trial: "trial-a",
  basis: "first-event",
  span: { is: "median", amounts: ["4 years"] },
  factors: [],
  arms: [
    { figure: { is: "per-100-patient-years", value: amount("0.7", 7, 10) }, comparator: "tnf-inhibitor" },
    { figure: { is: "per-100-patient-years", value: amount("0.9", 9, 10) } },
  ],
  ratios: [],
  raisedBy: [],
  evidence: [],
  cite: [trial.cite],
};
const quotation: Quotation = {
  id: "survey.delay",
  says: "people with a delay",
  figures: { share: "45%" },
  cite: { title: "A Journal 2024", seen: "primary", checked: "2026-01-01" },
};

const statements = [limit("us", 500), limit("eu", 700), limit("uk", 700, "no")];
const library: Library = {
  version: "2026.11.23",
  hash: "invented",
  covers: [{ region: "us", drugs: ["exampletinib"] }],
  sources: [source("us"), source("eu"), source("uk")],
  help: () => ({
    emergencyNumber: "000",
    cite: { url: "https://example.org", seen: "primary", checked: "2026-01-01" },
  }),
  redFlags: [],
  drugs: [],
  availability: () => undefined,
  traits: () => undefined,
  analytes: {},
  weeks: () => undefined,
  ratesOf: () => [],
  responsesOf: () => [],
  onsetsOf: () => [],
  mainTopics: () => [],
  statement: (id) => statements.find((one) => one.id === id),
  statements: (drug, region) => statements.filter((one) => one.drug === drug && one.region === region),
  rate: (id) => (id === rate.id ? rate : undefined),
  response: () => undefined,
  onset: () => undefined,
  trial: (id) => (id === trial.id ? trial : undefined),
  quotation: (id) => (id === quotation.id ? quotation : undefined),
  limits: () => ({ limits: { head: [], rows: [] }, tests: { head: [], rows: [] }, doses: { head: [], rows: [] } }),
  unitOf: () => "/uL",
  inOwnUnit: (_analyte, value) => value,
};

const HEAD = "---\ntitle: A text\nteaser: About it.\ndescription: All about it.\norder: 1\n---\n";
const read = (body: string, head = HEAD) => readText("content/en/articles/a-text.md", `${head}${body}`, library);
const plain = (body: string): string =>
  read(body)
    .sections.flatMap(({ pieces }) => pieces.map((piece) => (piece.is === "html" ? piece.html : piece.block.is)))
    .join("")
    .replace(/<[^>]*>/g, "")
    .trim();

const LIMIT = "lab-threshold.lymphocytes.hold limit";

describe("a token is drawn from the knowledge", () => {
  test.each([
    [`{{exampletinib.us.${LIMIT}}}`, "below 500\u2009/µL"],
    [`under {{exampletinib.us.${LIMIT} only}}.`, "under 500\u2009/µL."],
    ["It is paused {{cite exampletinib.us.lab-threshold.lymphocytes.hold}}.", "It is paused."],
    ["{{quote survey.delay share}} waited", "45% waited"],
  ])("%s", (body, text) => expect(plain(body)).toBe(text));

  test("a trial's figure comes with its denominator, its comparator, its time, who took part, and the drug first", () => {
    const text = plain(`{{rate ${rate.id}}}`);
    expect(text).toMatch(
      /^9 of 1,000 people in a year with .*; and 7 of 1,000 people in a year with .* \(TRIAL A; people with/,
    );
  });
});

test("a sentence of a block keeps its words, its source goes to the margin, and a link may end it", () => {
  const text = read(
    "## One\n\n::emergency Call now. {{cite exampletinib.us.lab-threshold.lymphocytes.hold}}\n\n::next-step Go on. [Here](/here)",
  );
  expect(text.sections[0]?.pieces).toEqual([
    { is: "block", block: { is: "emergency", text: "Call now." } },
    { is: "block", block: { is: "next-step", text: "Go on. ", link: { href: "/here", text: "Here" } } },
  ]);
  expect(text.sections[0]?.notes).toHaveLength(1);
});

describe("what the knowledge cannot draw is a fault at its line", () => {
  test.each([
    [
      "a statement that is not there",
      "\n{{exampletinib.us.lab-threshold.lymphocytes.stop limit}}",
      "nothing that the knowledge holds",
      8,
    ],
    ["a part that is none", "{{exampletinib.us.lab-threshold.lymphocytes.hold size}}", "no part of a statement", 7],
    ["a part that it does not hold", "{{exampletinib.us.lab-threshold.lymphocytes.hold every}}", "holds no every", 7],
    ["what nobody has read", `{{exampletinib.uk.${LIMIT}}}`, "Nobody has read", 7],
    ["regions that differ", `{{exampletinib.us+eu.${LIMIT}}}`, "do not say the same", 7],
    ["a source that is not there", "{{cite exampletinib.us.dose}}", "nothing that the knowledge holds", 7],
    ["a rate that is none", "{{rate exampletinib.effect-rate.mace.trial-b}}", "nothing that the knowledge holds", 7],
    ["a figure that is not quoted", "{{quote survey.delay days}}", 'no figure "days"', 7],
    ["a block that is none", "## One\n\n::picture", "is no block", 9],
    ["a block without its words", "::limit-ruler exampletinib us", "not complete", 7],
    ["a ruler without a limit", "::limit-ruler exampletinib us platelets", "No limit of exampletinib", 7],
  ])("%s", (_, body, message, line) => {
    const fault = faultOf(body);
    expect(fault.message).toContain(message);
    expect(fault.message).toMatch(/^content\/en\/articles\/a-text\.md:\d+ {2}/);
    expect(fault.line).toBe(line);
  });

  test.each([
    ["A text without a head.", "The head is missing"],
    [HEAD.replace("order: 1\n", ""), '"order" is missing'],
    [HEAD.replace("order: 1", "order: 1\nauthor: me"), '"author" is no field'],
  ])("%j", (head, message) => expect(faultOf("", head).message).toContain(message));
});

function faultOf(body: string, head = HEAD): TextFault {
  try {
    read(body, head);
  } catch (error) {
    if (error instanceof TextFault) return error;
    throw error;
  }
  throw new Error("There is no fault.");
}

test("the sources of a section stand beside it, one document once, and all of them at the text", () => {
  const text = read(
    `Opening.\n\n## First\n\n{{exampletinib.us.${LIMIT}}} {{cite exampletinib.us.lab-threshold.lymphocytes.hold}}\n\n## Second\n\n{{exampletinib.eu.${LIMIT}}} {{quote survey.delay share}}`,
  );
  expect(text.sections.map(({ id, notes }) => [id, notes.map(({ title }) => title)])).toEqual([
    ["opening", []],
    ["first", ["US label of exampletinib"]],
    ["second", ["EU label of exampletinib", "A Journal 2024"]],
  ]);
  expect(text.sources.map(({ url }) => url)).toEqual(["https://example.org/us", "https://example.org/eu", undefined]);
  expect(text.lastReviewed).toBe("2026-11-23");
});

test("how hard a text is to read counts its sentences and its list, and no table", () => {
  const hard = "Immunological considerations necessitate individualised deliberation.";
  const table = `| a | b |\n| --- | --- |\n| ${hard} | ${hard} |`;
  expect(read(`The cat sat on the mat.\n\n${table}`).level.grade).toBeLessThan(3);
  expect(read(`The cat sat on the mat.\n\n- ${hard}`).level.grade).toBeGreaterThan(8);
});
