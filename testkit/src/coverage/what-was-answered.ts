import type {
  BridgeAnswer,
  ClauseAnswer,
  ClauseVerdict,
  Clock,
  CoverageAnswer,
  DecisionClock,
  DecisionTime,
  DoorAnswer,
  EnclosureAnswer,
  Period,
} from "@afterscript/engine/public/coverage.ts";
import { type Day, formatDay } from "@afterscript/kernel";
import type { Expected } from "./coverage-case.ts";

/** What the answer says of that which a case expects, as texts: several where the answer has a list. */
export function whatWasAnswered(answer: CoverageAnswer, { about, key, any }: Expected): readonly string[] {
  const [sort = "", name = ""] = about.split(" ");
  switch (sort) {
    case "door":
      return ofDoor(
        answer.doors.find(({ door }) => door.sort === name),
        key,
      );
    case "nearest":
      return ofNearest(answer, key);
    case "letter":
      return key === "is" ? [isThere(answer.letter)] : [text(answer.letter, key)];
    case "renewal":
      return ofRenewal(answer, key);
    case "bridge":
      return ofBridge(
        answer.bridges.find(({ assistance }) => assistance.id === name),
        key,
      );
    case "tried":
      return [joined(leavesOf(answer).filter(({ clause }) => isTrial(clause, name)))];
    case "done":
      return [joined(leavesOf(answer).filter(({ clause }) => isTest(clause, name)))];
    case "clause":
      return [
        joined(
          answer.criteria === undefined ? [] : allOf(answer.criteria.root).filter(({ clause }) => clause.id === name),
        ),
      ];
    case "criteria":
      return ofCriteria(answer, key);
    case "test":
    case "paper":
      return answer.enclosures.filter((one) => nameOf(one) === name).map(({ state }) => state);
    case "ground":
      return answer.grounds.filter(({ ground }) => ground.id === name).map(({ verdict }) => verdict);
    case "grounds":
      return ofList(
        answer.grounds.map(({ ground }) => ground.under),
        key === "under",
        any,
      );
    case "traps":
      return ofList(
        answer.traps.map(({ id }) => id),
        key === "shown",
        any,
      );
    default:
      return ofWhole(answer, key, any);
  }
}

function ofDoor(answer: DoorAnswer | undefined, key: string): readonly string[] {
  if (answer === undefined) return ["no such door"];
  const { clock, decisions, expedited, door } = answer;
  const standard = decisions.filter(({ time }) => time.speed === "standard");
  const fast = decisions.filter(({ time }) => time.speed === "expedited");
  const seen: Record<string, readonly string[]> = {
    ...ofClock(clock),
    lastDayIfAny: [dayOf(clock.lastDay)],
    standard: [dueOf(standard)],
    standardIfAny: [dueOf(standard)],
    expedited: [dueOf(fast)],
    expeditedIfAny: [dueOf(fast)],
    times: [timesOf(decisions.map(({ time }) => time))],
    late: [yesNo(decisions.some(({ isLate }) => isLate === true))],
    lateStandard: [yesNo(standard.some(({ isLate }) => isLate === true))],
    fast: [expedited?.answer ?? "no fast way"],
    grounds: expedited?.grounds ?? [],
    asks: expedited?.asks ?? [],
    fits: [yesNo(answer.fitsReason)],
    next: [yesNo(answer.isNext === true)],
    mayFile: [door.mayFile.join(" ")],
  };
  return seen[key] ?? [`nothing is known of ${key}`];
}

function ofClock(clock: Clock): Record<string, readonly string[]> {
  const { computed, ifSeen } = clock;
  return {
    state: [clock.state],
    lastDay: [dayOf(clock.lastDay)],
    notAfter: [dayOf(clock.lastDay)],
    day: [dayOf(clock.lastDay ?? ifSeen?.lastDay)],
    computed: [dayOf(computed?.lastDay)],
    letter: [dayOf(clock.letter)],
    governs: [clock.governs ?? "none"],
    daysLeft: [text(clock, "daysLeft")],
    warning: [text(clock, "warning")],
    presumed: [periodOf((computed ?? ifSeen)?.presumed)],
    counts: [clock.counts ?? "not-stated"],
    noSuchDay: [computed?.noSuchDay ?? "none"],
    fromLetterDate: [yesNo(computed?.isFromLetterDate === true)],
    isAtMost: [yesNo(clock.isAtMost === true)],
    needs: clock.needs ?? [],
  };
}

function ofNearest({ nearest, bridges, doors }: CoverageAnswer, key: string): readonly string[] {
  if (key === "is") return [isThere(nearest)];
  if (nearest === undefined) return ["none"];
  if (key === "bridge") return [yesNo(bridges.some(({ assistance }) => nearest.of.startsWith(`${assistance.id}.`)))];
  if (key === "of") return [doors.find(({ door }) => door.id === nearest.of)?.door.sort ?? nearest.of];
  return [text(nearest, key === "notAfter" ? "lastDay" : key)];
}

function ofRenewal({ renewal }: CoverageAnswer, key: string): readonly string[] {
  if (key === "reminders") return [(renewal?.reminders ?? []).map(dayOf).join(", ")];
  return [dayOf(renewal?.ends)];
}

function ofBridge(answer: BridgeAnswer | undefined, key: string): readonly string[] {
  if (key === "isThere") return [yesNo(answer !== undefined)];
  if (answer === undefined) return ["absent"];
  const clockFrom = (starts: string) => {
    const deadline = answer.assistance.deadlines.find((one) => one.starts === starts);
    return answer.clocks.find(({ id }) => id === deadline?.id)?.clock;
  };
  const first = clockFrom("enrolled");
  const seen: Record<string, string> = {
    fits: answer.fits,
    first: dayOf(first?.lastDay),
    firstState: first?.state ?? "no clock",
    firstDaysLeft: text(first, "daysLeft"),
    firstWarning: text(first, "warning"),
    second: dayOf(clockFrom("first-appeal-denied")?.lastDay),
  };
  return [seen[key] ?? `nothing is known of ${key}`];
}

function ofCriteria({ criteria }: CoverageAnswer, key: string): readonly string[] {
  if (criteria === undefined) return ["no policy was judged"];
  if (key === "verdict") return [criteria.verdict];
  if (key === "isCutShort") return [yesNo(criteria.policy.isCutShort === true)];
  const blocking = allOf(criteria.root).find(({ clause }) => clause.id === criteria.blocking);
  return blocking === undefined ? ["nothing blocks"] : allOf(blocking).flatMap(namesOf);
}

function namesOf({ clause }: ClauseAnswer): readonly string[] {
  if (clause.is === "tried") return clause.tried.substances;
  if (clause.is === "done") return [clause.done.fact];
  return "fact" in clause ? [clause.fact] : [];
}

function leavesOf({ criteria }: CoverageAnswer): readonly ClauseAnswer[] {
  return criteria === undefined ? [] : allOf(criteria.root).filter(({ of }) => of === undefined);
}

function allOf(answer: ClauseAnswer): readonly ClauseAnswer[] {
  return [answer, ...(answer.of ?? []).flatMap(allOf)];
}

function isTrial(clause: ClauseAnswer["clause"], substance: string): boolean {
  return clause.is === "tried" && clause.tried.substances.includes(substance);
}

function isTest(clause: ClauseAnswer["clause"], fact: string): boolean {
  return clause.is === "done" && clause.done.fact === fact;
}

/** Several clauses ask for the same medicine in a policy: the best that any of them says. */
function joined(answers: readonly ClauseAnswer[]): ClauseVerdict | "not asked" {
  const verdicts = answers.map(({ verdict }) => verdict);
  return (["met", "unknown", "not-met"] as const).find((one) => verdicts.includes(one)) ?? "not asked";
}

function nameOf({ is }: EnclosureAnswer): string {
  return is.sort === "test" ? is.item.topic : is.enclosure.id;
}

function ofWhole(answer: CoverageAnswer, key: string, any: readonly string[]): readonly string[] {
  const { plan, doors, laws, nearest, problems } = answer;
  const days = doors.filter(({ clock }) => clock.lastDay !== undefined || clock.computed !== undefined);
  const seen: Record<string, readonly string[]> = {
    plan: [plan?.id ?? "none"],
    noDoors: [yesNo(doors.length === 0)],
    noDay: [yesNo(days.length === 0 && nearest === undefined)],
    laws: [laws.map(({ state }) => state).join(", ") || "none"],
    lawTimes: [laws.map(({ decisions }) => timesOf(decisions)).join("; ") || "none"],
    silence: [laws.some(({ silenceMeansGranted }) => silenceMeansGranted) ? "granted" : "not said"],
    absent: any.filter((sort) => doors.every(({ door }) => door.sort !== sort)),
    problems: problems.map(({ code }) => code),
  };
  return seen[key] ?? [`nothing is known of ${key}`];
}

/** What is expected to stand in a list, or not to stand there. */
function ofList(list: readonly string[], isExpected: boolean, any: readonly string[]): readonly string[] {
  if (isExpected) return list;
  return any.filter((one) => !list.includes(one));
}

/** "standard 30 days, expedited 72 hours": hours are never days. */
function timesOf(times: readonly DecisionTime[]): string {
  return times.map(({ speed, period }) => `${speed} ${periodOf(period)}`).join(", ") || "none";
}

function dueOf(decisions: readonly DecisionClock[]): string {
  return dayOf(decisions.find(({ by }) => by !== undefined)?.by?.lastDay);
}

function dayOf(day: Day | undefined): string {
  return day === undefined ? "none" : formatDay(day);
}

function periodOf(period: Period | undefined): string {
  return period === undefined ? "none" : `${period.amount} ${period.unit}`;
}

function text(from: object | undefined, key: string): string {
  const value = (from as Record<string, unknown> | undefined)?.[key];
  if (value === undefined) return "none";
  return key === "lastDay" ? dayOf(value as Day) : String(value);
}

function yesNo(is: boolean): "yes" | "no" {
  return is ? "yes" : "no";
}

function isThere(found: unknown): string {
  return found === undefined ? "none" : "something";
}
