import { says } from "../en/packet/says.ts";
import { citeCoverage, sourceIds } from "./citing.ts";
import { clockSentences } from "./clock-sentences.ts";
import { denialDates } from "./denial-dates.ts";
import { type Draft, type DraftBlock, type DraftPart, fact, form, lines, list, section } from "./draft.ts";
import { headLine } from "./head-lines.ts";
import { type PacketContext, pickedBy } from "./packet-context.ts";
import { requestLines } from "./request-lines.ts";
import { urgencyGrounds } from "./urgency.ts";

/** One page that says to whom, from whom, what for, what is enclosed. */
export function coverSheet(context: PacketContext): DraftPart {
  const { head } = context;
  return {
    id: "cover-sheet",
    title: "Cover sheet",
    blocks: [
      ...(urgencyGrounds(context).length > 0 ? paragraphOf(form("cover.expedited")) : []),
      ...section(
        "cover.to",
        lines([[headLine(head, "payer")], [headLine(head, "payerAddress")], [headLine(head, "payerFax")]]),
      ),
      ...section(
        "cover.from",
        lines([
          [headLine(head, "prescriber")],
          [headLine(head, "clinic")],
          [headLine(head, "clinicPhone")],
          [fact(says.day(context.today), [{ from: "as-of" }])],
        ]),
      ),
      ...section(
        "cover.about",
        lines([
          [headLine(head, "name")],
          [headLine(head, "born")],
          [headLine(head, "memberId")],
          [headLine(head, "group")],
          [headLine(head, "reference")],
          ...denialDates(context).map((one) => [one]),
        ]),
      ),
      ...section("cover.request", lines([...stepLines(context), ...requestLines(context)])),
      ...section("cover.time", lines([...clockSentences(context).map((one) => [one]), ...decisionLines(context)])),
      ...section("cover.holds", list(CONTENTS.map((id) => [form(id)]))),
    ],
  };
}

const CONTENTS = [
  "part.letter-of-medical-necessity",
  "part.letter-of-the-person",
  "part.criterion-table",
  "part.enclosure-list",
  "part.evidence-annex",
] as const;

function paragraphOf(sentence: Draft): DraftBlock[] {
  return [{ is: "paragraph", sentences: [sentence] }];
}

function stepLines({ doors, today }: PacketContext): readonly (readonly Draft[])[] {
  return doors.flatMap((door) => {
    const { id, name, cite } = door.words;
    const cites = citeCoverage(id, cite);
    if (cites.length === 0 || today > door.answer.door.reviewBy) return [];
    return [[fact(says.step(name), [...pickedBy(door), { from: "coverage", id, sources: sourceIds(cites) }], cites)]];
  });
}

/** How long the plan has, where the rule was read and is not past its day. */
function decisionLines({ doors }: PacketContext): readonly (readonly Draft[])[] {
  return doors.flatMap((door) =>
    door.answer.decisions.flatMap(({ time, isWithheld, isNotConfirmed }) => {
      const { id, name, decisions } = door.words;
      const decision = decisions.find(({ speed }) => speed === time.speed);
      const cites = citeCoverage(id, decision?.cite ?? []);
      if (decision?.period === undefined || isWithheld || isNotConfirmed || cites.length === 0) return [];
      if (time.speed !== "standard" && time.speed !== "expedited") return [];
      const text = says.decisionTime(name, time.speed, decision.period);
      return [[fact(text, [...pickedBy(door), { from: "coverage", id, sources: sourceIds(cites) }], cites)]];
    }),
  );
}
