import { lazy, Suspense, useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import { words } from "../../words/words.ts";
import { CompanionFrame } from "../companion/CompanionFrame.tsx";

const ByHand = lazy(async () => ({ default: (await import("./ByHand.tsx")).ByHand }));
const ReportWay = lazy(async () => ({ default: (await import("./report/ReportWay.tsx")).ReportWay }));

const WAYS = ["hand", "paste", "file"] as const;
type Way = (typeof WAYS)[number];

/** Adds results: by hand, from a pasted report, from a file. */
export function AddResult() {
  return <CompanionFrame room="results">{(companion) => <Ways companion={companion} />}</CompanionFrame>;
}

function Ways({ companion }: { readonly companion: Companion }) {
  const say = words().addResult;
  const [way, setWay] = useState<Way>("hand");
  return (
    <>
      <h1>{say.heading}</h1>
      <fieldset className="switch mt-4 no-print">
        <legend className="sr-only">{say.ways.label}</legend>
        {WAYS.map((one) => (
          <button key={one} type="button" aria-pressed={one === way} onClick={() => setWay(one)}>
            {say.ways[one]}
          </button>
        ))}
      </fieldset>
      <div className="mt-6 add-way">
        <Suspense fallback={<p className="meta">{words().screens.opening}</p>}>
          {way === "hand" ? <ByHand companion={companion} /> : <ReportWay key={way} companion={companion} way={way} />}
        </Suspense>
      </div>
    </>
  );
}
