import { addMonths, type Day, type DaySpan } from "@afterscript/kernel";
import type { Result } from "@afterscript/record";
import type { Context } from "../../context.ts";
import { evidenceOf, type Latest, latestResult, writeGap } from "../../latest-result.ts";
import type { ClauseVerdict } from "../answer.ts";
import type { DoneTest } from "../knowledge.ts";
import type { Leaf } from "./clause-verdict.ts";

type When = "inside" | "too-old" | "depends";

type Read = {
  readonly verdict: ClauseVerdict;
  readonly result?: Result | undefined;
  readonly why?: NonNullable<Latest["why"]>;
};

/**
 * Was one of the tests done in time, and with the result that is asked for? Not found is not known, and neither is too old: the
 * record may lack a newer one. Not met only where the record says that none was done in that time.
 */
export function judgeDone(done: DoneTest, context: Context): Leaf {
  const oldest = done.withinMonths === undefined ? undefined : addMonths(context.asOf, -done.withinMonths);
  const tests = done.of.map((analyte) => latestResult(context, analyte));
  const read = done.result === undefined ? readDone(tests, oldest) : readResult(tests, oldest, done.result);
  const { result, why } = read;
  const verdict = why === "stale" && isRecordedAsNotDone(done.of, oldest, context) ? "not-met" : read.verdict;
  const gaps = context.gaps.length;
  if (why !== undefined) writeGap(context, done.fact, why, result);
  return {
    verdict,
    because: result === undefined ? [] : [evidenceOf(context, result)],
    gaps: context.gaps.splice(gaps),
  };
}

function readDone(tests: readonly Latest[], oldest: Day | undefined): Read {
  const usable = tests.flatMap((test) => test.usable);
  const inside = usable.find((one) => whenOf(one.day, oldest) === "inside");
  if (inside !== undefined) return { verdict: "met", result: inside };
  const doubtful = usable.find((one) => whenOf(one.day, oldest) === "depends");
  if (doubtful !== undefined) return { verdict: "unknown", result: doubtful, why: "date-too-imprecise" };
  // What cannot be read yet may be the one that is asked for.
  const blocked = tests.find(isBlocked);
  if (blocked !== undefined) return { verdict: "unknown", result: blocked.newest[0], why: whyBlocked(blocked) };
  const [old] = usable;
  return old === undefined ? { verdict: "unknown", why: "absent" } : { verdict: "unknown", result: old, why: "stale" };
}

function isRecordedAsNotDone(analytes: readonly string[], oldest: Day | undefined, { record, asOf }: Context): boolean {
  return analytes
    .flatMap((analyte) => record.results.get(analyte) ?? [])
    .some(
      ({ notDone, day }) =>
        notDone === true && day !== undefined && day.latest <= asOf && whenOf(day, oldest) === "inside",
    );
}

/** A positive result counts against a negative one however old it is; what cannot be read may be either. */
function readResult(tests: readonly Latest[], oldest: Day | undefined, wanted: "positive" | "negative"): Read {
  const newest = tests.flatMap((test) => test.newest.filter((one) => test.usable.includes(one)));
  const positive = newest.find(({ qualitative }) => qualitative === "positive");
  const isMixed = tests.some(({ newest: [first, ...rest] }) =>
    rest.some((one) => one.qualitative !== first?.qualitative),
  );
  if (isMixed) return { verdict: "unknown", result: positive ?? newest[0], why: "conflicting" };
  if (wanted === "negative" && positive !== undefined) return { verdict: "not-met", result: positive };
  const blocked = tests.find(isBlocked);
  if (blocked !== undefined) return { verdict: "unknown", result: blocked.newest[0], why: whyBlocked(blocked) };
  const asked = newest.filter(({ qualitative }) => qualitative === wanted);
  const timed = readDone([{ newest: asked, usable: asked }], oldest);
  if (asked.length > 0) return timed;
  const other = newest.find(({ qualitative }) => qualitative === undefined || qualitative === "indeterminate");
  if (other !== undefined) return { verdict: "unknown", result: other, why: "value-not-readable" };
  return newest.length > 0 ? { verdict: "not-met", result: newest[0] } : { verdict: "unknown", why: "absent" };
}

/** The protocol's own window is not the policy's: only what cannot be read, is not final or has no day stands in the way. */
function isBlocked({ newest, usable, why }: Latest): boolean {
  const [first] = newest;
  return why !== undefined && why !== "absent" && (first === undefined || !usable.includes(first));
}

function whyBlocked({ why }: Latest): NonNullable<Latest["why"]> {
  return why ?? "absent";
}

function whenOf(day: DaySpan | undefined, oldest: Day | undefined): When {
  if (oldest === undefined) return "inside";
  if (day === undefined) return "depends";
  if (day.earliest >= oldest) return "inside";
  return day.latest < oldest ? "too-old" : "depends";
}
