import type { Day } from "@afterscript/kernel";
import { type AssessInput, contextOf, protocolOf } from "../assess.ts";
import { type Appointment, asTreated, calendar } from "../calendar.ts";
import { compile } from "../compile.ts";
import { applyRule } from "../rule.ts";
import { therapiesOf } from "../therapies.ts";

/** The tests of the next twelve months: of a start, the first year. */
export type FirstYear = {
  /** The fewest days on which all of them can be done, each inside its window. */
  readonly days: number;
  readonly tests: number;
  readonly topics: readonly string[];
  /** Topics whose dates are the protocol's, where the label names no interval. */
  readonly byProtocol: readonly string[];
  /** Tests that the label asks for without saying when: in no count. */
  readonly withoutInterval: readonly string[];
  readonly overdue: number;
};

/** Counts what is planned for one drug, labels and protocol only. Undefined: no document read speaks of a test on treatment. */
export function firstYear(input: AssessInput, drug: string): FirstYear | undefined {
  const planned = calendar(input).filter(
    (one) => one.drug === drug && one.kind === "follow-up-test" && one.authority !== "guideline",
  );
  const scheduled = new Set(planned.map(({ topic }) => topic));
  const asked = topicsAsked(input, drug);
  if (planned.length === 0 && asked.length === 0) return undefined;
  return {
    days: fewestDays(planned, input.asOf),
    tests: planned.length,
    topics: [...scheduled].sort(),
    byProtocol: topicsOf(planned.filter(({ authority }) => authority === "protocol")),
    withoutInterval: asked.filter(({ isDated, topic }) => !isDated && !scheduled.has(topic)).map(({ topic }) => topic),
    overdue: planned.filter(({ overdue }) => overdue === true).length,
  };
}

function topicsOf(appointments: readonly Appointment[]): readonly string[] {
  return [...new Set(appointments.map(({ topic }) => topic))].sort();
}

type Asked = { readonly topic: string; readonly isDated: boolean };

/** Tests on treatment that the label asks of this person, or may ask; a dated one may lie after the year. */
function topicsAsked(input: AssessInput, drug: string): readonly Asked[] {
  const compiled = compile(input.knowledge);
  const protocol = protocolOf(input);
  const { record, knowledge, asOf, inForceOn = asOf, request = {} } = input;
  const therapy = therapiesOf({ record, knowledge, protocol, asOf, request }).find((one) => one.drug === drug);
  if (therapy === undefined) return [];
  const context = contextOf(input, compiled, asTreated(therapy, asOf), protocol);
  const asked = new Map<string, boolean>();
  for (const rule of compiled.rules.get(drug) ?? []) {
    const { kind, topic, authority } = rule.base;
    if (kind !== "follow-up-test" || authority === "guideline" || rule.isSilence) continue;
    if (inForceOn < rule.from || inForceOn >= rule.until) continue;
    const ruling = applyRule(rule, context);
    if (ruling !== undefined) asked.set(topic, asked.get(topic) === true || ruling.judgement.due !== undefined);
  }
  return [...asked].map(([topic, isDated]) => ({ topic, isDated })).sort((a, b) => (a.topic < b.topic ? -1 : 1));
}

/** The fewest days that meet every window: each time the earliest end, and all that are open on it. */
function fewestDays(windows: readonly { readonly from: Day; readonly by: Day }[], asOf: Day): number {
  const byEnd = windows
    .map(({ from, by }) => ({ from: Math.max(from, asOf), by: Math.max(by, asOf) }))
    .sort((a, b) => a.by - b.by);
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { from, by } of byEnd) {
    if (from <= last) continue;
    count += 1;
    last = by;
  }
  return count;
}
