import { type DraftPart, form, list, paragraph, section } from "./draft.ts";
import { guidelinePositions } from "./guideline-positions.ts";
import { labelDose, labelEarlierTreatment, labelUse } from "./label-use.ts";
import type { PacketContext } from "./packet-context.ts";
import { trialFigures } from "./trial-figures.ts";

/** What label, guidelines and trials say of this medicine in this condition, each sentence with its source. */
export function evidenceAnnex(context: PacketContext): DraftPart {
  const each = (sentences: ReturnType<typeof labelUse>) => list(sentences.map((one) => [one]));
  const figures = trialFigures(context);
  return {
    id: "evidence-annex",
    title: "Evidence with its sources",
    blocks: [
      ...section("annex.label", each([...labelUse(context), ...labelEarlierTreatment(context), ...labelDose(context)])),
      ...section("annex.guidelines", each(guidelinePositions(context))),
      ...(figures.length === 0
        ? []
        : section("annex.trials", [...paragraph([form("annex.one-trial")]), ...each(figures)])),
    ],
  };
}
