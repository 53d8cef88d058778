import { systemOf } from "./code-system.ts";
import { componentOf, type Segment } from "./segment.ts";

export type Coding = { readonly system: string; readonly code: string; readonly display?: string };
export type Concept = { readonly coding?: readonly Coding[]; readonly text?: string };

/** A CE or CWE: code and alternate code, each with its text and system, and the original text (CWE.9). */
export function conceptOf(segment: Segment, field: number, sender: string, repetition = 0): Concept | undefined {
  const at = (component: number) => componentOf(segment, field, { repetition, component });
  const coding = [1, 4].flatMap((first): Coding[] => {
    const code = at(first);
    if (code === "") return [];
    const display = at(first + 1);
    return [{ system: systemOf(at(first + 2), sender), code, ...(display !== "" && { display }) }];
  });
  const text = [at(9), at(2), at(5)].find((one) => one !== "");
  if (coding.length === 0 && text === undefined) return undefined;
  return { ...(coding.length > 0 && { coding }), ...(text !== undefined && { text }) };
}
