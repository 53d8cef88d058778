import type { ScreenFailure } from "../../browser/failure.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "../../words/words.ts";

export type FailureNoticeProps = {
  readonly failure: Pick<ScreenFailure, "what" | "mend">;
  readonly onAgain?: (() => void) | undefined;
};

/** What did not work, and how to mend it. */
export function FailureNotice({ failure: { what, mend }, onAgain }: FailureNoticeProps) {
  return (
    <div className="mt-4 measure">
      <Notice sort="problem" title={what} role="alert">
        <p>{mend}</p>
        {onAgain && (
          <p className="mt-2">
            <Button onClick={onAgain}>{words().screens.again}</Button>
          </p>
        )}
      </Notice>
    </div>
  );
}
