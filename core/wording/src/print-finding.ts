import {
  type Allowed,
  type Cite,
  type Due,
  type Finding,
  type Flip,
  type Kind,
  type Source,
  TOLD,
} from "@afterscript/engine";
import { type EvidenceRef, formatDay, formatFrequency, type Gap, toNumber } from "@afterscript/kernel";
import type { FindingView } from "./finding-view.ts";
import type { Messages } from "./messages.ts";
import type {
  Audience,
  ReportAllowed,
  ReportCite,
  ReportDose,
  ReportDue,
  ReportFact,
  ReportFinding,
  ReportFlip,
  ReportGap,
} from "./report-type.ts";

export type PrintInput = {
  readonly view: FindingView;
  readonly sources: Readonly<Record<string, Source>>;
  readonly audience: Audience;
  readonly messages: Messages;
};

/** One finding as it is published, keys always in this order. */
export function printFinding({ view, sources, audience, messages }: PrintInput): ReportFinding {
  const { finding } = view;
  const { base } = finding;
  const allowed = printAllowed(finding, view.therapy?.dose?.form);
  return {
    statement: base.statement,
    kind: base.kind,
    drug: base.drug,
    topic: base.topic,
    state: finding.state,
    action: finding.action,
    urgency: finding.urgency,
    authority: base.authority,
    because: finding.because.map(printFact),
    gaps: finding.gaps.map((gap) => printGap(gap, { kind: base.kind, audience, messages })),
    ...(finding.due !== undefined && { due: printDue(finding.due) }),
    ...(allowed !== undefined && { allowed }),
    flips: finding.flips.map(printFlip),
    ...(base.considers !== undefined && { considers: base.considers }),
    ...(base.says !== undefined && { says: base.says }),
    ...(finding.ifApplies !== undefined && { ifApplies: finding.ifApplies }),
    ...(finding.ifSeen !== undefined && { ifSeen: finding.ifSeen }),
    confirmOnLabel: finding.confirmOnLabel === true,
    ...(finding.reviewDue === true && { reviewDue: true }),
    ...(finding.notLicensed === true && { notLicensed: true }),
    ...(finding.notCovered === true && { notCovered: true }),
    ...(finding.joins !== undefined && { joins: finding.joins }),
    cite: base.cite.map((cite) => printCite(cite, sources)),
    title: messages.title[audience](view),
    explain: messages.explain[audience](view),
  };
}

export function printFact(fact: EvidenceRef): ReportFact {
  return {
    fact: fact.fact,
    value: fact.value,
    ...(fact.unit !== undefined && { unit: fact.unit }),
    ...(fact.reported !== undefined && { reported: fact.reported }),
    ...(fact.sent !== undefined && { sent: fact.sent }),
    ...(fact.laboratory !== undefined && { laboratory: fact.laboratory }),
    ...(fact.date !== undefined && { date: fact.date }),
    ...(fact.resource !== undefined && { resource: fact.resource }),
  };
}

type Asking = { readonly kind: Kind; readonly audience: Audience; readonly messages: Messages };

export function printGap(gap: Gap, { kind, audience, messages }: Asking): ReportGap {
  return {
    fact: gap.fact,
    why: gap.why,
    ask: messages.ask({ fact: gap.fact, why: gap.why, date: gap.date, kind, told: gap.resource === TOLD, audience }),
    ...(gap.resource !== undefined && { resource: gap.resource }),
    ...(gap.date !== undefined && { date: gap.date }),
  };
}

function printDue({ from, by, status }: Due): ReportDue {
  return { from: formatDay(from), by: formatDay(by), status };
}

/** The dose of the form that is taken comes first; the others follow as `or`. */
function printAllowed({ allowed }: Finding, form: string | undefined): ReportAllowed | undefined {
  const taken = allowed?.find(({ dose }) => form !== undefined && dose.form === form) ?? allowed?.[0];
  if (allowed === undefined || taken === undefined) return undefined;
  const others = allowed.filter((one) => one !== taken);
  return { ...printDose(taken), ...(others.length > 0 && { or: others.map(printDose) }) };
}

function printDose({ dose, phase }: Allowed): ReportDose {
  return {
    amount: toNumber(dose.amount),
    unit: dose.unit,
    frequency: formatFrequency(dose),
    ...(dose.form !== undefined && { form: dose.form }),
    ...(phase !== undefined && { phase }),
  };
}

function printFlip({ fact, to, unit, state, action }: Flip): ReportFlip {
  return { fact, to, ...(unit !== undefined && { unit }), state, action };
}

/** The shown link is the regulator's or maker's; where the copy was read stays in the knowledge. */
export function printCite(cite: Cite, sources: Readonly<Record<string, Source>>): ReportCite {
  const source = sources[cite.source];
  if (source === undefined) {
    throw new Error(
      `Statement cites "${cite.source}", which the compiled knowledge does not hold. Run npm run knowledge.`,
    );
  }
  return {
    source: cite.source,
    section: cite.section,
    document: source.document,
    edition: source.edition,
    seen: cite.seen,
    ...(source.newerKnown !== undefined && { newerKnown: source.newerKnown }),
  };
}
