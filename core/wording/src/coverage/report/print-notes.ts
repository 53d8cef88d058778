import type { Saying } from "@afterscript/engine";
import type { Rested } from "@afterscript/engine/public/coverage.ts";
import { formatDay } from "@afterscript/kernel";
import type { AppealNote } from "../appeal-report.ts";
import { coverageSentence } from "../en/coverage-codes.ts";
import type { Printing } from "./appeal-report-of.ts";
import { citesOf, weakest } from "./print-cites.ts";

/** A code's sentence with its source. What nobody has seen, or what was to be read again, says so. */
export function printNote(
  { says, cite, reviewBy }: Rested & { readonly says: Saying },
  printing: Printing,
): AppealNote {
  const text = coverageSentence(says);
  const isOld = formatDay(printing.asOf) > reviewBy;
  const doubt = isOld
    ? " This was to be read again by an earlier day: check it."
    : weakest(cite) === "no"
      ? " Not confirmed: we have not seen this in its source."
      : "";
  return { code: says.code, text: `${text}${doubt}`, cite: citesOf(cite, printing.coverage) };
}
