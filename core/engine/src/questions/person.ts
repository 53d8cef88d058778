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

/**
 * The sex that the Patient states. Where it states none, or male, and the record has a pregnancy, no question about
 * women is set aside: a pregnancy shows what the missing word would say, and against the word "male" it is a conflict.
 */
export function askSex(context: Context, value: "female" | "male"): Verdict {
  const { sex, reference } = context.record.person;
  const pregnancy = sex === "female" ? undefined : pregnancyIn(context);
  if (pregnancy !== undefined) {
    if (sex === "male") {
      gap(context, "sex", "conflicting", reference);
      return UNKNOWN;
    }
    printed(context, "sex", () => ({ fact: "sex", value: "female", resource: pregnancy }));
    return value === "female" ? YES : NO;
  }
  if (sex === undefined || sex === "other") {
    gap(context, "sex", "absent", reference);
    return UNKNOWN;
  }
  printed(context, "sex", () => ({ fact: "sex", value: sex, ...(reference !== undefined && { resource: reference }) }));
  return sex === value ? YES : NO;
}

/** The entry that says, by as-of, that there is or was a pregnancy. */
function pregnancyIn({ record, asOf }: Context): string | undefined {
  const answer = record.answers
    .get("pregnancy")
    ?.find((one) => one.answer === "pregnant" && (one.day === undefined || one.day.earliest <= asOf));
  const history = record.history
    .get("pregnancy")
    ?.find((one) => one.suspected !== true && (one.onset === undefined || one.onset.earliest <= asOf));
  return answer?.resource ?? history?.resource;
}
