import { lazy, Suspense } from "react";
import type { Companion } from "../../browser/companion.ts";
import { words } from "../../words/words.ts";
import { CompanionFrame } from "../companion/CompanionFrame.tsx";

const ByHand = lazy(async () => ({ default: (await import("./ByHand.tsx")).ByHand }));

/** Adds results: by hand, from a pasted report, from a file. */
export function AddResult() {
  return <CompanionFrame room="results">{(companion) => <Ways companion={companion} />}</CompanionFrame>;
}

function Ways({ companion }: { readonly companion: Companion }) {
  const say = words().addResult;
  return (
    <>
      <h1>{say.heading}</h1>
      <div className="mt-6 add-way">
        <Suspense fallback={<p className="meta">{words().screens.opening}</p>}>
          <ByHand companion={companion} />
        </Suspense>
      </div>
    </>
  );
}
