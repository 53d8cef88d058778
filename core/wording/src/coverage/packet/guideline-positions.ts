import type { Statement } from "@afterscript/engine";
import { knowledgeAsks, knowledgeSays } from "../en/packet/knowledge-says.ts";
import type { Provenance } from "../packet-document.ts";
import { sourceIds } from "./citing.ts";
import { blank, type Draft, fact } from "./draft.ts";
import { cite, inForce } from "./label-use.ts";
import { ofTherapy, type PacketContext } from "./packet-context.ts";
import { recordFacts } from "./record-facts.ts";

/** What guidelines say of the place of this medicine in this condition; a blank where none was read. */
export function guidelinePositions(context: PacketContext): readonly Draft[] {
  const { knowledge, therapy } = context;
  if (therapy.condition === undefined) return [];
  const positions = inForce(context).flatMap((statement) => {
    const person = heldBy(statement, context);
    const cites = cite(statement.id, statement.cite, context);
    if (person === undefined || cites.length === 0 || !("says" in statement)) return [];
    const edition = knowledge.sources[statement.cite[0]?.source ?? ""]?.edition;
    const text = knowledgeSays.guideline(
      { statement: statement.id, region: knowledge.region, edition: edition ?? "" },
      statement.says ?? [],
    );
    const from: Provenance = { from: "statement", id: statement.id, sources: sourceIds(cites) };
    return [fact(text, [from, ...ofTherapy(context, "drug", "condition"), ...person], cites)];
  });
  return positions.length > 0
    ? positions
    : [blank("guideline", knowledgeAsks.guideline(therapy.drug, therapy.condition))];
}

/** Facts that put the person under what the guideline says; undefined where it says nothing of this use. */
function heldBy(statement: Statement, context: PacketContext): readonly Provenance[] | undefined {
  const { therapy, findings } = context;
  const { drug, condition = "" } = therapy;
  if (statement.authority !== "guideline" || statement.drug !== drug || (statement.says ?? []).length === 0)
    return undefined;
  if (!names(statement, condition)) return undefined;
  if (statement.kind === "indication") return [];
  if (statement.kind !== "expected-response") return undefined;
  const finding = findings.find(({ base, state }) => base.statement === statement.id && state === "applies");
  return finding && recordFacts(finding.because, context).flatMap(({ from }) => from);
}

function names({ when }: Statement, condition: string): boolean {
  const parts = when === undefined ? [] : when.is === "all" ? when.of : [when];
  return parts.some((part) => part.is === "condition" && part.any.includes(condition));
}
