import { useState } from "react";
import { askingChoices } from "../../browser/choices.ts";
import type { Companion } from "../../browser/companion.ts";
import { Button } from "../../parts/Button.tsx";
import type { AskingChoices } from "../../site/asking-choice.ts";
import { words } from "../../words/words.ts";
import type { ReadFor } from "../asked/ask-here.ts";
import { ReadForFields } from "../asked/ReadForFields.tsx";
import { useFocusOn } from "../asked/use-focus-on.ts";
import { useOwnNumber } from "../asked/use-own-number.ts";
import { Waiting } from "../asked/Waiting.tsx";
import { CompanionFrame } from "../companion/CompanionFrame.tsx";
import { useLoaded } from "../use-loaded.ts";
import { KINDS, type KindId, STEPS_OF, type StepId, type ToldSteps } from "./kinds.ts";
import { OwnQuestion } from "./OwnQuestion.tsx";
import { QuestionAnswer } from "./QuestionAnswer.tsx";
import { Step } from "./Step.tsx";

/** A question about everyday life with the medicine: one thing a page, one answer with its source. */
export function Question() {
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

function Steps({ companion, choices }: { readonly companion: Companion; readonly choices: AskingChoices }) {
  const [kind, setKind] = useState<KindId>();
  const [told, setTold] = useState<ToldSteps>({});
  const [readFor, setReadFor] = useState<ReadFor>({});
  useOwnNumber(readFor.region ?? companion.snapshot.settings.region);
  const top = useFocusOn(`${kind} ${Object.keys(told).join(" ")}`);
  const again = () => {
    setKind(undefined);
    setTold({});
  };
  const steps = kind === undefined ? [] : STEPS_OF[kind];
  const step = steps.find((one) => told[one] === undefined);
  const fields = <ReadForFields companion={companion} readFor={readFor} onChange={setReadFor} />;
  return (
    <div ref={top} tabIndex={-1} className="asking-steps">
      {kind === undefined && (
        <>
          <KindList onChoose={setKind} />
          {fields}
        </>
      )}
      {kind === "own" && <OwnQuestion companion={companion} onBack={again} />}
      {kind !== undefined && step !== undefined && (
        <Step
          key={step}
          step={step}
          choices={choices}
          position={steps.indexOf(step) + 1}
          of={steps.length}
          onAnswer={(answer) => setTold({ ...told, [step]: answer })}
          onBack={() => (steps.indexOf(step) === 0 ? again() : setTold(without(told, steps[steps.indexOf(step) - 1])))}
        />
      )}
      {kind !== undefined && kind !== "own" && step === undefined && (
        <>
          <QuestionAnswer kind={kind} told={told} companion={companion} readFor={readFor} />
          {fields}
          <p className="no-print">
            <Button kind="quiet" icon="arrow-left" onClick={again}>
              {words().question.again}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}

function without(told: ToldSteps, step: StepId | undefined): ToldSteps {
  return Object.fromEntries(Object.entries(told).filter(([one]) => one !== step));
}

function KindList({ onChoose }: { readonly onChoose: (kind: KindId) => void }) {
  const say = words().question;
  return (
    <section aria-labelledby="kinds">
      <h2 id="kinds">{say.what}</h2>
      <ul className="choices choices-two">
        {KINDS.map((kind) => (
          <li key={kind}>
            <button type="button" className="choice choice-button" onClick={() => onChoose(kind)}>
              <span>
                {say.kind[kind].label}
                <span className="meta block">{say.kind[kind].note}</span>
              </span>
            </button>
          </li>
        ))}
        <li>
          <a className="choice choice-button no-underline" href="/companion/risk">
            <span>
              {say.kind.risk.label}
              <span className="meta block">{say.kind.risk.note}</span>
            </span>
          </a>
        </li>
        <li>
          <a className="choice choice-button no-underline" href="/companion/feel">
            <span>
              {say.kind.feel.label}
              <span className="meta block">{say.kind.feel.note}</span>
            </span>
          </a>
        </li>
      </ul>
    </section>
  );
}
