import { useState } from "react";
import type { ScreenFailure } from "../../browser/failure.ts";
import { ClinicError } from "./ask-clinic.ts";
import { oneAtATime } from "./one-at-a-time.ts";

export type Storing = {
  readonly isBusy: boolean;
  readonly failure?: ScreenFailure | undefined;
  /** True when it is stored. While one is under way no second one begins. */
  readonly store: (work: () => Promise<unknown>) => Promise<boolean>;
};

/** Stores something on the clinic's server, one thing at a time; what fails is said, and what was typed stays. */
export function useStoring(): Storing {
  const [run] = useState(oneAtATime);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ScreenFailure>();
  return {
    isBusy,
    failure,
    store: (work) =>
      run(async () => {
        setBusy(true);
        setFailure(undefined);
        try {
          await work();
          return true;
        } catch (error) {
          if (!(error instanceof ClinicError)) throw error;
          setFailure(error.failure);
          return false;
        } finally {
          setBusy(false);
        }
      }),
  };
}
