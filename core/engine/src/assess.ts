import { ageInYears, type Day } from "@afterscript/kernel";
import type { PatientRecord, Problem } from "@afterscript/record";
import { type Compiled, compile } from "./compile.ts";
import type { Context, TherapyState } from "./context.ts";
import type { Finding, Therapy } from "./finding.ts";
import { type JudgedLimit, judgeDose } from "./judge-dose.ts";
import type { Knowledge, Protocol } from "./knowledge.ts";
import { makeFinding } from "./make-finding.ts";
import { orderFindings } from "./order-findings.ts";
import { duplicateOfRecognised } from "./recognised-only.ts";
import { applyRule, type Rule } from "./rule.ts";
import { rulesFor } from "./rules-for.ts";
import { printTherapy, type Request, therapiesOf } from "./therapies.ts";
import { unavailable } from "./unavailable.ts";

export type AssessInput = {
  readonly record: PatientRecord;
  readonly knowledge: Knowledge;
  readonly asOf: Day;
  /** The day whose editions are read; as-of when left out. The person is judged as of `asOf` all the same. */
  readonly inForceOn?: Day;
  /** Id of a protocol in the knowledge, or a clinic's own. Default: "default". */
  readonly protocol?: string | Protocol;
  readonly request?: Request;
  /** Also statements that do not apply here. */
  readonly all?: boolean;
};

export type Assessment = {
  readonly therapies: readonly Therapy[];
  /** Worst first: state, action, drug, statement id. */
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly protocol: string;
};

/**
 * Judges every statement of every therapy against the record, as of a day. Pure: the same input gives the same output.
 * @throws Error when the protocol id is not in the knowledge.
 */
export function assess(input: AssessInput): Assessment {
  const compiled = compile(input.knowledge);
  const protocol = protocolOf(input);
  const setting = {
    record: input.record,
    knowledge: input.knowledge,
    protocol,
    asOf: input.asOf,
    request: input.request ?? {},
  };
  const therapies = therapiesOf(setting);
  const problems: Problem[] = [];
  if (therapies.length === 0) problems.push({ code: "NO_JAK_INHIBITOR" });
  const findings: Finding[] = [];
  // A symptom is a matter of concern whatever the person takes, and where nothing is known of what they take.
  for (const therapy of input.record.symptoms.size > 0 ? [...therapies, WHATEVER] : therapies) {
    const context = contextOf(input, compiled, therapy, protocol);
    judgeTherapy({
      compiled,
      context,
      inForceOn: input.inForceOn ?? input.asOf,
      findings,
      problems,
      all: input.all === true,
    });
  }
  return { therapies: therapies.map(printTherapy), findings: orderFindings(findings), problems, protocol: protocol.id };
}

export function protocolOf({ protocol = "default", knowledge }: AssessInput): Protocol {
  if (typeof protocol !== "string") return protocol;
  const found = knowledge.protocols[protocol];
  if (found === undefined)
    throw new Error(`No protocol "${protocol}". Known: ${Object.keys(knowledge.protocols).join(", ")}.`);
  return found;
}

export function contextOf(input: AssessInput, compiled: Compiled, therapy: TherapyState, protocol: Protocol): Context {
  const { born } = input.record.person;
  return {
    record: input.record,
    asOf: input.asOf,
    protocol,
    therapy,
    age: born && ageInYears(born, input.asOf),
    engine: compiled.engine,
    latest: new Map(),
    evidence: new Map(),
    printed: new Map(),
    because: [],
    gaps: [],
    restsOnUnseen: false,
  };
}

type Judging = {
  readonly compiled: Compiled;
  readonly context: Context;
  readonly inForceOn: Day;
  readonly findings: Finding[];
  readonly problems: Problem[];
  readonly all: boolean;
};

function judgeTherapy(judging: Judging): void {
  const { compiled, context, inForceOn, findings, problems, all } = judging;
  const { drug } = context.therapy;
  const availability = compiled.availability.get(drug);
  if (availability?.is === "recognised-only") {
    problems.push({ code: "DRUG_RECOGNISED_ONLY", detail: { drug } });
    const duplicate = duplicateOfRecognised(context, compiled.knowledge.region);
    if (duplicate !== undefined) findings.push(duplicate);
  } else if (availability !== undefined && availability.is !== "covered")
    findings.push(unavailable(availability, compiled.knowledge.region));
  const limits: JudgedLimit[] = [];
  const { rules, others, isInForce } = rulesFor(compiled, context.therapy, inForceOn, context.record.symptoms.size > 0);
  if (all) for (const rule of others) findings.push(notApplicable(rule));
  for (const rule of rules) {
    const ruling = applyRule(rule, context);
    if (ruling === undefined) {
      if (all) findings.push(notApplicable(rule));
      continue;
    }
    const finding = makeFinding(rule, context, ruling);
    findings.push(finding);
    if (rule.base.kind === "dose") limits.push({ finding, ruling });
  }
  if (!isInForce && availability?.is === "covered") problems.push({ code: "AS_OF_BEFORE_KNOWLEDGE", detail: { drug } });
  const joined = judgeDose(context, compiled.knowledge.region, limits);
  if (joined !== undefined) findings.push(joined);
}

/** Statements for everybody have the drug `any`: they speak at every stage of every therapy, and of none. */
export const WHATEVER: TherapyState = Object.freeze({
  drug: "any",
  undecided: false,
  stage: "on-treatment",
  condition: undefined,
  conditionGap: "absent",
  conditionResource: undefined,
  dose: undefined,
  doseGap: "absent",
  doseResource: undefined,
  since: undefined,
  heldSince: undefined,
  stoppedOn: undefined,
  resource: undefined,
});

const NOT_APPLICABLE = new WeakMap<Rule, Finding>();

function notApplicable(rule: Rule): Finding {
  const known = NOT_APPLICABLE.get(rule);
  if (known !== undefined) return known;
  const made: Finding = Object.freeze({
    base: rule.base,
    state: "not-applicable" as const,
    action: "none" as const,
    urgency: "info" as const,
    because: [],
    gaps: [],
    flips: [],
  });
  NOT_APPLICABLE.set(rule, made);
  return made;
}
