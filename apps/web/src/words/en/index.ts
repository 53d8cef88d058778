import { failures } from "./failures.ts";
import { parts } from "./parts.ts";
import { site } from "./site.ts";

/** Every string of the pages and screens in English, by room. Another language has the same rooms and keys. */
export const en = {
  failures,
  parts,
  site,
};
