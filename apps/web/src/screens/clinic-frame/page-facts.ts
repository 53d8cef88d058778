import type { Region } from "@afterscript/engine";
import type { ShownSource } from "../../parts/shown-source.ts";

/** What the server wrote into the page: nothing of any patient. */
export type PageFacts = {
  readonly sources: readonly ShownSource[];
  /** ISO date on which the page was made. */
  readonly day: string;
  readonly knowledge: string;
  readonly region: Region;
};

let read: PageFacts | undefined;

export function pageFacts(): PageFacts {
  read ??= JSON.parse(document.getElementById("clinic-page")?.textContent ?? "") as PageFacts;
  return read;
}
