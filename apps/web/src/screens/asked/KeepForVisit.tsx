import { type ReactNode, useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import { Button } from "../../parts/Button.tsx";
import { words } from "../../words/words.ts";

type Props = {
  readonly companion: Companion;
  /** The question as it will stand among one's own. */
  readonly question: string;
  /** What is kept beside it. */
  readonly alsoKeep?: (() => Promise<unknown>) | undefined;
  readonly children?: ReactNode;
};

/** What was told is gone with the page unless the person keeps it. */
export function KeepForVisit({ companion, question, alsoKeep, children }: Props) {
  const say = words().asked.keep;
  const [kept, setKept] = useState<string>();
  const isKept = kept === question;
  const keep = async () => {
    await companion.store.addQuestion(question);
    await alsoKeep?.();
    setKept(question);
  };
  return (
    <section className="card no-print" aria-labelledby="keep">
      <h2 id="keep" className="choices-group">
        {say.title}
      </h2>
      <p role="status">{isKept ? say.kept : say.notKept}</p>
      <p className="question mt-2 font-bold">{question}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        {!isKept && (
          <Button icon="file-text" onClick={keep}>
            {say.button}
          </Button>
        )}
        {isKept && (
          <a className="button" href="/companion/visit">
            {say.toVisit}
          </a>
        )}
        {children}
      </p>
    </section>
  );
}
