import { and, inArray, type SQL, sql } from "drizzle-orm";
import { resourceVersion } from "../store/schema.ts";

/** Versions of results that came after a time. */
export function resultsSince(since: string): SQL | undefined {
  return and(
    sql`${resourceVersion.receivedAt} > ${since}`,
    inArray(resourceVersion.resourceType, ["Observation", "DiagnosticReport"]),
  );
}

/** The same time, seven days earlier. ISO date-times. */
export function weekBefore(now: string): string {
  return new Date(Date.parse(now) - 7 * 24 * 60 * 60_000).toISOString();
}
