import { useState } from "react";
import type { ScreenFailure } from "../../browser/failure.ts";
import { ClinicError } from "./ask-clinic.ts";

export type Storing = {
  readonly isBusy: boolean;
  readonly failure?: ScreenFailure | undefined;
  /** Runs one storing at a time; true when it is stored. */
  readonly store: (work: () => Promise<unknown>) => Promise<boolean>;
};

/** Stores something on the clinic's server; what fails is said, and what was typed stays. */
export function useStoring(): Storing {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ScreenFailure>();
  return {
    isBusy,
    failure,
    store: async (work) => {
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
    },
  };
}
