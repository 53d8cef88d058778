import { parseDecimal } from "@afterscript/kernel";
import type { ParseQuestion } from "./parsed-ask.ts";

/** "5 hours", "5", or "unknown": how long it is to the next dose. */
export const parseMissedDose: ParseQuestion = ({ missedDose: written }) => {
  if (written === undefined) return undefined;
  if (written.trim() === "unknown") return { asked: { is: "missed-dose" } };
  const hours = /^(\d+(?:[.,]\d+)?) ?(?:h|hours?)?$/.exec(written.trim())?.[1];
  const hoursToNext = hours === undefined ? undefined : parseDecimal(hours.replace(",", "."));
  if (hoursToNext !== undefined) return { asked: { is: "missed-dose", hoursToNext } };
  return {
    failure: {
      sort: "argument",
      code: "ARGUMENT_MISSED_DOSE",
      what: `"${written}" is no number of hours.`,
      where: "missed-dose",
      mend: 'Write how long it is to the next dose: "5 hours", or unknown.',
    },
  };
};
