import { formatDay } from "@afterscript/kernel";
import { allCases, type Case, type ExpectedFinding, recordOf } from "@afterscript/testkit";

/** One finding that must come: met by drug, kind, topic and state, and by whatever else is given. */
export type VectorFinding = {
  readonly drug: string;
  readonly kind: string;
  readonly topics: readonly string[];
  /** `silent`: nothing may be said on it. */
  readonly state: string;
  readonly actions?: readonly string[];
  readonly statement?: string;
  /** Only of a guideline's finding; all others are a label's, a study's or the protocol's. */
  readonly authority?: "guideline";
  readonly ifSeen?: string;
  readonly allowed?: readonly string[];
};

/** A worked patient in a form that any language can read: FHIR in, findings out, and the reason. */
export type Vector = {
  readonly id: string;
  readonly title: string;
  readonly region: string;
  /** ISO date. */
  readonly asOf: string;
  readonly drugs?: readonly string[];
  readonly record: unknown;
  readonly expect: readonly VectorFinding[];
  /** Actions that no finding that applies may have. */
  readonly none: readonly string[];
  readonly because: string;
  /** Rows of knowledge/evidence, each with its address. */
  readonly evidence: readonly string[];
};

/** A vector asks for a check: cases that ask a question have no place among them. */
export function vectorCases(): readonly Case[] {
  return allCases().filter(({ ask }) => ask === undefined);
}

export function vectorOf(written: Case): Vector {
  const file = written.file.replace(/^.*knowledge\/cases\//, "").replace(/\.yaml$/, "");
  return {
    id: `${file}:${written.line}`,
    title: written.title,
    region: written.region,
    asOf: formatDay(written.asOf),
    ...(written.asked !== undefined && { drugs: written.asked }),
    record: JSON.parse(recordOf(written)),
    expect: written.expect.map((expected) => findingOf(expected, written.drug)),
    none: written.none,
    because: written.because,
    evidence: written.evidence,
  };
}

function findingOf(expected: ExpectedFinding, asked: string): VectorFinding {
  const { drug = asked, kind, topics, state, actions, statement, authority, ifSeen, allowed } = expected;
  return {
    drug,
    kind,
    topics,
    state,
    ...(actions !== undefined && { actions }),
    ...(statement !== undefined && { statement }),
    ...(authority === "guideline" && { authority }),
    ...(ifSeen !== undefined && ifSeen !== "none" && { ifSeen }),
    ...(allowed !== undefined && { allowed }),
  };
}
