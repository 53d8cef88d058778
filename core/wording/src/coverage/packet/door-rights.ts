import { citeCoverage, sourceIds } from "./citing.ts";
import { type Draft, fact } from "./draft.ts";
import { type PacketContext, pickedBy } from "./packet-context.ts";

/** What the rules of these steps give whoever appeals, by code; only where they were read and stand. */
export function doorRight(code: string, words: Readonly<Record<string, string>>, context: PacketContext): Draft[] {
  const text = words[code];
  if (text === undefined) return [];
  const rights = context.doors.flatMap((open) => {
    const { door } = open.answer;
    const { notes } = open.words;
    const own = door.facts.find(({ says }) => says.code === code);
    const cites = citeCoverage(door.id, notes.find((one) => one.code === code)?.cite ?? []);
    if (own === undefined || cites.length === 0 || context.today > own.reviewBy) return [];
    const from = { from: "coverage", id: `${door.id}#${code}`, sources: sourceIds(cites) } as const;
    return [fact(text, [from, ...pickedBy(open)], cites)];
  });
  return rights.slice(0, 1);
}
