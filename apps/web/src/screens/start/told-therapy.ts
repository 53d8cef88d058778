import { formatDaySpan, formatDose } from "@afterscript/kernel";
import type { Medication } from "@afterscript/record";
import type { Companion } from "../../browser/companion.ts";
import { partsOf } from "../../parts/told-day.ts";
import { EMPTY_DRAFT, type FirstDose, OTHER, type StartDraft } from "./draft.ts";

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

/** The answers that what is kept already gives. */
export function draftOf(companion: Companion, therapy: ToldTherapy | undefined): StartDraft {
  const { snapshot, here } = companion;
  const { sex, born } = here?.record.person ?? {};
  const { region } = snapshot.settings;
  return {
    ...EMPTY_DRAFT,
    ...(region !== undefined && { region }),
    ...(therapy && answersOf(therapy)),
    born: partsOf(born && formatDaySpan(born)),
    sex: sex ?? "",
  };
}

function answersOf({ drug, medication }: ToldTherapy): Partial<StartDraft> {
  const { dose, doseText, reasons, start, state } = medication;
  const first: FirstDose = state === "planned" ? "planned" : start === undefined ? "unknown" : "since";
  return {
    drug,
    editing: medication.resource,
    condition: reasons[0] ?? "unknown",
    ...(dose !== undefined && { dose: formatDose(dose), doseText: formatDose(dose) }),
    ...(dose === undefined && { dose: doseText === undefined ? "unknown" : OTHER, doseText: doseText ?? "" }),
    first,
    [first === "planned" ? "planned" : "since"]: partsOf(start && formatDaySpan(start)),
  };
}
