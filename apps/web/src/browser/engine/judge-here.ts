import type { Region } from "@afterscript/engine";
import { parseDay } from "@afterscript/kernel";
import type { Audience, Report } from "@afterscript/wording";
import { bookOf } from "./books.ts";
import type { RecordHere } from "./read-here.ts";

export type JudgeHere = {
  readonly here: RecordHere;
  readonly region: Region;
  /** ISO date. */
  readonly asOf: string;
  /** Drugs that this knowledge judges. */
  readonly known: readonly string[];
  readonly audience?: Audience;
  /** Sets the first dose still ahead for this drug, as `--starting` does. */
  readonly starting?: boolean;
};

/**
 * The report of the record under the rules of one region: what `check` answers, without the other regions' differences.
 * Only the rules of the drugs on the record are loaded. Undefined when no JAK inhibitor is on the record.
 */
export async function judgeHere(input: JudgeHere): Promise<Report | undefined> {
  const { here, region, asOf, known, audience = "patient", starting } = input;
  if (here.drugs.length === 0) return undefined;
  const judged = here.drugs.filter((drug) => known.includes(drug));
  // A drug that is only recognised has no rules of its own: any book says of it that it is not judged.
  const drugs = judged.length > 0 ? judged : known.slice(0, 1);
  const [{ judge }, book] = await Promise.all([import("@afterscript/check/public/judge.ts"), bookOf(region, drugs)]);
  const day = parseDay(asOf);
  if (day === undefined) throw new Error(`"${asOf}" is not a day.`);
  return judge({
    knowledge: { [region]: book },
    request: { asSent: true, ...(starting === true && { starting }) },
    choices: {
      asOf: day,
      inForceOn: undefined,
      region,
      drug: undefined,
      condition: undefined,
      dose: undefined,
      audience,
    },
    record: here.record,
    region,
    protocol: "default",
    problems: [],
  });
}
