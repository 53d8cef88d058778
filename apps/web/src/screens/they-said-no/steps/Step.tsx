import { doorNames, planNames } from "@afterscript/wording/public/coverage-names.ts";
import { DO_NOT_KNOW } from "../../../parts/ChoiceList.tsx";
import { words } from "../../../words/words.ts";
import { regionOf } from "../asked-of.ts";
import { type Journey, placeAfter } from "../journey.ts";
import { deniableDoors, policiesFor, type Question } from "../questions.ts";
import { answered, leftOpen, type Told, withForm } from "../told.ts";
import { withMedicine } from "../with-medicine.ts";
import { withPlan } from "../with-plan.ts";
import { AnswerButtons } from "./AnswerButtons.tsx";
import { DayStep } from "./DayStep.tsx";
import { MedicineStep } from "./MedicineStep.tsx";
import { NumberStep } from "./NumberStep.tsx";
import { ReasonsStep } from "./ReasonsStep.tsx";
import { StateStep } from "./StateStep.tsx";
import { TriedStep } from "./TriedStep.tsx";

const DAYS = { dated: "dated", received: "received", "last-day": "lastDay" } as const;
/** A first request is no door of its own: nothing was denied before it. */
const FIRST = "first";

/** The answers of one question. */
export function Step({ question, telling, placing, coverage }: Journey & { readonly question: Question }) {
  const say = words().theySaidNo;
  const { told } = telling;
  const isOpen = told.open.includes(question);
  const tell = (change: (before: Told) => Told, isKnown: boolean) => {
    const next = telling.tell((before) => {
      const changed = change(before);
      return isKnown ? answered(changed, question) : leftOpen(changed, question);
    });
    placing.go(placeAfter(question, next, coverage));
  };
  const tellForm = (part: Parameters<typeof withForm>[1], isKnown: boolean) =>
    tell((before) => withForm(before, part), isKnown);
  const yesOrNo = (field: "onTreatment" | "prescriberSaysSeriousHarm") => (
    <AnswerButtons
      choices={[
        { value: "yes", label: say.yes },
        { value: "no", label: say.no },
      ]}
      chosen={isOpen ? DO_NOT_KNOW : told.form[field]}
      onChoose={(value) =>
        tellForm(
          {
            [field]: value === "yes" || value === "no" ? value : undefined,
            // Days of a medicine are those of who takes it.
            ...(field === "onTreatment" && value !== "yes" && { daysLeft: undefined }),
          },
          value !== DO_NOT_KNOW,
        )
      }
    />
  );

  switch (question) {
    case "plan":
      return (
        <AnswerButtons
          choices={coverage.plans.map(({ id }) => ({ value: id, label: planNames[id] ?? id }))}
          chosen={isOpen ? DO_NOT_KNOW : told.form.plan}
          onChoose={(value) =>
            tell(
              (before) => withPlan(before, value === DO_NOT_KNOW ? undefined : value, coverage),
              value !== DO_NOT_KNOW,
            )
          }
        />
      );
    case "denied-door":
      return (
        <AnswerButtons
          choices={[
            { value: FIRST, label: doorNames.request },
            ...deniableDoors(told, coverage).map(({ id, sort }) => ({ value: id, label: doorNames[sort] })),
          ]}
          chosen={told.form.deniedDoor ?? (isOpen ? FIRST : undefined)}
          onChoose={(value) => {
            const isDoor = value !== FIRST && value !== DO_NOT_KNOW;
            tellForm({ deniedDoor: isDoor ? value : undefined }, isDoor);
          }}
        />
      );
    case "state":
      return (
        <StateStep
          state={told.form.state}
          isOpen={isOpen}
          onState={(state) => tellForm({ state }, state !== undefined)}
        />
      );
    case "dated":
    case "received":
    case "last-day":
      return (
        <DayStep
          key={question}
          id={question}
          label={say.day.label}
          value={told.form[DAYS[question]]}
          mayBeAhead={question === "last-day"}
          {...(question === "last-day" && { unknown: say.question["last-day"].none })}
          isOpen={isOpen}
          onDay={(day) => tellForm({ [DAYS[question]]: day }, day !== undefined)}
        />
      );
    case "reasons":
      return (
        <ReasonsStep
          reasons={coverage.reasons.map(({ id }) => id)}
          chosen={told.form.reasons ?? []}
          isOpen={isOpen}
          onReasons={(reasons) => tellForm({ reasons }, reasons !== undefined)}
        />
      );
    case "drug":
    case "condition":
    case "dose":
      return (
        <MedicineStep
          question={question}
          told={told}
          region={regionOf(told, coverage)}
          onAnswer={(value) => tell((before) => withMedicine(before, question, value), value !== undefined)}
        />
      );
    case "on-treatment":
      return yesOrNo("onTreatment");
    case "harm":
      return yesOrNo("prescriberSaysSeriousHarm");
    case "days-left":
      return (
        <NumberStep
          id="days-left"
          label={say.question["days-left"].label}
          unit={say.question["days-left"].unit}
          value={told.form.daysLeft === undefined ? undefined : String(told.form.daysLeft)}
          pattern={/^\d{1,3}$/}
          error={say.question["days-left"].error}
          isOpen={isOpen}
          onNumber={(days) => tellForm({ daysLeft: days === undefined ? undefined : Number(days) }, days !== undefined)}
        />
      );
    case "policy":
      return (
        <AnswerButtons
          choices={policiesFor(told, coverage).map(({ id, payer }) => ({ value: id, label: payer }))}
          chosen={isOpen ? DO_NOT_KNOW : told.form.policy}
          unknown={say.question.policy.other}
          onChoose={(value) => tellForm({ policy: value === DO_NOT_KNOW ? undefined : value }, value !== DO_NOT_KNOW)}
        />
      );
    case "tried":
      return (
        <TriedStep
          tried={told.tried}
          isOpen={isOpen}
          onTried={(tried) =>
            tell(({ tried: _before, ...rest }) => ({ ...rest, ...(tried && { tried }) }), tried !== undefined)
          }
        />
      );
  }
}
