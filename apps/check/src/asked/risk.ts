import type { ParseQuestion } from "./parsed-ask.ts";

/** What trials counted, beside this person: there is nothing to tell. */
export const parseRisk: ParseQuestion = ({ risk }) => (risk === true ? { asked: { is: "risk" } } : undefined);
