import type { Allowed, Due, Finding } from "@afterscript/engine";
import { type EvidenceRef, formatDay, formatDose } from "@afterscript/kernel";
import { factSort } from "../fact-sort.ts";
import type { Audience } from "../report-type.ts";
import { comparedText, sentText } from "./as-sent.ts";
import { date } from "./date.ts";
import { drugs } from "./drugs.ts";
import { answer, isNamed, name } from "./names.ts";
import { noticedText } from "./noticed.ts";
import { printedQuantity, quantity } from "./quantity.ts";
import { list } from "./sentence.ts";

const ISO_DATE = /^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/;

/** "420 /µL": a value with its unit, as it was sent where that is told; ids of substances and conditions become names. */
export function valueText(fact: EvidenceRef, audience: Audience): string {
  if (fact.sent !== undefined) return sentText(fact.sent);
  if (typeof fact.value === "number" || fact.unit !== undefined) return quantity(fact.value, fact.unit);
  if (ISO_DATE.test(fact.value)) return date(fact.value);
  return fact.value
    .split("+")
    .map((part) => (isNamed(part) ? name(part, audience) : answer(part)))
    .join(" and ");
}

/** "lymphocytes 0.42 ×10⁹/L (compared as 420 /µL; 20 Jun 2026)": what was sent stands first. */
export function factText(fact: EvidenceRef, audience: Audience): string {
  const notes = [reportedText(fact), fact.date && date(fact.date)].filter(Boolean);
  const noted = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
  const value = valueText(fact, audience);
  const named = name(fact.fact, audience);
  if (audience === "patient" && isHistory(fact)) return `${value}${noted}`;
  const separator = typeof fact.value === "number" && audience === "clinician" ? " " : ": ";
  return named === value ? `${value}${noted}` : `${named}${separator}${value}${noted}`;
}

/** What somebody told when asking: "a fever, severe". */
export function toldText({ fact, value, date: on }: EvidenceRef, audience: Audience): string {
  const noticed = noticedText(fact, audience);
  if (noticed !== undefined) return noticed;
  if (fact === "medication") return valueText({ fact, value }, audience);
  const named = name(fact, audience);
  const day = on === undefined || factSort(fact) !== "symptom" ? "" : ` on ${date(on)}`;
  const said = value === "reported" || value === "yes" ? named : valueText({ fact, value }, audience);
  return said === named ? `${named}${day}` : `${named}${day}, ${said}`;
}

/** A disease or event says by its own name what it is about. */
function isHistory({ fact, value }: EvidenceRef): boolean {
  if (typeof value !== "string" || fact === "condition" || value in drugs) return false;
  return isNamed(value) && factSort(value) === "history";
}

/** What was compared where something else was sent, or the formula that a computed value comes from. */
function reportedText(fact: EvidenceRef): string | undefined {
  const { reported, sent } = fact;
  if (sent !== undefined) {
    const compared = comparedText(fact);
    return compared && `compared as ${compared}`;
  }
  if (reported === undefined) return undefined;
  return /\d/.test(reported) ? `sent as ${printedQuantity(reported, undefined)}` : `by ${reported}`;
}

export function factsText(finding: Finding, audience: Audience): string {
  return list(finding.because.map((fact) => factText(fact, audience)));
}

export function allowedText(allowed: Allowed): string {
  return `${formatDose(allowed.dose)}${allowed.phase === undefined ? "" : ` (${allowed.phase.replaceAll("-", " ")})`}`;
}

export function allowedDoses(finding: Finding): string | undefined {
  if (finding.allowed === undefined || finding.allowed.length === 0) return undefined;
  return list(finding.allowed.map(allowedText), "or");
}

export function dueSpan(due: Due): string {
  const from = date(formatDay(due.from));
  const by = date(formatDay(due.by));
  return from === by ? from : `${from} to ${by}`;
}
