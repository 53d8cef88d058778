import { formatDay } from "@afterscript/kernel";
import { asks, says } from "../en/packet/says.ts";
import { citeCoverage, sourceIds } from "./citing.ts";
import { blank, type Draft, fact } from "./draft.ts";
import { type PacketContext, told } from "./packet-context.ts";

/** The last day that the letter names and the one that the rule gives, each by itself; which is earlier, anybody sees. */
export function clockSentences({ door, case: { denial } }: PacketContext): readonly Draft[] {
  const written =
    denial.lastDay === undefined
      ? []
      : [fact(says.lastDayOfLetter(formatDay(denial.lastDay)), [told("denial.lastDay")])];
  const clock = door?.answer.clock;
  const sum = clock?.computed;
  if (door === undefined || clock === undefined) return [...written, blank("last-day", asks.lastDay)];
  const { id } = door.words;
  const cites = citeCoverage(id, door.words.clock.cite);
  if (sum === undefined || clock.seen === "no" || cites.length === 0)
    return [...written, ...(clock.state === "no-limit-read" ? [] : [blank("last-day", asks.lastDay)])];
  const from = startOf(sum);
  const text = says.lastDayByRule({
    from: formatDay(sum.from),
    starts: from,
    presumed: sum.presumed,
    period: sum.period,
    lastDay: formatDay(sum.lastDay),
  });
  return [
    ...written,
    fact(text, [told("plan"), told(from), { from: "coverage", id, sources: sourceIds(cites) }], cites),
  ];
}

type Sum = NonNullable<NonNullable<PacketContext["door"]>["answer"]["clock"]["computed"]>;

/** The told day that is counted from. */
function startOf({ starts, isFromLetterDate, presumed }: Sum): "denial.dated" | "denial.received" | "steps" {
  if (starts === "previous-decision-received" || starts === "previous-decision-dated") return "steps";
  return starts === "denial-dated" || isFromLetterDate || presumed !== undefined ? "denial.dated" : "denial.received";
}
