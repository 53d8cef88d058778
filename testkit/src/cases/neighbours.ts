import { formatDay, parseDay } from "@afterscript/kernel";
import { bundleOf } from "../record/bundle-of.ts";
import { bundle } from "../record/fhir.ts";
import type { WrittenResult } from "../record/written-facts.ts";
import type { Case, ExpectedFinding } from "./case.ts";
import { bytesOf } from "./run-case.ts";
import { inEveryUnit } from "./units.ts";

/** A case that follows from a written one, with the record it is read from. */
export type Neighbour = { readonly name: string; readonly written: Case; readonly bytes: string };

/** Analytes with a number on which a limit of this case is judged. */
export function judgedAnalytes(written: Case): readonly string[] {
  const topics = written.expect
    .filter(({ kind, topics }) => kind === "lab-threshold" && topics.length === 1)
    .flatMap(({ topics }) => topics);
  return [...new Set(topics)].filter((topic) => written.facts.results.has(topic));
}

/** The same numbers in each unit that laboratories use for the analyte and that holds them exactly. */
export function inOtherUnits(written: Case): readonly Neighbour[] {
  return judgedAnalytes(written).flatMap((analyte) =>
    inEveryUnit(analyte, written.facts.results.get(analyte) ?? []).map(({ unit, results }) =>
      neighbour(`${analyte} in ${unit}`, withResults(written, analyte, results)),
    ),
  );
}

export function inReverseOrder(written: Case): Neighbour {
  const resources = bundleOf(written).entry.map(({ resource }) => resource);
  return { name: "entries in reverse order", written, bytes: bytesOf(bundle(resources.reverse())) };
}

const SHIFT = 100;
const WHOLE_DATE = /"(\d{4}-\d{2}-\d{2})"/g;
const PART_OF_A_DATE = /"\d{4}(?:-\d{2})?"/;

/** Every date, the birth date and the day of the assessment moved together. A month or a year alone cannot be moved. */
export function atAnotherTime(written: Case): readonly Neighbour[] {
  const bytes = bytesOf(bundleOf(written));
  if (PART_OF_A_DATE.test(bytes)) return [];
  const moved = bytes.replace(WHOLE_DATE, (_, date: string) => `"${formatDay((parseDay(date) ?? 0) + SHIFT)}"`);
  return [{ name: `${SHIFT} days later`, written: { ...written, asOf: written.asOf + SHIFT }, bytes: moved }];
}

/** Without the result, what was judged on it is unknown, and says what is missing. */
export function withoutTheResult(written: Case): readonly Neighbour[] {
  return judgedAnalytes(written)
    .filter((analyte) => !rests(written, analyte))
    .map((analyte) => {
      const results = new Map([...written.facts.results].filter(([key]) => key !== analyte));
      const expect = written.expect
        .filter((expected) => expected.topics.includes(analyte) && isJudged(expected))
        .map((expected): ExpectedFinding => missing(expected, analyte));
      const { judged: _, ...rest } = written;
      return neighbour(`without ${analyte}`, { ...rest, facts: { ...written.facts, results }, expect, none: [] });
    });
}

/** A limit, not a cited silence: that is printed only where its situation is there. */
function isJudged({ kind, state, statement }: ExpectedFinding): boolean {
  return kind === "lab-threshold" && state !== "silent" && statement?.endsWith(".not-stated") !== true;
}

/** A count that can also be worked out from white cells and a share is not missing without its own result. */
function rests(written: Case, analyte: string): boolean {
  return analyte !== "haemoglobin" && written.facts.results.has("leukocytes");
}

function missing({ line, kind, topics, rule, statement }: ExpectedFinding, analyte: string): ExpectedFinding {
  const named = { ...(rule !== undefined && { rule }), ...(statement !== undefined && { statement }) };
  return { line, kind, topics, ...named, state: "unknown", gaps: [{ fact: analyte, why: "absent" }] };
}

function withResults(written: Case, analyte: string, results: readonly WrittenResult[]): Case {
  return { ...written, facts: { ...written.facts, results: new Map([...written.facts.results, [analyte, results]]) } };
}

function neighbour(name: string, written: Case): Neighbour {
  return { name, written, bytes: bytesOf(bundleOf(written)) };
}
