import { NOTICED, type Noticed } from "@afterscript/engine";
import { unknownWord } from "../parse-choices.ts";
import type { ParseQuestion } from "./parsed-ask.ts";

/** Is it working? With what the person notices, or without a word where that is not told. */
export const parseResponse: ParseQuestion = ({ response: written }) => {
  if (written === undefined) return undefined;
  const word = written.trim().toLowerCase();
  if (word === "") return { asked: { is: "response" } };
  const isNoticed = (one: string): one is Noticed => (NOTICED as readonly string[]).includes(one);
  return isNoticed(word) ? { asked: { is: "response", noticed: word } } : unknownWord("response", written, NOTICED);
};
