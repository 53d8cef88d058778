import { useState } from "react";
import { askingChoices } from "../../browser/choices.ts";
import type { Companion } from "../../browser/companion.ts";
import { Button } from "../../parts/Button.tsx";
import type { AskingChoices } from "../../site/asking-choice.ts";
import { date, name } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { AnswerOf } from "../asked/AnswerOf.tsx";
import type { ReadFor } from "../asked/ask-here.ts";
import { KeepForVisit } from "../asked/KeepForVisit.tsx";
import { medicinesNamed } from "../asked/medicines-named.ts";
import { NotRead } from "../asked/NotRead.tsx";
import { ReadForFields } from "../asked/ReadForFields.tsx";
import { useAsked } from "../asked/use-asked.ts";
import { useFocusOn } from "../asked/use-focus-on.ts";
import { useOwnNumber } from "../asked/use-own-number.ts";
import { Waiting } from "../asked/Waiting.tsx";
import { CompanionFrame } from "../companion/CompanionFrame.tsx";
import { useLoaded } from "../use-loaded.ts";
import { DetailStep } from "./DetailStep.tsx";
import { FELT_SETTING, keptFelt } from "./felt.ts";
import { SymptomList } from "./SymptomList.tsx";
import { DETAILS, type Detail, symptomText, symptomWords, type Told } from "./told-symptom.ts";

/** I feel unwell: what it is, only the details that change the answer, and the answer. */
export function Feel() {
  return (
    <CompanionFrame room="other" judged={false}>
      {(companion) => <Asking companion={companion} />}
    </CompanionFrame>
  );
}

function Asking({ companion }: { readonly companion: Companion }) {
  const choices = useLoaded("asking", askingChoices);
  if (choices.is === "failed") {
    return <Waiting state={{ is: "failed", failure: choices.failure, again: () => location.reload() }} />;
  }
  if (choices.is === "loading") return <Waiting state={{ is: "reading" }} />;
  return <Steps companion={companion} choices={choices.value} />;
}

type Chosen = { readonly symptom: string; readonly told: Told } | { readonly unlisted: string };

function Steps({ companion, choices }: { readonly companion: Companion; readonly choices: AskingChoices }) {
  const [chosen, setChosen] = useState<Chosen>();
  const [readFor, setReadFor] = useState<ReadFor>({});
  useOwnNumber(readFor.region ?? companion.snapshot.settings.region);
  const top = useFocusOn(JSON.stringify(chosen ?? ""));
  const say = words().feel.unlisted;
  const again = () => setChosen(undefined);
  return (
    <div ref={top} tabIndex={-1} className="asking-steps">
      {chosen === undefined && (
        <SymptomList
          choices={choices}
          onChoose={(symptom) => setChosen({ symptom, told: {} })}
          onUnlisted={(unlisted) => setChosen({ unlisted })}
        />
      )}
      {chosen !== undefined && "unlisted" in chosen && (
        <>
          <NotRead
            title={say.title}
            text={say.text(chosen.unlisted)}
            phone={say.phone(chosen.unlisted, medicinesNamed(companion))}
            next={words().asked.ifWorse}
          />
          {chosen.unlisted !== "" && (
            <KeepForVisit companion={companion} question={words().feel.keep(date(companion.asOf), chosen.unlisted)} />
          )}
          <Again onAgain={again} />
        </>
      )}
      {chosen !== undefined && "symptom" in chosen && (
        <Symptom
          {...chosen}
          companion={companion}
          readFor={readFor}
          onReadFor={setReadFor}
          onTold={(told) => setChosen({ ...chosen, told })}
          onAgain={again}
        />
      )}
    </div>
  );
}

type SymptomProps = {
  readonly companion: Companion;
  readonly symptom: string;
  readonly told: Told;
  readonly readFor: ReadFor;
  readonly onReadFor: (readFor: ReadFor) => void;
  readonly onTold: (told: Told) => void;
  readonly onAgain: () => void;
};

/** The rules name the details that would change the answer; each is asked until none is open. */
function Symptom({ companion, symptom, told, readFor, onReadFor, onTold, onAgain }: SymptomProps) {
  const ask = { symptoms: [symptomWords(symptom, told)] };
  const state = useAsked({ companion, ask, readFor });
  if (state.is !== "answered") return <Waiting state={state} />;
  const { answer, asked } = state.report;
  const open = DETAILS.filter((detail) => told[detail] === undefined && answer.ask.some(({ fact }) => fact === detail));
  const [detail] = open;
  const isEmergencyAnyway = answer.emergency.signs.includes(symptom);
  if (detail !== undefined && !isEmergencyAnyway) {
    const answered = DETAILS.filter((one) => told[one] !== undefined);
    return (
      <DetailStep
        key={detail}
        detail={detail}
        about={name(symptom, "patient")}
        position={answered.length + 1}
        of={answered.length + open.length}
        onAnswer={(value) => onTold({ ...told, [detail]: value })}
        onBack={() => (answered.length === 0 ? onAgain() : onTold(withoutLast(told, answered)))}
      />
    );
  }
  const felt = asked?.is === "symptom" ? asked.symptoms[0] : undefined;
  return (
    <>
      <AnswerOf report={state.report} sources={state.sources} />
      {felt !== undefined && (
        <KeepForVisit
          companion={companion}
          question={words().feel.keep(date(companion.asOf), symptomText(felt))}
          alsoKeep={() => keepFelt(companion, { on: companion.asOf, words: symptomWords(symptom, told), ...felt })}
        />
      )}
      <ReadForFields companion={companion} readFor={readFor} onChange={onReadFor} />
      <Again onAgain={onAgain} />
    </>
  );
}

function keepFelt({ store, snapshot }: Companion, felt: ReturnType<typeof keptFelt>[number]) {
  return store.changeSettings({ [FELT_SETTING]: [...keptFelt(snapshot.settings[FELT_SETTING]), felt] });
}

function withoutLast(told: Told, answered: readonly Detail[]): Told {
  const { [answered.at(-1) ?? "symptom-severity"]: _last, ...rest } = told;
  return rest;
}

function Again({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <p className="no-print">
      <Button kind="quiet" icon="arrow-left" onClick={onAgain}>
        {words().feel.again}
      </Button>
    </p>
  );
}
