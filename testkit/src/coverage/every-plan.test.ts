import { judgeCoverage } from "@afterscript/engine/public/coverage.ts";
import { compileConcepts, readFhir } from "@afterscript/fhir";
import { type Day, dayOf, formatDay, parseDay } from "@afterscript/kernel";
import { loadConcepts, loadCoverage, loadKnowledge } from "@afterscript/knowledge";
import { expect, test } from "vitest";
import { bundle } from "../record/fhir.ts";

const coverage = loadCoverage();
const knowledge = loadKnowledge("us");
const read = readFhir(JSON.parse(JSON.stringify(bundle([]))), compileConcepts(loadConcepts()));
if ("failure" in read) throw new Error(read.failure.code);
const { record } = read;

type Told = { readonly plan: string; readonly state?: string; readonly deniedDoor?: string; readonly lastDay?: Day };

/** One refusal whose letter came five days before as-of. */
function judged({ plan, state, deniedDoor, lastDay }: Told, asOf: Day) {
  return judgeCoverage({
    coverage,
    record,
    knowledge,
    asOf,
    case: {
      plan,
      ...(state !== undefined && { state }),
      denial: {
        dated: asOf - 9,
        received: asOf - 5,
        reasons: ["step-not-met", "non-formulary"],
        ...(lastDay !== undefined && { lastDay }),
        ...(deniedDoor !== undefined && { deniedDoor }),
      },
      prescriberSaysSeriousHarm: true,
      told: {},
      steps: [],
      bridges: [],
    },
  });
}

const PLANS = coverage.plans.map(({ id }) => id);
const NOT_REACHED = PLANS.filter(
  (plan) => !["marketplace-or-individual", "insured-employer", "government-employer"].includes(plan),
).filter((plan) => !plan.startsWith("medicaid"));
const STATES = [...new Set(coverage.laws.map(({ state }) => state))];
const NOW = dayOf(2026, 11, 23);

test.each(NOT_REACHED)("%s: no state's step-therapy law and none of its grounds, in any state", (plan) => {
  const cited = STATES.flatMap((state) => {
    const { laws, grounds } = judged({ plan, state }, NOW);
    return [...laws.map(({ id }) => id), ...grounds.map(({ ground }) => ground.under)];
  });
  expect(cited.filter((one) => one !== "part-d-exception" && one !== "formulary-exception")).toEqual([]);
});

const LETTERS = coverage.doors.map(({ id, plan, sort }) => ({ plan, deniedDoor: id, sort }));

test.each(LETTERS)("$plan, $sort denied: years later no number is given", (told) => {
  const { doors, nearest, laws, grounds } = judged(told, dayOf(2035, 1, 1));
  const numbers = doors.flatMap(({ door, clock, decisions }) => [
    ...(clock.computed === undefined && clock.ifSeen === undefined && clock.lastDay === undefined ? [] : [door.id]),
    ...decisions.filter(({ by, isWithheld }) => by !== undefined || isWithheld !== true).map(() => door.id),
    ...(door.fileWithin === undefined ? [] : [door.id]),
    ...door.facts.map(({ says }) => says.code),
  ]);
  expect({ numbers, nearest, laws, grounds }).toEqual({ numbers: [], nearest: undefined, laws: [], grounds: [] });
});

test.each(LETTERS)("$plan, $sort denied: the letter's own earlier day is never passed over", (told) => {
  const lastDay = NOW + 1;
  const { doors, nearest, letter } = judged({ ...told, lastDay }, NOW);
  const later = doors.filter(({ clock }) => clock.letter !== undefined && (clock.lastDay ?? lastDay) > lastDay);
  expect(letter).toEqual({ lastDay, daysLeft: 1 });
  expect(later.map(({ door }) => door.id)).toEqual([]);
  expect(nearest?.lastDay).toBeLessThanOrEqual(lastDay);
});

const LIMITS = coverage.doors.flatMap(({ id, plan, fileWithin }) => {
  const reviews = [fileWithin, fileWithin?.presumedReceipt].flatMap((one) =>
    one === undefined ? [] : [one.reviewBy, ...one.cite.map(({ source }) => coverage.sources[source]?.reviewBy ?? "")],
  );
  const reviewBy = reviews.sort()[0];
  return reviewBy === undefined ? [] : [{ id, plan, reviewBy }];
});

test.each(LIMITS)("$id: its limit holds on $reviewBy and is withheld the day after", ({ id, plan, reviewBy }) => {
  const day = parseDay(reviewBy) ?? 0;
  const limitOn = (asOf: Day) => judged({ plan }, asOf).doors.find(({ door }) => door.id === id)?.door.fileWithin;
  expect({ [formatDay(day)]: limitOn(day) !== undefined, after: limitOn(day + 1) !== undefined }).toEqual({
    [reviewBy]: true,
    after: false,
  });
});
