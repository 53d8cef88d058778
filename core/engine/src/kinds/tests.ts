import { type Day, type DaySpan, formatDaySpan } from "@afterscript/kernel";
import { newestFirst, type Result } from "@afterscript/record";
import { type Context, gap } from "../context.ts";
import { lastDoseIncrease } from "../dose-increase.ts";
import type { Due } from "../finding.ts";
import type { BaselineTestStatement, FollowUpTestStatement, Interval } from "../knowledge.ts";
import { evidenceOf, writeGap } from "../latest-result.ts";
import { writeStart } from "../questions/therapy.ts";
import { NO, UNKNOWN, YES } from "../verdict.ts";
import type { Judgement, Kind } from "./judgement.ts";
import { NOT_APPLICABLE, PLAIN } from "./plain.ts";

/** A test before the first dose: found inside the window, too old, recorded as not done, or not found in this record. */
export const baselineTest: Kind<BaselineTestStatement> = {
  compile(statement) {
    const { by, topic } = statement;
    return (context) => PLAIN[judgeBaseline(context, topic, by)];
  },
};

const NO_RESULTS: readonly Result[] = [];

function judgeBaseline(context: Context, topic: string, by: readonly string[]) {
  const since = context.therapy.stage === "starting" ? undefined : context.therapy.since;
  const oldest = oldestDay(context, topic, since);
  let old: Result | undefined;
  let notDone: Result | undefined;
  let unreadable: Result | undefined;
  for (const analyte of by) {
    for (const result of context.record.results.get(analyte) ?? NO_RESULTS) {
      if (result.day !== undefined && result.day.earliest > context.asOf) continue;
      if (result.notDone === true) notDone ??= result;
      else if (!isRead(result)) unreadable ??= result;
      else if (result.day !== undefined && result.day.earliest >= oldest) {
        context.because.push(evidenceOf(context, result));
        return NO;
      } else if (result.day !== undefined && result.day.latest >= oldest) unreadable ??= result;
      else old ??= result;
    }
    const done = context.engine.units[analyte] === undefined ? otherRecord(context, analyte, oldest) : undefined;
    if (done !== undefined) {
      context.because.push(done);
      return NO;
    }
  }
  if (unreadable !== undefined) {
    context.because.push(evidenceOf(context, unreadable));
    writeGap(context, topic, whyUnread(unreadable), unreadable);
    return UNKNOWN;
  }
  const shown = old ?? notDone;
  if (shown !== undefined) {
    context.because.push(shown === notDone ? notDoneEvidence(shown) : evidenceOf(context, shown));
    return YES;
  }
  const unusable = by.map((analyte) => context.record.unusable.get(analyte)?.[0]).find((one) => one !== undefined);
  gap(context, topic, unusable?.why ?? "absent", unusable?.resource);
  return UNKNOWN;
}

/** On treatment, any result from the window before the start onwards counts. */
function oldestDay(context: Context, topic: string, since: DaySpan | undefined): Day {
  const window = context.protocol.windows[topic] ?? context.protocol.defaultWindow;
  if (context.therapy.stage === "starting") return context.asOf - window.starting;
  return since === undefined ? Number.NEGATIVE_INFINITY : since.earliest - window.starting;
}

function isRead(result: Result): boolean {
  return result.final && result.unreadable === undefined && result.day !== undefined;
}

function whyUnread(result: Result) {
  if (result.unreadable !== undefined) return result.unreadable;
  return result.final ? "date-too-imprecise" : "not-final";
}

function notDoneEvidence(result: Result) {
  return {
    fact: result.analyte,
    value: "not-done",
    ...(result.day !== undefined && { date: formatDaySpan(result.day) }),
    resource: result.resource,
  };
}

/** Vaccinations and coded answers that a topic may rest on instead of a laboratory result. */
function otherRecord(context: Context, id: string, oldest: Day) {
  const given = context.record.vaccinations.find((one) => one.vaccine === id && one.given);
  if (given !== undefined) {
    return { fact: id, value: "given", ...(given.day && { date: formatDaySpan(given.day) }), resource: given.resource };
  }
  const procedure = context.record.procedures.find(
    (one) =>
      one.concept === id &&
      one.state === "done" &&
      one.day !== undefined &&
      one.day.earliest >= oldest &&
      one.day.latest <= context.asOf,
  );
  if (procedure?.day !== undefined) {
    return { fact: id, value: "done", date: formatDaySpan(procedure.day), resource: procedure.resource };
  }
  const answer = context.record.answers
    .get(id)
    ?.find((one) => one.day !== undefined && one.day.earliest >= oldest && one.day.earliest <= context.asOf);
  if (answer === undefined) return undefined;
  return {
    fact: id,
    value: answer.answer,
    ...(answer.day && { date: formatDaySpan(answer.day) }),
    resource: answer.resource,
  };
}

/** A test on treatment: when the label (or else the protocol) says it is due, and whether it was done. */
export const followUpTest: Kind<FollowUpTestStatement> = {
  compile(statement) {
    const { by, topic } = statement;
    return (context): Judgement => {
      if (context.therapy.stage === "starting") return NOT_APPLICABLE;
      const own = statement.first !== undefined || statement.every !== undefined;
      const schedule = own ? statement : context.protocol.followUp[topic];
      if (schedule === undefined || (schedule.first === undefined && schedule.every === undefined)) {
        gap(context, topic, "label-silent");
        return PLAIN[UNKNOWN];
      }
      const authority = own ? undefined : { authority: "protocol" as const };
      const { since, resource } = context.therapy;
      if (since === undefined) {
        gap(context, "start", "absent", resource);
        return { verdict: UNKNOWN, ...authority };
      }
      if (since.latest - since.earliest > context.protocol.tolerance) {
        gap(context, "start", "date-too-imprecise", resource);
        return { verdict: UNKNOWN, ...authority };
      }
      const done = testsDone(context, by);
      const due = dueOf(context, since.earliest, done, schedule, afterIncrease(context, statement, done));
      const last = done[0];
      if (last !== undefined) context.because.push(evidenceOf(context, last));
      writeStart(context, since);
      const verdict = due.status === "due" || due.status === "overdue" ? YES : NO;
      if (last === undefined) gap(context, topic, "absent");
      return { verdict, due, ...authority };
    };
  },
};

function testsDone(context: Context, by: readonly string[]): Result[] {
  const done: Result[] = [];
  for (const analyte of by) {
    for (const one of context.record.results.get(analyte) ?? NO_RESULTS) {
      if (one.notDone !== true && one.day !== undefined && one.day.latest <= context.asOf) done.push(one);
    }
  }
  return by.length === 1 ? done : newestFirst(done);
}

/** The window after the last dose increase, while no test was done in it or later. */
export function windowAfterIncrease(context: Context, statement: FollowUpTestStatement): Span | undefined {
  return afterIncrease(context, statement, testsDone(context, statement.by));
}

function afterIncrease(context: Context, statement: FollowUpTestStatement, done: readonly Result[]): Due | undefined {
  const increased = statement.afterDoseIncrease && lastDoseIncrease(context);
  if (statement.afterDoseIncrease === undefined || increased === undefined) return undefined;
  const span = window(context, increased.earliest, statement.afterDoseIncrease);
  return done.some((one) => (one.day?.earliest ?? 0) >= span.from) ? undefined : withStatus(span, context.asOf);
}

function dueOf(
  context: Context,
  start: Day,
  done: readonly Result[],
  schedule: Schedule,
  increased: Due | undefined,
): Due {
  const regular = regularDue(context, start, done, schedule);
  if (increased === undefined) return regular;
  return regular.status === "done" || increased.by < regular.by ? increased : regular;
}

type Span = { readonly from: Day; readonly by: Day };

type Schedule = { readonly first?: Interval; readonly second?: Interval; readonly every?: Interval };

function regularDue(context: Context, start: Day, done: readonly Result[], schedule: Schedule): Due {
  const { asOf } = context;
  const days = done.map((one) => one.day?.earliest ?? 0);
  let counted: Span | undefined;
  for (const time of [schedule.first, schedule.second]) {
    if (time === undefined) continue;
    const span = window(context, start, time);
    if (!days.some((day) => day >= span.from)) return withStatus(span, asOf);
    counted = span;
  }
  if (counted !== undefined && schedule.every === undefined) return { ...counted, status: "done" };
  if (schedule.every === undefined) throw new Error("A schedule needs a first time or an interval.");
  const last = days.find((day) => day > start - windowBefore(context)) ?? start;
  return withStatus(window(context, last, schedule.every), asOf);
}

function windowBefore(context: Context): number {
  return context.protocol.defaultWindow.starting;
}

/** A single time is widened by the protocol's tolerance. */
export function window(context: Context, from: Day, interval: Interval): Span {
  const spread = interval.from === interval.to ? context.protocol.tolerance : 0;
  return { from: from + interval.from - spread, by: from + interval.to + spread };
}

function withStatus(span: Span, asOf: Day): Due {
  const status = asOf < span.from ? "upcoming" : asOf <= span.by ? "due" : "overdue";
  return { from: span.from, by: span.by, status };
}
