import type { Companion } from "../../browser/companion.ts";
import { bundle } from "../../browser/engine/read-here.ts";
import type { StoredResource } from "../../browser/store/index.ts";

/** The resource that tells the same test, day and value already, in whatever unit it was told. */
export async function findSame(resource: StoredResource, companion: Companion): Promise<string | undefined> {
  const [{ readFhir }, { writingHere }, { sameResult }] = await Promise.all([
    import("@afterscript/fhir"),
    import("../../browser/writing-here.ts"),
    import("../../browser/entries/same-result.ts"),
  ]);
  const { index } = await writingHere(companion.snapshot, companion.asOf);
  const read = readFhir(bundle([resource]), index);
  if ("failure" in read) return undefined;
  const [result] = [...read.record.results.values()].flat();
  return result && sameResult(result, companion.here?.record)?.kept;
}
