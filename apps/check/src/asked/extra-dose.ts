import type { ParseQuestion } from "./parsed-ask.ts";

/** A dose too many is told as a symptom is: it may be an emergency. */
export const parseExtraDose: ParseQuestion = ({ extraDose }) =>
  extraDose === true ? { asked: { is: "symptom", symptoms: [{ symptom: "extra-dose" }] } } : undefined;
