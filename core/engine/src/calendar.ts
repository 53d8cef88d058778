import { addMonths, type Day } from "@afterscript/kernel";
import { type AssessInput, contextOf, protocolOf } from "./assess.ts";
import { compile } from "./compile.ts";
import type { Context, TherapyState } from "./context.ts";
import { window, windowAfterIncrease } from "./kinds/tests.ts";
import type { Expression, FollowUpTestStatement, Interval, Statement } from "./knowledge.ts";
import { applyRule, type Rule } from "./rule.ts";
import { therapiesOf } from "./therapies.ts";
import type { Authority } from "./vocabulary.ts";

/** A day, or a window of days, on which something is planned. */
export type Appointment = {
  readonly drug: string;
  readonly statement: string;
  readonly kind: "follow-up-test" | "response-review";
  readonly topic: string;
  readonly from: Day;
  readonly by: Day;
  readonly authority: Authority;
  /** It was due before as-of and was not found. */
  readonly overdue?: true;
  /** Counted from a start, or from an earlier test, that has not happened yet. */
  readonly planned?: true;
};

const MONTHS = 12;

/**
 * The next twelve months as dates: every test that a label or the protocol schedules, and every time at which the
 * response is to be looked at. A therapy that is only being started is counted from as-of. Later tests are counted from
 * the middle of the window before, as if each were done then. Earliest first.
 */
export function calendar(input: AssessInput): readonly Appointment[] {
  const compiled = compile(input.knowledge);
  const protocol = protocolOf(input);
  const { record, knowledge, asOf, inForceOn = asOf, request = {} } = input;
  const appointments = therapiesOf({ record, knowledge, protocol, asOf, request }).flatMap((therapy) => {
    if (therapy.stage === "stopped") return [];
    const context = contextOf(input, compiled, asTreated(therapy, asOf), protocol);
    const isPlanned = therapy.stage === "starting";
    return (compiled.rules.get(therapy.drug) ?? []).flatMap((rule) =>
      inForceOn < rule.from || inForceOn >= rule.until ? [] : appointmentsOf(rule, context, isPlanned),
    );
  });
  return appointments.sort(
    (a, b) => a.from - b.from || a.by - b.by || (a.statement < b.statement ? -1 : a.statement > b.statement ? 1 : 0),
  );
}

/** A therapy that starts today is on treatment from today on. */
export function asTreated(therapy: TherapyState, asOf: Day): TherapyState {
  if (therapy.stage !== "starting") return therapy;
  return { ...therapy, stage: "on-treatment", since: { earliest: asOf, latest: asOf } };
}

function appointmentsOf(rule: Rule, context: Context, isPlanned: boolean): Appointment[] {
  const { statement } = rule;
  if ("notStated" in statement) return [];
  if (statement.kind === "follow-up-test") return tests(rule, statement, context, isPlanned);
  return statement.kind === "response-review" ? review(rule, statement, context, isPlanned) : [];
}

function tests(rule: Rule, statement: FollowUpTestStatement, context: Context, isPlanned: boolean): Appointment[] {
  const ruling = applyRule(rule, context);
  const due = ruling?.judgement.due;
  if (ruling === undefined || due === undefined) return [];
  const { base } = rule;
  const own = statement.first !== undefined || statement.every !== undefined;
  const every = own ? statement.every : context.protocol.followUp[statement.topic]?.every;
  const common = {
    drug: base.drug,
    statement: base.statement,
    kind: "follow-up-test" as const,
    topic: base.topic,
    authority: ruling.judgement.authority ?? base.authority,
  };
  const first: Appointment[] =
    due.status === "done"
      ? []
      : [
          {
            ...common,
            from: due.from,
            by: due.by,
            ...(due.status === "overdue" && { overdue: true as const }),
            ...(isPlanned && { planned: true as const }),
          },
        ];
  const last = first[0];
  if (last === undefined) return [];
  const second = secondOf(statement, last, context);
  const increased = increasedOf(statement, second[0] ?? last, context);
  const counted = increased[0] ?? second[0] ?? last;
  return [
    ...first,
    ...second.map((span) => ({ ...common, ...span, planned: true as const })),
    ...increased.map((span) => ({ ...common, ...span })),
    ...later(counted, every, context).map((span) => ({ ...common, ...span, planned: true as const })),
  ].filter(({ from }) => from <= endOf(context));
}

type Window = Pick<Appointment, "from" | "by">;

/** The second time that is counted from the start, where it is still to come after this one. */
function secondOf({ second }: FollowUpTestStatement, { by }: Window, context: Context): readonly Window[] {
  const { since } = context.therapy;
  if (second === undefined || since === undefined) return [];
  const span = window(context, since.earliest, second);
  return span.by > by && span.by >= context.asOf ? [span] : [];
}

/** The time after a dose increase, where a test in the middle of the window before would still be too early for it. */
function increasedOf(statement: FollowUpTestStatement, before: Window, context: Context): readonly Window[] {
  const span = windowAfterIncrease(context, statement);
  return span !== undefined && span.from > doneBy(before, context) ? [{ from: span.from, by: span.by }] : [];
}

/** The middle of a window, or as-of when that has passed. */
function doneBy({ from, by }: Window, { asOf }: Context): Day {
  return Math.max(asOf, Math.floor((from + by) / 2));
}

/** The windows after this one, each counted from the middle of the one before; from as-of when that has passed. */
function later(before: Window, every: Interval | undefined, context: Context) {
  const spans: { readonly from: Day; readonly by: Day }[] = [];
  if (every === undefined || every.to <= 0) return spans;
  let done = doneBy(before, context);
  while (spans.length <= (endOf(context) - context.asOf) / every.to) {
    const next = window(context, done, every);
    if (next.from > endOf(context)) break;
    spans.push(next);
    done = Math.floor((next.from + next.by) / 2);
  }
  return spans;
}

function endOf({ asOf }: Context): Day {
  return addMonths(asOf, MONTHS);
}

/** The day on which the time of a review is reached; nothing when it has passed or its condition is another. */
function review(rule: Rule, statement: Statement, context: Context, isPlanned: boolean): Appointment[] {
  const { since } = context.therapy;
  const after = "if" in statement ? firstDay(statement.if) : undefined;
  if (since === undefined || after === undefined || applyRule(rule, context) === undefined) return [];
  const from = since.earliest + after;
  const by = since.latest + after;
  if (by < context.asOf || from > endOf(context)) return [];
  const { base } = rule;
  return [
    {
      drug: base.drug,
      statement: base.statement,
      kind: "response-review",
      topic: base.topic,
      from,
      by,
      authority: base.authority,
      ...(isPlanned && { planned: true as const }),
    },
  ];
}

/** Days since the start from which a question may be answered with yes. */
function firstDay(question: Expression | undefined): number | undefined {
  if (question === undefined) return undefined;
  if (question.is === "since-start") {
    const { low } = question.band;
    return low === undefined ? undefined : Math.ceil(low.value.n / low.value.d) + (low.closed ? 0 : 1);
  }
  if (question.is !== "all") return undefined;
  const days = question.of.flatMap((part) => firstDay(part) ?? []);
  return days.length === 0 ? undefined : Math.max(...days);
}
