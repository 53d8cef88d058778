import type { IntakeResource } from "@afterscript/bulk";
import { and, eq } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { message, resourceVersion } from "../store/schema.ts";

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
 * order for a medicine that was cancelled is still given: that it ended is a fact.
 */
export async function currentResources(db: Database, patientId: string): Promise<readonly CurrentResource[]> {
  const rows = await db
    .select({
      key: resourceVersion.key,
      statedAt: resourceVersion.statedAt,
      rank: resourceVersion.rank,
      hash: resourceVersion.hash,
      resource: resourceVersion.body,
      source: message.source,
      messageId: resourceVersion.messageId,
      receivedAt: resourceVersion.receivedAt,
    })
    .from(resourceVersion)
    .innerJoin(message, eq(message.id, resourceVersion.messageId))
    .where(and(eq(resourceVersion.patientId, patientId), resourceVersion.isCurrent));
  return rows.filter(isSaid).sort(inOrder);
}

function isSaid({ rank, resource }: CurrentResource): boolean {
  return rank < 3 || (resource.status === "cancelled" && resource.resourceType.startsWith("Medication"));
}

function inOrder(a: CurrentResource, b: CurrentResource): number {
  return compare(a.key, b.key) || compare(a.statedAt, b.statedAt) || a.rank - b.rank || compare(a.hash, b.hash);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
