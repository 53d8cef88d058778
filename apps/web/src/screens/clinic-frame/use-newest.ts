import { useState } from "react";
import type { ScreenFailure } from "../../browser/failure.ts";
import { ClinicError } from "./ask-clinic.ts";
import { newestOnly } from "./newest-only.ts";

export type Asking = {
  readonly isBusy: boolean;
  readonly failure?: ScreenFailure | undefined;
  /** `take` gets the answer, unless something was asked after it; true when it was taken. */
  readonly ask: <T>(question: () => Promise<T>, take: (answer: T) => void) => Promise<boolean>;
};

/** Asks the clinic's server again and again while somebody chooses: the answer to the newest question alone counts. */
export function useNewest(): Asking {
  const [begin] = useState(newestOnly);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ScreenFailure>();
  return {
    isBusy,
    failure,
    ask: async (question, take) => {
      const isNewest = begin();
      setBusy(true);
      setFailure(undefined);
      try {
        const answer = await question();
        if (isNewest()) take(answer);
        return isNewest();
      } catch (error) {
        if (!(error instanceof ClinicError)) throw error;
        if (isNewest()) setFailure(error.failure);
        return false;
      } finally {
        if (isNewest()) setBusy(false);
      }
    },
  };
}
