import { useRef, useState } from "react";
import { Button } from "../../../parts/Button.tsx";
import { words } from "../../../words/words.ts";

/** Everything to ask of the clinic, in one message to copy. */
export function ClinicMessage({ text }: { readonly text: string }) {
  const say = words().theySaidNo.answer;
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const box = useRef<HTMLPreElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch (error) {
      // A browser may forbid it: then the text is marked, so that one touch copies it.
      if (!(error instanceof DOMException) && !(error instanceof TypeError)) throw error;
      if (box.current !== null) getSelection()?.selectAllChildren(box.current);
      setState("failed");
    }
  };
  return (
    <section aria-labelledby="message">
      <h2 id="message">{say.message}</h2>
      <p className="measure mt-2">{say.messageText}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that can be scrolled is reached by keyboard. */}
      <pre className="message" ref={box} tabIndex={0}>
        {text}
      </pre>
      <p className="mt-3 no-print">
        <Button kind="main" onClick={copy}>
          {say.copy}
        </Button>{" "}
        <span role="status">{state === "idle" ? "" : state === "copied" ? say.copied : say.notCopied}</span>
      </p>
    </section>
  );
}
