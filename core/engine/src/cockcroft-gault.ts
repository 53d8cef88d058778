import {
  compareDecimals,
  type Decimal,
  divideDecimals,
  type EvidenceRef,
  type GapReason,
  multiplyDecimals,
  subtractDecimals,
} from "@afterscript/kernel";
import type { Result } from "@afterscript/record";
import type { Context } from "./context.ts";
import { evidenceOf, type Latest, latestResult } from "./latest-result.ts";

type Missing = { fact: string; why: GapReason; resource?: string };

/**
 * Creatinine clearance in mL/min by Cockcroft and Gault, only where a label names it and none was measured:
 * (constant - age) x weight / (divisor x creatinine in mg/dL), times the factor for women.
 * The constants and their source stand in `knowledge/concepts/formulas.yaml`. Never exchanged with an eGFR.
 */
export function computeCreatinineClearance(context: Context): Latest {
  const missing: Missing[] = [];
  const creatinine = readInput(context, "creatinine", missing);
  const weight = readInput(context, "weight", missing);
  const age = readAge(context, missing);
  const sex = context.record.person.sex;
  if (sex !== "female" && sex !== "male") missing.push({ fact: "sex", why: "absent" });
  if (creatinine === undefined || weight === undefined || age === undefined || missing.length > 0) {
    return { newest: [], usable: [], why: missing[0]?.why ?? "absent", missing };
  }
  const value = compute(context, {
    age,
    weight: weight.value,
    creatinine: creatinine.value,
    isFemale: sex === "female",
  });
  if (value === undefined) return { newest: [], usable: [], why: "value-not-readable" };
  const result: Result = {
    type: "result",
    analyte: "creatinine-clearance",
    value,
    reported: { value: "Cockcroft-Gault" },
    day: creatinine.result.day,
    final: true,
    resource: creatinine.result.resource,
  };
  return {
    newest: [result],
    usable: [result],
    inputs: [
      evidenceOf(context, creatinine.result),
      evidenceOf(context, weight.result),
      ageEvidence(context, age),
      sexEvidence(context),
    ],
  };
}

function compute(
  context: Context,
  { age, weight, creatinine, isFemale }: { age: number; weight: Decimal; creatinine: Decimal; isFemale: boolean },
): Decimal | undefined {
  const { ageFrom, divisor, femaleFactor } = context.engine.formulas.cockcroftGault;
  const years = subtractDecimals(ageFrom, { n: age, d: 1 });
  const clearance = divideDecimals(multiplyDecimals(years, weight), multiplyDecimals(divisor, creatinine));
  return clearance !== undefined && isFemale ? multiplyDecimals(clearance, femaleFactor) : clearance;
}

function readInput(context: Context, analyte: string, missing: Missing[]) {
  const latest = latestResult(context, analyte);
  const result = latest.newest[0];
  const value = result?.value;
  // Two panels of one minute often hold the same result twice: that is one value.
  const isOne = value !== undefined && latest.newest.every((one) => isSameValue(one, value));
  if (latest.why === undefined && result !== undefined && isOne) return { result, value };
  missing.push({
    fact: analyte,
    why: latest.why ?? (latest.newest.length > 1 ? "conflicting" : "value-not-readable"),
    ...(result !== undefined && { resource: result.resource }),
  });
  return undefined;
}

function isSameValue({ value }: Result, other: Decimal): boolean {
  return value !== undefined && compareDecimals(value, other) === 0;
}

function readAge(context: Context, missing: Missing[]): number | undefined {
  const { age } = context;
  if (age !== undefined && age.least === age.most) return age.least;
  missing.push({ fact: "age", why: age === undefined ? "absent" : "date-too-imprecise" });
  return undefined;
}

function ageEvidence(context: Context, age: number): EvidenceRef {
  const { reference } = context.record.person;
  return { fact: "age", value: age, unit: "years", ...(reference !== undefined && { resource: reference }) };
}

function sexEvidence(context: Context): EvidenceRef {
  const { reference, sex } = context.record.person;
  return { fact: "sex", value: sex ?? "", ...(reference !== undefined && { resource: reference }) };
}
