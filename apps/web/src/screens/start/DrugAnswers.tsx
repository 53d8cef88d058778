import type { Region } from "@afterscript/engine";
import { REGION_UNTIL_ASKED } from "../../browser/companion.ts";
import { type Choice, ChoiceList } from "../../parts/ChoiceList.tsx";
import type { DrugChoice } from "../../site/drug-choice.ts";
import { name, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import type { StartDraft } from "./draft.ts";
import type { AnswersProps } from "./StartSteps.tsx";

/** The medicine, by its name and by the name on the box. */
export function DrugAnswers({ draft, change, drugs }: AnswersProps) {
  const { drug: say } = words().start;
  const region = regionOf(draft);
  const choices = [...drugs].sort(byBrand).map((drug) => choiceOf(drug, region));
  return (
    <>
      <ChoiceList
        name="drug"
        choices={choices}
        chosen={draft.drug === undefined ? [] : [draft.drug]}
        onChoose={([drug]) => drug !== undefined && change(drug === draft.drug ? {} : freshFor(drug))}
        under={(value) => (value === "unknown" ? <WhereItStands /> : null)}
      />
      <p className="meta">{say.other}</p>
    </>
  );
}

/** Another medicine has other uses and other doses. */
function freshFor(drug: string): Partial<StartDraft> {
  return { drug, condition: undefined, dose: undefined, doseText: "" };
}

export function regionOf({ region }: Pick<StartDraft, "region">): Region {
  return region === undefined || region === "unknown" ? REGION_UNTIL_ASKED : region;
}

function choiceOf({ id, brands, regions }: DrugChoice, region: Region): Choice {
  const { drug: say } = words().start;
  const generic = name(id, "patient");
  const label = brands.length === 0 ? sentenceCase(generic) : brands.join(", ");
  const notes = [brands.length === 0 ? undefined : generic, regions[region].is === "covered" ? undefined : say.notHere];
  return { value: id, label, note: notes.filter((note) => note !== undefined).join(" · ") };
}

function byBrand(a: DrugChoice, b: DrugChoice): number {
  return (a.brands[0] ?? a.id) < (b.brands[0] ?? b.id) ? -1 : 1;
}

function WhereItStands() {
  const { drug: say } = words().start;
  return (
    <div className="choice-under">
      <p>{say.unknown}</p>
      <ul className="list-disc ps-5">
        {say.places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </div>
  );
}
