import { type EvidenceRef, isInBand } from "@afterscript/kernel";
import type { ReportedSymptom } from "@afterscript/record";
import { type Context, plainGap } from "../context.ts";
import type { Expression } from "../knowledge.ts";
import { NO, UNKNOWN, type Verdict, verdictOf, YES } from "../verdict.ts";
import type { Question } from "./question.ts";

type Asked = Extract<Expression, { is: "symptom" }>;

/** What a symptom's own gaps are called: a person can be asked for them at once. */
export const SYMPTOM_DETAILS = ["symptom-severity", "symptom-duration", "symptom-onset"] as const;

/** Does the person tell of this symptom, as bad, as long, as sudden as is asked? What was not told is unknown. */
export function askSymptom(asked: Asked): Question {
  return (context) => {
    const told = context.record.symptoms.get(asked.of);
    if (told === undefined) return NO;
    let verdict: Verdict = NO;
    const gaps = context.gaps.length;
    for (const one of told) {
      const answer = isAsked(context, asked, one);
      if (answer === YES) {
        context.gaps.length = gaps;
        verdict = YES;
        break;
      }
      if (answer === UNKNOWN) verdict = UNKNOWN;
    }
    const [first] = told;
    if (verdict !== NO && first !== undefined) context.because.push(toldSymptom(first));
    return verdict;
  };
}

function isAsked(context: Context, asked: Asked, told: ReportedSymptom): Verdict {
  const [severity, duration, onset] = SYMPTOM_DETAILS;
  const details: readonly (readonly [string, Verdict])[] = [
    [
      severity,
      asked.severity === undefined
        ? YES
        : told.severity === undefined
          ? UNKNOWN
          : verdictOf(asked.severity.includes(told.severity) ? "yes" : "no"),
    ],
    [
      duration,
      asked.lasting === undefined
        ? YES
        : told.lastingDays === undefined
          ? UNKNOWN
          : verdictOf(isInBand(told.lastingDays, asked.lasting) ? "yes" : "no"),
    ],
    [
      onset,
      asked.sudden === undefined ? YES : told.sudden === undefined ? UNKNOWN : verdictOf(told.sudden ? "yes" : "no"),
    ],
  ];
  if (details.some(([, verdict]) => verdict === NO)) return NO;
  const missing = details.filter(([, verdict]) => verdict === UNKNOWN);
  for (const [fact] of missing) context.gaps.push(plainGap(fact, "absent"));
  return missing.length === 0 ? YES : UNKNOWN;
}

/** What was told, as it is printed. */
export function toldSymptom({ symptom, severity, sudden, resource }: ReportedSymptom): EvidenceRef {
  const value = [severity, sudden === true ? "sudden" : undefined].filter((word) => word !== undefined).join(", ");
  return { fact: symptom, value: value === "" ? "reported" : value, resource };
}
