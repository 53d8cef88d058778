import type {
  BaselineTestStatement,
  DoseStatement,
  Expression,
  FollowUpTestStatement,
  Interval,
  Knowledge,
  LabThresholdStatement,
  Statement,
} from "@afterscript/engine";
import { type Band, type Decimal, type End, formatDose, multiplyDecimals, toNumber } from "@afterscript/kernel";
import { seenOfStatement } from "./list-statements.ts";

/** The second unit in which the world reads the same number. */
const OTHER_UNIT: Readonly<Record<string, { readonly unit: string; readonly factor: Decimal }>> = {
  "/uL": { unit: "×10⁹/L", factor: { n: 1, d: 1000 } },
  "g/dL": { unit: "g/L", factor: { n: 10, d: 1 } },
};

const PRINTED_UNIT: Readonly<Record<string, string>> = { "/uL": "/µL" };

const HEAD = `# Limits, tests and doses, by drug and region

Generated from \`knowledge/\` by \`npm run knowledge -- --table\`; a test compares it. Both units are the same number.
"≠" marks a source that was read second-hand, "?" one that was not read: confirm on the label. What stands
under "For" is in short; the whole rule and its exceptions stand in the statement (\`afterscript knowledge show <statement>\`). **No clinician has yet signed this knowledge.**
`;

export type LimitTable = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/**
 * Every laboratory limit, test and dose limit in force in the given regions, as rows of text in conventional and SI units;
 * what guidelines ask for stands apart.
 */
export function limitTables(regions: readonly Knowledge[]): {
  readonly limits: LimitTable;
  readonly tests: LimitTable;
  readonly advisedTests: LimitTable;
  readonly doses: LimitTable;
} {
  const statements = regions.flatMap((one) =>
    one.statements.filter((each) => !("notStated" in each) && each.until === undefined),
  );
  const limits = statements.filter(
    (one): one is LabThresholdStatement => one.kind === "lab-threshold" && !isAdvised(one),
  );
  const testHead = ["Test", "Drug", "Region", "For", "When", "Source"];
  const tests = statements.filter(isTest);
  return {
    limits: {
      head: ["Analyte", "Drug", "Region", "For", "When", "Action", "Restart", "Source"],
      rows: limits.map(limitRow).sort(byCells),
    },
    tests: {
      head: testHead,
      rows: tests
        .filter((one) => !isAdvised(one))
        .map(testRow)
        .sort(byCells),
    },
    advisedTests: { head: testHead, rows: tests.filter(isAdvised).map(testRow).sort(byCells) },
    doses: {
      head: ["What it depends on", "Drug", "Region", "For", "When", "Dose", "Action", "Source"],
      rows: statements
        .filter((one): one is DoseStatement => one.kind === "dose" && !isAdvised(one))
        .map(doseRow)
        .sort(byCells),
    },
  };
}

/** The same as one Markdown page. */
export function limitsTable(regions: readonly Knowledge[]): string {
  const { limits, tests, advisedTests, doses } = limitTables(regions);
  return [
    HEAD,
    "## Limits on laboratory values\n",
    table(limits.head, limits.rows),
    "\n## Tests before and during treatment\n",
    table(tests.head, tests.rows),
    "\n## Highest doses\n",
    table(doses.head, doses.rows),
    "\n## Tests that guidelines ask for\n",
    "Beside the label, never in its place: a guideline, or one health board's own schedule, as the source says.\n",
    table(advisedTests.head, advisedTests.rows),
    "",
  ].join("\n");
}

function isAdvised({ authority }: Statement): boolean {
  return authority === "guideline";
}

function isTest(one: Statement): one is BaselineTestStatement | FollowUpTestStatement {
  return (one.kind === "baseline-test" || one.kind === "follow-up-test") && !("notStated" in one);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function byCells(a: readonly string[], b: readonly string[]): number {
  return a.join("|") < b.join("|") ? -1 : 1;
}

function limitRow(one: LabThresholdStatement): string[] {
  const { unit } = one;
  const confirmed = one.confirm === undefined ? "" : ", confirmed by a repeat";
  const when =
    one.limit !== undefined
      ? `${bandText(one.limit, unit)}${confirmed}`
      : one.fall !== undefined
        ? `fall ${bandText(one.fall, unit)} from the start${confirmed}`
        : "when a clinician suspects it";
  return [
    one.topic,
    one.drug,
    one.region.toUpperCase(),
    guardText(one),
    when,
    actionsOf(one),
    restartText(one),
    sourceOf(one),
  ];
}

function restartText({ restart, unit }: LabThresholdStatement): string {
  if (restart === undefined) return "";
  return "fall" in restart ? `fall ${bandText(restart.fall, unit)}` : bandText(restart, unit);
}

function testRow(one: BaselineTestStatement | FollowUpTestStatement): string[] {
  return [one.topic, one.drug, one.region.toUpperCase(), guardText(one), whenOf(one), sourceOf(one)];
}

function whenOf(one: BaselineTestStatement | FollowUpTestStatement): string {
  if (one.kind === "baseline-test") return "before the first dose";
  const parts = [
    one.first === undefined ? undefined : `${days(one.first)} after the start`,
    one.second === undefined ? undefined : `${days(one.second)} after the start`,
    one.every === undefined ? undefined : `every ${days(one.every)}`,
    one.afterDoseIncrease === undefined ? undefined : `${days(one.afterDoseIncrease)} after each dose increase`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "on treatment, no interval in the label" : parts.join(", then ");
}

function days({ from, to }: Interval): string {
  return from === to ? `${from} days` : `${from} to ${to} days`;
}

function doseRow(one: DoseStatement): string[] {
  const when = one.if === undefined ? "" : questionText(one.if);
  return [
    one.topic,
    one.drug,
    one.region.toUpperCase(),
    guardText(one),
    when,
    dosesOf(one),
    actionsOf(one),
    sourceOf(one),
  ];
}

function dosesOf({ limit, doseMap, phase }: DoseStatement): string {
  const doses =
    limit?.map(formatDose).join(" or ") ??
    doseMap?.map(({ from, to }) => `${formatDose(from)} becomes ${formatDose(to)}`).join("; ") ??
    "no dose given";
  return phase === undefined ? doses : `${doses} (${phase})`;
}

function actionsOf({ then }: Statement): string {
  return [...new Set(Object.values(then))].filter((action) => action !== "none").join(", ");
}

function sourceOf(one: Statement): string {
  const mark = { primary: "", secondary: " ≠", no: " ?" }[seenOfStatement(one)];
  return `${one.cite.map((cite) => `${cite.source} § ${cite.section}`).join("; ")}${mark}`;
}

/** Whom the statement is about, in short. */
function guardText(one: Statement): string {
  return one.when === undefined ? "" : questionText(one.when);
}

function questionText(question: Expression): string {
  switch (question.is) {
    case "all":
      return question.of.map(inBrackets).join(", ");
    case "any":
      return question.of.map(inBrackets).join(" or ");
    case "not":
      return `not ${questionText(question.of)}`;
    case "condition":
      return question.any.join(" or ");
    case "age":
      return `age ${bandText(question.band, undefined)} years`;
    case "result":
      return `${question.of} ${question.at === "start" ? "before the start " : ""}${bandText(question.band, undefined)}`;
    case "sex":
      return question.value;
    case "form":
      return question.any.join(" or ");
    case "current-dose":
      return `dose ${bandText(question.band, undefined)} mg a day`;
    case "since-start":
      return `${bandText(question.band, undefined)} days on treatment`;
    case "answer":
      return `${question.topic}: ${question.any.join(" or ")}${question.notBefore === undefined ? "" : ` not before ${question.notBefore.join(" or ")}`}`;
    case "judgement":
      return question.topic;
    case "allergy":
      return `allergy to ${question.substance}`;
    case "fall":
      return `fall of ${question.of} ${bandText(question.band, undefined)}`;
    case "test":
      return `${question.fact} ${question.answer}`;
    case "symptom":
      return question.of;
    case "taking":
    case "earlier":
    case "vaccinated":
    case "history":
      return question.fact;
  }
}

/** A group inside a group stands in brackets. */
function inBrackets(part: Expression): string {
  const text = questionText(part);
  return (part.is === "all" || part.is === "any") && part.of.length > 1 ? `(${text})` : text;
}

function bandText({ low, high }: Band, unit: string | undefined): string {
  const parts = [
    low && `${low.closed ? "at or above" : "above"} ${endText(low, unit)}`,
    high && `${high.closed ? "at or below" : "below"} ${endText(high, unit)}`,
  ];
  return parts.filter((part) => part !== undefined).join(" and ");
}

function endText({ value }: End, unit: string | undefined): string {
  if (unit === undefined) return String(toNumber(value));
  const other = OTHER_UNIT[unit];
  const second = other === undefined ? "" : ` (${toNumber(multiplyDecimals(value, other.factor))} ${other.unit})`;
  return `${toNumber(value)} ${PRINTED_UNIT[unit] ?? unit}${second}`;
}
