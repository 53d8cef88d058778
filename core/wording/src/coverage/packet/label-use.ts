import type { Expression, Finding, Statement } from "@afterscript/engine";
import { formatDose, isInBand } from "@afterscript/kernel";
import { knowledgeAsks, knowledgeSays } from "../en/packet/knowledge-says.ts";
import { citeStatement, sourceIds } from "./citing.ts";
import { blank, type Cited, type Draft, fact } from "./draft.ts";
import { ofTherapy, type PacketContext } from "./packet-context.ts";
import { recordFacts } from "./record-facts.ts";

/** What the label says of this use, and where it is silent, outside, or not to be used: a blank for the prescriber. */
export function labelUse(context: PacketContext): readonly Draft[] {
  const { knowledge, therapy } = context;
  const { drug, condition } = therapy;
  if (condition === undefined) return [];
  const subject = ofTherapy(context, "drug", "condition");
  const licences = inForce(context)
    .filter((one) => one.drug === drug && one.authority === "label" && "licences" in one)
    .flatMap((one) => ("licences" in one ? one.licences.map((use) => ({ statement: one.id, use })) : []))
    .filter(({ use }) => use.condition === condition && mayBeAbout(use.when, context))
    .flatMap(({ statement, use }) => {
      const cites = cite(statement, [use.cite], context);
      if (cites.length === 0) return [];
      const text = knowledgeSays.licence(
        { drug, condition, region: knowledge.region, when: use.when },
        knowledge.analytes,
      );
      return [fact(text, [{ from: "statement", id: statement, sources: sourceIds(cites) }, ...subject], cites)];
    });
  if (licences.length === 0) return [blank("label.condition", knowledgeAsks.labelCondition(drug, condition))];
  const outside = context.findings.some(
    ({ base, state }) =>
      base.authority === "label" && base.kind === "indication" && base.topic === "condition" && state !== "clear",
  );
  return [...licences, ...(outside ? [blank("label.person", knowledgeAsks.labelPerson(drug))] : [])];
}

/** A use for another age than the person's says nothing here; of an age that is not known both are told. */
function mayBeAbout(when: Expression | undefined, { report }: PacketContext): boolean {
  const { age } = report.patient;
  if (when === undefined || age === undefined) return true;
  const parts = when.is === "all" ? when.of : [when];
  return parts.every((part) => part.is !== "age" || isInBand({ n: age, d: 1 }, part.band));
}

/** What the label wants tried first, and what of it the record shows. */
export function labelEarlierTreatment(context: PacketContext): readonly Draft[] {
  const { knowledge, therapy } = context;
  const { drug, condition } = therapy;
  if (condition === undefined) return [];
  return labelFindings(context, "indication", "line-of-therapy").flatMap((finding) => {
    const statement = inForce(context).find(({ id }) => id === finding.base.statement);
    const cites = cite(finding.base.statement, finding.base.cite, context);
    if (statement === undefined || !("requires" in statement) || cites.length === 0) return [];
    const from = { from: "statement", id: statement.id, sources: sourceIds(cites) } as const;
    const rule = fact(
      knowledgeSays.earlier(drug, statement.requires, knowledge.analytes),
      [from, ...ofTherapy(context, "drug", "condition")],
      cites,
    );
    if (finding.state !== "clear") return [rule, blank("label.earlier-treatment", knowledgeAsks.earlier(drug))];
    const shown = recordFacts(finding.because, context).filter(({ ref }) => ref.fact !== "condition");
    const sentences = shown.map(({ ref, from: facts }) =>
      fact(knowledgeSays.earlierShown(ref), [...facts, from, ...ofTherapy(context, "drug", "condition")], cites),
    );
    return [rule, ...sentences];
  });
}

/** What the label allows at this dose for this use; above it, or where it cannot be told, a blank. */
export function labelDose(context: PacketContext): readonly Draft[] {
  const { drug, condition, dose } = context.therapy;
  if (condition === undefined || dose === undefined) return [];
  const findings = labelFindings(context, "dose").filter(({ base }) => base.topic === "condition");
  return findings.flatMap((finding) => {
    const { base, state, allowed = [] } = finding;
    const cites = cite(base.statement, base.cite, context);
    if (allowed.length === 0 || cites.length === 0) return [];
    if (state !== "clear") return [blank(`label.${base.statement}`, knowledgeAsks.dose(drug))];
    const text = knowledgeSays.dose(
      allowed.map((one) => ({ dose: formatDose(one.dose), phase: one.phase })),
      formatDose(dose),
    );
    const from = { from: "statement", id: base.statement, sources: sourceIds(cites) } as const;
    return [fact(text, [from, ...ofTherapy(context, "drug", "condition", "dose")], cites)];
  });
}

export function labelFindings(
  { findings }: PacketContext,
  kind: Finding["base"]["kind"],
  topic?: string,
): readonly Finding[] {
  return findings.filter(
    ({ base, state }) =>
      base.authority === "label" &&
      base.kind === kind &&
      (topic === undefined || base.topic === topic) &&
      state !== "not-applicable",
  );
}

/** Statements that are in force on the day of the packet. */
export function inForce({ knowledge, today }: PacketContext): readonly Statement[] {
  return knowledge.statements.filter(({ from, until }) => from <= today && (until === undefined || today < until));
}

export function cite(
  statement: string,
  cites: Statement["cite"],
  { knowledge, today }: PacketContext,
): readonly Cited[] {
  return citeStatement(statement, cites, { sources: knowledge.sources, asOf: today });
}
