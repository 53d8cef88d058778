import type { AskWords } from "@afterscript/check";
import { ACTIONS, AUTHORITIES, KINDS, REGIONS, STAGES, STANDINGS, TIERS } from "@afterscript/engine";
import { type Day, parseDay } from "@afterscript/kernel";
import { isScalar } from "yaml";
import type { Case, CaseTherapy, ExpectedFinding } from "./case.ts";
import { readFacts } from "./read-facts.ts";
import {
  lineOf,
  openYaml,
  type Place,
  readEntries,
  readList,
  readMapping,
  readOneOf,
  readSome,
  readText,
  refuse,
} from "./yaml-reading.ts";

const MISSED_DOSE_ANSWERS = ["take-now", "leave-out", "ask"] as const;
const SILENCES = ["not-named", "not-recognised", "severity-not-named"] as const;
const FILE_KEYS = ["region", "drug", "asOf", "therapy", "facts", "cases"] as const;
const CASE_KEYS = [
  "patient",
  "region",
  "drug",
  "asOf",
  "therapy",
  "facts",
  "record",
  "asked",
  "ask",
  "tier",
  "missed",
  "standing",
  "silence",
  "expect",
  "statements",
  "judged",
  "none",
  "problems",
  "evidence",
  "because",
] as const;

/** Reads one file of `knowledge/cases`. What the file says at its top holds for each case that does not say otherwise. */
export function readCaseFile(text: string, file: string): readonly Case[] {
  const top = readMapping(openYaml(text, file), FILE_KEYS);
  const cases = top.cases ?? refuse(openYaml(text, file), "has no `cases`.");
  return readList(cases, (place) => readCase(place, top));
}

function readCase(place: Place, top: Partial<Record<(typeof FILE_KEYS)[number], Place>>): Case {
  const own = readMapping(place, CASE_KEYS);
  const need = <T>(found: T | undefined, key: string): T => found ?? refuse(place, `has no \`${key}\`.`);
  const asOf = readDay(need(own.asOf ?? top.asOf, "asOf"));
  const drug = readText(need(own.drug ?? top.drug, "drug"));
  const therapy = own.record === undefined ? merged(top.therapy, own.therapy) : undefined;
  const facts = own.record === undefined ? merged(top.facts, own.facts) : new Map<string, Place>();
  const region = readOneOf(need(own.region ?? top.region, "region"), REGIONS);
  const named = own.statements === undefined ? [] : [...readEntries(own.statements)];
  const { expect, ...others } = readExpectations(own);
  const result: Case = {
    title: readText(need(own.patient, "patient")),
    file: place.file,
    line: lineOf(place),
    region,
    drug,
    asOf,
    ...(therapy !== undefined && therapy.size > 0 && { therapy: readTherapy(place, therapy) }),
    facts: readFacts(place, facts, asOf),
    ...(own.record !== undefined && { record: readText(own.record) }),
    ...(own.asked !== undefined && { asked: readList(own.asked, readText) }),
    ...(own.ask !== undefined && { ask: readAsk(own.ask) }),
    ...(own.tier !== undefined && { tier: readOneOf(own.tier, TIERS) }),
    ...(own.missed !== undefined && { missed: readOneOf(own.missed, MISSED_DOSE_ANSWERS) }),
    ...(own.standing !== undefined && { standing: readOneOf(own.standing, STANDINGS) }),
    ...(own.silence !== undefined && { silence: readList(own.silence, (item) => readOneOf(item, SILENCES)) }),
    expect: [...expect, ...named.map(([id, answer]) => readStatementAnswer(`${drug}.${region}.${id}`, answer))],
    ...others,
    problems: own.problems === undefined ? [] : readList(own.problems, readText),
    evidence: readList(need(own.evidence, "evidence"), readText),
    because: readText(need(own.because, "because")),
  };
  const ofAnswer = (["tier", "missed", "standing", "silence"] as const).find((key) => result[key] !== undefined);
  if (ofAnswer !== undefined && result.ask === undefined)
    return refuse(place, `has a \`${ofAnswer}\` and asks nothing.`);
  const asserts =
    Number(ofAnswer !== undefined) +
    result.expect.length +
    result.none.length +
    result.problems.length +
    (result.judged?.length ?? 0);
  if (asserts === 0)
    return refuse(
      place,
      "expects nothing: write `expect`, `statements`, `judged`, `none`, `problems`, `tier`, `missed`, `standing` or `silence`.",
    );
  return result;
}

/** `symptoms` is a list, an extra dose a yes; every other question is one text, as on the command line. */
function readAsk(place: Place): AskWords {
  const entries = [...readEntries(place)].map(([key, value]) => {
    if (key === "symptoms") return [key, readSome(value, readText)] as const;
    if (key === "extraDose") return [key, readOneOf(value, ["yes"]) === "yes"] as const;
    return [key, readText(value)] as const;
  });
  return Object.fromEntries(entries);
}

/** What findings are expected, apart from those named by their statement. */
export function readExpectations(
  own: Partial<Record<"expect" | "judged" | "none", Place>>,
): Pick<Case, "expect" | "judged" | "none"> {
  return {
    expect: own.expect === undefined ? [] : readList(own.expect, readExpectation),
    ...(own.judged !== undefined && { judged: readSome(own.judged, readText) }),
    none: own.none === undefined ? [] : readList(own.none, (item) => readOneOf(item, ACTIONS)),
  };
}

/** The file's entries with the case's over them; `none` takes an entry away. */
function merged(top: Place | undefined, own: Place | undefined): ReadonlyMap<string, Place> {
  if (own !== undefined && isNone(own)) return new Map();
  const all = new Map([...(top === undefined ? [] : readEntries(top)), ...(own === undefined ? [] : readEntries(own))]);
  for (const [key, value] of all) {
    if (isNone(value)) all.delete(key);
  }
  return all;
}

function isNone({ node }: Place): boolean {
  return isScalar(node) && node.value === "none";
}

const THERAPY_KEYS = ["condition", "dose", "since", "stage", "heldSince", "stoppedOn"] as const;

export function readTherapy(place: Place, entries: ReadonlyMap<string, Place>): CaseTherapy {
  for (const [key, value] of entries) {
    if (!THERAPY_KEYS.some((known) => known === key)) {
      return refuse(value, `unknown key. Known here: ${THERAPY_KEYS.join(", ")}.`);
    }
  }
  const stage = entries.get("stage") ?? refuse(place, "its therapy has no `stage`.");
  const texts = Object.fromEntries(
    THERAPY_KEYS.flatMap((key) => {
      const found = entries.get(key);
      return found === undefined || key === "stage" ? [] : [[key, readText(found)]];
    }),
  );
  return { ...texts, stage: readOneOf(stage, STAGES) };
}

const FINDING_KEYS = [
  "drug",
  "kind",
  "topic",
  "state",
  "action",
  "rule",
  "statement",
  "ifSeen",
  "ifApplies",
  "considers",
  "authority",
  "notLicensed",
  "due",
  "allowed",
  "says",
  "gap",
] as const;
const EXPECTED_STATES = ["applies", "clear", "unknown", "silent"] as const;
const DUE = ["upcoming", "due", "overdue", "done"] as const;

function readExpectation(place: Place): ExpectedFinding {
  const own = readMapping(place, FINDING_KEYS);
  const kind = readOneOf(own.kind ?? refuse(place, "has no `kind`."), KINDS);
  const topics = readSome(own.topic ?? refuse(place, "has no `topic`."), readText);
  const state = readOneOf(own.state ?? refuse(place, "has no `state`."), EXPECTED_STATES);
  if (state === "applies" && own.action === undefined && own.ifSeen === undefined) {
    return refuse(place, "a finding that applies has an `action`.");
  }
  return {
    line: lineOf(place),
    kind,
    topics,
    state,
    ...(own.drug && { drug: readText(own.drug) }),
    ...(own.action && { actions: readSome(own.action, (item) => readOneOf(item, ACTIONS)) }),
    ...(own.rule && { rule: readText(own.rule) }),
    ...(own.statement && { statement: readText(own.statement) }),
    ...(own.ifSeen && { ifSeen: readOneOf(own.ifSeen, ACTIONS) }),
    ...(own.ifApplies && { ifApplies: readOneOf(own.ifApplies, ACTIONS) }),
    ...(own.considers && { considers: readOneOf(own.considers, ACTIONS) }),
    ...(own.authority && { authority: readOneOf(own.authority, AUTHORITIES) }),
    ...(own.notLicensed && readOneOf(own.notLicensed, ["true"]) && { notLicensed: true as const }),
    ...(own.due && { due: readOneOf(own.due, DUE) }),
    ...(own.allowed && { allowed: readSome(own.allowed, readText) }),
    ...(own.says && { says: readSome(own.says, readText) }),
    ...(own.gap && { gaps: readSome(own.gap, readGap) }),
  };
}

const ANSWER =
  /^(?<state>applies|clear|unknown|silent)(?: (?<action>[a-z-]+))?(?:, if seen (?<ifSeen>[a-z-]+))?(?:: (?<doses>.+))?$/;

/**
 * Under a statement's id: "applies reduce-dose: IR 5 mg twice daily or XR 11 mg once daily", "clear", "unknown", "silent",
 * "clear: no dose" where not even a limit is given, "applies caution, if seen hold", and "applies caution, if seen none".
 */
function readStatementAnswer(statement: string, place: Place): ExpectedFinding {
  const text = readText(place);
  const { state, action, ifSeen, doses } = ANSWER.exec(text)?.groups ?? {};
  if (state === undefined)
    return refuse(place, `"${text}" is no answer. Write "applies hold" or "clear: 15 mg once daily".`);
  const [, , kind = "", topic = ""] = statement.split(".");
  return {
    line: lineOf(place),
    statement,
    kind: KINDS.find((one) => one === kind) ?? refuse(place, `"${kind}" is no kind.`),
    topics: [topic],
    state: EXPECTED_STATES.find((one) => one === state) ?? "silent",
    ...(action !== undefined && { actions: ACTIONS.filter((one) => one === action) }),
    ...(ifSeen !== undefined && {
      ifSeen: ACTIONS.find((one) => one === ifSeen) ?? refuse(place, `"${ifSeen}" is no action.`),
    }),
    ...(doses !== undefined && { allowed: doses === "no dose" ? [] : doses.split(" or ") }),
  };
}

/** "neutrophils absent", or only the fact: "weight". */
function readGap(place: Place): { readonly fact: string; readonly why?: string } {
  const [fact = "", why] = readText(place).split(" ");
  return { fact, ...(why !== undefined && { why }) };
}

function readDay(place: Place): Day {
  return parseDay(readText(place)) ?? refuse(place, "should be a day: YYYY-MM-DD.");
}
