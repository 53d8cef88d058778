import type { Door, DoorAnswer, ExpeditedGround } from "@afterscript/engine/public/coverage.ts";
import { says } from "../en/packet/says.ts";
import type { Provenance } from "../packet-document.ts";
import { type Draft, type DraftBlock, fact, form, section } from "./draft.ts";
import { onlyOne, type PacketContext, told } from "./packet-context.ts";

/** A ground on which the fast way may be asked for, with the step whose rule takes it. */
type Ground = { readonly ground: ExpeditedGround; readonly from: readonly Provenance[] };

/** Each ground once; none where the rules give none. */
export function groundsOfUrgency({ doors, answer }: PacketContext): readonly Ground[] {
  const grounds = new Set(doors.flatMap((one) => groundsOf(one.answer)));
  return [...grounds].map((ground) => {
    const rules = answer.doors.filter((one) => groundsOf(one).includes(ground)).map(({ door }) => ruleOf(door));
    return { ground, from: [told("plan"), ...onlyOne(rules)] };
  });
}

function groundsOf({ expedited }: DoorAnswer): readonly ExpeditedGround[] {
  return expedited?.answer === "yes" ? expedited.grounds : [];
}

function ruleOf({ id, cite, expedited }: Door): Provenance {
  return { from: "coverage", id, sources: (expedited?.cite ?? cite).map(({ source }) => source) };
}

/** Each ground in the prescriber's name. */
export function urgencyGrounds(context: PacketContext): readonly Draft[] {
  return groundsOfUrgency(context).map(({ ground, from }) => GROUNDS[ground](context, from));
}

const GROUNDS = {
  "prescriber-says-serious-harm": (_, from) => fact(says.seriousHarm, [told("prescriberSaysSeriousHarm"), ...from]),
  "runs-out-before-decision": ({ case: { daysLeft } }, from) =>
    fact(says.runsOut(daysLeft), [told("daysLeft"), ...from]),
  "already-on-treatment": (context, from) => fact(says.onTreatment, [onTreatment(context), ...from]),
} satisfies Record<ExpeditedGround, (context: PacketContext, from: readonly Provenance[]) => Draft>;

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
