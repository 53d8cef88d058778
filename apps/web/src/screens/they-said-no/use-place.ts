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
  readonly canGoBack: boolean;
};

/** Where in the journey somebody is. The browser's own back and forward move through it; a reload begins anew. */
export function usePlace(): Placing {
  const [kept, setKept] = useState<Kept>(begin);
  const latest = useRef(kept);
  latest.current = kept;
  useEffect(() => {
    const onPop = () => setKept((before) => current() ?? before);
    window.addEventListener("popstate", onPop);
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
  return { place: kept.place, go, replace, canGoBack: kept.depth > 0, back: () => history.back() };
}

/** What was told is gone after a reload, so the journey begins at its start. */
function begin(): Kept {
  const kept = { place: "start", depth: 0 } as const;
  history.replaceState(kept, "");
  return kept;
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
