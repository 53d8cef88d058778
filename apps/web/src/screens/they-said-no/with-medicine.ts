import { type Told, withForm } from "./told.ts";

/** What is told, with this medicine, illness or dose. Another medicine has other uses, other doses, and other rules. */
export function withMedicine(told: Told, question: "drug" | "condition" | "dose", value: string | undefined): Told {
  const { drug, condition, dose, ...rest } = told;
  const same = withForm(rest, { policy: undefined });
  const known = value === undefined ? {} : { [question]: value };
  if (question === "drug") {
    const open = rest.open.filter((one) => one !== "condition" && one !== "dose" && one !== "policy");
    return value === drug ? told : { ...same, open, ...known };
  }
  if (question === "condition") return { ...same, ...(drug && { drug }), ...(dose && { dose }), ...known };
  return { ...rest, ...(drug && { drug }), ...(condition && { condition }), ...known };
}
