import {
  type Band,
  type Day,
  type Decimal,
  type Dose,
  dayOf,
  decimalOf,
  type End,
  parseDay,
  parseDose,
} from "@afterscript/kernel";
import {
  buildRecord,
  type Fact,
  type HistoryEntry,
  type Medication,
  type Person,
  type Result,
} from "@afterscript/record";
import type { Knowledge, Statement } from "../src/index.ts";
import { type Assessment, assess, type Finding } from "../src/index.ts";

/** Invented drug, invented numbers: the engine is tested without a real label. */
export const AS_OF = dayOf(2026, 7, 1);

export const CITE = {
  source: "us-exampletinib-2025-10",
  section: "2.x",
  checked: "2025-11-20",
  seen: "primary" as const,
};
export const UNSEEN = { ...CITE, seen: "no" as const };

export function decimal(value: number): Decimal {
  const made = decimalOf(value);
  if (made === undefined) throw new Error(`${value} is not a decimal`);
  return made;
}

function end(value: number, closed: boolean): End {
  return { value: decimal(value), closed, printed: String(value) };
}

export const below = (value: number): Band => ({ high: end(value, false) });
export const above = (value: number): Band => ({ low: end(value, false) });
export const atOrAbove = (value: number): Band => ({ low: end(value, true) });
export const between = (low: number, high: number): Band => ({ low: end(low, true), high: end(high, false) });

export function dose(text: string): Dose {
  const made = parseDose(text);
  if (made === undefined) throw new Error(`"${text}" is not a dose`);
  return made;
}

export function day(text: string): Day {
  const made = parseDay(text);
  if (made === undefined) throw new Error(`"${text}" is not a day`);
  return made;
}

type Draft = { readonly kind: Statement["kind"]; readonly topic: string; readonly [key: string]: unknown };

const BOTH = (action: string) => ({ starting: action, "on-treatment": action, held: action });

/** A statement of the invented drug with what the test does not care about filled in. */
export function statement(draft: Draft): Statement {
  return {
    id: `exampletinib.us.${draft.kind}.${draft.topic}.x`,
    drug: "exampletinib",
    region: "us",
    authority: "label",
    evidence: ["exa.row"],
    from: "2025-10-01",
    then: BOTH("avoid"),
    cite: [CITE],
    ...draft,
  } as unknown as Statement;
}

export function knowledge(statements: readonly Statement[]): Knowledge {
  return {
    version: "2026.1.1",
    hash: "test",
    region: "us",
    sources: {},
    statements,
    availability: [
      { drug: "exampletinib", is: "covered" },
      { drug: "sampletinib", is: "recognised-only" },
      { drug: "elsewheretinib", is: "not-licensed", cite: CITE },
    ],
    symptoms: { "chest-pain": { redFlag: true }, headache: {}, cough: {} },
    help: { emergencyNumber: "911", cite: { url: "https://example.org", seen: "primary", checked: "2026-01-01" } },
    days: { day: decimal(1), week: decimal(7), month: decimal(30) },
    trials: {},
    rates: [],
    responses: [],
    onsets: [],
    riskFactors: [],
    mainTopics: [],
    protocols: {
      default: {
        id: "default",
        title: "Invented windows",
        windows: {
          pregnancy: { starting: 30, "on-treatment": 30 },
          hcg: { starting: 30, "on-treatment": 30, positiveExpires: true },
        },
        defaultWindow: { starting: 90, "on-treatment": 180 },
        tolerance: 14,
        followUp: { haemoglobin: { every: { from: 90, to: 90 } } },
      },
    },
    formulas: {
      cockcroftGault: { ageFrom: decimal(140), divisor: decimal(72), femaleFactor: decimal(0.85), cite: CITE },
    },
    analytes: {
      neutrophils: { unit: "/uL" },
      haemoglobin: { unit: "g/dL" },
      creatinine: { unit: "mg/dL" },
      weight: { unit: "kg" },
      "creatinine-clearance": { unit: "mL/min" },
      igra: {},
    },
    namedConditions: { exampletinib: ["rheumatoid-arthritis", "ulcerative-colitis"] },
    broadConditions: { exampletinib: ["inflammatory-bowel-disease"] },
    drugs: ["exampletinib", "sampletinib", "elsewheretinib"],
  };
}

export function result(analyte: string, value: number | undefined, on: string, more: Partial<Result> = {}): Result {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(on) ? { earliest: day(on), latest: day(on) } : undefined;
  return {
    type: "result",
    analyte,
    ...(value !== undefined && { value: decimal(value) }),
    reported: { value: String(value ?? "") },
    day: at,
    final: true,
    resource: `Observation/${analyte}-${on}`,
    ...more,
  };
}

export function medication(substance: string, more: Partial<Medication> = {}): Medication {
  return {
    type: "medication",
    substances: [substance],
    state: "active",
    reasons: [],
    reported: substance,
    resource: `MedicationRequest/${substance}`,
    ...more,
  };
}

export function span(from: string, to = from) {
  return { earliest: day(from), latest: day(to) };
}

export function history(concept: string, more: Partial<HistoryEntry> = {}): HistoryEntry {
  return { type: "history", concept, status: "active", reported: concept, resource: `Condition/${concept}`, ...more };
}

/** Exampletinib for rheumatoid arthritis since January, 20 mg once daily. */
export const ON_TREATMENT = medication("exampletinib", {
  start: span("2026-01-15"),
  dose: dose("20 mg once daily"),
  reasons: ["rheumatoid-arthritis"],
});
export const STARTING: Medication = { ...ON_TREATMENT, state: "planned" };
export const HELD: Medication = { ...ON_TREATMENT, state: "on-hold", heldSince: span("2026-06-01") };

export const PERSON: Person = { reference: "Patient/p1", sex: "female", born: span("1966-05-05") };

export function judge(
  statements: readonly Statement[],
  facts: readonly Fact[],
  person: Person = PERSON,
  asOf = AS_OF,
): Assessment {
  return assess({ record: buildRecord({ person, facts, problems: [] }), knowledge: knowledge(statements), asOf });
}

/** The one finding of the one statement, in short. */
export function only(one: Statement, facts: readonly Fact[], person: Person = PERSON): Finding | undefined {
  return judge([one], facts, person).findings[0];
}

export function short(finding: Finding | undefined) {
  if (finding === undefined) return "not-applicable";
  const why = finding.gaps.map((gap) => `${gap.fact}:${gap.why}`).join(",");
  return `${finding.state}/${finding.action}${finding.ifApplies ? ` if ${finding.ifApplies}` : ""}${why ? ` (${why})` : ""}`;
}
