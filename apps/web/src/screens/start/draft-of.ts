import { formatDaySpan, formatDose } from "@afterscript/kernel";
import type { Companion } from "../../browser/companion.ts";
import { partsOf } from "../../parts/told-day.ts";
import { DRAFT_SETTING, EMPTY_DRAFT, type FirstDose, keepable, OTHER, type StartDraft } from "./draft.ts";
import type { ToldTherapy } from "./told-therapy.ts";

/** Opens the questions on one medicine that is kept. */
export async function correctTherapy(companion: Companion, therapy: ToldTherapy): Promise<void> {
  const { store, snapshot } = companion;
  const draft = draftOf(companion, therapy);
  await store.changeSettings({ [DRAFT_SETTING]: keepable(draft, snapshot.revision) });
  location.assign("/companion/start");
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
