import { letterMedicines } from "@afterscript/check/public/appeal.ts";
import { type LetterReading, readDenialLetter } from "@afterscript/denial-letter";
import { concepts } from "../engine/read-here.ts";
import { letterCountry } from "./letter-country.ts";

/**
 * What a letter says, read on this device. The names of medicines come from the code tables. `told` is the country of the kind
 * of plan, where it was told.
 * @throws ScreenError when they cannot be loaded.
 */
export async function readLetter(text: string, told?: string): Promise<LetterReading> {
  const medicines = letterMedicines(await concepts());
  const reading = readDenialLetter(text, { medicines });
  const country = letterCountry(reading, told);
  return country === undefined ? reading : readDenialLetter(text, { country, medicines });
}
