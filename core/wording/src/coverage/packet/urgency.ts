import type { CoverageCase, ExpeditedGround } from "@afterscript/engine/public/coverage.ts";
import { says } from "../en/packet/says.ts";
import { type Draft, type DraftBlock, fact, form, section } from "./draft.ts";
import { type PacketContext, told } from "./packet-context.ts";

/** Each ground on which the fast way may be asked for, in the prescriber's name; none where the rules give none. */
export function urgencyGrounds({ door, case: own }: PacketContext): readonly Draft[] {
  const expedited = door?.answer.expedited;
  if (expedited?.answer !== "yes") return [];
  return expedited.grounds.map((ground) => GROUNDS[ground](own));
}

const GROUNDS = {
  "prescriber-says-serious-harm": () => fact(says.seriousHarm, [told("prescriberSaysSeriousHarm")]),
  "runs-out-before-decision": ({ daysLeft }: CoverageCase) => fact(says.runsOut(daysLeft), [told("daysLeft")]),
  "already-on-treatment": () => fact(says.onTreatment, [told("isOnTreatment")]),
} satisfies Record<ExpeditedGround, (own: CoverageCase) => Draft>;

export function urgency(context: PacketContext): readonly DraftBlock[] {
  const grounds = urgencyGrounds(context);
  if (grounds.length === 0) return [];
  return section("letter.urgency", [{ is: "paragraph", sentences: [form("letter.asks-expedited"), ...grounds] }]);
}
