import { parseFhirText } from "@afterscript/fhir";
import { words } from "../../words/words.ts";
import { ScreenError } from "../failure.ts";

/** Larger ones are no record of one person. */
const MOST_BYTES = 20 * 1024 * 1024;

/**
 * A record file as it is judged everywhere. Nothing is kept by reading it.
 * @throws ScreenError when it is no FHIR record.
 */
export async function recordOfFile(file: Pick<Blob, "size" | "text">): Promise<unknown> {
  const say = words().theySaidNo.recordFile;
  if (file.size > MOST_BYTES) throw new ScreenError({ code: "FILE_TOO_LARGE", ...say.tooLarge });
  const parsed = parseFhirText(await file.text());
  if ("failure" in parsed) throw new ScreenError({ code: parsed.failure.code, ...say.notFhir });
  return parsed.input;
}
