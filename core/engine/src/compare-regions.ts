import { formatDose } from "@afterscript/kernel";
import type { Difference, Finding } from "./finding.ts";
import { severityOf } from "./make-finding.ts";
import type { Region } from "./vocabulary.ts";

/**
 * What another region's documents ask for on the same drug, kind and topic, where that is not what the asked region asks for.
 * Both lists are of the same record, therapies and day. Guidelines stand beside the documents and are not compared.
 */
export function compareRegions(
  asked: readonly Finding[],
  other: readonly Finding[],
  region: Region,
): readonly Difference[] {
  const here = worstByTopic(asked);
  const there = worstByTopic(other);
  const differences: Difference[] = [];
  for (const [key, finding] of there) {
    if (finding.notCovered === true || isSame(here.get(key), finding)) continue;
    const mine = here.get(key);
    if (finding.state !== "applies" && mine?.state !== "applies") continue;
    const instead = finding.allowed?.map((one) => formatDose(one.dose)).join(" or ");
    differences.push({
      region,
      statement: finding.base.statement,
      action: finding.action,
      state: finding.state,
      ...(instead !== undefined && finding.state === "applies" && { instead }),
      ...(finding.base.says !== undefined && finding.state === "applies" && { says: finding.base.says }),
    });
  }
  return differences;
}

function worstByTopic(findings: readonly Finding[]): Map<string, Finding> {
  const worst = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.base.authority === "guideline") continue;
    const key = `${finding.base.drug} ${finding.base.kind} ${finding.base.topic}`;
    const known = worst.get(key);
    if (known === undefined || rank(finding) < rank(known)) worst.set(key, finding);
  }
  return worst;
}

function rank(finding: Finding): number {
  return (finding.state === "applies" ? 0 : finding.state === "unknown" ? 100 : 200) + severityOf(finding.action);
}

function isSame(a: Finding | undefined, b: Finding): boolean {
  if (a === undefined) return false;
  return a.state === b.state && a.action === b.action && allowedText(a) === allowedText(b);
}

function allowedText(finding: Finding): string {
  if (finding.state !== "applies") return "";
  return finding.allowed?.map((one) => formatDose(one.dose)).join("|") ?? "";
}
