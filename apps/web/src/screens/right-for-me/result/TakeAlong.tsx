import { useState } from "react";
import { type Store, type StoredResource, StoreFailure } from "../../../browser/store/index.ts";
import { today } from "../../../browser/today.ts";
import { words } from "../../../words/words.ts";
import type { Answers } from "../answers/answers.ts";
import type { Guide } from "../use-guide.ts";
import { recordOf, regionOf } from "./compare.ts";

/** Puts the answers among what the companion keeps, where the person asks for it. */
export function TakeAlong({ guide: { answers, store } }: { readonly guide: Guide }) {
  const { result: say } = words().rightForMe;
  const [state, setState] = useState<"open" | "taken" | "failed">("open");
  if (store === undefined) return null;
  const take = async () => {
    try {
      await takeAlong(answers, store);
      setState("taken");
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      setState("failed");
    }
  };
  return (
    <div className="no-print" aria-live="polite">
      {state === "taken" ? (
        // The button that was pressed is gone: the focus would be lost with it.
        <p ref={(node) => node?.focus()} tabIndex={-1}>
          {say.taken} <a href="/companion">{say.takenLink}</a>
        </p>
      ) : (
        <button type="button" className="button" onClick={take}>
          {say.take}
        </button>
      )}
      {state === "failed" && <p className="mt-2">{say.notTaken}</p>}
    </div>
  );
}

/** What came from the guide before makes way; who the companion is about, once told there, stays as it is. */
async function takeAlong(answers: Answers, store: Store): Promise<void> {
  const asOf = today();
  const [{ writingHere }, snapshot] = await Promise.all([import("../../../browser/writing-here.ts"), store.snapshot()]);
  const { entries, settings } = snapshot;
  // Of somebody else than the person who is kept, the reader would read nothing.
  const { patient } = await writingHere(snapshot, asOf);
  const { resources } = await recordOf(answers, asOf, patient);
  const hasPerson = entries.some(({ resource }) => resource.resourceType === "Patient");
  const added = resources.filter(({ resourceType }) => resourceType !== "Patient" || !hasPerson);
  await store.addEntries({
    resources: added.map((one) => one as unknown as StoredResource),
    from: "typed",
    instead: entries.filter(({ resource }) => resource.id.startsWith("guide-")).map(({ id }) => id),
    clash: "replace",
  });
  if (settings.region === undefined) await store.changeSettings({ region: regionOf(answers) });
}
