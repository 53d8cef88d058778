import { dayOf, formatDay, partsOf } from "@afterscript/kernel";
import type { Draws } from "./draws.ts";
import { COURSES, type Course, NAMES, PLANTED, type Planting, RECORD, type Wrinkle } from "./record-codes.ts";

/** Somebody of the clinic before anything is written down about them. */
export type ClinicPerson = {
  readonly id: string;
  readonly number: string;
  readonly given: string;
  readonly family: string;
  readonly sex: "female" | "male";
  /** ISO date. */
  readonly born: string;
  readonly course: Course;
  readonly wrinkle: Partial<Wrinkle>;
  readonly planting?: Planting;
};

const SIZE = 300;
/** One in so many of the people without a planting is about to start, and one in so many sent nothing this week. */
const STARTS = 19;
const QUIET = 11;
const AGES = { least: 28, most: 62 };
const CHILDBEARING_UNTIL = 50;

/** The people of the clinic: the planted ones among the others, in an order that tells nothing. */
export function clinicPeople(draws: Draws, monday: number): readonly ClinicPerson[] {
  const special: readonly Partial<Wrinkle>[] = [...PLANTED.plantings, ...PLANTED.traps];
  const usual = Array.from({ length: SIZE - special.length }, (_, index) => usualWrinkle(draws, index));
  const taken = new Set<string>();
  const people = [...special, ...usual].map((wrinkle) => {
    const course = courseOf(wrinkle, draws);
    const sex = wrinkle.sex ?? draws.pick(["female", "male"] as const);
    const born = bornOf(wrinkle, draws, monday);
    return { course, wrinkle, sex, born, ...nameOf({ wrinkle, sex, born, draws, taken }) };
  });
  return shuffled(people, draws).map((person, index) => ({
    ...person,
    id: `p${String(index + 1).padStart(3, "0")}`,
    // No real number begins so.
    number: `999${String(1_000_003 + index * 29_989).padStart(7, "0")}`,
    ...(isPlanting(person.wrinkle) && { planting: person.wrinkle }),
  }));
}

function isPlanting(wrinkle: Partial<Wrinkle>): wrinkle is Planting {
  return "lane" in wrinkle;
}

function usualWrinkle(draws: Draws, index: number): Partial<Wrinkle> {
  if (index % STARTS === 0) return { at: "start" };
  return index % QUIET === 0 ? { last: String(draws.between(8, 30)) } : {};
}

function courseOf({ drug, condition, dose }: Partial<Wrinkle>, draws: Draws): Course {
  const fitting = COURSES.courses.filter(
    (one) => drug === undefined || (one.drug === drug && one.condition === condition),
  );
  const pool = fitting.flatMap((one) => Array.from({ length: drug === undefined ? Number(one.share) : 1 }, () => one));
  const first = fitting[0];
  if (first === undefined) throw new Error(`testkit/demo-week/courses.yaml has no ${drug} for ${condition}.`);
  const course = drug === undefined ? draws.pick(pool) : first;
  return dose === undefined ? course : { ...course, dose };
}

function bornOf({ age }: Partial<Wrinkle>, draws: Draws, monday: number): string {
  const years = age === undefined ? draws.between(AGES.least, AGES.most) : Number(age);
  const birthday = partsOf(monday - draws.between(20, 340));
  return formatDay(dayOf(birthday.year - years, birthday.month, Math.min(birthday.day, 28)));
}

/** Whether the clinic asks a person about pregnancy. */
export function mayBePregnant({ sex, born }: Pick<ClinicPerson, "sex" | "born">, monday: number): boolean {
  return sex === "female" && partsOf(monday).year - Number(born.slice(0, 4)) <= CHILDBEARING_UNTIL;
}

type Naming = {
  readonly wrinkle: Partial<Wrinkle>;
  readonly sex: "female" | "male";
  readonly born: string;
  readonly draws: Draws;
  /** Full names that somebody has, and families with a day of birth: nobody is taken for a brother or a sister. */
  readonly taken: Set<string>;
};

function nameOf({ wrinkle, sex, born, draws, taken }: Naming): { readonly given: string; readonly family: string } {
  if (wrinkle.called !== undefined) {
    const [given, family] = wrinkle.called;
    return { given, family };
  }
  const given = draws.pick(sex === "female" ? NAMES.women : NAMES.men);
  const isFree = (family: string) => !taken.has(`${given} ${family}`) && !taken.has(`${family} ${born}`);
  const family = draws.pick(NAMES.families.filter(isFree));
  taken.add(`${given} ${family}`).add(`${family} ${born}`);
  return { given, family };
}

function shuffled<T>(list: readonly T[], draws: Draws): readonly T[] {
  return list
    .map((item) => ({ item, place: draws.between(0, 1_000_000_000) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** The name, number and day of birth, as the clinic's own system sends them. */
export function patientResource({ id, number, given, family, sex, born }: ClinicPerson) {
  return {
    resourceType: "Patient",
    id,
    identifier: [{ system: RECORD.identifiers.patient, value: number }],
    name: [{ use: "official", text: `${given} ${family}`, family, given: [given] }],
    gender: sex,
    birthDate: born,
    address: [{ country: "GB" }],
  };
}
