import { says } from "../en/packet/says.ts";
import { withheldBecause } from "./clauses.ts";
import { closing } from "./closing.ts";
import { denialDates } from "./denial-dates.ts";
import { type DraftBlock, type DraftPart, fact, form, heading, lines, list, paragraph, section } from "./draft.ts";
import { exceptionGround } from "./exception-ground.ts";
import { guidelinePositions } from "./guideline-positions.ts";
import { headLine } from "./head-lines.ts";
import { history, kidneys } from "./history.ts";
import { labelDose, labelEarlierTreatment, labelUse } from "./label-use.ts";
import { type PacketContext, told } from "./packet-context.ts";
import { reasonAnswers } from "./reason-answers.ts";
import { requestLines } from "./request-lines.ts";
import { safety } from "./safety.ts";
import { ownDoseFigures } from "./trial-figures.ts";
import { triedMedicines, triedSentences } from "./tried-medicines.ts";
import { urgency } from "./urgency.ts";

/** The draft of the prescriber's letter, its elements in the order in which reviewers look for them. */
export function letterOfMedicalNecessity(context: PacketContext): DraftPart {
  return {
    id: "letter-of-medical-necessity",
    title: "Letter of medical necessity",
    draft: form("draft.prescriber"),
    blocks: [
      ...header(context),
      ...urgency(context),
      ...section("letter.reasons", reasonAnswers(context)),
      ...(withheldBecause(context) === undefined
        ? section("letter.criteria", paragraph([form("letter.criteria-table")]))
        : []),
      ...section("letter.history", paragraph(history(context))),
      ...section("letter.tried", list(triedMedicines(context).map((one) => triedSentences(one, context)))),
      ...section("letter.why-this", whyThis(context)),
      ...safety(context),
      ...section("letter.ground", paragraph(exceptionGround(context))),
      ...impact(context),
      ...closing(context),
    ],
  };
}

function header(context: PacketContext): readonly DraftBlock[] {
  const { head, today } = context;
  return [
    ...lines([[fact(says.day(today), [{ from: "as-of" }])]]),
    ...lines([[headLine(head, "payer")], [headLine(head, "payerAddress")], [headLine(head, "payerFax")]]),
    heading("letter.about"),
    ...lines([
      [headLine(head, "name")],
      [headLine(head, "born")],
      [headLine(head, "memberId")],
      [headLine(head, "group")],
      [headLine(head, "reference")],
      ...denialDates(context).map((one) => [one]),
      ...requestLines(context),
    ]),
    ...paragraph([form("letter.greeting"), form("close.overturn")]),
  ];
}

export function whyThis(context: PacketContext): readonly DraftBlock[] {
  return [
    ...paragraph([...labelUse(context), ...labelEarlierTreatment(context), ...labelDose(context), ...kidneys(context)]),
    ...paragraph(guidelinePositions(context)),
    ...paragraph(ownDoseFigures(context)),
  ];
}

function impact({ head }: PacketContext): readonly DraftBlock[] {
  const words = head.ownWords?.trim();
  return words ? section("letter.impact", paragraph([fact(says.patientSays(words), [told("ownWords")])])) : [];
}
