import { name } from "../../../en/names.ts";

/** "Appeal: upadacitinib, atopic dermatitis". */
export function packetTitle({ drug, condition }: { readonly drug: string; readonly condition?: string }): string {
  const what = [drug, condition].filter((id) => id !== undefined).map((id) => name(id, "clinician"));
  return `Appeal: ${what.join(", ")}`;
}
