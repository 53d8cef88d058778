import { type Answered, missedDoses } from "@afterscript/engine";
import type { Case } from "./case.ts";

/** Compares what a case expects of the answer itself with what came out: how soon, what becomes of a dose, what is open. */
export function answerMismatches(written: Case, answered: Answered): readonly string[] {
  const at = `${written.file}:${written.line}`;
  const silence = answered.silent.map(({ why }) => why);
  const missed = missedOf(written, answered);
  return [
    ...differs(`${at} expected the tier`, written.tier, answered.tier),
    ...differs(`${at} expected of the missed dose`, written.missed, missed),
    ...differs(`${at} expected to stand`, written.standing, standingOf(written, answered)),
    ...differs(`${at} expected the silence`, written.silence?.join(", "), silence.join(", ")),
  ];
}

function differs(what: string, expected: string | undefined, found: string): readonly string[] {
  if (expected === undefined || expected === found) return [];
  return [`${what} ${expected || "none"}, found: ${found || "none"}`];
}

function standingOf({ drug }: Case, { rulers = [] }: Answered): string {
  return rulers.find((one) => one.drug === drug)?.standing ?? "";
}

/** Where the drug has several statements on it, every one must say the same. */
function missedOf({ drug }: Case, answered: Answered): string {
  if (answered.asked.is !== "missed-dose") return "";
  const said = missedDoses(answered)
    .filter((one) => one.drug === drug)
    .map(({ answer }) => answer);
  return [...new Set(said)].join(" and ");
}
