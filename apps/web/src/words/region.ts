import type { Region } from "@afterscript/engine";
import { words } from "./words.ts";

/** A region in short, in the language of the page: "US". */
export const REGION_WORD: Readonly<Record<Region, string>> = {
  get us() {
    return words().parts.region.short.us;
  },
  get eu() {
    return words().parts.region.short.eu;
  },
  get uk() {
    return words().parts.region.short.uk;
  },
};
