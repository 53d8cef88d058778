import { useEffect, useState } from "react";
import type { ScreenFailure } from "../../browser/failure.ts";
import type { MeasuresAnswer } from "../../clinic/api.ts";
import { askClinic, ClinicError } from "../clinic-frame/ask-clinic.ts";
import { type AskedMonths, addressOf } from "./asked-months.ts";

const AGAIN_AFTER = 1_000;

export type MeasuresLoaded = MeasuresAnswer | { readonly state: "failed"; readonly failure: ScreenFailure };

/** Asks until the server has counted; how far it is meanwhile. */
export function useMeasures(asked: AskedMonths): MeasuresLoaded {
  const [answer, setAnswer] = useState<MeasuresLoaded>({ state: "computing", done: 0, of: 0 });
  const address = addressOf(asked);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const ask = async () => {
      try {
        const next = await askClinic<MeasuresAnswer>(address);
        if (isGone) return;
        setAnswer(next);
        if (next.state === "computing") timer = setTimeout(() => void ask(), AGAIN_AFTER);
      } catch (error) {
        if (!(error instanceof ClinicError)) throw error;
        if (!isGone) setAnswer({ state: "failed", failure: error.failure });
      }
    };
    void ask();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [address]);
  return answer;
}
