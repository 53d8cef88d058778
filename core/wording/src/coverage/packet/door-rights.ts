import { rightSays } from "../en/packet/right-says.ts";
import { citeCoverage, sourceIds } from "./citing.ts";
import { type Draft, fact } from "./draft.ts";
import { type PacketContext, told } from "./packet-context.ts";

/** What the rule of this step gives whoever appeals: papers free of charge, another reviewer; only where it was read. */
export function doorRights(context: PacketContext): readonly Draft[] {
  const { door, today } = context;
  if (door === undefined) return [];
  const { id } = door.answer.door;
  return door.answer.door.facts.flatMap(({ says: { code }, reviewBy }) => {
    const note = door.words.notes.find((one) => one.code === code);
    const text = rightSays[code];
    const cites = citeCoverage(id, note?.cite ?? []);
    if (text === undefined || cites.length === 0 || today > reviewBy) return [];
    return [fact(text, [{ from: "coverage", id: `${id}#${code}`, sources: sourceIds(cites) }, told("plan")], cites)];
  });
}
