import { drugChoices } from "../../browser/choices.ts";
import type { Companion } from "../../browser/companion.ts";
import { words } from "../../words/words.ts";
import { CompanionFrame } from "../companion/CompanionFrame.tsx";
import { useLoaded } from "../use-loaded.ts";
import { StartSteps } from "./StartSteps.tsx";

/** Five short questions that set up everything else. */
export function Start() {
  return <CompanionFrame room="other">{(companion) => <Loaded companion={companion} />}</CompanionFrame>;
}

function Loaded({ companion }: { readonly companion: Companion }) {
  const choices = useLoaded("choices", drugChoices);
  const { screens } = words();
  if (choices.is === "loading") {
    return (
      <p role="status" className="meta">
        {screens.opening}
      </p>
    );
  }
  if (choices.is === "failed") {
    return (
      <section role="alert" className="card measure">
        <h1>{screens.failed}</h1>
        <p className="mt-3">{choices.failure.what}</p>
        <p className="mt-2">{choices.failure.mend}</p>
      </section>
    );
  }
  return <StartSteps companion={companion} drugs={choices.value.drugs} />;
}
