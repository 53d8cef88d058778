import type { FailingSource } from "@afterscript/web/public/clinic.ts";
import { asc, eq } from "drizzle-orm";
import type { Database } from "../../store/open-store.ts";
import { sourceCursor } from "../../store/schema.ts";
import { isoOf } from "../../worklist/read-rows.ts";

/** How far one source has been read. `source`: "<name>/<type>" of a polled server, the folder's name of a watched one. */
export type SourceState = {
  readonly source: string;
  readonly since?: string;
  /** When it was last read to its end. */
  readonly readAt?: string;
  /** What went wrong last; absent once it went well again. */
  readonly failure?: string;
};

export async function listSources(db: Database): Promise<readonly SourceState[]> {
  const rows = await db.select().from(sourceCursor).orderBy(asc(sourceCursor.source));
  return rows.map(({ source, since, readAt, failure }) => ({
    source,
    ...(since !== null && { since }),
    ...(readAt !== null && { readAt: isoOf(readAt) }),
    ...(failure !== null && { failure }),
  }));
}

/** Those whose last try failed: a silent source must not look like a quiet week. */
export async function failingSources(db: Database): Promise<readonly FailingSource[]> {
  return (await listSources(db)).flatMap(({ source, failure, readAt }) =>
    failure === undefined ? [] : [{ source, failure, ...(readAt !== undefined && { readAt }) }],
  );
}

export async function readSince(db: Database, source: string): Promise<string | undefined> {
  const [row] = await db
    .select({ since: sourceCursor.since })
    .from(sourceCursor)
    .where(eq(sourceCursor.source, source));
  return row?.since ?? undefined;
}

/** It was read to its end: everything stated up to `since` is stored. */
export async function saveRead(
  db: Database,
  { source, since, now }: { readonly source: string; readonly since: string | undefined; readonly now: string },
): Promise<void> {
  const row = { since: since ?? null, readAt: now, failure: null };
  await db
    .insert(sourceCursor)
    .values({ source, ...row })
    .onConflictDoUpdate({ target: sourceCursor.source, set: row });
}

export async function saveFailure(db: Database, source: string, failure: string): Promise<void> {
  await db
    .insert(sourceCursor)
    .values({ source, failure })
    .onConflictDoUpdate({ target: sourceCursor.source, set: { failure } });
}
