import { buildRecord, type Fact } from "@afterscript/record";
import type {
  Clause,
  ClauseAnswer,
  CoverageAnswer,
  CoverageCase,
  CoverageInput,
  CoverageKnowledge,
  DenialReason,
  Door,
  DoorAnswer,
  FileWithin,
  Period,
  Policy,
  Rested,
} from "../src/public/coverage.ts";
import { judgeCoverage } from "../src/public/coverage.ts";
import { day, knowledge, PERSON, statement } from "./example.ts";

/** Invented plans, laws and payers with invented numbers: the engine is tested without a real rule. */
export const REVIEW_BY = "2029-01-31";

const cite = (seen: "primary" | "secondary" | "no") => ({ source: "law", section: "1", checked: "2026-01-01", seen });
export const READ: Rested = { cite: [cite("primary")], reviewBy: REVIEW_BY };
export const UNREAD: Rested = { cite: [cite("primary"), cite("no")], reviewBy: REVIEW_BY };

export const days = (amount: number): Period => ({ amount, unit: "days" });
export const months = (amount: number): Period => ({ amount, unit: "months" });
export const hours = (amount: number): Period => ({ amount, unit: "hours" });

export const within = (period: Period, starts: FileWithin["starts"], more: Partial<FileWithin> = {}): FileWithin => ({
  ...READ,
  period,
  starts,
  counts: "not-stated",
  ...more,
});

export function door(sort: Door["sort"], level: number, more: Partial<Door> = {}): Door {
  return { ...READ, id: sort, plan: "employer", sort, level, mayFile: ["patient"], decisions: [], facts: [], ...more };
}

export const decision = (speed: "standard" | "expedited", period: Period) => ({
  ...READ,
  speed,
  period,
  starts: "request-received" as const,
});

export const EXCEPTION = door("formulary-exception", 0, {
  forReasons: ["non-formulary"],
  decisions: [decision("standard", hours(72)), decision("expedited", hours(24))],
});
export const APPEAL = door("internal-appeal", 1, {
  fileWithin: within(days(180), "denial-received"),
  decisions: [decision("standard", days(30)), decision("expedited", hours(72))],
  expedited: { ...READ, grounds: ["prescriber-says-serious-harm", "runs-out-before-decision", "already-on-treatment"] },
});
export const REVIEW = door("external-review", 2, {
  fileWithin: within(months(4), "previous-decision-received"),
  decisions: [decision("standard", days(45))],
});

export const reason = (id: string, more: Partial<DenialReason> = {}): DenialReason => ({
  ...READ,
  id,
  mends: [],
  ...more,
});

export function coverage(more: Partial<CoverageKnowledge> = {}): CoverageKnowledge {
  return {
    version: "2026.1.1",
    hash: "test",
    sources: {},
    plans: [
      { ...READ, id: "employer", country: "us" },
      { ...READ, id: "self-funded-employer", country: "us" },
      { ...READ, id: "medicare-part-d", country: "us" },
    ],
    guide: [],
    doors: [EXCEPTION, APPEAL, REVIEW],
    reasons: [reason("step-not-met"), reason("non-formulary", { firstDoor: "formulary-exception" })],
    grounds: [],
    laws: [],
    policies: [],
    facts: [],
    enclosures: [],
    elements: [],
    assistance: [],
    traps: [],
    ...more,
  };
}

export const CASE: CoverageCase = {
  plan: "employer",
  denial: { received: day("2026-06-12"), reasons: ["step-not-met"] },
  told: {},
  steps: [],
  bridges: [],
};

export const letter = (more: Partial<CoverageCase["denial"]>): CoverageCase => ({
  ...CASE,
  denial: { reasons: [], ...more },
});

export const TESTS = [
  statement({ kind: "baseline-test", topic: "tuberculosis", by: ["igra"], id: "exampletinib.us.baseline-test.tb" }),
  statement({
    kind: "baseline-test",
    topic: "haemoglobin",
    by: ["haemoglobin"],
    id: "exampletinib.us.baseline-test.hb",
  }),
];

export type Judged = Partial<Omit<CoverageInput, "coverage" | "asOf" | "record">> & {
  readonly coverage?: Partial<CoverageKnowledge>;
  readonly facts?: readonly Fact[];
  readonly asOf?: string;
};

export function judged({ coverage: more, facts = [], asOf = "2026-07-01", ...rest }: Judged = {}): CoverageAnswer {
  return judgeCoverage({
    coverage: coverage(more),
    record: buildRecord({ person: PERSON, facts, problems: [] }),
    knowledge: knowledge(TESTS),
    case: CASE,
    asOf: day(asOf),
    request: { drugs: ["exampletinib"], condition: "rheumatoid-arthritis" },
    ...rest,
  });
}

export function doorOf(answer: CoverageAnswer, sort: Door["sort"]): DoorAnswer {
  const found = answer.doors.find((one) => one.door.sort === sort);
  if (found === undefined) throw new Error(`No door ${sort}`);
  return found;
}

/** A policy that asks these things, all of them, of the invented medicine. */
export function policy(of: readonly Clause[], more: Partial<Policy> = {}): Policy {
  return {
    ...READ,
    id: "us.payer.exampletinib.rheumatoid-arthritis",
    country: "us",
    payer: "Payer",
    drug: "exampletinib",
    condition: "rheumatoid-arthritis",
    isPattern: true,
    clause: { id: "whole", is: "all", of },
    ...more,
  };
}

/** One clause judged, with what was told and what the record holds. */
export function clauseOf(clause: Clause, more: Judged = {}): ClauseAnswer {
  const { criteria } = judged({ ...more, coverage: { policies: [policy([clause])], ...more.coverage } });
  const [answer] = criteria?.root.of ?? [];
  if (answer === undefined) throw new Error("No criteria were judged");
  return answer;
}

/** In short: the verdict, and what is missing. */
export function shortClause({ verdict, gaps }: ClauseAnswer): string {
  const why = gaps.map((gap) => `${gap.fact}:${gap.why}`).join(",");
  return why === "" ? verdict : `${verdict} (${why})`;
}

export const COMPLETE: Fact = {
  type: "complete-list",
  list: "medications",
  day: { earliest: day("2026-06-30"), latest: day("2026-06-30") },
  resource: "List/medicines",
};
