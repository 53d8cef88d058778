import { useEffect, useState } from "react";
import { failureOf, type ScreenFailure } from "../../browser/failure.ts";
import { focusHeading } from "./focus-heading.ts";

export type Worked<T> =
  | { readonly is: "working" }
  | { readonly is: "failed"; readonly failure: ScreenFailure; readonly again: () => void }
  | { readonly is: "done"; readonly value: T };

type Done<T> = { readonly of: unknown; readonly value?: T; readonly failure?: ScreenFailure };

/** What a screen works out from `of`, done again whenever that is another one. The last answer stays while it works. */
export function useWorked<T, O>(of: O, work: (of: O) => Promise<T>): Worked<T> {
  const [done, setDone] = useState<Done<T>>();
  const [turn, setTurn] = useState(0);
  const [bug, setBug] = useState<unknown>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` tries again, and `work` is the same for the same `of`.
  useEffect(() => {
    let gone = false;
    work(of).then(
      (value) => {
        if (!gone) setDone({ of, value });
      },
      (error: unknown) => {
        if (gone) return;
        try {
          setDone({ of, failure: failureOf(error) });
        } catch (unforeseen) {
          setBug(unforeseen);
        }
      },
    );
    return () => {
      gone = true;
    };
  }, [of, turn]);
  useEffect(() => {
    if (done !== undefined) focusHeading();
  }, [done]);
  if (bug !== undefined) throw bug;
  if (done === undefined) return { is: "working" };
  if (done.failure !== undefined) return { is: "failed", failure: done.failure, again: () => setTurn(turn + 1) };
  return { is: "done", value: done.value as T };
}
