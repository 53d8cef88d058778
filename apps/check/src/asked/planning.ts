import { PLANS, type Plan } from "@afterscript/engine";
import { unknownWord } from "../parse-choices.ts";
import type { ParseQuestion } from "./parsed-ask.ts";

/** A child, breast-feeding, stopping for good, or a gap in the supply. */
export const parsePlanning: ParseQuestion = ({ planning: written }) => {
  if (written === undefined) return undefined;
  const isPlan = (word: string): word is Plan => (PLANS as readonly string[]).includes(word);
  return isPlan(written) ? { asked: { is: "planning", plan: written } } : unknownWord("planning", written, PLANS);
};
