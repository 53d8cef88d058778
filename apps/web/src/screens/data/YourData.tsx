import { words } from "../../words/words.ts";
import { CompanionBar } from "../companion/CompanionBar.tsx";
import { BringBack } from "./BringBack.tsx";
import { BrowserKeeps } from "./BrowserKeeps.tsx";
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
      {state.is === "failed" && (
        <section role="alert" className="card measure mt-6">
          <h2>{screens.failed}</h2>
          <p className="mt-3">{state.said.what}</p>
          <p className="mt-2">{state.said.mend}</p>
          <button type="button" className="button mt-4" onClick={state.again}>
            {screens.again}
          </button>
        </section>
      )}
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
            <DeleteAll store={state.store} snapshot={state.snapshot} />
          </div>
        </div>
      )}
      <CompanionBar room="other" />
    </div>
  );
}
