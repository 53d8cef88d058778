import { namedMedicine } from "./named-medicine.ts";
import type { ParseQuestion } from "./parsed-ask.ts";

/** A name that is not recognised is asked about all the same: the answer says so. */
export const parseMedicine: ParseQuestion = ({ medicine: name }, { index }) => {
  if (name === undefined) return undefined;
  const medicine = namedMedicine(name, index);
  return { asked: { is: "medicine", name, ...(medicine && { medicine }) } };
};
