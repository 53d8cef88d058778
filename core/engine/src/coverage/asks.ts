import type { Ask, CaseAsk, ClauseAnswer, CoverageAnswer, DoorAnswer, EnclosureAnswer } from "./answer.ts";
import { type Enclosure, WANTED_FIRST } from "./knowledge.ts";

/** The parts of an answer that leave something to ask. */
export type Asking = Pick<CoverageAnswer, "plan" | "doors" | "bridges" | "criteria" | "enclosures" | "grounds"> & {
  readonly needsState: boolean;
  readonly therapy: { readonly condition?: string | undefined } | undefined;
  /** Every paper that the knowledge names: who has it is whom to ask for what it shows. */
  readonly papers: readonly Enclosure[];
  /** Facts that only a person or a clinic can tell. */
  readonly isToldFact: (fact: string) => boolean;
};

/** Everything that has to be asked, of whom, each thing once, with the clauses, doors and papers that need it. */
export function asksOf(asking: Asking): readonly Ask[] {
  return joined([
    ...asksOfPlan(asking),
    ...asking.doors.flatMap(asksOfDoor),
    ...asking.bridges.flatMap(({ assistance, clocks }) =>
      clocks.flatMap(({ clock }) => (clock.needs ?? []).map((need) => ofCase("person", need, assistance.id))),
    ),
    ...(asking.criteria === undefined
      ? []
      : openLeaves(asking.criteria.root).flatMap((leaf) => asksOfClause(leaf, asking))),
    ...asking.grounds
      .filter(({ verdict }) => verdict === "unknown")
      .flatMap(({ ground, gaps }) => gaps.map(({ fact }) => askOfGround(ground.id, fact))),
    ...asking.enclosures.flatMap(asksOfEnclosure),
  ]);
}

/** Without the plan type nothing can be counted: what is to be done today. */
function asksOfPlan({ plan, needsState, therapy, criteria }: Asking): readonly Ask[] {
  return [
    ...(plan === undefined
      ? [
          ofCase("person", "read-your-letter-today", "plan"),
          ofCase("plan", "call-number-on-card", "plan"),
          ofCase("plan", "insured-or-self-funded", "plan"),
        ]
      : []),
    ...(needsState ? [ofCase("person", "state", "laws")] : []),
    ...(therapy === undefined ? [ofCase("person", "denied-medicine", "criteria")] : []),
    ...(therapy !== undefined && therapy.condition === undefined ? [ofCase("clinic", "condition", "criteria")] : []),
    ...(criteria === undefined ||
    criteria.policy.isPattern === true ||
    criteria.policy.isCutShort === true ||
    criteria.isWithheld
      ? [ofCase("plan", "own-criteria", "criteria")]
      : []),
  ];
}

const OVER: ReadonlySet<DoorAnswer["clock"]["state"]> = new Set(["passed", "not-yet", "done", "decided"]);

function asksOfDoor({ door, clock, expedited }: DoorAnswer): readonly Ask[] {
  if (OVER.has(clock.state)) return [];
  return [
    ...(clock.needs ?? []).map((need) => ofCase("person", need, door.id)),
    ...(expedited?.answer === "unknown"
      ? expedited.asks.map((ask) => ofCase(ask === "prescriber-says-serious-harm" ? "clinic" : "person", ask, door.id))
      : []),
  ];
}

/** Under a clause that is met nothing needs asking. */
function openLeaves(answer: ClauseAnswer): readonly ClauseAnswer[] {
  if (answer.verdict === "met") return [];
  return answer.of === undefined ? [answer] : answer.of.flatMap(openLeaves);
}

function asksOfClause(answer: ClauseAnswer, { papers, isToldFact }: Asking): readonly Ask[] {
  const { clause, gaps, shownBy } = answer;
  const from = papers.find(({ id }) => shownBy.includes(id))?.from;
  const of = from === undefined || from === "afterscript" ? "clinic" : from;
  if (clause.is === "tried" && gaps.length > 0)
    return [{ of, what: { code: "tried", amounts: clause.tried.named }, for: [clause.id] }];
  return gaps.map(({ fact }) => {
    if (isToldFact(fact)) return told(of, fact, clause.id);
    return { of, what: { code: clause.is === "done" ? "test" : "fact", amounts: [fact] }, for: [clause.id] };
  });
}

function asksOfEnclosure({ is, state }: EnclosureAnswer): readonly Ask[] {
  if (state === "have") return [];
  if (is.sort === "test")
    return [{ of: "clinic", what: { code: "test", amounts: [is.item.topic] }, for: [is.item.statement] }];
  const { id, from, amounts = [] } = is.enclosure;
  return from === "afterscript" ? [] : [{ of: from, what: { code: "paper", amounts: [id, ...amounts] }, for: [id] }];
}

/** Only a prescriber can say whether a ground holds; what a letter wants first stands in the letter. */
function askOfGround(ground: string, fact: string): Ask {
  if (fact === WANTED_FIRST) return ofCase("person", WANTED_FIRST, ground);
  const what = fact === `ground.${ground}` ? { code: "ground", amounts: [ground] } : { code: "fact", amounts: [fact] };
  return { of: "clinic", what, for: [ground] };
}

function told(of: Ask["of"], fact: string, by: string): Ask {
  return { of, what: { code: "told", amounts: [fact] }, for: [by] };
}

function ofCase(of: Ask["of"], what: CaseAsk, by: string): Ask {
  return { of, what: { code: "case", amounts: [what] }, for: [by] };
}

/** One thing asked of one side is asked once, for everything that needs it. */
function joined(asks: readonly Ask[]): readonly Ask[] {
  const byThing = new Map<string, Ask>();
  for (const ask of asks) {
    const key = JSON.stringify([ask.of, ask.what]);
    const known = byThing.get(key);
    byThing.set(key, known === undefined ? ask : { ...known, for: [...new Set([...known.for, ...ask.for])] });
  }
  return [...byThing.values()];
}
