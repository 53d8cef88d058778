import type { Expedited } from "./answer.ts";
import type { CoverageCase } from "./case.ts";
import type { Door, ExpeditedGround } from "./knowledge.ts";
import { addPeriod } from "./last-day.ts";
import { type Judging, standingOn } from "./standing.ts";

/** What is known of the person that the fast way turns on. */
export type Hurry = Pick<CoverageCase, "prescriberSaysSeriousHarm" | "daysLeft"> & {
  /** Told, or shown by the record. */
  readonly isOnTreatment: boolean | undefined;
};

type Held = { readonly answer: Expedited["answer"]; readonly ask?: Expedited["asks"][number] };

/** May the fast way be asked for? Unknown as long as one of its grounds is not known and none is met. */
export function expeditedOf(door: Door, hurry: Hurry, judging: Judging): Expedited | undefined {
  const { expedited } = door;
  if (expedited === undefined) return undefined;
  const standing = standingOn(expedited, judging);
  if (standing === "withheld") return { answer: "unknown", grounds: [], asks: [], isWithheld: true };
  const held = expedited.grounds.map((ground) => ({ ground, ...HELD[ground](door, hurry, judging) }));
  const grounds = held.filter(({ answer }) => answer === "yes").map(({ ground }) => ground);
  const asks = held.flatMap(({ ask }) => (ask === undefined ? [] : [ask]));
  if (standing === "not-confirmed") return { answer: "unknown", grounds, asks, isNotConfirmed: true };
  const isOpen = held.some(({ answer }) => answer === "unknown");
  return { answer: grounds.length > 0 ? "yes" : isOpen ? "unknown" : "no", grounds, asks };
}

const HELD: Readonly<Record<ExpeditedGround, (door: Door, hurry: Hurry, judging: Judging) => Held>> = {
  "prescriber-says-serious-harm": (_, { prescriberSaysSeriousHarm }) =>
    told(prescriberSaysSeriousHarm, "prescriber-says-serious-harm"),
  "already-on-treatment": (_, { isOnTreatment }) => told(isOnTreatment, "on-treatment"),
  "runs-out-before-decision": runsOut,
};

function told(value: boolean | undefined, ask: Expedited["asks"][number]): Held {
  return value === undefined ? { answer: "unknown", ask } : { answer: value ? "yes" : "no" };
}

/** Who does not take it runs out of nothing. The medicine must reach beyond the day on which a plan may still decide. */
function runsOut(door: Door, { daysLeft, isOnTreatment }: Hurry, judging: Judging): Held {
  if (daysLeft === undefined)
    return isOnTreatment === false ? { answer: "no" } : { answer: "unknown", ask: "days-left" };
  const standard = door.decisions.find(({ speed }) => speed === "standard");
  if (standard === undefined || standingOn(standard, judging) !== "usable") return { answer: "unknown" };
  const wait = addPeriod(judging.asOf, standard.period) - judging.asOf;
  return { answer: daysLeft <= wait ? "yes" : "no" };
}
