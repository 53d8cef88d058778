import type { Audience } from "../report-type.ts";
import { conditions, drugs, plainConditions } from "./drugs.ts";
import { facts } from "./facts.ts";
import { vaccines } from "./vaccines.ts";

const FACTS: Readonly<Record<string, readonly [string, string]>> = { ...vaccines, ...facts };
const OTHERS: Readonly<Record<string, string>> = { ...drugs, ...conditions };
const PLAIN: Readonly<Record<string, string | undefined>> = plainConditions;

/** The name of a topic, analyte, condition, drug or substance; an id without a name is printed as its words. */
export function name(id: string, audience: Audience): string {
  const fact = FACTS[id];
  if (fact !== undefined) return fact[audience === "clinician" ? 0 : 1];
  const other = OTHERS[id];
  if (other !== undefined) return (audience === "patient" ? PLAIN[id] : undefined) ?? other;
  return derivedName(id, audience) ?? id.replaceAll("-", " ");
}

/** "haemoglobin-baseline" and "haemoglobin-fall": an analyte before the start, and what it fell since. */
function derivedName(id: string, audience: Audience): string | undefined {
  const match = /^(.+)-(baseline|fall)$/.exec(id);
  const fact = match?.[1] === undefined ? undefined : FACTS[match[1]];
  if (fact === undefined) return undefined;
  const named = fact[audience === "clinician" ? 0 : 1];
  return match?.[2] === "fall" ? `fall in ${named}` : `${named} before the start`;
}

/** Ids that have a name of their own. */
export function isNamed(id: string): boolean {
  return id in FACTS || id in OTHERS;
}

/** A coded answer as people write it: "Child-Pugh C", "not pregnant". */
export function answer(id: string): string {
  const childPugh = /^child-pugh-([abc])$/.exec(id)?.[1];
  return childPugh === undefined ? id.replaceAll("-", " ") : `Child-Pugh ${childPugh.toUpperCase()}`;
}
