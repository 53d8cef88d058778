import type { Noticed } from "@afterscript/engine";
import type { Audience } from "../report-type.ts";

const noticed = {
  "response-better": ["improvement", "it helps"],
  "response-partly": ["improvement in part", "it helps in part"],
  "response-not": ["no improvement so far", "it does not help so far"],
  "response-worse": ["worse than before", "I feel worse than before"],
  "response-lost": ["an earlier response is lost", "it helped, and then it wore off"],
} satisfies Record<`response-${Noticed}`, readonly [clinician: string, patient: string]>;

const WORDS: Readonly<Record<string, readonly [string, string]>> = noticed;

/** What a person notices of the effect, as it is said on the phone; undefined for any other fact. */
export function noticedText(fact: string, audience: Audience): string | undefined {
  return WORDS[fact]?.[audience === "clinician" ? 0 : 1];
}
