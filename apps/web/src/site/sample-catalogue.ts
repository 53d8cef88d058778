import type { Region } from "@afterscript/engine";

/** The day on which every sample is read, so that its answer stays the same. */
export const SAMPLE_DAY = "2026-07-01";

export type SampleEntry = {
  /** File name without `.json`, and the last part of the address. */
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly region: Region;
  /** Who asks: decides whose words the page opens with. */
  readonly asks: "patient" | "clinician";
};

/** The six invented people. Their records are `testkit/samples/<id>.json`; age, condition and answer are computed. */
export const SAMPLE_CATALOGUE: readonly SampleEntry[] = [
  {
    id: "ruth",
    name: "Ruth",
    question: "My kidneys work less well than they did. Is this dose still right?",
    region: "eu",
    asks: "clinician",
  },
  {
    id: "daniel",
    name: "Daniel",
    question: "Two of my blood counts are low for the lab. Does this drug mind?",
    region: "us",
    asks: "clinician",
  },
  {
    id: "maya",
    name: "Maya",
    question: "It was prescribed yesterday. What comes before the first tablet?",
    region: "us",
    asks: "patient",
  },
  {
    id: "tom",
    name: "Tom",
    question: "I smoked for years and had a heart attack. Can I still start it?",
    region: "eu",
    asks: "clinician",
  },
  {
    id: "elena",
    name: "Elena",
    question: "It helps others with skin disease. Can I take it for my psoriasis?",
    region: "us",
    asks: "patient",
  },
  {
    id: "sam",
    name: "Sam",
    question: "My record is nearly empty. What can be said?",
    region: "us",
    asks: "patient",
  },
];
