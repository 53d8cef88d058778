import { formatDay } from "@afterscript/kernel";
import { asks, says } from "../en/packet/says.ts";
import { citeCoverage, sourceIds } from "./citing.ts";
import { blank, type Draft, fact } from "./draft.ts";
import { type OpenDoor, type PacketContext, pickedBy, told } from "./packet-context.ts";

/** The last day that the letter names and those that the rules give, each by itself; which is earlier, anybody sees. */
export function clockSentences({ doors, answer, asOf }: PacketContext): readonly Draft[] {
  // A day that is over, or that cannot be the letter's, is nothing to send to a plan.
  const lastDay = answer.letter === undefined || answer.letter.lastDay < asOf ? undefined : answer.letter.lastDay;
  const rules = doors.flatMap(ruleSentence);
  const isOpenEnded = doors.length > 0 && doors.every(({ answer }) => answer.clock.state === "no-limit-read");
  return [
    ...(lastDay === undefined ? [] : [fact(says.lastDayOfLetter(formatDay(lastDay)), [told("denial.lastDay")])]),
    ...rules,
    ...(rules.length === 0 && !isOpenEnded ? [blank("last-day", asks.lastDay)] : []),
  ];
}

function ruleSentence(door: OpenDoor): readonly Draft[] {
  const { words } = door;
  const { clock } = door.answer;
  const { id, name } = words;
  const sum = clock.computed;
  const cites = citeCoverage(id, words.clock.cite);
  if (sum === undefined || clock.seen === "no" || clock.state === "withheld" || cites.length === 0) return [];
  const from = startOf(sum);
  const text = says.lastDayByRule({
    step: name,
    from: formatDay(sum.from),
    starts: from,
    presumed: sum.presumed,
    period: sum.period,
    lastDay: formatDay(sum.lastDay),
  });
  return [fact(text, [...pickedBy(door), told(from), { from: "coverage", id, sources: sourceIds(cites) }], cites)];
}

type Sum = NonNullable<OpenDoor["answer"]["clock"]["computed"]>;

/** The told day that is counted from. */
function startOf({ starts, isFromLetterDate, presumed }: Sum): "denial.dated" | "denial.received" | "steps" {
  if (starts === "previous-decision-received" || starts === "previous-decision-dated") return "steps";
  return starts === "denial-dated" || isFromLetterDate || presumed !== undefined ? "denial.dated" : "denial.received";
}
