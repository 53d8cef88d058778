import { openChecker } from "@afterscript/check";
import { openLibrary } from "../../start/library.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import type { ClinicStore } from "../store/open-store.ts";

const opened = openChecker().then((answer) => {
  if (answer.failure !== undefined) throw new Error(answer.failure.what);
  return { checker: answer.checker, library: openLibrary(answer.checker).library };
});

/** What a room of the clinic is given, on 1 July 2026. */
export async function intakeParts(store: ClinicStore): Promise<ClinicParts> {
  const now = "2026-07-01T09:00:00.000Z";
  return { store, ...(await opened), clock: { now: () => now, today: () => now.slice(0, 10) }, region: "uk" };
}
