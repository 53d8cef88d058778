import { REGIONS } from "@afterscript/engine";
import { type Choice, ChoiceList } from "../../parts/ChoiceList.tsx";
import { TextField } from "../../parts/Field.tsx";
import type { DrugChoice } from "../../site/drug-choice.ts";
import { name, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { regionOf } from "./DrugAnswers.tsx";
import { OTHER } from "./draft.ts";
import type { AnswersProps } from "./StartSteps.tsx";

/** What the medicine is for: what it is licensed for where they live first, then what any of these medicines is for. */
export function ConditionAnswers({ draft, change, fault, drugs }: AnswersProps) {
  const { condition: say } = words().start;
  const region = regionOf(draft);
  const drug = drugs.find(({ id }) => id === draft.drug);
  const licensed = drug?.regions[region].conditions ?? [];
  const others = [...new Set(drugs.flatMap(everyCondition))].filter((one) => !licensed.includes(one));
  return (
    <ChoiceList
      name="condition"
      choices={[
        ...licensed.map((id) => choiceOf(id)),
        ...others.sort().map((id) => choiceOf(id, say.notLicensed)),
        { value: OTHER, label: say.other },
      ]}
      chosen={draft.condition === undefined ? [] : [draft.condition]}
      onChoose={([condition]) => condition !== undefined && change({ condition })}
      under={(value) =>
        value === OTHER ? (
          <div className="choice-under">
            <TextField
              id="condition-words"
              label={say.words}
              hint={say.wordsHint}
              value={draft.conditionText}
              onChange={(event) => change({ conditionText: event.target.value })}
              error={fault?.at === "words" ? fault.error : undefined}
            />
          </div>
        ) : null
      }
    />
  );
}

function everyCondition({ regions }: DrugChoice): readonly string[] {
  return REGIONS.flatMap((region) => regions[region].conditions);
}

function choiceOf(id: string, note?: string): Choice {
  return { value: id, label: sentenceCase(name(id, "patient")), ...(note !== undefined && { note }) };
}
