import type { Region } from "@afterscript/engine";
import { useState } from "react";
import { drugChoices } from "../../../browser/choices.ts";
import { Button } from "../../../parts/Button.tsx";
import { type Choice, DO_NOT_KNOW } from "../../../parts/ChoiceList.tsx";
import { type FieldError, TextField } from "../../../parts/Field.tsx";
import type { DrugChoice } from "../../../site/drug-choice.ts";
import { doseText } from "../../../words/dose.ts";
import { name, sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import { useLoaded } from "../../use-loaded.ts";
import { FailedNotice } from "../FailedNotice.tsx";
import type { Told } from "../told.ts";
import { AnswerButtons } from "./AnswerButtons.tsx";

type Props = {
  readonly question: "drug" | "condition" | "dose";
  readonly told: Told;
  readonly region: Region;
  readonly onAnswer: (value: string | undefined) => void;
};

const OTHER = "other";

/** The medicine, what it is for, and its dose: as the documents of the plan's country name them. */
export function MedicineStep({ question, told, region, onAnswer }: Props) {
  const loaded = useLoaded("choices", drugChoices);
  const [isOther, setOther] = useState(false);
  if (loaded.is === "loading") return <p role="status">{words().theySaidNo.opening}</p>;
  if (loaded.is === "failed") return <FailedNotice failure={loaded.failure} />;
  const say = words().theySaidNo;
  const { drugs } = loaded.value;
  const choices = choicesOf(question, drugs, { told, region });
  if (question === "dose" && (isOther || choices.length === 0)) return <OwnDose told={told} onAnswer={onAnswer} />;
  return (
    <>
      <AnswerButtons
        choices={question === "dose" ? [...choices, { value: OTHER, label: say.dose.other }] : choices}
        chosen={told.open.includes(question) ? DO_NOT_KNOW : told[question]}
        onChoose={(value) => {
          if (value === OTHER) setOther(true);
          else onAnswer(value === DO_NOT_KNOW ? undefined : value);
        }}
      />
      {question === "drug" && <p className="meta">{say.drug.other}</p>}
    </>
  );
}

function choicesOf(
  question: Props["question"],
  drugs: readonly DrugChoice[],
  { told, region }: Pick<Props, "told" | "region">,
): readonly Choice[] {
  if (question === "drug") return [...drugs].sort(byBrand).map(drugChoice);
  const own = drugs.find(({ id }) => id === told.drug);
  if (question === "dose")
    return own?.regions[region].doses.map((dose) => ({ value: dose, label: doseText(dose) })) ?? [];
  const licensed = own?.regions[region].conditions ?? [];
  const others = [...new Set(drugs.flatMap(({ regions }) => Object.values(regions).flatMap((one) => one.conditions)))]
    .filter((id) => !licensed.includes(id))
    .sort();
  return [...licensed, ...others].map((id) => ({ value: id, label: sentenceCase(name(id, "patient")) }));
}

function drugChoice({ id, brands }: DrugChoice): Choice {
  const generic = name(id, "patient");
  if (brands.length === 0) return { value: id, label: sentenceCase(generic) };
  return { value: id, label: brands.join(", "), note: generic };
}

function byBrand(a: DrugChoice, b: DrugChoice): number {
  return (a.brands[0] ?? a.id) < (b.brands[0] ?? b.id) ? -1 : 1;
}

function OwnDose({ told, onAnswer }: Pick<Props, "told" | "onAnswer">) {
  const say = words().theySaidNo;
  const [text, setText] = useState(told.dose ?? "");
  const [error, setError] = useState<FieldError>();
  return (
    <form
      className="grid grid-cols-1 gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") setError(say.dose.wanted);
        else onAnswer(text.trim());
      }}
    >
      <div className="one-field">
        <TextField
          id="dose"
          label={say.dose.label}
          hint={say.dose.hint}
          autoComplete="off"
          value={text}
          error={error}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="grid grid-cols-1 gap-2">
        <Button kind="main" type="submit">
          {say.next}
        </Button>
        <button
          type="button"
          className="choice choice-button choice-unknown"
          aria-pressed={told.open.includes("dose")}
          onClick={() => onAnswer(undefined)}
        >
          {say.unknown}
        </button>
      </div>
    </form>
  );
}
