import { paperAsks, paperSays } from "../en/packet/paper-says.ts";
import { blank, type Draft, type DraftPart, fact, list, section } from "./draft.ts";
import { type PacketContext, told } from "./packet-context.ts";
import { testSentences, testsOf } from "./safety.ts";

/** What goes with the letters: each paper that is there, and a blank for each that is not. */
export function enclosureList(context: PacketContext): DraftPart {
  return {
    id: "enclosure-list",
    title: "List of enclosures",
    blocks: [
      ...section("enclosures.papers", list(papers(context).map((one) => [one]))),
      ...section("enclosures.tests", list(testsOf(context).map(testSentences))),
    ],
  };
}

function papers({ answer, report }: PacketContext): readonly Draft[] {
  return answer.enclosures.flatMap(({ is, state }) => {
    if (is.sort !== "paper") return [];
    const { id, cite } = is.enclosure;
    const words = report.papers.find((one) => one.sort === "paper" && one.id === id);
    if (words === undefined) return [];
    // What this packet itself holds needs nobody to fetch it.
    if (state !== "have" && words.from !== "afterscript") return [blank(`paper.${id}`, paperAsks.missing(words))];
    const from = { from: "coverage", id, sources: cite.map(({ source }) => source) } as const;
    const said = words.from === "afterscript" ? [] : [told(`told.enclosure.${id}`)];
    return [fact(paperSays(words), [from, ...said])];
  });
}
