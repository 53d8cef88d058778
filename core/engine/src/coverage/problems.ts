import type { Day } from "@afterscript/kernel";
import type { AppealProblem } from "./answer.ts";
import type { CoverageCase, Step } from "./case.ts";
import { factOf, isAnswer } from "./criteria/told.ts";
import type { CoverageKnowledge } from "./knowledge.ts";
import { STATES } from "./states.ts";

type Named = readonly { readonly id: string }[];

/** What does not fit in what was told: names that nothing has, days that cannot be. Each is said; none stops the answer. */
export function problemsOf(told: CoverageCase, knowledge: CoverageKnowledge, asOf: Day): readonly AppealProblem[] {
  const { denial, steps, bridges } = told;
  const doors = knowledge.doors.filter(({ plan }) => plan === told.plan);
  return [
    ...unknown("PLAN_UNKNOWN", "plan", told.plan, knowledge.plans),
    ...(told.state === undefined || STATES.has(told.state)
      ? []
      : [{ code: "STATE_UNKNOWN" as const, where: "state", value: told.state }]),
    ...unknown("POLICY_UNKNOWN", "policy", told.policy, knowledge.policies),
    ...after("denial.dated", denial.dated, asOf),
    ...after("denial.received", denial.received, asOf),
    ...before("RECEIVED_BEFORE_DATED", "denial.received", denial.received, denial.dated),
    ...before("LAST_DAY_BEFORE_LETTER", "denial.lastDay", denial.lastDay, most(denial.dated, denial.received)),
    ...denial.reasons.flatMap((id, index) =>
      unknown("REASON_UNKNOWN", `denial.reasons.${index}`, id, knowledge.reasons),
    ),
    ...unknown("DOOR_UNKNOWN", "denial.deniedDoor", denial.deniedDoor, doors),
    ...steps.flatMap((step, index) => [
      ...unknown("DOOR_UNKNOWN", `steps.${index}.door`, step.door, doors),
      ...daysOfStep(step, `steps.${index}`, asOf),
    ]),
    ...Object.entries(told.told)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([fact, { value, day }]) => [
        ...unread(fact, value, knowledge),
        ...after(`told.${fact}.day`, day, asOf),
      ]),
    ...bridges.flatMap(({ id, enrolled, firstAppealDenied }, index) => [
      ...unknown("BRIDGE_UNKNOWN", `bridges.${index}.id`, id, knowledge.assistance),
      ...after(`bridges.${index}.enrolled`, enrolled, asOf),
      ...after(`bridges.${index}.firstAppealDenied`, firstAppealDenied, asOf),
      ...before("DAYS_OUT_OF_ORDER", `bridges.${index}.firstAppealDenied`, firstAppealDenied, enrolled),
    ]),
  ];
}

/** Beside the told facts of the knowledge: papers that are there, and grounds that hold. */
const YES_NO = { sort: "yes-no" } as const;

function unread(id: string, value: string, knowledge: CoverageKnowledge): AppealProblem[] {
  const [sort, ...name] = id.split(".");
  const named: Named = sort === "enclosure" ? knowledge.enclosures : sort === "ground" ? knowledge.grounds : [];
  const fact =
    factOf(id, knowledge) ?? (named.some((one) => one.id === name.join(".")) ? { ...YES_NO, id } : undefined);
  if (fact === undefined) return [{ code: "FACT_UNKNOWN", where: `told.${id}`, value: id }];
  return isAnswer(value, fact) ? [] : [{ code: "ANSWER_UNKNOWN", where: `told.${id}`, value }];
}

const STEP_DAYS = ["sent", "received", "statementReceived", "decided", "decisionReceived"] as const;

function daysOfStep(step: Step, at: string, asOf: Day): AppealProblem[] {
  const order = (later: (typeof STEP_DAYS)[number], earlier: (typeof STEP_DAYS)[number]) =>
    before("DAYS_OUT_OF_ORDER", `${at}.${later}`, step[later], step[earlier]);
  return [
    ...STEP_DAYS.flatMap((key) => after(`${at}.${key}`, step[key], asOf)),
    ...order("received", "sent"),
    ...order("decided", step.received === undefined ? "sent" : "received"),
    ...order("decisionReceived", "decided"),
  ];
}

function unknown(code: AppealProblem["code"], where: string, id: string | undefined, known: Named): AppealProblem[] {
  return id === undefined || known.some((one) => one.id === id) ? [] : [{ code, where, value: id }];
}

function after(where: string, day: Day | undefined, asOf: Day): AppealProblem[] {
  return day === undefined || day <= asOf ? [] : [{ code: "DAY_AFTER_AS_OF", where }];
}

function before(
  code: AppealProblem["code"],
  where: string,
  day: Day | undefined,
  earlier: Day | undefined,
): AppealProblem[] {
  return day === undefined || earlier === undefined || day >= earlier ? [] : [{ code, where }];
}

function most(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}
