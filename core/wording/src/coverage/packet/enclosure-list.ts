import type { Enclosure } from "@afterscript/engine/public/coverage.ts";
import { paperAsks, paperSays } from "../en/packet/paper-says.ts";
import type { Provenance } from "../packet-document.ts";
import { blank, type Draft, type DraftPart, fact, form, list, section } from "./draft.ts";
import { guidelinePositions } from "./guideline-positions.ts";
import { labelUse } from "./label-use.ts";
import { ofTherapy, type PacketContext, told } from "./packet-context.ts";
import { testSentences, testsOf } from "./safety.ts";

/** What goes with the letters: each paper that is there, and a blank for each that is not. */
export function enclosureList(context: PacketContext): DraftPart {
  return {
    id: "enclosure-list",
    title: "List of enclosures",
    blocks: [
      ...section("enclosures.papers", list(papers(context).map((one) => [one]))),
      ...section("enclosures.tests", list(testsOf(context).map((test) => testSentences(test, context)))),
    ],
  };
}

/** Papers that this packet itself holds, as far as it does. */
const HERE = {
  "label-section": (context) => labelUse(context).some(({ is }) => is === "fact"),
  "guideline-pages": (context) => guidelinePositions(context).some(({ is }) => is === "fact"),
  "person-letter": () => true,
} satisfies Record<string, (context: PacketContext) => boolean>;

function papers(context: PacketContext): readonly Draft[] {
  return context.answer.enclosures.flatMap(({ is, state }) => {
    if (is.sort !== "paper") return [];
    const { enclosure } = is;
    const { id } = enclosure;
    const words = context.report.papers.find((one) => one.sort === "paper" && one.id === id);
    if (words === undefined || (id === "person-letter" && context.isForClinic)) return [];
    if (isHere(id) && HERE[id](context)) return [form(`enclosure.${id}`)];
    if (isHere(id) || state !== "have") return [blank(`paper.${id}`, paperAsks.missing(words))];
    return [fact(paperSays(words), fromOf(enclosure, context))];
  });
}

function isHere(id: string): id is keyof typeof HERE {
  return id in HERE;
}

/** Who says that it is there, and what makes it one of this packet's papers. */
function fromOf({ id, cite, when }: Enclosure, context: PacketContext): readonly Provenance[] {
  return [
    told(`told.enclosure.${id}`),
    { from: "coverage", id, sources: cite.map(({ source }) => source) },
    ...(when?.plans ? [told("plan")] : []),
    ...(when?.reasons ? [told("denial.reasons")] : []),
    ...(when?.conditions ? ofTherapy(context, "condition") : []),
  ];
}
