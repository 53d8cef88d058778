import { formatDay } from "@afterscript/kernel";
import { ownAsks, ownSays } from "../en/packet/own-says.ts";
import { ownRightSays } from "../en/packet/right-says.ts";
import { asks, says } from "../en/packet/says.ts";
import { doorRight } from "./door-rights.ts";
import { blank, type Draft, type DraftPart, fact, form, heading, lines, list, paragraph, section } from "./draft.ts";
import { headLine, headValue } from "./head-lines.ts";
import { ofTherapy, type PacketContext, told } from "./packet-context.ts";
import { deniedFor, quotesOf } from "./reasons.ts";
import { ownTriedSentence, triedMedicines } from "./tried-medicines.ts";
import { groundsOfUrgency, onTreatment } from "./urgency.ts";

/** The letter in the person's own name: plain, in "I", and no claim beyond what the record or the person says. */
export function letterOfThePerson(context: PacketContext): DraftPart {
  const { head, today } = context;
  return {
    id: "letter-of-the-person",
    title: "My letter",
    draft: form("draft.person"),
    blocks: [
      ...lines([[fact(says.day(today), [{ from: "as-of" }])]]),
      ...lines([[headLine(head, "payer")], [headLine(head, "payerAddress")]]),
      ...lines([[headLine(head, "memberId")], [headLine(head, "reference")]]),
      ...paragraph([form("person.greeting")]),
      ...paragraph([...opening(context), form("person.asks")]),
      ...(groundsOfUrgency(context).length > 0 ? paragraph([form("person.asks-fast"), ...urgencyOf(context)]) : []),
      ...section("person.wrote", paragraph(quotes(context))),
      ...section("person.tried", list(triedMedicines(context).map((one) => [ownTriedSentence(one)]))),
      ...section("person.answer", list(reported(context).map((one) => [one]))),
      heading("person.days"),
      ...paragraph([ownWords(context)]),
      ...section("person.asks-for", list(wishes(context))),
      ...paragraph([form("person.close")]),
      { is: "signature", lines: [[form("person.signature")], [headValue(head, "name")], [form("close.date")]] },
    ],
  };
}

function opening(context: PacketContext): readonly Draft[] {
  const { therapy, case: own } = context;
  const { drug, condition } = therapy;
  const { dated } = own.denial;
  return [
    fact(ownSays.denied(drug), ofTherapy(context, "drug")),
    dated === undefined ? blank("denial.dated", asks.denialDated) : fact(ownSays.dated(dated), [told("denial.dated")]),
    condition === undefined
      ? blank("therapy.condition", asks.condition)
      : fact(ownSays.condition(condition), ofTherapy(context, "condition")),
  ];
}

/** Only what the person can say: whether the medicine runs out, and whether it is being taken. */
function urgencyOf(context: PacketContext): readonly Draft[] {
  const { daysLeft } = context.case;
  return groundsOfUrgency(context).flatMap(({ ground, from }) => {
    if (ground === "runs-out-before-decision" && daysLeft !== undefined)
      return [fact(ownSays.runsOut(daysLeft), [told("daysLeft"), ...from])];
    return ground === "already-on-treatment" ? [fact(ownSays.onTreatment, [onTreatment(context), ...from])] : [];
  });
}

function quotes(context: PacketContext): readonly Draft[] {
  const written = deniedFor(context).flatMap((reason) =>
    quotesOf(reason, context).map((words) => fact(ownSays.youWrote(words), [told(`quoted.${reason}`)])),
  );
  return written.length === 0 ? [blank("denial.reason", asks.anyQuote)] : written;
}

/** What the person told and no record holds. */
function reported({ case: { told: answers } }: PacketContext): readonly Draft[] {
  return Object.entries(answers)
    .filter(([id]) => !id.includes("."))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { value, day }]) =>
      fact(ownSays.told({ fact: id, value, ...(day !== undefined && { date: formatDay(day) }) }), [told(`told.${id}`)]),
    );
}

function ownWords({ head }: PacketContext): Draft {
  const words = head.ownWords?.trim();
  return words ? fact(words, [told("ownWords")]) : blank("head.ownWords", ownAsks.ownWords);
}

function wishes(context: PacketContext): readonly (readonly Draft[])[] {
  const right = (code: string) => doorRight(code, ownRightSays, context);
  return [
    [form("person.ask-overturn")],
    [form("person.ask-file"), ...right("claim-file-free")],
    [form("person.ask-criteria"), ...right("rule-used-free")],
    [form("person.ask-reviewer"), ...right("experts-named-on-request")],
    [form("person.ask-same-field"), ...right("expert-in-the-field"), ...right("another-reviewer")],
    [form("person.ask-writing")],
  ];
}
