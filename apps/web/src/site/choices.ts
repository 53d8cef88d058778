import { REGIONS, type Region } from "@afterscript/engine";
import { parseDay } from "@afterscript/kernel";
import { AUDIENCES, type Audience } from "@afterscript/wording";
import type { Choices } from "./context.ts";

type Given = { readonly get: (name: string) => string | null };

/** Reads region, day and words from an address or a form. What is not one of the choices becomes the default. */
export function readChoices(given: Given, otherwise: Choices): Choices {
  const region = REGIONS.find((known: Region) => known === given.get("region"));
  const audience = AUDIENCES.find((known: Audience) => known === given.get("for"));
  const asOf = given.get("asOf");
  return {
    region: region ?? otherwise.region,
    asOf: asOf !== null && parseDay(asOf) !== undefined ? asOf : otherwise.asOf,
    audience: audience ?? otherwise.audience,
  };
}

/** The address of the same page with one choice changed. */
export function addressWith(path: string, choices: Choices, change: Partial<Choices> = {}): string {
  const { region, asOf, audience } = { ...choices, ...change };
  return `${path}?${new URLSearchParams({ region, asOf, for: audience })}`;
}
