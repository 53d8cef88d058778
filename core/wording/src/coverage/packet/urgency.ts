import type { ExpeditedGround } from "@afterscript/engine/public/coverage.ts";
import { says } from "../en/packet/says.ts";
import type { Provenance } from "../packet-document.ts";
import { type Draft, type DraftBlock, fact, form, section } from "./draft.ts";
import { type PacketContext, told } from "./packet-context.ts";

/** The grounds on which the fast way may be asked for; none where the rules give none. */
export function groundsOfUrgency({ doors }: PacketContext): readonly ExpeditedGround[] {
  const open = doors.flatMap(({ answer }) => (answer.expedited?.answer === "yes" ? answer.expedited.grounds : []));
  return [...new Set(open)];
}

/** Each ground in the prescriber's name. */
export function urgencyGrounds(context: PacketContext): readonly Draft[] {
  return groundsOfUrgency(context).map((ground) => GROUNDS[ground](context));
}

const GROUNDS = {
  "prescriber-says-serious-harm": () => fact(says.seriousHarm, [told("prescriberSaysSeriousHarm")]),
  "runs-out-before-decision": ({ case: { daysLeft } }) => fact(says.runsOut(daysLeft), [told("daysLeft")]),
  "already-on-treatment": (context) => fact(says.onTreatment, [onTreatment(context)]),
} satisfies Record<ExpeditedGround, (context: PacketContext) => Draft>;

/** The record's own order, where there is one; else what was told. */
export function onTreatment({ answer, therapy }: PacketContext): Provenance {
  const resource = answer.therapy?.resource;
  return resource === undefined ? told("isOnTreatment") : { from: "record", fact: therapy.drug, resource };
}

export function urgency(context: PacketContext): readonly DraftBlock[] {
  const grounds = urgencyGrounds(context);
  if (grounds.length === 0) return [];
  return section("letter.urgency", [{ is: "paragraph", sentences: [form("letter.asks-expedited"), ...grounds] }]);
}
