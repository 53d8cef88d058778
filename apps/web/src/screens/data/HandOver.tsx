import { type FormEvent, useState } from "react";
import { download } from "../../browser/download.ts";
import { bundle, readHere } from "../../browser/engine/read-here.ts";
import { entryId, type Snapshot } from "../../browser/store/index.ts";
import { privateResources } from "../../browser/store/private-resources.ts";
import { today } from "../../browser/today.ts";
import { words } from "../../words/words.ts";
import { ActionLine } from "../companion/ActionLine.tsx";
import { useAction } from "./use-action.ts";

type Saved = { readonly name: string; readonly count: number; readonly left: number };

/** The entries in the common form of health records, without what is private unless its owner says so. */
export function HandOver({ snapshot }: { readonly snapshot: Snapshot }) {
  const { hand } = words().data;
  const [all, setAll] = useState(false);
  const { state, run } = useAction<Saved>();
  if (snapshot.entries.length === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(async () => {
      const resources = snapshot.entries.map(({ resource }) => resource);
      const kept = all ? new Set<string>() : privateResources((await readHere(resources)).record);
      const given = resources.filter((resource) => !kept.has(entryId(resource)));
      const name = `afterscript-${today()}.fhir.json`;
      download(name, `${JSON.stringify(bundle(given), undefined, 2)}\n`, "application/fhir+json");
      return { name, count: given.length, left: resources.length - given.length };
    });
  };
  return (
    <section className="data-part" aria-labelledby="hand">
      <h2 id="hand">{hand.heading}</h2>
      <p className="measure mt-3">{hand.text}</p>
      <form className="form-narrow mt-2" onSubmit={submit}>
        <label className="tick">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
          <span>
            {hand.private}
            <span className="meta block">{hand.privateHint}</span>
          </span>
        </label>
        <button type="submit" className="button mt-4">
          {hand.button}
        </button>
      </form>
      <ActionLine state={state} working={hand.working} done={({ name, count, left }) => hand.done(name, count, left)} />
    </section>
  );
}
