import { type Band, type EvidenceRef, isInBand } from "@afterscript/kernel";
import { type Context, gap, printed } from "../context.ts";
import { NO, UNKNOWN, type Verdict, YES } from "../verdict.ts";

/** Age in completed years; an imprecise birth date decides only when every day it could mean agrees. */
export function askAge(context: Context, band: Band): Verdict {
  const { age } = context;
  if (age === undefined) {
    gap(context, "age", "absent");
    return UNKNOWN;
  }
  printed(context, "age", () => ageEvidence(context, age));
  const least = isInBand({ n: age.least, d: 1 }, band);
  if (age.least === age.most || least === isInBand({ n: age.most, d: 1 }, band)) return least ? YES : NO;
  gap(context, "age", "date-too-imprecise", context.record.person.reference);
  return UNKNOWN;
}

function ageEvidence(context: Context, age: { least: number; most: number }): EvidenceRef {
  const { reference } = context.record.person;
  return {
    fact: "age",
    value: age.least === age.most ? age.least : `${age.least}-${age.most}`,
    unit: "years",
    ...(reference !== undefined && { resource: reference }),
  };
}

export function askSex(context: Context, value: "female" | "male"): Verdict {
  const { sex, reference } = context.record.person;
  if (sex === undefined || sex === "other") {
    gap(context, "sex", "absent", reference);
    return UNKNOWN;
  }
  printed(context, "sex", () => ({ fact: "sex", value: sex, ...(reference !== undefined && { resource: reference }) }));
  return sex === value ? YES : NO;
}
