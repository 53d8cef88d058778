import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { addRooms, type Words } from "../words/words.ts";
import { Unforeseen } from "./Unforeseen.tsx";

/**
 * Draws a screen into its page. What the page says by itself goes when the screen has its heading: it may take a moment
 * to open what is kept, and nothing flickers meanwhile.
 * @param rooms the large rooms of the catalog that are this screen's own (see `words/en/in-browser.ts`)
 */
export function mount(screen: ReactNode, rooms: Partial<Words> = {}): void {
  addRooms(rooms);
  const place = document.getElementById("screen");
  if (place === null) throw new Error("The page has no place for its screen.");
  const still = document.getElementById("still");
  const watch = new MutationObserver(() => {
    if (place.querySelector("h1") === null) return;
    still?.remove();
    watch.disconnect();
  });
  watch.observe(place, { childList: true, subtree: true });
  createRoot(place).render(
    <StrictMode>
      <Unforeseen>{screen}</Unforeseen>
    </StrictMode>,
  );
}

/** Drugs that this knowledge judges in some region, as the page names them. */
export function knownDrugs(): readonly string[] {
  return (document.getElementById("screen")?.dataset.known ?? "").split(" ").filter((id) => id !== "");
}
