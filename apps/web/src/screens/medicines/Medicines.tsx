import type { Companion } from "../../browser/companion.ts";
import { ButtonLink } from "../../parts/Button.tsx";
import { words } from "../../words/words.ts";
import { CompanionFrame } from "../companion/CompanionFrame.tsx";
import { UndoLine } from "../results/UndoLine.tsx";
import { useShelf } from "../results/use-shelf.ts";
import { useUndo } from "../results/use-undo.ts";
import { AddMedicine } from "./AddMedicine.tsx";
import { CompleteList } from "./CompleteList.tsx";
import { MedicineList } from "./MedicineList.tsx";
import { TherapyCard } from "./TherapyCard.tsx";
import { therapiesKept } from "./therapies-kept.ts";

/** The JAK inhibitor with its dose and its pauses, the other medicines, and what the rules say of them together. */
export function Medicines() {
  return <CompanionFrame room="medicines">{(companion) => <Lists companion={companion} />}</CompanionFrame>;
}

function Lists({ companion }: { readonly companion: Companion }) {
  const say = words().medicines;
  const undo = useUndo();
  const shelf = useShelf(companion);
  const sources = shelf.is === "ready" ? shelf.value.sources : [];
  const therapies = therapiesKept(companion);
  return (
    <div className="medicines">
      <h1>{say.heading}</h1>
      <UndoLine undo={undo} />
      <section aria-labelledby="therapies">
        <h2 id="therapies" className="today-part">
          {say.therapies}
        </h2>
        {therapies.length === 0 && (
          <>
            <p>{say.noTherapy}</p>
            <p className="mt-3">
              <ButtonLink kind="main" href="/companion/start">
                {say.start}
              </ButtonLink>
            </p>
          </>
        )}
        {therapies.map((therapy) => (
          <TherapyCard
            key={therapy.drug}
            therapy={therapy}
            companion={companion}
            sources={sources}
            onDone={undo.offer}
          />
        ))}
      </section>
      <section aria-labelledby="others">
        <h2 id="others" className="today-part">
          {say.others}
        </h2>
        <MedicineList companion={companion} sources={sources} onDone={undo.offer} />
        <CompleteList companion={companion} onDone={undo.offer} />
      </section>
      <AddMedicine companion={companion} onDone={undo.offer} />
    </div>
  );
}
