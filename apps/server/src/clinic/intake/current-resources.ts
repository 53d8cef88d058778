import type { IntakeResource } from "@afterscript/bulk";
import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { message, resourceVersion } from "../store/schema.ts";
import { inParts } from "./find-people.ts";

/** One current version of one thing. */
export type CurrentResource = {
  /** The thing's name at its sender; two entries of one key tie, and differ. */
  readonly key: string;
  readonly statedAt: string;
  readonly rank: number;
  /** Of its content: with `key`, `statedAt` and `rank` it names the version for good, in every store. */
  readonly hash: string;
  /** As it was sent: its ids and references mean something only among the resources of the same source. */
  readonly resource: IntakeResource;
  /** Of the message that brought it first. */
  readonly source: string;
  readonly messageId: string;
  readonly receivedAt: string;
};

/**
 * What is said of a person now, retracted things left out, in one order for one content: by key, time, rank, content. An
 * order for a medicine that was cancelled is still given: that it ended is a fact. So is a report that was withdrawn: its
 * results are withdrawn with it.
 */
export async function currentResources(db: Database, patientId: string): Promise<readonly CurrentResource[]> {
  const rows = await db
    .select({
      key: resourceVersion.key,
      statedAt: resourceVersion.statedAt,
      rank: resourceVersion.rank,
      hash: resourceVersion.hash,
      resource: resourceVersion.body,
      messageId: resourceVersion.messageId,
      receivedAt: resourceVersion.receivedAt,
    })
    .from(resourceVersion)
    .where(and(eq(resourceVersion.patientId, patientId), resourceVersion.isCurrent));
  const said = rows.filter(isSaid).sort(inOrder);
  const sources = await sourcesOf(db, new Set(said.map(({ messageId }) => messageId)));
  return said.map((row) => {
    const source = sources.get(row.messageId);
    if (source === undefined) throw new Error(`Version of message ${row.messageId}, which is not there.`);
    return { ...row, source };
  });
}

/**
 * Found by their keys, apart from the versions: a join makes a store without statistics read every message of the clinic for
 * one patient.
 */
async function sourcesOf(db: Database, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  for (const part of inParts([...ids])) {
    const rows = await db
      .select({ id: message.id, source: message.source })
      .from(message)
      .where(inArray(message.id, [...part]));
    for (const { id, source } of rows) sources.set(id, source);
  }
  return sources;
}

function isSaid({ rank, resource }: Pick<CurrentResource, "rank" | "resource">): boolean {
  if (rank < 3 || resource.resourceType === "DiagnosticReport") return true;
  return resource.status === "cancelled" && resource.resourceType.startsWith("Medication");
}

type Ordered = Pick<CurrentResource, "key" | "statedAt" | "rank" | "hash">;

function inOrder(a: Ordered, b: Ordered): number {
  return compare(a.key, b.key) || compare(a.statedAt, b.statedAt) || a.rank - b.rank || compare(a.hash, b.hash);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
