import type { ScreenFailure } from "../../browser/failure.ts";
import { Button } from "../../parts/Button.tsx";
import { words } from "../../words/words.ts";

type Props = { readonly failure: ScreenFailure; readonly onAgain?: (() => void) | undefined };

/** What could not be done, why, and what mends it. */
export function FailedNotice({ failure, onAgain }: Props) {
  const say = words().theySaidNo;
  return (
    <section role="alert" className="card measure">
      <h1 className="answer" tabIndex={-1}>
        {say.failed}
      </h1>
      <p className="mt-2">{failure.what}</p>
      <p className="mt-2">{failure.mend}</p>
      <Button className="mt-4" onClick={onAgain ?? (() => location.reload())}>
        {say.again}
      </Button>
    </section>
  );
}
