import type { ReportFact } from "@afterscript/wording";
import type { WhoPatient, WorklistRow } from "../../clinic/api.ts";
import { doseText } from "../../words/dose.ts";
import { codeInWords, factValue, isDay } from "../../words/fact-value.ts";
import { date, name, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";

/** A day on one line. */
const day = (iso: string): string => date(iso).replaceAll(" ", "\u00a0");

/** "born 3 Feb 1956 · female". */
export function personLine({ born, sex }: WhoPatient): string {
  const say = words().clinic.row;
  const known = Object.entries(say.sex).find(([id]) => id === sex)?.[1];
  return [born === undefined ? say.noBirth : say.born(day(born)), known].filter(Boolean).join(" · ");
}

/** "Upadacitinib, 15 mg once daily, since 2 Jan 2026"; of a row that is about no one medicine every one of them. */
export function therapyLine({
  drug,
  dose,
  since,
  stage,
  therapies,
}: Pick<WorklistRow, "drug" | "dose" | "since" | "stage" | "therapies">): string {
  const say = words().clinic.row;
  if (drug === "" && therapies?.length === 0) return say.noInhibitor;
  if (drug === "") return therapies?.map((one) => therapyLine(one)).join("; ") ?? say.noDrug;
  const parts = [
    sentenceCase(name(drug, "clinician")),
    dose === undefined ? say.noDose : doseText(dose),
    since === undefined ? say.noSince : say.since(day(since)),
  ];
  return stage === undefined || stage === "on-treatment"
    ? parts.join(", ")
    : `${parts.join(", ")} (${say.stage[stage]})`;
}

export type ShownValue = { readonly what: string; readonly value: string; readonly day?: string };

/** What a rule reads beside the fact that decides: it says to whom the rule applies. */
const BESIDE: ReadonlySet<string> = new Set(["sex", "age", "weight", "condition", "dose", "start"]);

/** The fact that decides: the one that the finding is about, else what was found out, else the age that a rule is about. */
function decidingFact({ because, topic }: Pick<WorklistRow, "because" | "topic">): ReportFact | undefined {
  return (
    because.find(({ fact }) => fact === topic) ??
    because.find(({ fact }) => !BESIDE.has(fact)) ??
    because.find(({ fact }) => fact === "age") ??
    because[0]
  );
}

function isMeasured({ value, unit, sent }: ReportFact): boolean {
  return typeof value === "number" || unit !== undefined || sent !== undefined;
}

/** The fact that the row is about, in words. Undefined where nothing was found. */
export function shownValue(row: Pick<WorklistRow, "because" | "topic">): ShownValue | undefined {
  const fact = decidingFact(row);
  if (fact === undefined) return undefined;
  const value = isMeasured(fact) ? factValue(fact) : codeInWords(String(fact.value));
  return {
    what: sentenceCase(name(fact.fact, "clinician")),
    value,
    ...(fact.date !== undefined && { day: day(fact.date) }),
  };
}

/** The day of a fact in words; empty of a fact that is a day itself, such as a start. */
export function factDay({ value, date: of }: Pick<ReportFact, "value" | "date">): string {
  return of !== undefined ? day(of) : isDay(value) ? "" : words().clinic.row.noDay;
}

/** Of a row that rests on no document: on what it does. */
export function ownSource({ statement }: Pick<WorklistRow, "statement">): string | undefined {
  return Object.entries(words().clinic.row.ownSource).find(([id]) => `${statement}.`.startsWith(`${id}.`))?.[1];
}
