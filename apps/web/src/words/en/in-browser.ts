import { companion } from "./companion.ts";
import { failures } from "./failures.ts";
import { keeping } from "./keeping.ts";
import { parts } from "./parts.ts";
import { screens } from "./screens.ts";
import { today } from "./today.ts";

/**
 * What every screen brings along in a browser, in the place of `index.ts`. A large room of one screen is added by that
 * screen's `main.tsx`; rooms that only pages for readers use are not needed there at all.
 */
export const en = {
  companion,
  failures,
  keeping,
  parts,
  screens,
  today,
};
