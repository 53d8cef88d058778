import { useCallback, useRef, useState } from "react";
import { isTold, NOTHING_TOLD, type Told } from "./told.ts";

export type Telling = {
  readonly told: Told;
  /** Puts this in the place of what was told, and gives it back. Nothing is kept by it. */
  readonly tell: (next: Told | ((before: Told) => Told)) => Told;
  readonly forget: () => void;
  /** Something was told that is kept nowhere, and that nobody could load again. */
  readonly isUnsaved: boolean;
};

/** What is told on this page: in its memory, and nowhere else. */
export function useTold(): Telling {
  const [told, setTold] = useState<Told>(NOTHING_TOLD);
  const [keptTold, setKeptTold] = useState<Told>();
  const latest = useRef(told);
  const tell = useCallback((next: Told | ((before: Told) => Told)) => {
    const value = typeof next === "function" ? next(latest.current) : next;
    // What is told with another instant of keeping has been kept, or opened, just now.
    if (value.keptAt !== undefined && value.keptAt !== latest.current.keptAt) setKeptTold(value);
    latest.current = value;
    setTold(value);
    return value;
  }, []);
  const forget = useCallback(() => {
    tell(NOTHING_TOLD);
  }, [tell]);
  const isUnsaved = isTold(told) && told.record.is !== "sample" && told !== keptTold;
  return { told, tell, forget, isUnsaved };
}
