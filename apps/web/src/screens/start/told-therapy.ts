import type { Medication } from "@afterscript/record";
import type { Companion } from "../../browser/companion.ts";

/** The medicine that these questions are about, where one is kept already: taken, paused or planned, the newest of its drug. */
export type ToldTherapy = { readonly drug: string; readonly medication: Medication };

/** Therapies that are kept and not ended, in the order of their drugs. */
export function toldTherapies({ here, known }: Pick<Companion, "here" | "known">): readonly ToldTherapy[] {
  if (here === undefined) return [];
  return here.drugs
    .filter((drug) => known.includes(drug))
    .flatMap((drug) => {
      const current = (here.record.medicationsBySubstance.get(drug) ?? []).filter(isOpen);
      const [newest] = [...current].sort((a, b) => begun(b) - begun(a));
      return newest === undefined ? [] : [{ drug, medication: newest }];
    });
}

/** Not ended, and no dose that a later one has taken the place of. */
export function isOpen({ state, stop }: Medication): boolean {
  return state !== "stopped" && stop === undefined;
}

function begun({ start, authored }: Medication): number {
  return (start ?? authored)?.latest ?? Number.NEGATIVE_INFINITY;
}
