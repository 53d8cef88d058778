import { type DaySpan, formatDaySpan, type GapReason, isOlderThan } from "@afterscript/kernel";
import type { HistoryEntry } from "@afterscript/record";
import { type Context, gap, plainGap } from "../context.ts";
import type { Expression } from "../knowledge.ts";
import { windowOf } from "../latest-result.ts";
import { NO, UNKNOWN, type Verdict, YES } from "../verdict.ts";
import { isListComplete } from "./complete-list.ts";
import { isDenied } from "./denied.ts";
import type { Question } from "./question.ts";

type Asked = Extract<Expression, { is: "history" }>;

/**
 * Is a disease or event in the record: ever, now, or since the therapy began?
 * A suspicion is not a presence; a list that lacks the entry is a no only when the record says that it is complete, or
 * when the person was asked about each of what is looked for, and said no.
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
    if (isListComplete(context, "conditions") || isDenied(context, asked)) return NO;
    context.gaps.push(notListed);
    return UNKNOWN;
  };
}

function answers(context: Context, entry: HistoryEntry, asked: Asked): Verdict {
  const day = eventDay(entry);
  if (asked.status === "active") {
    const present = isPresent(entry, context, asked.fact);
    if (present !== YES) return present;
  }
  const dated = asked.since === "start" ? isSinceStart(context, entry, day) : YES;
  return dated === YES && entry.suspected === true ? UNKNOWN : dated;
}

/** An entry without a clinical status is believed to be present only while it is recent, by the protocol's window. */
function isPresent(entry: HistoryEntry, context: Context, fact: string): Verdict {
  if (entry.status !== "active" || (entry.ended !== undefined && entry.ended.latest <= context.asOf)) return NO;
  if (entry.unstated !== true) return YES;
  const day = eventDay(entry);
  return day !== undefined && isOlderThan(day, windowOf(context, fact), context.asOf) === "no" ? YES : UNKNOWN;
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
  const why = whyDoubtful(entry, day, asked);
  const fact = why === "not-final" || why === "stale" || context.therapy.since !== undefined ? asked.fact : "start";
  gap(context, fact, why, entry.resource, day && formatDaySpan(day));
  return UNKNOWN;
}

function whyDoubtful(entry: HistoryEntry, day: DaySpan | undefined, asked: Asked): GapReason {
  if (entry.suspected === true) return "not-final";
  if (day === undefined) return "absent";
  return asked.status === "active" && entry.unstated === true ? "stale" : "date-too-imprecise";
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
