import type { Region } from "@afterscript/engine";

/** Member states of the EU, and of the EEA where EU marketing authorisations hold. ISO 3166 alpha-2. */
const EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO".split(" ");

const REGION_OF: Readonly<Record<string, Region>> = {
  US: "us",
  GB: "uk",
  ...Object.fromEntries(EU.map((country) => [country, "eu" as const])),
};

/** Whose label holds in a country; undefined where none of ours does. */
export function regionOfCountry(country: string | undefined): Region | undefined {
  return country === undefined ? undefined : REGION_OF[country.toUpperCase()];
}
