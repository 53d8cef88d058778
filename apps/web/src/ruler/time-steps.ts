import type { Statement } from "@afterscript/engine";
import { amountText, messagesOf } from "@afterscript/wording";
import { name, sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import { conditionsOf } from "./bands.ts";
import type { StepRuler } from "./ruler.ts";

const KINDS: ReadonlySet<string> = new Set(["expected-response", "response-review"]);
/** For the order of the steps only. */
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

type Time = { readonly days: number; readonly written: string; readonly text: string; readonly statement: Statement };

/** The times that the documents of one drug name for a condition, from first change to last look. */
export function timesOf(statements: readonly Statement[], condition: string): readonly Time[] {
  return statements
    .filter((one) => KINDS.has(one.kind) && isAbout(one, condition) && one.cite.every(({ seen }) => seen !== "no"))
    .flatMap((statement) =>
      (statement.says ?? []).flatMap((saying) => {
        const written = (saying.amounts ?? []).findLast((amount) => daysOf(amount) !== undefined);
        if (written === undefined) return [];
        return [{ days: daysOf(written) ?? 0, written, text: messagesOf().says([saying], "patient"), statement }];
      }),
    )
    .sort((a, b) => a.days - b.days);
}

function isAbout(statement: Statement, condition: string): boolean {
  return conditionsOf(statement)?.includes(condition) ?? true;
}

function daysOf(amount: string): number | undefined {
  const [number = "", unit = ""] = amount.split(" ");
  const days = DAYS[unit.replace(/s$/, "")];
  return days === undefined ? undefined : Number(number) * days;
}

/** The same as steps on one line, with nobody on it: for texts and the pages of medicines. Undefined when none is named. */
export function timeSteps(statements: readonly Statement[], condition: string): StepRuler | undefined {
  const times = timesOf(statements, condition);
  const [first] = times;
  if (first === undefined) return undefined;
  const { drug, region } = first.statement;
  const steps = times.map(({ written, text }) => ({ sort: "plain" as const, label: amountText(written), note: text }));
  return {
    shape: "steps",
    title: words().texts.weeks(sentenceCase(name(drug, "patient")), name(condition, "patient"), region),
    description: steps.map(({ label, note }) => `${label}: ${note}`).join(" "),
    steps,
    rows: steps.map(({ label, note }) => ({ what: label, value: note })),
  };
}
