import { GAP_REASONS, type GapReason } from "@afterscript/kernel";
import { capital, unique } from "../en/sentence.ts";
import type { Writer } from "./visit-input.ts";
import type { VisitMissing, VisitPage } from "./visit-page-type.ts";

/** How many findings could not be judged, and everything that was missing, by the reason why. */
export function visitMissing({ report, words, messages, audience }: Writer): VisitPage["missing"] {
  const asOf = messages.date(report.asOf);
  const open = report.findings.filter(({ state }) => state === "unknown");
  const gaps = open.flatMap((finding) => finding.gaps);
  const items = GAP_REASONS.flatMap((why): readonly VisitMissing[] => {
    const names = namesFor(why);
    if (names.length === 0) return [];
    return [{ text: `${capital(messages.why[audience][why])}: ${names.join("; ")}`, why, names }];
  });
  return {
    heading: words.heading.missing,
    items,
    none: words.none.missing,
    count: open.length,
    line: report.findings.length === 0 ? words.nothingChecked(asOf) : words.missingLine(open.length, asOf),
  };

  function namesFor(why: GapReason): string[] {
    return unique(gaps.filter((gap) => gap.why === why).map((gap) => messages.name(gap.fact, audience)));
  }
}
