import { useEffect, useRef } from "react";

/** Moves the focus to what has come in the place of a question, so that it is read out; the first one leaves it where it was. */
export function useFocusOn(what: string) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(what);
  useEffect(() => {
    if (shown.current === what) return;
    shown.current = what;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "start" });
  }, [what]);
  return place;
}
