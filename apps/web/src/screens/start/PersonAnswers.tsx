import { DayFields } from "../../parts/DayFields.tsx";
import { SelectField } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";
import type { StartDraft } from "./draft.ts";
import type { AnswersProps } from "./StartSteps.tsx";

const SEXES = ["", "female", "male", "other"] as const;

/** Birth date or year, and sex. Both may be left open. */
export function PersonAnswers({ draft, change, fault }: AnswersProps) {
  const { person: say } = words().start;
  return (
    <>
      <DayFields
        id="born"
        label={say.born}
        hint={say.bornHint}
        value={draft.born}
        onChange={(born) => change({ born })}
        error={fault?.at === "born" ? fault.error : undefined}
      />
      <SelectField
        id="sex"
        label={say.sex}
        value={draft.sex}
        onChange={(event) => change({ sex: event.target.value as StartDraft["sex"] })}
        options={SEXES.map((value) => ({ value, label: say.sexes[value === "" ? "untold" : value] }))}
      />
    </>
  );
}
