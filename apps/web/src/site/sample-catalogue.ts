import type { Region } from "@afterscript/engine";
import type { Words } from "../words/words.ts";

export { SAMPLE_DAY } from "./sample-day.ts";

export type SampleId = keyof Words["samples"]["question"];

/** What the person asks stands in the catalog of words, under `samples`. */
export type SampleEntry = {
  /** File name without `.json`, and the last part of the address. */
  readonly id: SampleId;
  readonly name: string;
  readonly region: Region;
  /** Who asks: decides whose words the page opens with. */
  readonly asks: "patient" | "clinician";
};

/** The six invented people. Their records are `testkit/samples/<id>.json`; age, condition and answer are computed. */
export const SAMPLE_CATALOGUE: readonly SampleEntry[] = [
  {
    id: "ruth",
    name: "Ruth",
    region: "eu",
    asks: "clinician",
  },
  {
    id: "daniel",
    name: "Daniel",
    region: "us",
    asks: "clinician",
  },
  {
    id: "maya",
    name: "Maya",
    region: "us",
    asks: "patient",
  },
  {
    id: "tom",
    name: "Tom",
    region: "eu",
    asks: "clinician",
  },
  {
    id: "elena",
    name: "Elena",
    region: "us",
    asks: "patient",
  },
  {
    id: "sam",
    name: "Sam",
    region: "us",
    asks: "patient",
  },
];
