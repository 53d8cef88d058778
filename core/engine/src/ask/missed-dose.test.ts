import { parseDecimal, parseDose } from "@afterscript/kernel";
import { expect, test } from "vitest";
import type { Finding } from "../finding.ts";
import type { Saying } from "../knowledge.ts";
import { type Action, URGENCY_OF } from "../vocabulary.ts";
import { missedDoseAnswer, missedDoses } from "./missed-dose.ts";

const saying = (...says: readonly Saying[]) => ({ base: { says } }) as unknown as Finding;
const TAKE: Saying = { code: "take-when-remembered" };
const WITHIN: Saying = { code: "skip-when-next-within", amounts: ["12 hours"] };
const NEARLY: Saying = { code: "skip-when-nearly-time" };
const WHOLE_DAY: Saying = { code: "skip-when-whole-day-missed" };
const MISSED_FOR: Saying = { code: "skip-when-missed-for", amounts: ["24 hours"] };
const LEAVE_OUT: Saying = { code: "leave-out-missed" };

test.each<{ says: readonly Saying[]; hours?: string; dose?: string; answer: string }>([
  { says: [TAKE, WITHIN], hours: "11.9", answer: "leave-out" },
  { says: [TAKE, WITHIN], hours: "12", answer: "take-now" },
  { says: [TAKE, WITHIN], hours: "12.1", answer: "take-now" },
  { says: [TAKE, WITHIN], answer: "ask" },
  { says: [TAKE, NEARLY], hours: "11", answer: "ask" },
  { says: [TAKE, NEARLY], answer: "ask" },
  { says: [TAKE, WHOLE_DAY], hours: "0", dose: "15 mg once daily", answer: "leave-out" },
  { says: [TAKE, WHOLE_DAY], hours: "0.1", dose: "15 mg once daily", answer: "take-now" },
  { says: [TAKE, MISSED_FOR], hours: "24", dose: "200 mg once daily", answer: "take-now" },
  { says: [TAKE, MISSED_FOR], hours: "24.1", dose: "200 mg once daily", answer: "ask" },
  { says: [TAKE, MISSED_FOR], hours: "1", dose: "5 mg twice daily", answer: "ask" },
  { says: [TAKE, MISSED_FOR], hours: "1", answer: "ask" },
  { says: [TAKE, WHOLE_DAY], dose: "15 mg once daily", answer: "ask" },
  { says: [LEAVE_OUT], hours: "23", answer: "leave-out" },
  { says: [LEAVE_OUT], answer: "leave-out" },
  { says: [TAKE], hours: "1", answer: "take-now" },
  { says: [TAKE], answer: "take-now" },
  { says: [], hours: "1", answer: "ask" },
  // The next dose of a daily medicine is never further off than its own interval: the hours were meant otherwise.
  { says: [TAKE, WITHIN], hours: "24", answer: "take-now" },
  { says: [TAKE, WITHIN], hours: "24.1", answer: "ask" },
  { says: [TAKE, WITHIN], hours: "24.1", dose: "100 mg once daily", answer: "ask" },
  { says: [TAKE, WITHIN], hours: "12.1", dose: "5 mg twice daily", answer: "ask" },
  { says: [TAKE], hours: "12", dose: "5 mg twice daily", answer: "take-now" },
  { says: [TAKE], hours: "12.1", dose: "5 mg twice daily", answer: "ask" },
  { says: [TAKE], hours: "25", answer: "ask" },
  { says: [LEAVE_OUT], hours: "25", answer: "leave-out" },
  // Nothing to go: now, and the next at its usual time, would be two at once.
  { says: [TAKE], hours: "0", answer: "ask" },
])("$says with $hours hours to go, $dose: $answer", ({ says, hours, dose, answer }) => {
  const given = dose === undefined ? undefined : parseDose(dose);
  expect(missedDoseAnswer(saying(...says), hours === undefined ? undefined : parseDecimal(hours), given)).toBe(answer);
});

type Against = { readonly drug?: string; readonly kind?: string; readonly state?: string; readonly action: string };

const finding = ({ drug = "abrocitinib", kind = "lab-threshold", state = "applies", action }: Against) =>
  ({ base: { drug, kind }, state, action, urgency: URGENCY_OF[action as Action] }) as unknown as Finding;

test.each<{ about: string; stage?: string; against?: Against; answer: string }>([
  { about: "nothing", answer: "take-now" },
  { about: "a medicine that is paused", stage: "held", answer: "ask" },
  { about: "a count at which it is stopped", against: { action: "stop" }, answer: "ask" },
  { about: "a count at which it is paused", against: { action: "hold" }, answer: "ask" },
  { about: "an unseen pause", against: { action: "call-today" }, answer: "ask" },
  { about: "a start that the label forbids", stage: "starting", against: { action: "do-not-start" }, answer: "ask" },
  { about: "a second medicine like it", against: { kind: "duplicate-therapy", action: "avoid" }, answer: "ask" },
  { about: "a licence for others", against: { kind: "indication", action: "avoid" }, answer: "take-now" },
  { about: "a caution", against: { action: "caution" }, answer: "take-now" },
  { about: "a count that is read and clear", against: { state: "clear", action: "none" }, answer: "take-now" },
  { about: "a pause of another medicine", against: { drug: "baricitinib", action: "hold" }, answer: "take-now" },
])("beside $about a missed dose is: $answer", ({ stage = "on-treatment", against, answer }) => {
  const told = { base: { drug: "abrocitinib", statement: "s", kind: "missed-dose", says: [TAKE, WITHIN] } };
  const findings = against === undefined ? [] : [finding(against)];
  const assessment = { therapies: [{ drug: "abrocitinib", stage }], findings };
  const doses = missedDoses({
    asked: { is: "missed-dose", hoursToNext: parseDecimal("13") },
    answers: [told],
    assessment,
  } as never);
  expect(doses).toEqual([{ drug: "abrocitinib", statement: "s", answer, isHeldBack: answer === "ask" }]);
});
