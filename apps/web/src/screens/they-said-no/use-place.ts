import { useCallback, useEffect, useRef, useState } from "react";

const ROOMS = ["start", "paste", "pdf", "found", "plan-unknown", "facts", "answer", "head", "packet", "track"] as const;
export type Room = (typeof ROOMS)[number];
/** A page of the journey. None has an address of its own: an address is seen by others. */
export type Place = Room | `ask/${string}` | `guide/${string}` | `fact/${string}`;

type Kept = { readonly place: Place; readonly depth: number };

export type Placing = {
  readonly place: Place;
  readonly go: (place: Place) => void;
  /** Goes on without a step to come back to. */
  readonly replace: (place: Place) => void;
  readonly back: () => void;
  /** Back to where the journey began: nothing of it is left to go back into. */
  readonly toStart: () => void;
  readonly canGoBack: boolean;
};

/** Where in the journey somebody is. The browser's own back and forward move through it; a reload begins anew. */
export function usePlace(): Placing {
  const [kept, setKept] = useState<Kept>(START);
  const latest = useRef(kept);
  latest.current = kept;
  const hasBegun = useRef(false);
  useEffect(() => {
    const onPop = () => setKept((before) => current() ?? before);
    window.addEventListener("popstate", onPop);
    if (!hasBegun.current) begin();
    hasBegun.current = true;
    return () => window.removeEventListener("popstate", onPop);
  }, []);
  const go = useCallback((place: Place) => {
    const next = { place, depth: latest.current.depth + 1 };
    history.pushState(next, "");
    latest.current = next;
    setKept(next);
  }, []);
  const replace = useCallback((place: Place) => {
    const next = { place, depth: latest.current.depth };
    history.replaceState(next, "");
    latest.current = next;
    setKept(next);
  }, []);
  const toStart = useCallback(() => {
    const { depth } = latest.current;
    if (depth > 0) history.go(-depth);
    else replace("start");
  }, [replace]);
  return { place: kept.place, go, replace, canGoBack: kept.depth > 0, back: () => history.back(), toStart };
}

const START: Kept = { place: "start", depth: 0 };

/** What was told is gone after a reload, so the journey begins at its start, and its pages are no steps to go back to. */
function begin(): void {
  const depth = current()?.depth ?? 0;
  if (depth > 0) history.go(-depth);
  else history.replaceState(START, "");
}

function current(): Kept | undefined {
  const { state } = history as { readonly state: unknown };
  if (typeof state !== "object" || state === null || !("place" in state) || !("depth" in state)) return undefined;
  const { place, depth } = state;
  return isPlace(place) && typeof depth === "number" ? { place, depth } : undefined;
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== "string") return false;
  return /^(?:ask|guide|fact)\//.test(value) || (ROOMS as readonly string[]).includes(value);
}
