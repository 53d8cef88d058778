import { expect, test } from "vitest";
import { NO_DAY } from "../../../parts/DayFields.tsx";
import { partsOf } from "../../../parts/told-day.ts";
import { readStep, STEP_DAYS, type Step, type StepDay, type TypedStep } from "./read-step.ts";

const DOOR = "us.self-funded-employer.internal-appeal";
const BOUNDS = { latest: "2026-07-01", letter: "2026-06-08" };

function typed(days: Partial<Record<StepDay, string>>, rest: Partial<Omit<TypedStep, "days">> = {}): TypedStep {
  const parts = (at: StepDay) => (days[at] === undefined ? NO_DAY : partsOf(days[at]));
  return {
    before: { door: DOOR },
    outcome: "",
    days: { sent: parts("sent"), received: parts("received"), decided: parts("decided"), decisionReceived: NO_DAY },
    ...rest,
  };
}

test.each<[days: Partial<Record<StepDay, string>>]>([
  [{ sent: "2026-06-08" }],
  [{ sent: "2026-06-20", received: "2026-06-20", decided: "2026-07-01" }],
  [{ decided: "2026-06-30" }],
])("%o is written down as it is", (days) => {
  expect(readStep(typed(days), BOUNDS)).toEqual({ is: "read", step: { door: DOOR, ...days } });
});

test.each<[days: Partial<Record<StepDay, string>>, at: StepDay, what: RegExp]>([
  [{ sent: "2026-06-07" }, "sent", /“Sent on” lies before “Date of the letter”, 8 Jun 2026/],
  [{ sent: "2026-06-20", received: "2026-06-19" }, "received", /“It was there on” lies before “Sent on”, 20 Jun 2026/],
  [{ sent: "2026-06-20", decided: "2026-06-10" }, "decided", /“Decided on” lies before “Sent on”, 20 Jun 2026/],
  [{ decided: "2026-07-02" }, "decided", /./],
  [{ sent: "2026-06" }, "sent", /The day is missing/],
  [{}, "sent", /Nothing is filled in/],
])("%o is refused at its place, with what mends it", (days, at, what) => {
  const read = readStep(typed(days), BOUNDS);
  if (read.is !== "fault") throw new Error("It was read.");
  expect([read.at, read.error.what]).toEqual([at, expect.stringMatching(what)]);
  expect(read.error.mend).not.toBe("");
});

test("without a letter to answer, a step may have begun before it", () => {
  expect(readStep(typed({ sent: "2026-06-01" }), { latest: BOUNDS.latest }).is).toBe("read");
});

test("what is not asked here stays, and what was emptied goes", () => {
  const before: Step = { door: DOOR, speed: "expedited", sent: "2026-06-20", outcome: "denied" };
  expect(readStep(typed({}, { before }), BOUNDS)).toEqual({ is: "read", step: { door: DOOR, speed: "expedited" } });
});

test("the days stand in the order in which they can only come", () => {
  expect(STEP_DAYS).toEqual(["sent", "received", "decided", "decisionReceived"]);
});
