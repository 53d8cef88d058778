import { fundingAsks, fundingRules } from "../en/packet/funding.ts";
import { citeCoverage, sourceIds } from "./citing.ts";
import { blank, type Draft, type DraftPart, fact, form, lines, list, paragraph, section } from "./draft.ts";
import { history } from "./history.ts";
import { whyThis } from "./letter-of-medical-necessity.ts";
import { type PacketContext, pickedBy } from "./packet-context.ts";
import { therapyLines } from "./request-lines.ts";
import { safety } from "./safety.ts";
import { triedMedicines, triedSentences } from "./tried-medicines.ts";

/**
 * Notes for the clinic that asks a health service to pay. The request is the clinic's own, on its own form, so these have no
 * name, no number, no date of birth, no quotation and nothing in the person's own words.
 */
export function fundingNotes(context: PacketContext): DraftPart {
  return {
    id: "letter-of-medical-necessity",
    title: "Notes for the clinic's funding request",
    draft: form("draft.clinician"),
    blocks: [
      ...section("notes.request", lines(therapyLines(context))),
      ...section("notes.rules", list(rules(context).map((one) => [one]))),
      ...section("letter.history", paragraph(history(context))),
      ...section("letter.tried", list(triedMedicines(context).map((one) => triedSentences(one, context)))),
      ...section("letter.why-this", whyThis(context)),
      ...section("notes.difference", paragraph([blank("prescriber.difference", fundingAsks.difference)])),
      ...safety(context),
    ],
  };
}

/** What the request is judged by: those of the step's rules that speak to the clinic. */
function rules({ doors, today }: PacketContext): readonly Draft[] {
  return doors.flatMap((open) =>
    open.answer.door.facts.flatMap(({ says: { code }, reviewBy }) => {
      const { id, notes } = open.words;
      const text = fundingRules[code];
      const cites = citeCoverage(id, notes.find((one) => one.code === code)?.cite ?? []);
      if (text === undefined || cites.length === 0 || today > reviewBy) return [];
      const from = { from: "coverage", id: `${id}#${code}`, sources: sourceIds(cites) } as const;
      return [fact(text, [from, ...pickedBy(open)], cites)];
    }),
  );
}
