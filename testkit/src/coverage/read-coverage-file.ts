import { DOOR_SORTS } from "@afterscript/engine/public/coverage.ts";
import { type Day, parseDay } from "@afterscript/kernel";
import { isMap, isScalar, isSeq } from "yaml";
import { readTherapy } from "../cases/read-case-file.ts";
import { readFacts } from "../cases/read-facts.ts";
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
} from "../cases/yaml-reading.ts";
import type { Expected, WrittenRefusal } from "./coverage-case.ts";

const FILE_KEYS = ["asOf", "record", "sources", "cases"] as const;
const TOLD_KEYS = ["case", "asOf", "told", "record", "because", "source"] as const;
const GROUPS = {
  doors: [
    "state",
    "lastDay",
    "lastDayIfAny",
    "notAfter",
    "day",
    "computed",
    "letter",
    "governs",
    "daysLeft",
    "warning",
    "presumed",
    "counts",
    "noSuchDay",
    "fromLetterDate",
    "isAtMost",
    "needs",
    "standard",
    "standardIfAny",
    "expedited",
    "expeditedIfAny",
    "times",
    "late",
    "lateStandard",
    "fast",
    "grounds",
    "asks",
    "fits",
    "next",
    "mayFile",
  ],
  nearest: ["of", "lastDay", "notAfter", "daysLeft", "bridge"],
  letter: ["lastDay", "daysLeft"],
  bridges: ["id", "fits", "first", "firstState", "firstDaysLeft", "firstWarning", "second", "isThere"],
  criteria: ["tried", "done", "clause", "verdict", "blocks", "isCutShort"],
  renewal: ["ends", "reminders"],
  grounds: ["under", "notUnder"],
  traps: ["shown", "hidden"],
} as const;
/** Groups whose keys are names: of tests before the first tablet, of papers, of grounds. */
const NAMED = { tests: "test", papers: "paper", groundVerdicts: "ground" } as const;
const WHOLE = ["plan", "noDoors", "noDay", "laws", "lawTimes", "silence", "absent", "problems"] as const;
/** Here a list is one expectation, in its order; elsewhere a list says that any of its members will do. */
const WHOLE_LISTS: readonly string[] = ["reminders", "times"];
const CASE_KEYS = [
  ...TOLD_KEYS,
  ...(Object.keys(GROUPS) as (keyof typeof GROUPS)[]),
  ...(Object.keys(NAMED) as (keyof typeof NAMED)[]),
  ...WHOLE,
];

/** Reads one file of `knowledge/cases/coverage`: errors say file, line and what to write. */
export function readCoverageFile(text: string, file: string): readonly WrittenRefusal[] {
  const opened = openYaml(text, file);
  const top = readMapping(opened, FILE_KEYS);
  const cases = top.cases ?? refuse(opened, "has no `cases`.");
  return readList(cases, (place) => readCase(place, top));
}

type Top = Partial<Record<(typeof FILE_KEYS)[number], Place>>;

function readCase(place: Place, top: Top): WrittenRefusal {
  const own = readMapping(place, CASE_KEYS);
  const need = <T>(found: T | undefined, key: string): T => found ?? refuse(place, `has no \`${key}\`.`);
  const asOf = readDay(need(own.asOf ?? top.asOf, "asOf"));
  const record = own.record ?? top.record;
  const expect = readExpectations(own);
  if (expect.length === 0)
    return refuse(place, `expects nothing: write ${CASE_KEYS.slice(TOLD_KEYS.length).join(", ")}.`);
  const addresses = top.sources === undefined ? new Map<string, Place>() : readEntries(top.sources);
  return {
    title: readText(need(own.case, "case")),
    file: place.file,
    line: lineOf(place),
    asOf,
    told: readTold(need(own.told, "told")),
    ...(record !== undefined && { record: readRecord(record, asOf) }),
    expect,
    because: readText(need(own.because, "because")),
    sources: readSome(need(own.source, "source"), (item) => {
      const name = readText(item);
      return readText(addresses.get(name) ?? refuse(item, `"${name}" is not among the \`sources\` of the file.`));
    }),
  };
}

/** As a file of the appeal form would give it: only a number of days is no text. */
function readTold(place: Place): Readonly<Record<string, unknown>> {
  const told = plain(place) as Record<string, unknown>;
  return { ...told, ...(told.daysLeft !== undefined && { daysLeft: Number(told.daysLeft) }) };
}

function plain(place: Place): unknown {
  if (isScalar(place.node)) return readText(place);
  if (isSeq(place.node)) return readList(place, plain);
  return Object.fromEntries([...readEntries(place)].map(([key, value]) => [key, plain(value)]));
}

function readRecord(place: Place, asOf: Day): NonNullable<WrittenRefusal["record"]> {
  const { drug, therapy, facts } = readMapping(place, ["drug", "therapy", "facts"]);
  return {
    drug: readText(drug ?? refuse(place, "has no `drug`.")),
    ...(therapy !== undefined && { therapy: readTherapy(therapy, readEntries(therapy)) }),
    facts: readFacts(place, facts === undefined ? new Map() : readEntries(facts), asOf),
  };
}

function readExpectations(own: Partial<Record<(typeof CASE_KEYS)[number], Place>>): readonly Expected[] {
  const { doors, bridges, criteria, traps, grounds } = own;
  return [
    ...(doors === undefined ? [] : [...readEntries(doors)].flatMap(readDoor)),
    ...(["nearest", "letter", "renewal"] as const).flatMap((name) => readGroup(own[name], name)),
    ...(bridges === undefined ? [] : readList(bridges, readBridge).flat()),
    ...(criteria === undefined ? [] : readCriteria(criteria)),
    ...[grounds, traps].flatMap((place, index) =>
      place === undefined ? [] : eachOfLists(place, index === 0 ? "grounds" : "traps"),
    ),
    ...Object.entries(NAMED).flatMap(([key, about]) => readNamed(own[key as keyof typeof NAMED], about)),
    ...WHOLE.flatMap((key) => readWhole(own[key], key)),
  ];
}

function readDoor([sort, place]: [string, Place]): readonly Expected[] {
  if (!DOOR_SORTS.some((known) => known === sort))
    return refuse(place, `"${sort}" is no sort of door. Known: ${DOOR_SORTS.join(", ")}.`);
  return fields(place, `door ${sort}`, GROUPS.doors);
}

function readBridge(place: Place): readonly Expected[] {
  const id = readMapping(place, GROUPS.bridges).id ?? refuse(place, "has no `id`.");
  return fields(place, `bridge ${readText(id)}`, GROUPS.bridges).filter(({ key }) => key !== "id");
}

/** `none` in the place of a group: nothing of the sort is in the answer. */
function readGroup(place: Place | undefined, name: "nearest" | "letter" | "renewal"): readonly Expected[] {
  if (place === undefined) return [];
  if (isMap(place.node)) return fields(place, name, GROUPS[name]);
  readOneOf(place, ["none"]);
  return [{ line: lineOf(place), about: name, key: "is", any: ["none"] }];
}

function readCriteria(place: Place): readonly Expected[] {
  const { tried, done, clause, ...rest } = readMapping(place, GROUPS.criteria);
  const leaves = Object.entries({ tried, done, clause }).flatMap(([name, group]) =>
    group === undefined ? [] : [...readEntries(group)].map(([id, verdict]) => one(verdict, `${name} ${id}`, "verdict")),
  );
  return [...leaves, ...Object.entries(rest).map(([key, value]) => one(value, "criteria", key))];
}

function readNamed(place: Place | undefined, about: string): readonly Expected[] {
  if (place === undefined) return [];
  return [...readEntries(place)].map(([name, state]) => one(state, `${about} ${name}`, "state"));
}

/** Each member of a list is expected by itself. */
function eachOfLists(place: Place, about: "grounds" | "traps"): readonly Expected[] {
  return Object.entries(readMapping(place, GROUPS[about])).flatMap(([key, value]) =>
    readSome(value, (item) => ({ line: lineOf(item), about, key, any: [readText(item)] })),
  );
}

function readWhole(place: Place | undefined, key: (typeof WHOLE)[number]): readonly Expected[] {
  if (place === undefined) return [];
  if (key !== "absent" && key !== "problems")
    return [{ line: lineOf(place), about: "answer", key, any: [readSome(place, readText).join(", ")] }];
  const read = key === "absent" ? (item: Place) => readOneOf(item, DOOR_SORTS) : readText;
  return readSome(place, (item) => ({ line: lineOf(item), about: "answer", key, any: [read(item)] }));
}

function fields(place: Place, about: string, known: readonly string[]): readonly Expected[] {
  return Object.entries(readMapping(place, known)).map(([key, value]) => one(value as Place, about, key));
}

/** Several texts: any of them will do, because the source that would decide was not seen. */
function one(place: Place, about: string, key: string): Expected {
  if (WHOLE_LISTS.includes(key))
    return { line: lineOf(place), about, key, any: [readSome(place, readText).join(", ")] };
  return { line: lineOf(place), about, key, any: readSome(place, readText) };
}

function readDay(place: Place): Day {
  return parseDay(readText(place)) ?? refuse(place, "should be a day: YYYY-MM-DD.");
}
