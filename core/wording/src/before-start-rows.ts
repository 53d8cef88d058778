import { allowsWord, beforeStartAnswer, foundWord, testsFirst } from "./en/before-start.ts";
import { valueText } from "./en/evidence.ts";
import { messagesOf } from "./language.ts";
import type { Audience, Report, ReportBeforeStart, ReportBeforeStartItem, ReportFact } from "./report-type.ts";

/** The list before the first dose in words. */
export type BeforeStartWords = {
  readonly drug: string;
  readonly answer: string;
  /** Titles of the findings that come first. */
  readonly first: readonly string[];
  readonly rows: readonly {
    readonly test: string;
    readonly found: string;
    readonly value: string | undefined;
    readonly allows: string | undefined;
    readonly item: ReportBeforeStartItem;
  }[];
};

const MOST = 6;

/** One list's words for one reader. */
export function beforeStartWords(list: ReportBeforeStart, report: Report, audience: Audience): BeforeStartWords {
  const messages = messagesOf();
  const titles = new Map(report.findings.map(({ statement, title }) => [statement, title]));
  const tests = new Map(list.items.map(({ statement, topic }) => [statement, messages.name(topic, audience)]));
  const missing = list.first.flatMap((statement) => tests.get(statement) ?? []);
  const together = `${testsFirst[audience]}: ${[...new Set(missing)].join(", ")}`;
  const first = list.first.flatMap((statement) => (tests.has(statement) ? together : (titles.get(statement) ?? [])));
  return {
    drug: messages.name(list.drug, audience),
    answer: beforeStartAnswer[audience][list.answer],
    first: [...new Set(first)].slice(0, MOST),
    rows: list.items.map((item) => ({
      test: messages.name(item.topic, audience),
      found: `${foundWord[audience][item.found]}${item.fact?.date === undefined ? "" : `, ${messages.date(item.fact.date)}`}`,
      value: item.fact === undefined || item.found === "not-done" ? undefined : factText(item.fact, audience),
      allows: item.allows === "no-limit" ? undefined : allowsWord[audience][item.allows],
      item,
    })),
  };
}

function factText({ value, unit, sent }: ReportFact, audience: Audience): string {
  const parts = { ...(unit !== undefined && { unit }), ...(sent !== undefined && { sent }) };
  return valueText({ fact: "", value, ...parts }, audience);
}
