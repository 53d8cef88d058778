import { rightSays } from "../en/packet/right-says.ts";
import { citeCoverage, sourceIds } from "./citing.ts";
import { type Draft, fact } from "./draft.ts";
import { type PacketContext, told } from "./packet-context.ts";

/** What the rules of these steps give whoever appeals: papers free of charge, another reviewer; only where they were read. */
export function doorRights({ doors, today }: PacketContext): readonly Draft[] {
  const rights = doors.flatMap(({ answer: { door }, words }) =>
    door.facts.flatMap(({ says: { code }, reviewBy }) => {
      const note = words.notes.find((one) => one.code === code);
      const text = rightSays[code];
      const cites = citeCoverage(door.id, note?.cite ?? []);
      if (text === undefined || cites.length === 0 || today > reviewBy) return [];
      const from = { from: "coverage", id: `${door.id}#${code}`, sources: sourceIds(cites) } as const;
      return [fact(text, [from, told("plan")], cites)];
    }),
  );
  const first = new Map(rights.toReversed().map((one) => [one.text, one]));
  return rights.filter((one) => first.get(one.text) === one);
}
