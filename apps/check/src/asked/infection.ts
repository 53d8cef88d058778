import { named } from "./named.ts";
import { namedMedicine } from "./named-medicine.ts";
import type { ParseQuestion } from "./parsed-ask.ts";

/**
 * An infection now, by id or usual name, and what was given against it. A name that is not recognised is asked about as
 * any infection, and the answer says so.
 */
export const parseInfection: ParseQuestion = ({ infection: written, antibiotic }, { concepts, index }) => {
  if (written === undefined && antibiotic === undefined) return undefined;
  const known = concepts.situations?.infection ?? [];
  const any = known.find(({ id }) => id === ANY);
  const found = written === undefined ? any : named(written, known);
  const infection = found ?? any;
  if (infection === undefined) throw new Error(`concepts/infections/${ANY}.yaml is missing.`);
  const medicine = antibiotic === undefined ? undefined : namedMedicine(antibiotic, index);
  return {
    asked: {
      is: "infection",
      infection,
      ...(found === undefined && written !== undefined && { unrecognised: written }),
      ...(antibiotic !== undefined && { antibiotic: { name: antibiotic, ...(medicine && { medicine }) } }),
    },
  };
};

/** The concept of an infection that nobody named. */
const ANY = "infection";
