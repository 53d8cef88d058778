import type { ReportAsked } from "@afterscript/wording";
import type { Companion } from "../../browser/companion.ts";
import { words } from "../../words/words.ts";
import { AnswerOf } from "../asked/AnswerOf.tsx";
import type { ReadFor } from "../asked/ask-here.ts";
import { KeepForVisit } from "../asked/KeepForVisit.tsx";
import { medicinesNamed } from "../asked/medicines-named.ts";
import { NotRead } from "../asked/NotRead.tsx";
import { useAsked } from "../asked/use-asked.ts";
import { Waiting } from "../asked/Waiting.tsx";
import { AddToList, type NamedMedicine } from "./AddToList.tsx";
import { askOf, type KindId, NONE, STEPS_OF, type ToldSteps, UNKNOWN } from "./kinds.ts";

type Props = {
  readonly kind: Exclude<KindId, "own">;
  readonly told: ToldSteps;
  readonly companion: Companion;
  readonly readFor: ReadFor;
};

/** The answer to one question, and what can be done with it. */
export function QuestionAnswer({ kind, told, companion, readFor }: Props) {
  const say = words().question;
  const ask = askOf(kind, told, say.unnamed);
  const state = useAsked({ companion, ask, readFor });
  const keep = <KeepForVisit companion={companion} question={say.keep[kind](toldText(kind, told))} />;
  if (ask === undefined) {
    return (
      <>
        <NotRead {...say.notRead} phone={say.notRead.phone(medicinesNamed(companion))} next={words().asked.ifWorse} />
        {keep}
      </>
    );
  }
  if (state.is !== "answered") return <Waiting state={state} />;
  const medicine = namedIn(state.report.asked, say.unnamed.medicine);
  return (
    <>
      <AnswerOf report={state.report} sources={state.sources} />
      {medicine !== undefined && <AddToList companion={companion} medicine={medicine} />}
      {keep}
    </>
  );
}

/** What was told, in the words in which it was chosen. */
function toldText(kind: KindId, told: ToldSteps): string {
  return STEPS_OF[kind]
    .flatMap((step) => told[step] ?? [])
    .filter(({ value }) => value !== UNKNOWN && value !== NONE)
    .map(({ label }) => label)
    .join(", ");
}

/** The medicine that was asked about, where somebody could name it. */
function namedIn(asked: ReportAsked | undefined, unnamed: string): NamedMedicine | undefined {
  const medicine = asked?.is === "medicine" ? asked : asked?.is === "infection" ? asked.antibiotic : undefined;
  return medicine === undefined || medicine.name === unnamed ? undefined : medicine;
}
