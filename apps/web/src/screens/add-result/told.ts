import type { ToldResult, Written } from "@afterscript/fhir-write";
import type { Companion } from "../../browser/companion.ts";
import { freshId } from "../../browser/store/fresh-id.ts";
import type { StoredResource } from "../../browser/store/index.ts";

/** What stands in the form, as typed. Nothing is filled in for anybody. */
export type Draft = {
  readonly value: string;
  /** Of a qualitative test: one of the answers, or `not-done`. */
  readonly answer: string;
  /** UCUM of a chosen unit; `other` while one is typed. */
  readonly unit: string;
  readonly otherUnit: string;
  readonly day: string;
  readonly range: string;
  readonly laboratory: string;
};

export const EMPTY_DRAFT: Draft = {
  value: "",
  answer: "",
  unit: "",
  otherUnit: "",
  day: "",
  range: "",
  laboratory: "",
};
export const OTHER_UNIT = "other";
export const NOT_DONE = "not-done";

export type WriteDraft = {
  readonly companion: Pick<Companion, "snapshot" | "asOf">;
  readonly analyte: string;
  readonly draft: Draft;
  /** Of the entry that is corrected; a new one is made where it is left out. */
  readonly id?: string;
};

/**
 * The draft as a FHIR resource, or what is wrong with it. The writers and the code tables are loaded for it.
 * @throws ScreenError when they cannot be loaded
 */
export async function writeDraft({ companion, analyte, draft, id = freshId() }: WriteDraft): Promise<Written> {
  const [{ writeResult }, { writingHere }] = await Promise.all([
    import("@afterscript/fhir-write"),
    import("../../browser/writing-here.ts"),
  ]);
  const writing = await writingHere(companion.snapshot, companion.asOf);
  return writeResult({ id, analyte, ...toldOf(draft) }, writing);
}

function toldOf({ value, answer, unit, otherUnit, day, range, laboratory }: Draft): Omit<ToldResult, "id" | "analyte"> {
  return {
    ...(value.trim() !== "" && { value }),
    ...(answer === NOT_DONE && { notDone: true }),
    ...(answer !== NOT_DONE && answer !== "" && { qualitative: answer as "positive" | "negative" | "indeterminate" }),
    unit: unit === OTHER_UNIT ? otherUnit : unit,
    day,
    ...(range.trim() !== "" && { range }),
    ...(laboratory.trim() !== "" && { laboratory }),
  };
}

/** A written resource as the store keeps it: it has an id, for it was given one. */
export function kept(resource: { readonly resourceType: string; readonly id?: string }): StoredResource {
  if (resource.id === undefined) throw new Error("A written resource has no id.");
  return { ...resource, id: resource.id };
}
