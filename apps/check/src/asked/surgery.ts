import { parseDay } from "@afterscript/kernel";
import { unknownWord } from "../parse-choices.ts";
import { named } from "./named.ts";
import type { ParsedAsk, ParseQuestion } from "./parsed-ask.ts";

/** An operation or dental work, and its day where it is known. */
export const parseSurgery: ParseQuestion = ({ surgery: written, on }, { concepts }) => {
  if (written === undefined) return on === undefined ? undefined : dayWithoutOperation();
  const known = concepts.situations?.surgery ?? [];
  const surgery = named(written, known);
  if (surgery === undefined) {
    return unknownWord(
      "surgery",
      written,
      known.map(({ id, names }) => names[0] ?? id),
    );
  }
  const day = on === undefined ? undefined : parseDay(on);
  if (on !== undefined && day === undefined) return notADay(on);
  return { asked: { is: "surgery", surgery, ...(day !== undefined && { on: day }) } };
};

function notADay(on: string): ParsedAsk {
  return {
    failure: {
      sort: "argument",
      code: "ARGUMENT_ON",
      what: `"${on}" is not a day of the calendar.`,
      where: "on",
      mend: "Write a day as YYYY-MM-DD, for example 2026-07-01.",
    },
  };
}

function dayWithoutOperation(): ParsedAsk {
  return {
    failure: {
      sort: "argument",
      code: "ARGUMENT_ON",
      what: "A day was given, and no operation.",
      where: "on",
      mend: "Write it with --surgery operation or --surgery dental.",
    },
  };
}
