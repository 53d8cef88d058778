import type { Day } from "@afterscript/kernel";
import type { CoverageCase, Step } from "./case.ts";
import type { DecisionDays } from "./clock-start.ts";
import { DOOR_SORTS, type Door, type DoorSort } from "./knowledge.ts";

/** The doors of one plan in the order in which they open, and what has happened at them. */
export type Path = {
  readonly doors: readonly Door[];
  /** The door that the letter denied; undefined: the first request, where the plan has no door of its own for it. */
  readonly denied: Door | undefined;
  readonly deniedLevel: number;
  readonly steps: ReadonlyMap<string, Step>;
  readonly letter: DecisionDays;
};

export function pathOf(doors: readonly Door[], { denial, steps }: CoverageCase): Path {
  const ordered = [...doors].sort(byOpening);
  const named = ordered.find(({ id }) => id === denial.deniedDoor);
  const denied = named ?? ordered.find(({ sort }) => sort === "request");
  return {
    doors: ordered,
    denied,
    deniedLevel: named !== undefined && isAppeal(named) ? named.level : 0,
    steps: new Map([...steps].sort(byLastDay).map((step) => [step.door, step])),
    letter: { dated: denial.dated, received: denial.received },
  };
}

function byOpening(a: Door, b: Door): number {
  return a.level - b.level || DOOR_SORTS.indexOf(a.sort) - DOOR_SORTS.indexOf(b.sort) || (a.id < b.id ? -1 : 1);
}

/** Of two tries at one door the later one counts. */
function byLastDay(a: Step, b: Step): number {
  return lastDayOf(a) - lastDayOf(b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}

function lastDayOf({ sent, received, decided, decisionReceived }: Step): number {
  return Math.max(...[sent, received, decided, decisionReceived].map((day) => day ?? Number.NEGATIVE_INFINITY));
}

export function isDecided(path: Path, door: Door): boolean {
  return isDeniedByLetter(path, door) || isStepDecided(path.steps.get(door.id));
}

function isStepDecided(step: Step | undefined): boolean {
  return step?.outcome !== undefined || step?.decided !== undefined || step?.decisionReceived !== undefined;
}

/**
 * Of the doors before any appeal only the one that the letter names, and the first request, without which nobody says no. Of an
 * appeal every level up to it, but for what its own
 * denial opens on the same level.
 */
export function isDeniedByLetter({ doors, denied, deniedLevel }: Path, door: Door): boolean {
  if (denied === undefined) return false;
  if (door.sort === "request" || door.id === denied.id) return true;
  return deniedLevel > 0 && door.level <= deniedLevel && !doorsBefore(doors, door).includes(denied);
}

function isDenied(path: Path, door: Door): boolean {
  return isDeniedByLetter(path, door) || path.steps.get(door.id)?.outcome === "denied";
}

/** The doors one of which must have been denied; none: it stands open after the first denial. */
export function doorsBefore(doors: readonly Door[], door: Door): readonly Door[] {
  // It follows the refused exception for what is not on the list, not an appeal.
  if (door.sort === "external-exception-review") return doors.filter(({ sort }) => sort === "formulary-exception");
  if (door.level === 0) return [];
  const lower = doors.filter((one) => isAppeal(one) && one.level < door.level);
  const last = lower.filter(({ level }) => level === Math.max(...lower.map((one) => one.level)));
  // Where a plan has a second internal appeal, its denial is the last one inside, and opens what stands beside it.
  const second = doors.filter(({ sort, level }) => sort === "second-internal-appeal" && level === door.level);
  return door.sort === "external-review" && last.length > 0 ? [...last, ...second] : last;
}

/** A denial of these opens no next level: one follows an exception, the other only keeps a medicine running. */
const BESIDE: ReadonlySet<DoorSort> = new Set(["external-exception-review", "keep-benefits"]);

export function isAppeal({ level, sort }: Door): boolean {
  return level > 0 && !BESIDE.has(sort);
}

export function isOpened(path: Path, door: Door): boolean {
  const before = doorsBefore(path.doors, door);
  return before.length === 0 || before.some((one) => isDenied(path, one));
}

/** Did this very letter open the door? Then its own last day speaks of it. */
export function isOpenedByLetter(path: Path, door: Door): boolean {
  if (isDeniedByLetter(path, door)) return false;
  if (door.level === 0 && door.sort !== "external-exception-review") return false;
  return isOpened({ ...path, steps: new Map() }, door);
}

/** The days of the decision that opens a door: of the last denial before it, else of the letter. */
export function decisionBefore(path: Path, door: Door): DecisionDays & { readonly isLetter: boolean } {
  const denied = doorsBefore(path.doors, door).filter((one) => isDenied(path, one));
  const last = denied.filter(({ level }) => level === Math.max(...denied.map((one) => one.level)));
  if (last.length === 0) return { ...path.letter, isLetter: true };
  const isLetter = last.some((one) => isDeniedByLetter(path, one));
  const days = last.map(({ id }): DecisionDays => {
    const step = path.steps.get(id);
    return { dated: step?.decided, received: step?.decisionReceived };
  });
  return { ...earliest(isLetter ? [path.letter, ...days] : days), isLetter };
}

function earliest(days: readonly DecisionDays[]): DecisionDays {
  return { dated: least(days.map(({ dated }) => dated)), received: least(days.map(({ received }) => received)) };
}

function least(days: readonly (Day | undefined)[]): Day | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
