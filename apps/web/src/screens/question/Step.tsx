import { NOTICED, PLANS } from "@afterscript/engine";
import { concepts } from "../../browser/engine/read-here.ts";
import type { AskingChoices, NamedChoice } from "../../site/asking-choice.ts";
import { name, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { findNames } from "../medicines/find-names.ts";
import { useLoaded } from "../use-loaded.ts";
import { ChoiceStep } from "./ChoiceStep.tsx";
import { DayStep } from "./DayStep.tsx";
import { HoursStep } from "./HoursStep.tsx";
import { NONE, OTHER, UNKNOWN } from "./kinds.ts";
import { NamedStep, type Offered } from "./NamedStep.tsx";
import type { StepProps } from "./step-props.ts";

type Props = Omit<StepProps, "question" | "hint"> & { readonly choices: AskingChoices };

/** The page of one step, whatever it asks for. */
export function Step({ choices, ...rest }: Props) {
  const say = words().question;
  const { step } = rest;
  const page = { ...rest, ...say.step[step] };
  const doNotKnow = { value: UNKNOWN, label: words().parts.question.doNotKnow };
  switch (step) {
    case "hours":
      return <HoursStep {...page} />;
    case "day":
      return <DayStep {...page} />;
    case "infection":
      return (
        <NamedStep {...page} offer={offerOf(choices.infections.filter(({ id }) => id !== ANY))} others={[doNotKnow]} />
      );
    case "vaccine":
      return <NamedStep {...page} offer={offerOf(choices.vaccines)} others={[doNotKnow]} />;
    case "medicine":
      return <MedicineStep {...page} others={[doNotKnow]} />;
    case "antibiotic":
      return <MedicineStep {...page} others={[{ value: NONE, label: say.noAntibiotic }, doNotKnow]} />;
    case "exposure":
      return (
        <ChoiceStep
          {...page}
          choices={[...choices.exposures.map(asChoice), { value: OTHER, label: say.otherIllness }]}
        />
      );
    case "surgery":
      return <ChoiceStep {...page} choices={choices.operations.map(asChoice)} />;
    case "planning":
      return <ChoiceStep {...page} choices={PLANS.map((plan) => ({ value: plan, label: say.plan[plan] }))} />;
    case "response":
      return <ChoiceStep {...page} choices={NOTICED.map((one) => ({ value: one, label: say.noticed[one] }))} />;
  }
}

/** Medicines by name or brand: the code tables are loaded for it. Where they cannot be, the name is taken as written. */
function MedicineStep(props: StepProps & { readonly others: readonly { value: string; label: string }[] }) {
  const tables = useLoaded("tables", concepts);
  const offer = (typed: string): readonly Offered[] =>
    tables.is === "ready"
      ? findNames(typed, tables.value.substances).map(({ label, generic }) => ({ value: label, label, note: generic }))
      : [];
  return <NamedStep {...props} offer={offer} />;
}

function asChoice({ id }: NamedChoice) {
  return { value: id, label: sentenceCase(name(id, "patient")) };
}

/** Those of which a name holds what was typed; all of them where nothing was. */
function offerOf(list: readonly NamedChoice[]): (typed: string) => readonly Offered[] {
  return (typed) => {
    const wanted = typed.toLowerCase();
    return list.flatMap(({ id, names }): readonly Offered[] => {
      const label = sentenceCase(name(id, "patient"));
      const found = names.filter((one) => one.toLowerCase().includes(wanted));
      if (found.length === 0 && !label.toLowerCase().includes(wanted)) return [];
      return [{ value: id, label, note: (wanted === "" ? names : found).slice(0, MOST_NAMES).join(", ") }];
    });
  };
}

/** The infection that nobody named: its place in the list is "I don't know". */
const ANY = "infection";
const MOST_NAMES = 3;
