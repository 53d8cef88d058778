import { compareDecimals, type Decimal, type Dose, parseDecimal } from "@afterscript/kernel";
import type { Finding } from "../finding.ts";
import type { Saying } from "../knowledge.ts";
import type { Answered } from "./answer.ts";
import type { Asked } from "./asked.ts";
import type { Question } from "./question.ts";
import { TIER_OF, tierOf } from "./tier.ts";

/** What the document says of a dose that was missed, by the hours to the next one. */
export const missedDose: Question<Extract<Asked, { is: "missed-dose" }>> = {
  told: () => [],
  printed: () => [],
  isAnswer: ({ base, state }) => base.kind === "missed-dose" && state !== "clear" && state !== "not-applicable",
  weight: (finding) => tierOf(finding),
  silent: (_, answers) => (answers.length === 0 ? [{ about: "missed-dose", why: "not-named" }] : []),
};

/** `ask`: the document does not settle it, or what settles it was not told. */
export type MissedDoseAnswer = "take-now" | "leave-out" | "ask";

export type MissedDose = {
  readonly drug: string;
  readonly statement: string;
  readonly answer: MissedDoseAnswer;
  /** The medicine is paused, or its record speaks against the next dose: the usual rule does not count. */
  readonly isHeldBack: boolean;
};

/** One answer for each statement on it. Nobody is told the usual rule of a medicine that is paused, or is to be. */
export function missedDoses({ asked, answers, assessment }: Pick<Answered, "asked" | "answers" | "assessment">) {
  const hours = asked.is === "missed-dose" ? asked.hoursToNext : undefined;
  return answers.map((finding): MissedDose => {
    const { drug, statement } = finding.base;
    const therapy = assessment.therapies.find((one) => one.drug === drug);
    const isHeldBack = therapy?.stage === "held" || assessment.findings.some((one) => speaksAgainst(one, drug));
    return {
      drug,
      statement,
      isHeldBack,
      answer: isHeldBack ? "ask" : missedDoseAnswer(finding, hours, therapy?.dose),
    };
  });
}

function speaksAgainst({ base, state, action, urgency }: Finding, drug: string): boolean {
  if (base.drug !== drug || state !== "applies") return false;
  if (action === "do-not-start" || TIER_OF[urgency] !== "non-urgent") return true;
  return base.kind === "duplicate-therapy" && action === "avoid";
}

const HOURS_A_DAY: Decimal = { n: 24, d: 1 };

/**
 * Reads the sayings of a missed-dose statement for one missed dose and the hours to the next one. The hours stand in the
 * statement; at the printed hour itself the dose is still taken ("less than 12 hours before the next").
 */
export function missedDoseAnswer(
  { base }: Finding,
  hoursToNext: Decimal | undefined,
  dose: Dose | undefined,
): MissedDoseAnswer {
  const says = base.says ?? [];
  if (hasCode(says, "leave-out-missed")) return "leave-out";
  if (!hasCode(says, "take-when-remembered")) return "ask";
  if (hoursToNext === undefined) return says.some(isLimit) ? "ask" : "take-now";
  if (compareDecimals(hoursToNext, intervalOf(dose)) > 0) return "ask";
  const within = hoursOf(says, "skip-when-next-within");
  if (within !== undefined) return compareDecimals(hoursToNext, within) < 0 ? "leave-out" : "take-now";
  if (hasCode(says, "skip-when-nearly-time")) return "ask";
  const isDaily = dose !== undefined && dose.perDay.n === dose.perDay.d;
  if (hasCode(says, "skip-when-missed-for") || hasCode(says, "skip-when-whole-day-missed"))
    return isDaily && compareDecimals(hoursToNext, HOURS_A_DAY) <= 0 ? missedForLess(says, hoursToNext) : "ask";
  return hoursToNext.n === 0 ? "ask" : "take-now";
}

/** The next dose is never further off than this: hours beyond it were meant otherwise. A day where the dose is not known. */
function intervalOf(dose: Dose | undefined): Decimal {
  const perDay = dose?.perDay ?? { n: 1, d: 1 };
  return { n: HOURS_A_DAY.n * perDay.d, d: perDay.n };
}

/** Of a dose that is taken once a day, the hours since it was due and those to the next one make a day. */
function missedForLess(says: readonly Saying[], hoursToNext: Decimal): MissedDoseAnswer {
  const limit = hoursOf(says, "skip-when-missed-for") ?? HOURS_A_DAY;
  const missedFor = { n: HOURS_A_DAY.n * hoursToNext.d - hoursToNext.n, d: hoursToNext.d };
  return compareDecimals(missedFor, limit) >= 0 ? "leave-out" : "take-now";
}

/** Whether the missed dose is left out hangs on the time: without it, the statement does not settle the matter. */
function isLimit({ code }: Saying): boolean {
  return code.startsWith("skip-when-");
}

function hasCode(says: readonly Saying[], code: string): boolean {
  return says.some((one) => one.code === code);
}

function hoursOf(says: readonly Saying[], code: string): Decimal | undefined {
  const [number = "", unit = ""] = says.find((one) => one.code === code)?.amounts?.[0]?.split(" ") ?? [];
  return /^hours?$/.test(unit) ? parseDecimal(number) : undefined;
}
