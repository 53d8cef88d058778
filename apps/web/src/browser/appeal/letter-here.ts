import { type LetterMedicine, type LetterReading, readDenialLetter } from "@afterscript/denial-letter";
import { concepts } from "../engine/read-here.ts";

/**
 * What a letter says, read on this device. The names of medicines come from the code tables.
 * @throws ScreenError when they cannot be loaded.
 */
export async function readLetter(text: string): Promise<LetterReading> {
  const { substances } = await concepts();
  const medicines = substances.map(
    ({ id, names, brands }): LetterMedicine => ({ id, names: [...new Set([id, ...names, ...brands])] }),
  );
  return readDenialLetter(text, { country: "us", medicines });
}
