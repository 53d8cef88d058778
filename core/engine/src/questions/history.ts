import { type DaySpan, formatDaySpan } from "@afterscript/kernel";
import type { HistoryEntry } from "@afterscript/record";
import { type Context, gap, plainGap } from "../context.ts";
import type { Expression } from "../knowledge.ts";
import { NO, UNKNOWN, type Verdict, YES } from "../verdict.ts";
import { isListComplete } from "./complete-list.ts";
import type { Question } from "./question.ts";

type Asked = Extract<Expression, { is: "history" }>;

/**
 * Is a disease or event in the record: ever, now, or since the therapy began?
 * A suspicion is not a presence; a list that lacks the entry is a no only when the record says that it is complete.
 */
export function askHistory(asked: Asked): Question {
  const notListed = plainGap(asked.fact, "not-listed");
  return (context) => {
    let doubt: HistoryEntry | undefined;
    let earlier: HistoryEntry | undefined;
    for (const concept of asked.of) {
      const entries = context.record.history.get(concept);
      if (entries === undefined) continue;
      for (const entry of entries) {
        if (isAfter(entry, context)) continue;
        const verdict = answers(context, entry, asked);
        if (verdict === YES) {
          context.because.push(historyEvidence(entry, asked.fact));
          return YES;
        }
        if (verdict === UNKNOWN) doubt ??= entry;
        else earlier ??= entry;
      }
    }
    if (doubt !== undefined) return doubtful(context, asked, doubt);
    if (earlier !== undefined && asked.since === "start" && context.therapy.since !== undefined) {
      context.because.push(historyEvidence(earlier, asked.fact));
      return NO;
    }
    if (isListComplete(context, "conditions")) return NO;
    context.gaps.push(notListed);
    return UNKNOWN;
  };
}

function answers(context: Context, entry: HistoryEntry, asked: Asked): Verdict {
  const day = eventDay(entry);
  if (asked.status === "active" && !isPresent(entry, context)) return NO;
  const dated = asked.since === "start" ? isSinceStart(context, entry, day) : YES;
  return dated === YES && entry.suspected === true ? UNKNOWN : dated;
}

function isPresent(entry: HistoryEntry, context: Context): boolean {
  return entry.status === "active" && !(entry.ended !== undefined && entry.ended.latest <= context.asOf);
}

function isAfter(entry: HistoryEntry, context: Context): boolean {
  const day = eventDay(entry);
  return day !== undefined && day.earliest > context.asOf;
}

function eventDay(entry: HistoryEntry): DaySpan | undefined {
  return entry.onset ?? entry.recorded;
}

/** Dated on or after the start: yes; wholly before: no; across it, by then, or without a date: unknown. */
function isSinceStart(context: Context, entry: HistoryEntry, day: DaySpan | undefined): Verdict {
  const { since, stage } = context.therapy;
  if (stage === "starting") return NO;
  if (day === undefined || since === undefined) return UNKNOWN;
  if (day.earliest >= since.latest && entry.byThen !== true) return YES;
  return day.latest < since.earliest ? NO : UNKNOWN;
}

function doubtful(context: Context, asked: Asked, entry: HistoryEntry): Verdict {
  const day = eventDay(entry);
  context.because.push(historyEvidence(entry, asked.fact));
  const why = entry.suspected === true ? "not-final" : day === undefined ? "absent" : "date-too-imprecise";
  const fact = why === "not-final" || context.therapy.since !== undefined ? asked.fact : "start";
  gap(context, fact, why, entry.resource, day && formatDaySpan(day));
  return UNKNOWN;
}

function historyEvidence(entry: HistoryEntry, fact: string) {
  const day = eventDay(entry);
  return {
    fact,
    value: entry.concept,
    ...(day !== undefined && { date: formatDaySpan(day) }),
    resource: entry.resource,
  };
}
