import { compileConcepts, parseFhirText, readFhir } from "@afterscript/fhir";
import { concepts } from "../../../browser/engine/read-here.ts";
import type { ScreenFailure } from "../../../browser/failure.ts";
import { today } from "../../../browser/today.ts";
import { words } from "../../../words/words.ts";
import type { Answers } from "../answers/answers.ts";
import { answersFrom } from "./answers-from.ts";

export type ReadFile =
  | {
      readonly is: "read";
      /** What the file says, question by question; what it does not say is left out. */
      readonly answers: Answers;
      /** Test results and vaccinations, as they stand in the file. */
      readonly results: readonly object[];
      /** Entries that could not be read. */
      readonly notRead: number;
    }
  | { readonly is: "refused"; readonly failure: ScreenFailure };

/**
 * Reads one person's FHIR file into answers. Nothing is kept by reading.
 * @throws ScreenError when the code tables cannot be loaded.
 */
export async function readFile(text: string, conditions: readonly string[]): Promise<ReadFile> {
  const parsed = parseFhirText(text);
  const say = words().rightForMe.file;
  if ("failure" in parsed) return refused(parsed.failure.code, say.notFhir, say.notFhirMend);
  const read = readFhir(parsed.input, compileConcepts(await concepts()));
  if ("failure" in read) {
    return read.failure.code === "SEVERAL_PATIENTS"
      ? refused(read.failure.code, say.several, say.severalMend)
      : refused(read.failure.code, say.notFhir, say.notFhirMend);
  }
  const { record } = read;
  const measured = [...[...record.results.values()].flat(), ...record.vaccinations].map(({ resource }) => resource);
  return {
    is: "read",
    answers: answersFrom(record, { conditions, asOf: today() }),
    results: resultsOf(parsed.input, new Set(measured)),
    notRead: Object.values(read.notUnderstood).reduce((sum, count) => sum + count, 0),
  };
}

function refused(code: string, what: string, mend: string): ReadFile {
  return { is: "refused", failure: { code, what, mend } };
}

/** Measured values and vaccinations, which no question asks: they are this person's, whatever the file calls them. */
function resultsOf(input: unknown, measured: ReadonlySet<string>): readonly object[] {
  return resourcesIn(input).flatMap(({ contained: _, ...resource }) => {
    const { resourceType, id } = resource;
    if (typeof id !== "string" || !measured.has(`${resourceType}/${id}`)) return [];
    const whose = resourceType === "Immunization" ? "patient" : "subject";
    return [{ ...resource, id: `file-${id.slice(-LONGEST_REST)}`, [whose]: { reference: "Patient/me" } }];
  });
}

/** An id has 64 characters at most; the last ones tell two of a file apart. */
const LONGEST_REST = 59;

type Resource = { readonly [field: string]: unknown };

function resourcesIn(input: unknown): readonly Resource[] {
  if (Array.isArray(input)) return input.flatMap(resourcesIn);
  if (typeof input !== "object" || input === null) return [];
  const resource = input as Resource;
  if (resource.resourceType !== "Bundle" || !Array.isArray(resource.entry)) return [resource];
  return resource.entry.flatMap((entry: unknown) =>
    typeof entry === "object" && entry !== null && "resource" in entry ? resourcesIn(entry.resource) : [],
  );
}
