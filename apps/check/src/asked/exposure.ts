import { unknownWord } from "../parse-choices.ts";
import { named } from "./named.ts";
import type { ParseQuestion } from "./parsed-ask.ts";

/** Near somebody who has tuberculosis, chickenpox, shingles or measles. */
export const parseExposure: ParseQuestion = ({ exposure: written }, { concepts }) => {
  if (written === undefined) return undefined;
  const known = concepts.situations?.exposure ?? [];
  const exposure = named(written, known);
  if (exposure !== undefined) return { asked: { is: "exposure", exposure } };
  return unknownWord(
    "exposure",
    written,
    known.map(({ id, names }) => names[0] ?? id),
  );
};
