import type { Snapshot } from "../../browser/store/index.ts";
import { words } from "../../words/words.ts";
import { CompanionBar } from "../companion/CompanionBar.tsx";
import { BringBack } from "./BringBack.tsx";
import { BrowserKeeps } from "./BrowserKeeps.tsx";
import { CannotOpen } from "./CannotOpen.tsx";
import { DeleteAll } from "./DeleteAll.tsx";
import { Glance } from "./Glance.tsx";
import { HandOver } from "./HandOver.tsx";
import { Imports } from "./Imports.tsx";
import { SaveCopy } from "./SaveCopy.tsx";
import { useKept } from "./use-kept.ts";
import { WhatIsKept } from "./WhatIsKept.tsx";

/** What is kept on this device, and everything its owner may do with it. */
export function YourData() {
  const state = useKept();
  const { data, screens } = words();
  return (
    <div className="companion">
      <h1>{data.heading}</h1>
      <p className="lead measure mt-3">{data.lead}</p>
      {state.is === "opening" && (
        <p role="status" className="meta mt-6">
          {screens.opening}
        </p>
      )}
      {state.is === "failed" && <CannotOpen code={state.code} again={state.again} />}
      {state.is === "ready" && (
        <div className="data-page">
          <Glance snapshot={state.snapshot} />
          <div>
            <WhatIsKept snapshot={state.snapshot} />
            <Imports store={state.store} snapshot={state.snapshot} />
            <SaveCopy store={state.store} snapshot={state.snapshot} />
            <BringBack store={state.store} snapshot={state.snapshot} />
            <HandOver snapshot={state.snapshot} />
            <BrowserKeeps store={state.store} snapshot={state.snapshot} />
            <DeleteAll onDelete={state.store.deleteEverything} count={countOf(state.snapshot)} />
          </div>
        </div>
      )}
      <CompanionBar room="other" />
    </div>
  );
}

function countOf({ entries, questions }: Snapshot) {
  return { entries: entries.length, questions: questions.length };
}
