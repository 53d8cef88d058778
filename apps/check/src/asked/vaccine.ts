import { named } from "./named.ts";
import type { ParseQuestion } from "./parsed-ask.ts";

/** A vaccine by id or usual name. Of one that is not recognised nobody knows whether it is live: the answer asks. */
export const parseVaccine: ParseQuestion = ({ vaccine: name }, { concepts }) => {
  if (name === undefined) return undefined;
  const found = named(name, concepts.vaccines);
  if (found === undefined) return { asked: { is: "vaccine", name, live: "unknown" } };
  const { id, live = "unknown", topic } = found;
  return { asked: { is: "vaccine", name, vaccine: id, live, ...(topic !== undefined && { topic }) } };
};
