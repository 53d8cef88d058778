import { type Choice, ChoiceList, DO_NOT_KNOW } from "../../parts/ChoiceList.tsx";
import { DayFields } from "../../parts/DayFields.tsx";
import { TextField } from "../../parts/Field.tsx";
import type { DrugChoice } from "../../site/drug-choice.ts";
import { doseText } from "../../words/dose.ts";
import { words } from "../../words/words.ts";
import { regionOf } from "./DrugAnswers.tsx";
import { type FirstDose, OTHER } from "./draft.ts";
import { isReadDose } from "./is-read-dose.ts";
import type { AnswersProps } from "./StartSteps.tsx";

/** How much, and since when: two lists on one page. */
export function DoseAnswers(props: AnswersProps) {
  return (
    <>
      <HowMuch {...props} />
      <SinceWhen {...props} />
    </>
  );
}

function HowMuch({ draft, change, fault, drugs }: AnswersProps) {
  const { dose: say } = words().start;
  const drug = drugs.find(({ id }) => id === draft.drug);
  return (
    <ChoiceList
      name="dose"
      choices={[...dosesOf(drug, draft), { value: OTHER, label: say.other }]}
      chosen={draft.dose === undefined ? [] : [draft.dose]}
      onChoose={([dose]) => dose !== undefined && change({ dose })}
      under={(value) =>
        value === OTHER ? (
          <div className="choice-under">
            <TextField
              id="dose-words"
              label={say.words}
              hint={say.wordsHint}
              autoComplete="off"
              value={draft.doseText}
              onChange={(event) => change({ doseText: event.target.value })}
              error={fault?.at === "words" ? fault.error : undefined}
            />
            {draft.doseText.trim() !== "" && !isReadDose(draft.doseText) && (
              <p role="status" className="text-unknown text-table">
                {say.notRead}
              </p>
            )}
          </div>
        ) : null
      }
    />
  );
}

/** A cream's amounts are the most that may be used, not what anybody was told to use. */
function dosesOf(drug: DrugChoice | undefined, draft: AnswersProps["draft"]): Choice[] {
  if (drug === undefined || drug.route === "on-the-skin") return [];
  const { doses } = drug.regions[regionOf(draft)];
  const kept = draft.dose;
  const isListed = kept === undefined || kept === DO_NOT_KNOW || kept === OTHER || doses.includes(kept);
  return [...doses, ...(isListed ? [] : [kept])].map((dose) => ({ value: dose, label: doseText(dose) }));
}

const FIRST: readonly FirstDose[] = ["since", "planned"];

function SinceWhen({ draft, change, fault }: AnswersProps) {
  const { dose: say } = words().start;
  const errorAt = (at: "since" | "planned") => (fault?.at === at ? fault.error : undefined);
  return (
    <fieldset className="mt-6">
      <legend>
        <h2>{say.first}</h2>
      </legend>
      <ChoiceList
        name="first"
        choices={FIRST.map((value) => ({ value, label: say.firstAnswer[value as "since" | "planned"] }))}
        chosen={draft.first === undefined ? [] : [draft.first]}
        onChoose={([first]) => first !== undefined && change({ first: first as FirstDose })}
        under={(value) => {
          if (value === DO_NOT_KNOW) return <p className="choice-under">{say.sinceUnknown}</p>;
          const at = value === "planned" ? "planned" : "since";
          return (
            <div className="choice-under">
              <DayFields
                id={`first-${at}`}
                label={say.day[at]}
                hint={say.dayHint[at]}
                value={draft[at]}
                onChange={(day) => change({ [at]: day })}
                error={errorAt(at)}
              />
            </div>
          );
        }}
      />
    </fieldset>
  );
}
