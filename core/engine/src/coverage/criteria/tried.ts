import { type Day, type EvidenceRef, formatDaySpan, type Gap } from "@afterscript/kernel";
import type { Medication } from "@afterscript/record";
import type { Context } from "../../context.ts";
import { isListComplete } from "../../questions/complete-list.ts";
import type { ClauseVerdict } from "../answer.ts";
import type { Tried } from "../knowledge.ts";
import type { Leaf } from "./clause-verdict.ts";
import { type Course, courseOf, endOf, isRunning, lasts, type Reading, wasGiven } from "./course.ts";

/** What the gaps of an earlier medicine are named after: its sort is in the clause. */
const FACT = "line-of-therapy";

/**
 * Was a medicine of the policy's list tried long enough, and did it fail? Courses of one medicine add up, those of different
 * ones do not. A reason for stopping that nobody wrote down, a day too imprecise to decide: not known, with what is missing.
 */
export function judgeTried(tried: Tried, context: Context): Leaf {
  const trials = substancesOf(tried, context).map((substance) => trialOf(substance, tried, context));
  const given = trials.filter(({ given }) => given.length > 0);
  const met = given.filter(({ verdict }) => verdict === "met");
  if (met.length > 0) return { verdict: "met", because: evidenceOf(met), gaps: [] };
  const open = given.filter(({ verdict }) => verdict === "unknown");
  if (open.length > 0)
    return { verdict: "unknown", because: evidenceOf(open), gaps: unique(open.flatMap(({ gaps }) => gaps)) };
  const missing = notListed(context);
  // What was tried too short, or ended for another reason, stands against it; what no list holds may still be there.
  if (given.length > 0) return { verdict: "not-met", because: evidenceOf(given), gaps: missing };
  return { verdict: missing.length === 0 ? "not-met" : "unknown", because: [], gaps: missing };
}

/** The denied medicine is not its own earlier treatment, unless the policy names it alone: "on it already". */
function substancesOf({ substances }: Tried, { therapy }: Context): readonly string[] {
  const others = [...new Set(substances)].filter((substance) => substance !== therapy.drug);
  return others.length === 0 ? [...new Set(substances)] : others;
}

type Trial = {
  readonly substance: string;
  readonly given: readonly Medication[];
  readonly verdict: ClauseVerdict;
  readonly gaps: readonly Gap[];
};

function trialOf(substance: string, tried: Tried, context: Context): Trial {
  const { asOf } = context;
  const onList = context.record.medicationsBySubstance.get(substance) ?? [];
  const given = onList.filter((one) => wasGiven(one, asOf) && isOnRoute(one, substance, tried, context) !== "no");
  const read = (reading: Reading) => counts({ given, substance, tried, context, reading });
  const verdict = read("least") ? "met" : read("most") ? "unknown" : "not-met";
  const missing = verdict === "unknown" ? given.flatMap((one) => gapsOf(one, substance, tried, context)) : [];
  // Nothing is missing, and still it is not decided: the days are not told precisely enough.
  const gaps = verdict === "unknown" && missing.length === 0 ? given.map(imprecise) : missing;
  return { substance, given, verdict, gaps };
}

type Counting = {
  readonly given: readonly Medication[];
  readonly substance: string;
  readonly tried: Tried;
  readonly context: Context;
  readonly reading: Reading;
};

function counts({ given, substance, tried, context, reading }: Counting): boolean {
  const { asOf } = context;
  const isMost = reading === "most";
  const fits = given.filter((one) => isMost || isOnRoute(one, substance, tried, context) === "yes");
  const harmCounts = tried.notToleratedCounts !== false && tried.outcome === "failed";
  if (harmCounts && fits.some((one) => isInTime(one, tried, asOf, reading) && isHarm(one, asOf, isMost))) return true;
  const taken = fits.flatMap((one) => {
    const course = courseOf(one, reading, asOf);
    return course === undefined ? [] : [{ one, course }];
  });
  const isShown = fits.some((one) => isInTime(one, tried, asOf, reading) && isEnough(one, tried, isMost));
  return (
    isShown &&
    isLongEnough(
      taken.map(({ course }) => course),
      tried,
      fits,
      reading,
    )
  );
}

function isLongEnough(courses: readonly Course[], tried: Tried, fits: readonly Medication[], reading: Reading) {
  return asksForTime(tried) ? lasts(courses, tried, reading) : fits.length > 0;
}

function asksForTime({ forMonths, forDays }: Tried): boolean {
  return forMonths !== undefined || forDays !== undefined;
}

/** Not tolerated: written down; or, read as it counts most, ended and nobody says why. */
function isHarm(one: Medication, asOf: Day, isMost: boolean): boolean {
  return one.stopReason === "intolerance" || (isMost && one.stopReason === undefined && !isRunning(one, asOf));
}

/** Not enough effect: written down; or, read as it counts most, not said. Taken at all counts where no outcome is asked. */
function isEnough({ stopReason }: Medication, { outcome }: Tried, isMost: boolean): boolean {
  return outcome === "any" || stopReason === "inadequate-response" || (isMost && stopReason === undefined);
}

function isInTime(one: Medication, { withinDays }: Tried, asOf: Day, reading: Reading): boolean {
  if (withinDays === undefined) return true;
  const end = endOf(one, asOf);
  if (end === "now") return true;
  const to = reading === "least" ? end?.earliest : (end?.latest ?? asOf);
  return to !== undefined && to >= asOf - withinDays;
}

const LOCAL_ROUTES: ReadonlySet<string> = new Set(["topical", "inhaled", "ophthalmic"]);

/**
 * What is put on the skin counts where the policy asks for that, and nowhere else. A JAK inhibitor of the list is named by its
 * form, so that its own name says the route.
 */
function isOnRoute(
  { route }: Medication,
  substance: string,
  tried: Tried,
  { engine }: Context,
): "yes" | "no" | "unknown" {
  if (engine.drugs.has(substance)) return "yes";
  if (tried.route === undefined) return route !== undefined && LOCAL_ROUTES.has(route) ? "no" : "yes";
  if (route === undefined) return "unknown";
  return route === tried.route ? "yes" : "no";
}

/** Everything that stands between the least and the most that a course may count. */
function gapsOf(one: Medication, substance: string, tried: Tried, context: Context): readonly Gap[] {
  const { asOf } = context;
  const { resource, start, authored, stopReason } = one;
  const begins = start ?? authored;
  const end = endOf(one, asOf);
  const isTimed = asksForTime(tried) || tried.withinDays !== undefined;
  const isRunningNow = isRunning(one, asOf);
  const gaps: Gap[] = [];
  if (isOnRoute(one, substance, tried, context) === "unknown")
    gaps.push({ fact: "formulation", why: "absent", resource });
  if (tried.outcome === "failed" && stopReason === undefined)
    gaps.push({ fact: isRunningNow ? "response" : "stop-reason", why: "absent", resource });
  if (asksForTime(tried) && begins === undefined) gaps.push({ fact: "start", why: "absent", resource });
  if (isTimed && end === undefined) gaps.push({ fact: "stop", why: "absent", resource });
  return gaps;
}

function imprecise({ resource }: Medication): Gap {
  return { fact: FACT, why: "date-too-imprecise", resource };
}

/** A list that lacks a medicine is a no only where the record says that it is complete, and every entry was recognised. */
function notListed(context: Context): readonly Gap[] {
  if (!isListComplete(context, "medications")) return [{ fact: FACT, why: "not-listed" }];
  const stranger = context.record.unrecognisedMedications.find((one) => wasGiven(one, context.asOf));
  return stranger === undefined ? [] : [{ fact: FACT, why: "code-not-recognised", resource: stranger.resource }];
}

function evidenceOf(trials: readonly Trial[]): readonly EvidenceRef[] {
  return trials.flatMap(({ substance, given }) =>
    given.map((one) => {
      const begins = one.start ?? one.authored;
      return {
        fact: FACT,
        value: substance,
        ...(begins !== undefined && { date: formatDaySpan(begins) }),
        resource: one.resource,
      };
    }),
  );
}

function unique(gaps: readonly Gap[]): readonly Gap[] {
  const seen = new Map(gaps.map((gap) => [JSON.stringify([gap.fact, gap.why, gap.resource]), gap]));
  return [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, gap]) => gap);
}
