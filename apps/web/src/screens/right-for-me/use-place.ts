import { useCallback, useEffect, useState } from "react";
import type { Answers } from "./answers/answers.ts";
import { askedOf, isAnswered, QUESTIONS, type Question } from "./answers/questions.ts";

export const AFTER = ["file", "result", "visit"] as const;
/** A page of the guide. None of them has an address of its own: an address is seen by others. */
export type Place = Question | (typeof AFTER)[number];

const PLACES: readonly Place[] = [...QUESTIONS, ...AFTER];

/** What the browser's history holds of a page: its number, and how many pages of the guide lie before it. */
type Kept = { readonly page: number; readonly depth: number };

export type Placing = {
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly back: () => void;
  /** Whether there is something to go back to. */
  readonly canGoBack: boolean;
};

/** Where in the guide somebody is: the browser's own back and forward, and a reload, keep it. */
export function usePlace(answers: Answers): Placing {
  const [kept, setKept] = useState<Kept>(() => current() ?? begin(answers));
  useEffect(() => {
    const onPop = () => setKept((before) => current() ?? before);
    window.addEventListener("popstate", onPop);
    return () => window.removeEventListener("popstate", onPop);
  }, []);
  const go = useCallback((place: Place) => {
    const next = { page: PLACES.indexOf(place), depth: (current()?.depth ?? 0) + 1 };
    history.pushState(next, "");
    setKept(next);
  }, []);
  const place = PLACES[kept.page] ?? "region";
  const before = placeBefore(place, answers);
  return {
    place,
    go,
    canGoBack: kept.depth > 0 || before !== undefined,
    back: () => {
      if (kept.depth > 0) history.back();
      else if (before !== undefined) setKept(replaced(before));
    },
  };
}

/** Where a fresh visit begins: at the first open question, or at the answer where none is open. */
function begin(answers: Answers): Kept {
  return replaced(nextPlace(undefined, answers));
}

function replaced(place: Place): Kept {
  const kept = { page: PLACES.indexOf(place), depth: 0 };
  history.replaceState(kept, "");
  return kept;
}

function current(): Kept | undefined {
  const { state } = history as { readonly state: unknown };
  if (typeof state !== "object" || state === null || !("page" in state) || !("depth" in state)) return undefined;
  const { page, depth } = state;
  if (typeof page !== "number" || typeof depth !== "number" || PLACES[page] === undefined) return undefined;
  return { page, depth };
}

/** The next question that is still open after this one; the answer when there is none. */
export function nextPlace(after: Question | undefined, answers: Answers): Place {
  const asked = askedOf(answers);
  const rest = after === undefined ? asked : asked.slice(asked.indexOf(after) + 1);
  return rest.find((question) => !isAnswered(question, answers)) ?? "result";
}

function placeBefore(place: Place, answers: Answers): Place | undefined {
  const asked = askedOf(answers);
  if (place === "visit") return "result";
  if (place === "result") return asked.at(-1);
  return place === "file" ? asked[0] : asked[asked.indexOf(place) - 1];
}
