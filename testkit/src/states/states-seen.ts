import {
  assess,
  type Finding,
  type Knowledge,
  REGIONS,
  type Region,
  type State,
  type Statement,
} from "@afterscript/engine";
import { compileConcepts, readFhir } from "@afterscript/fhir";
import { parseDay } from "@afterscript/kernel";
import { loadConcepts, loadKnowledge } from "@afterscript/knowledge";
import { allCases } from "../cases/all-cases.ts";
import type { Case } from "../cases/case.ts";
import { isExpected } from "../cases/match-findings.ts";
import { recordOf } from "../cases/run-case.ts";
import { dayOfKnowledge } from "../clean/judge-clean.ts";
import { caseOfDraft } from "./draft.ts";
import { reachableStates } from "./reachable-states.ts";
import { statedNeighbours } from "./stated-neighbours.ts";
import { witnesses } from "./witnesses.ts";

/** Who shows a state: a written case that expects it, one that only passes by, what follows from one, a record made from the statement. */
export const SEERS = ["expected", "case", "neighbour", "made"] as const;
export type Seer = (typeof SEERS)[number];

/** One statement in one version, and who saw it in which of the states that it can take. */
export type StatementStates = {
  readonly region: Region;
  readonly statement: Statement;
  readonly reachable: ReadonlySet<State>;
  readonly seen: ReadonlyMap<State, Seer>;
};

const concepts = compileConcepts(loadConcepts());

type Entry = Omit<StatementStates, "seen"> & {
  readonly seen: Map<State, Seer>;
  readonly from: number;
  readonly until: number;
};

/** Runs all cases, their neighbours, and, for what none of them shows, records made from the statements. */
export function statesSeen(): readonly StatementStates[] {
  const regions = REGIONS.map((region) => new Seeing(loadKnowledge(region)));
  const cases = allCases();
  for (const written of cases) {
    for (const region of regionsOf(written, regions)) region.look(written, recordOf(written), "case", written);
  }
  for (const written of firstsOfTheirSort(cases)) {
    for (const neighbour of statedNeighbours(written)) {
      for (const region of regionsOf(written, regions)) region.look(neighbour, recordOf(neighbour), "neighbour");
    }
  }
  for (const region of regions) region.makeUp();
  return regions.flatMap((region) => region.entries);
}

/** Neighbours of more cases than these of one drug, region, use and stage show nothing new, and take long. */
const OF_A_SORT = 5;

function firstsOfTheirSort(cases: readonly Case[]): readonly Case[] {
  const taken = new Map<string, number>();
  return cases.filter(({ drug, region, therapy, record }) => {
    const sort = `${drug} ${region} ${therapy?.condition} ${therapy?.stage}`;
    const count = taken.get(sort) ?? 0;
    taken.set(sort, count + 1);
    return record === undefined && count < OF_A_SORT;
  });
}

/** A region that follows another is held by the cases of that one too. */
function regionsOf({ region }: Case, all: readonly Seeing[]): readonly Seeing[] {
  return all.filter(({ knowledge }) => knowledge.region === region || (region === "eu" && knowledge.region === "uk"));
}

type At = { readonly asOf: number; readonly asked?: readonly string[] };

class Seeing {
  readonly knowledge: Knowledge;
  readonly entries: readonly Entry[];
  readonly #byId = new Map<string, Entry[]>();

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge;
    // What is told when asking is never found in a record: the cases with a question hold it.
    const found = knowledge.statements.filter((statement) => !isTold(statement));
    this.entries = found.map((statement) => ({
      region: knowledge.region,
      statement,
      reachable: reachableStates(statement, knowledge),
      seen: new Map(),
      from: dayOf(statement.from),
      until: statement.until === undefined ? Number.POSITIVE_INFINITY : dayOf(statement.until),
    }));
    for (const entry of this.entries) {
      const { id } = entry.statement;
      this.#byId.set(id, [...(this.#byId.get(id) ?? []), entry]);
    }
  }

  look(at: At, bytes: string, seer: Seer, written?: Case): void {
    const read = readFhir(JSON.parse(bytes), concepts);
    if ("failure" in read) return;
    const { asOf, asked } = at;
    const request = asked === undefined ? {} : { request: { drugs: asked } };
    const { findings } = assess({ record: read.record, knowledge: this.knowledge, asOf, all: true, ...request });
    for (const finding of findings) {
      const { base, state } = finding;
      const entry = this.#byId.get(base.statement)?.find(({ from, until }) => asOf >= from && asOf < until);
      if (entry === undefined || entry.seen.get(state) === "expected") continue;
      if (written !== undefined && isExpected(written, inItsRegion(finding, written)))
        entry.seen.set(state, "expected");
      else if (!entry.seen.has(state)) entry.seen.set(state, seer);
    }
  }

  /** Asks each statement's own questions for the states that are still missing. */
  makeUp(): void {
    const today = dayOfKnowledge(this.knowledge);
    for (const entry of this.entries) {
      const asOf = Math.max(entry.from, Math.min(today, entry.until - 1));
      for (const state of missingOf(entry)) {
        for (const draft of witnesses(entry.statement, state)) {
          if (entry.seen.has(state)) break;
          const made = caseOfDraft(draft, asOf, this.knowledge.region);
          this.look(made, recordOf(made), "made");
        }
      }
    }
  }
}

/** It speaks only of a symptom or an event that somebody tells of. */
function isTold(statement: Statement): boolean {
  return statement.kind === "symptom" || ("if" in statement && statement.if?.is === "symptom");
}

/** A followed statement under the id that the case's own region gives it. */
function inItsRegion(finding: Finding, { region }: Case): Finding {
  if (finding.base.statement.includes(`.${region}.`)) return finding;
  const [drug, , ...rest] = finding.base.statement.split(".");
  return { ...finding, base: { ...finding.base, statement: [drug, region, ...rest].join(".") } };
}

export function missingOf({ reachable, seen }: Pick<StatementStates, "reachable" | "seen">): readonly State[] {
  return [...reachable].filter((state) => !seen.has(state));
}

/** States in which a stop, a hold, a do-not-start, an avoid or a dose of a label is expected by a written case, and is not. */
export function unexpectedOf({ statement, reachable, seen }: StatementStates): readonly State[] {
  const isOther = "notStated" in statement || statement.authority !== "label" || statement.until !== undefined;
  const isGrave = statement.kind === "dose" || Object.values(statement.then).some((action) => GRAVE.has(action));
  if (isOther || !isGrave) return [];
  return (["applies", "clear"] as const).filter((state) => reachable.has(state) && seen.get(state) !== "expected");
}

const GRAVE: ReadonlySet<string> = new Set(["stop", "hold", "do-not-start", "avoid"]);

function dayOf(text: string): number {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`"${text}" is no day: YYYY-MM-DD.`);
  return day;
}
