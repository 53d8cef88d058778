import { REGIONS } from "@afterscript/engine";
import { ChoiceList } from "../../parts/ChoiceList.tsx";
import { words } from "../../words/words.ts";
import type { StartDraft } from "./draft.ts";
import type { AnswersProps } from "./StartSteps.tsx";

/** Whose documents are read. */
export function RegionAnswers({ draft, change }: AnswersProps) {
  const { region: say } = words().start;
  return (
    <ChoiceList
      name="region"
      choices={REGIONS.map((region) => ({ value: region, label: say.name[region], note: say.note[region] }))}
      chosen={draft.region === undefined ? [] : [draft.region]}
      onChoose={([chosen]) => change({ region: chosen as StartDraft["region"] & string })}
      under={(value) => (value === "unknown" ? <p className="choice-under">{say.unknown}</p> : null)}
    />
  );
}
