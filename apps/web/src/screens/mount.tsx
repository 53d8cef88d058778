import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { addRooms, type Words } from "../words/words.ts";
import { Unforeseen } from "./Unforeseen.tsx";

/**
 * Draws a screen into its page. The page's own text stands there until then, and for good where no script runs.
 * @param rooms the large rooms of the catalog that are this screen's own (see `words/en/in-browser.ts`)
 */
export function mount(screen: ReactNode, rooms: Partial<Words> = {}): void {
  addRooms(rooms);
  const place = document.getElementById("screen");
  if (place === null) throw new Error("The page has no place for its screen.");
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
