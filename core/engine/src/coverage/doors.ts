import type { Clock, DoorAnswer } from "./answer.ts";
import type { CoverageCase, Step } from "./case.ts";
import { clockOf, type Settled } from "./clock.ts";
import { countFrom } from "./clock-start.ts";
import { decisionsOf } from "./decision-clock.ts";
import { expeditedOf, type Hurry } from "./expedited.ts";
import type { DenialReason, Door } from "./knowledge.ts";
import { nextDoor } from "./next-door.ts";
import {
  decisionBefore,
  doorsBefore,
  isDecided,
  isDeniedByLetter,
  isOpened,
  isOpenedByLetter,
  type Path,
  pathOf,
} from "./path.ts";
import { type Judging, restingOn, standingOn } from "./standing.ts";

/** Codes of a door that may be used together with the one before it when there is ground for the fast way. */
const SIDE_BY_SIDE: ReadonlySet<string> = new Set(["together-with-internal-when-urgent", "urgent-outside-at-once"]);

export type DoorsInput = {
  readonly doors: readonly Door[];
  readonly reasons: readonly DenialReason[];
  readonly case: CoverageCase;
  readonly hurry: Hurry;
  readonly judging: Judging;
};

/** Every door of a plan in the order in which they open: may it be used, until when, how fast must the plan answer. */
export function judgeDoors(input: DoorsInput): readonly DoorAnswer[] {
  const path = pathOf(input.doors, input.case);
  const answers = path.doors.map((door) => answerOf(door, path, input));
  const next = nextDoor(answers, input.reasons, input.case);
  return answers.map((answer) => (answer.door.id === next ? { ...answer, isNext: true } : answer));
}

function answerOf(door: Door, path: Path, { case: told, reasons, hurry, judging }: DoorsInput): DoorAnswer {
  const fast = expeditedOf(door, hurry, judging);
  const step = path.steps.get(door.id);
  return {
    door: usableOf(door, judging),
    clock: clockOfDoor(door, path, { told, reasons, hurry, judging }),
    decisions: decisionsOf(door, step, judging),
    ...(fast !== undefined && { expedited: fast }),
    fitsReason: door.forReasons === undefined || door.forReasons.some((one) => told.denial.reasons.includes(one)),
  };
}

/** A rule that is withheld leaves no figure behind that could be printed by mistake. */
function usableOf({ fileWithin, facts, ...door }: Door, judging: Judging): Door {
  const isUsable = fileWithin !== undefined && restingOf(fileWithin, judging).standing !== "withheld";
  return {
    ...door,
    ...(isUsable && { fileWithin }),
    facts: facts.filter((fact) => standingOn(fact, judging) !== "withheld"),
  };
}

function restingOf(fileWithin: NonNullable<Door["fileWithin"]>, judging: Judging) {
  const { presumedReceipt } = fileWithin;
  return restingOn(presumedReceipt === undefined ? [fileWithin] : [fileWithin, presumedReceipt], judging);
}

type Setting = Pick<DoorsInput, "reasons" | "hurry" | "judging"> & { readonly told: CoverageCase };

function clockOfDoor(door: Door, path: Path, setting: Setting): Clock {
  const { judging, told } = setting;
  const { fileWithin } = door;
  const settled = settledOf(door, path, setting);
  const { isLetter, ...days } = fileWithin?.starts.startsWith("denial")
    ? { ...path.letter, isLetter: true }
    : decisionBefore(path, door);
  // The letter is the answer to what it denied: that clock began with an earlier letter, of which nothing was told.
  const isOver = settled === "decided" && isDeniedByLetter(path, door);
  const isCounted = fileWithin !== undefined && settled !== "not-yet" && settled !== "open" && !isOver;
  return clockOf({
    asOf: judging.asOf,
    resting: fileWithin === undefined ? restingOn([door], judging) : restingOf(fileWithin, judging),
    settled,
    counted: isCounted ? countFrom({ rule: fileWithin, days, isLetter, asOf: judging.asOf }) : undefined,
    letter: isOpenedByLetter(path, door) ? told.denial.lastDay : undefined,
    rule: fileWithin,
  });
}

function settledOf(door: Door, path: Path, setting: Setting): Settled | undefined {
  const step = path.steps.get(door.id);
  if (isDecided(path, door)) return isAskedAnew(door, setting) ? settledAnew(path, step) : "decided";
  if (step?.sent !== undefined || step?.received !== undefined) return "done";
  if (isOpened(path, door)) return undefined;
  return isOpenBeside(door, path, setting) ? "open" : "not-yet";
}

/** A first request that failed for its form is made again, not appealed. */
function isAskedAnew({ sort }: Door, { reasons }: Setting): boolean {
  return sort === "request" && reasons.some(({ firstDoor }) => firstDoor === "request");
}

/** Only what was sent after the letter is the new request; what came before is the one that was denied. */
function settledAnew({ letter }: Path, step: Step | undefined): Settled | undefined {
  const sent = step?.sent ?? step?.received;
  const denied = letter.dated ?? letter.received;
  if (step === undefined || sent === undefined || denied === undefined || sent < denied) return undefined;
  return step.outcome === undefined && step.decided === undefined ? "done" : "decided";
}

/** In a hurry some reviews may be asked for while the appeal before them runs, where somebody has read that they may. */
function isOpenBeside(door: Door, path: Path, { hurry, judging }: Setting): boolean {
  const fact = door.facts.find(({ says }) => SIDE_BY_SIDE.has(says.code));
  if (fact === undefined || standingOn(fact, judging) !== "usable") return false;
  const before = doorsBefore(path.doors, door);
  if (!before.some((one) => isOpened(path, one))) return false;
  return [door, ...before].some((one) => expeditedOf(one, hurry, judging)?.answer === "yes");
}
