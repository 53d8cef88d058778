import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DENIED_SAMPLES } from "../site/denied-samples.ts";
import { deniedLetters, deniedRecords } from "./places.ts";

/** One invented person with a denial, as a browser loads her: letter, record, and what only she can tell. */
export type DeniedSampleFile = { readonly name: string; readonly json: string };

/** The files of the invented people whose plan said no. */
export function deniedSampleFiles(): Promise<DeniedSampleFile[]> {
  return Promise.all(
    DENIED_SAMPLES.map(async (sample) => {
      const [letter, record] = await Promise.all([
        readFile(join(deniedLetters, `${sample.id}.txt`), "utf8"),
        readFile(join(deniedRecords, `${sample.id}.json`), "utf8"),
      ]);
      return { name: `${sample.id}.json`, json: JSON.stringify({ ...sample, letter, record: JSON.parse(record) }) };
    }),
  );
}
