import { type ConceptIndex, type Concepts, compileConcepts } from "@afterscript/fhir";
import type { Day } from "@afterscript/kernel";

/** What every writer needs: the concepts that give codes, names and units, the day of writing, and whose record it is. */
export type Writing = {
  readonly concepts: Concepts;
  readonly index: ConceptIndex;
  /** No day that is told may lie after it, a planned one excepted. */
  readonly asOf: Day;
  /** Id of the Patient resource that the others are about. */
  readonly patient: string;
};

export type WritingOptions = {
  readonly asOf: Day;
  /** `me` where none is given. */
  readonly patient?: string;
  /** The same concepts, where they are compiled already. */
  readonly index?: ConceptIndex;
};

/** Makes the setting that every writer takes. Compiling the concepts is the only costly step: keep what it gives. */
export function writingOf(concepts: Concepts, { asOf, patient = "me", index }: WritingOptions): Writing {
  return { concepts, index: index ?? compileConcepts(concepts), asOf, patient };
}

/** The reference that says whose record a resource belongs to. */
export function subjectOf({ patient }: Writing): { readonly reference: string } {
  return { reference: `Patient/${patient}` };
}
