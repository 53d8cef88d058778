import { useCallback, useRef, useState } from "react";
import { NOTHING_TOLD, type Told } from "./told.ts";

export type Telling = {
  readonly told: Told;
  /** Puts this in the place of what was told, and gives it back. Nothing is kept by it. */
  readonly tell: (next: Told | ((before: Told) => Told)) => Told;
  readonly forget: () => void;
};

/** What is told on this page: in its memory, and nowhere else. */
export function useTold(): Telling {
  const [told, setTold] = useState<Told>(NOTHING_TOLD);
  const latest = useRef(told);
  const tell = useCallback((next: Told | ((before: Told) => Told)) => {
    const value = typeof next === "function" ? next(latest.current) : next;
    latest.current = value;
    setTold(value);
    return value;
  }, []);
  return { told, tell, forget: useCallback(() => tell(NOTHING_TOLD), [tell]) };
}
