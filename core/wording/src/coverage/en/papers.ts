import { capital } from "../../en/sentence.ts";
import { plainId } from "./names.ts";

const PAPERS: Readonly<Record<string, (...amounts: string[]) => string>> = {
  "denial-letter": () => "The denial letter",
  "chart-notes": (span) => `Notes of the clinic's visits${span === undefined ? "" : `, ${span}`}`,
  "score-sheets": () => "Score sheets with their dates",
  "laboratory-results": () => "Laboratory results",
  "fill-history": () => "The pharmacy's list of what was filled",
  "plan-policy": () => "The plan's own rules, with their date",
  "label-section": () => "The part of the label that names this use",
  "guideline-pages": () => "The pages of the guideline",
  photographs: () => "Photographs of skin or hair",
  "person-letter": () => "Your own letter",
  prescription: () => "The prescription",
  "prior-approval-form": () => "The form for prior approval",
  "funding-request-form": () => "The form of the funding request",
  "funding-decision": () => "The letter with the funding decision",
  "published-papers-in-full": () => "The published papers in full, with the places marked",
  "representative-form": () => "The form that lets somebody speak for you",
};

/** A paper's name with its figures. */
export function paperName(id: string, amounts: readonly string[] = []): string {
  return PAPERS[id]?.(...amounts) ?? capital(plainId(id));
}

export function isPaperNamed(id: string): boolean {
  return id in PAPERS;
}
