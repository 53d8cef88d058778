import { useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import { freshId } from "../../browser/store/fresh-id.ts";
import { Button } from "../../parts/Button.tsx";
import { words } from "../../words/words.ts";

export type NamedMedicine = { readonly name: string; readonly substances: readonly string[] };

type Props = { readonly companion: Companion; readonly medicine: NamedMedicine };

/** Puts a medicine that was asked about on the list: then every answer counts with it. */
export function AddToList({ companion, medicine: { name, substances } }: Props) {
  const say = words().question.add;
  const [state, setState] = useState<"open" | "saving" | "added" | "refused">("open");
  const add = async () => {
    setState("saving");
    const { saveMedicines } = await import("../medicines/save-medicines.ts");
    const isJudged = substances.some((one) => companion.known.includes(one));
    const told = {
      id: `told-${freshId()}`,
      text: name,
      status: "active" as const,
      // A therapy without a first day would else be read as begun on the day it was told.
      ...(!isJudged && { asserted: companion.asOf }),
    };
    const saved = await saveMedicines({ written: [told] }, companion);
    setState(saved.is === "saved" ? "added" : "refused");
  };
  return (
    <section className="card no-print" aria-labelledby="add-to-list">
      <h2 id="add-to-list" className="choices-group">
        {say.title(name)}
      </h2>
      <p role="status">{state === "added" ? say.added : state === "refused" ? say.refused : say.lead}</p>
      <p className="mt-3">
        {state === "added" ? (
          <a className="button" href="/companion/medicines">
            {say.toList}
          </a>
        ) : (
          <Button icon="plus" onClick={add} disabled={state === "saving"}>
            {say.button}
          </Button>
        )}
      </p>
    </section>
  );
}
