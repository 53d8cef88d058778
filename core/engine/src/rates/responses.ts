import type { EvidenceRef, Gap } from "@afterscript/kernel";
import type { Region, Seen } from "../vocabulary.ts";
import { type PersonAsked, type PersonInput, personOf } from "./about-person.ts";
import type { Arm, Onset, RateCite, Trial, TrialResponse } from "./knowledge.ts";
import { type Icons, iconsOf } from "./per-thousand.ts";
import { isSameDose, weakestSeen } from "./risk.ts";

export type ResponseArm = Omit<Arm, "seen"> & {
  readonly seen: Seen;
  /** Of 100 people; a change of a score on average has none. */
  readonly icons?: Icons;
  readonly isOwnDose?: true;
};

/** One measure at one time. */
export type ResponseRow = Pick<TrialResponse, "id" | "endpoint" | "at" | "who" | "verdicts"> & {
  /** Is the person in the part of the people that it is about? Always yes for all. */
  readonly isAbout: "yes" | "no" | "unknown";
  readonly because: readonly EvidenceRef[];
  readonly gaps: readonly Gap[];
  readonly arms: readonly ResponseArm[];
  readonly seen: Seen;
  readonly cite: readonly RateCite[];
};

/** One trial: its rows may be read beside each other, and beside no other trial's. */
export type ResponsePanel = {
  readonly trial: Trial;
  /** Another active treatment was taken in the same trial. */
  readonly isHeadToHead: boolean;
  /** Codes of what the drug was compared with. */
  readonly against: readonly string[];
  readonly rows: readonly ResponseRow[];
};

export type ResponsePicture = {
  readonly drug: string;
  readonly region: Region;
  readonly condition?: string;
  /** Head to head first; otherwise in the order of the knowledge, never by their figures. */
  readonly panels: readonly ResponsePanel[];
  /** When the drug was first seen apart from what it was compared with. */
  readonly onsets: readonly Onset[];
  readonly notKnown: readonly ("condition-unknown" | "no-responses" | "no-head-to-head")[];
};

/** How many got better on this drug in this condition, one trial a panel, and how soon the first difference was seen. */
export function responsesFor(input: PersonInput): ResponsePicture {
  const { knowledge, drug } = input;
  const person = personOf(input);
  const { condition } = person.therapy;
  const own = knowledge.responses.filter(
    (one) => one.drug === drug && one.condition === condition && one.superseded !== true,
  );
  const panels = panelsOf(own, person, knowledge.trials);
  return {
    drug,
    region: knowledge.region,
    ...(condition && { condition }),
    panels: [...panels.filter((one) => one.isHeadToHead), ...panels.filter((one) => !one.isHeadToHead)],
    onsets: knowledge.onsets.filter((one) => one.drug === drug && one.condition === condition),
    notKnown: notKnown(panels, condition),
  };
}

function notKnown(panels: readonly ResponsePanel[], condition: string | undefined): ResponsePicture["notKnown"] {
  if (condition === undefined) return ["condition-unknown"];
  if (panels.length === 0) return ["no-responses"];
  return panels.some((one) => one.isHeadToHead) ? [] : ["no-head-to-head"];
}

function panelsOf(
  responses: readonly TrialResponse[],
  person: PersonAsked,
  trials: Readonly<Record<string, Trial>>,
): ResponsePanel[] {
  return [...new Set(responses.map((one) => one.trial))].map((id) => {
    const trial = trials[id];
    if (trial === undefined) throw new Error(`No trial "${id}".`);
    const rows = responses.filter((one) => one.trial === id);
    return {
      trial,
      isHeadToHead: rows.some((one) => one.headToHead === true),
      against: [...new Set(rows.flatMap(comparatorsOf))],
      rows: rows.map((one) => rowOf(one, person)),
    };
  });
}

function comparatorsOf({ arms, verdicts }: TrialResponse): readonly string[] {
  return [...arms.flatMap(({ comparator }) => comparator ?? []), ...verdicts.map(({ against }) => against)];
}

function rowOf(response: TrialResponse, person: PersonAsked): ResponseRow {
  const { id, endpoint, at, who, verdicts, cite } = response;
  const about = who === undefined ? undefined : person.isIn(response);
  const seen = weakestSeen(cite.map((one) => one.seen));
  return {
    id,
    endpoint,
    at,
    ...(who && { who }),
    verdicts,
    isAbout: about?.is ?? "yes",
    because: about?.because ?? [],
    gaps: about?.gaps ?? [],
    arms: response.arms.map((arm) => armOf(arm, seen, person)),
    seen,
    cite,
  };
}

const HUNDRED = 100;

function armOf({ seen, ...arm }: Arm, rest: Seen, { therapy }: PersonAsked): ResponseArm {
  const { figure } = arm;
  const isOwn = therapy.dose !== undefined && arm.dose !== undefined && isSameDose(therapy.dose, arm.dose);
  return {
    ...arm,
    seen: seen ?? rest,
    ...(figure.is === "percent" && { icons: iconsOf(figure.value.value, figure.value.isBelow === true, HUNDRED) }),
    ...(isOwn && { isOwnDose: true as const }),
  };
}
