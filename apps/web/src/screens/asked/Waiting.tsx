import { Button } from "../../parts/Button.tsx";
import { words } from "../../words/words.ts";
import type { AskedState } from "./use-asked.ts";

/** What stands in the place of an answer until it is there, or when it cannot be read. */
export function Waiting({ state }: { readonly state: AskedState }) {
  const say = words().asked;
  if (state.is === "reading") {
    return (
      <p role="status" className="meta">
        {say.reading}
      </p>
    );
  }
  if (state.is !== "failed") return null;
  return (
    <section role="alert" className="card">
      <h2>{words().screens.failed}</h2>
      <p className="mt-3">{state.failure.what}</p>
      <p className="mt-2">{state.failure.mend}</p>
      <p className="mt-2 font-bold">{say.callAllTheSame}</p>
      <p className="mt-4">
        <Button onClick={state.again}>{words().screens.again}</Button>
      </p>
    </section>
  );
}
