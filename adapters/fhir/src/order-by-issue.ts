import type { Fact } from "@afterscript/record";
import { readDate, readMinute } from "./read-date.ts";

type Result = Extract<Fact, { type: "result" }>;

/** A result of an exact day without a time, and when its report was issued. */
export type Untimed = { readonly result: { -readonly [K in keyof Result]: Result[K] }; readonly issued: string };

const DAY = 1440;

/**
 * Where no result of an analyte on one day says when it was drawn, and each says when it was issued, that orders them.
 * A time of drawing is never compared with a time of issue.
 */
export function orderByIssue(untimed: readonly Untimed[], facts: readonly Fact[]): void {
  if (untimed.length < 2) return;
  const groups = new Map<string, Untimed[]>();
  for (const one of untimed) {
    const key = keyOf(one.result);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  for (const [key, group] of groups) if (group.length < 2) groups.delete(key);
  if (groups.size === 0) return;
  const sizes = new Map<string, number>();
  for (const fact of facts) {
    if (fact.type !== "result") continue;
    const key = keyOf(fact);
    if (groups.has(key)) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  for (const [key, group] of groups) if (sizes.get(key) === group.length) setMinutes(group);
}

function keyOf({ analyte, day }: Pick<Result, "analyte" | "day">): string {
  return `${analyte} ${day?.earliest} ${day?.latest}`;
}

function setMinutes(group: readonly Untimed[]): void {
  const minutes = group.map(minuteOfIssue);
  const zones = new Set(group.map(({ issued }) => /(?:Z|[+-]\d\d:\d\d)$/.exec(issued)?.[0]));
  if (minutes.includes(undefined) || zones.size > 1 || new Set(minutes).size < group.length) return;
  for (const [at, { result }] of group.entries()) {
    const minute = minutes[at];
    if (minute !== undefined) result.minute = minute;
  }
}

/** Minutes from midnight of the day of the result. */
function minuteOfIssue({ result, issued }: Untimed): number | undefined {
  const day = readDate(issued);
  const minute = readMinute(issued);
  if (day === undefined || minute === undefined || result.day === undefined) return undefined;
  return (day.earliest - result.day.earliest) * DAY + minute;
}
