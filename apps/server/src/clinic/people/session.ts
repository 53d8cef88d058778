import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, lte, or } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { session, staff } from "../store/schema.ts";

/** A session ends when it was not used for so long, and in any case so long after it began. */
export const IDLE_MINUTES = 30;
export const LONGEST_HOURS = 12;

/** How old the kept time of use may grow before it is written anew: not each read of the list is a write. */
const TOUCH_SECONDS = 60;

const SECRET_BYTES = 32;

export type OpenedSession = {
  /** For the cookie: kept nowhere else. */
  readonly secret: string;
  readonly csrf: string;
};

export type FoundSession = {
  readonly hash: string;
  readonly csrf: string;
  readonly person: { readonly id: string; readonly name: string; readonly role: string; readonly issuer: string };
};

/** Begins a session of a person, under a new secret. `now` is an ISO date-time. */
export async function openSession(db: Database, staffId: string, now: string): Promise<OpenedSession> {
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  const csrf = randomBytes(SECRET_BYTES).toString("base64url");
  await db.insert(session).values({
    hash: hashOf(secret),
    staffId,
    csrf,
    createdAt: now,
    seenAt: now,
    expiresAt: shifted(now, LONGEST_HOURS * 3600),
  });
  return { secret, csrf };
}

/** The session of a secret, unless it has ended or its person is disabled. */
export async function findSession(db: Database, secret: string, now: string): Promise<FoundSession | undefined> {
  const hash = hashOf(secret);
  const [found] = await db
    .select({
      csrf: session.csrf,
      seenAt: session.seenAt,
      id: staff.id,
      name: staff.name,
      role: staff.role,
      issuer: staff.issuer,
    })
    .from(session)
    .innerJoin(staff, eq(staff.id, session.staffId))
    .where(
      and(
        eq(session.hash, hash),
        eq(staff.disabled, false),
        gt(session.expiresAt, now),
        gt(session.seenAt, shifted(now, -IDLE_MINUTES * 60)),
      ),
    );
  if (found === undefined) return undefined;
  if (Date.parse(found.seenAt) <= Date.parse(now) - TOUCH_SECONDS * 1000) {
    await db.update(session).set({ seenAt: now }).where(eq(session.hash, hash));
  }
  const { csrf, seenAt: _, ...person } = found;
  return { hash, csrf, person };
}

export async function endSession(db: Database, hash: string): Promise<void> {
  await db.delete(session).where(eq(session.hash, hash));
}

/** Ends the session of a secret, if there is one: what was known before a sign-in is worth nothing after it. */
export async function endSessionOf(db: Database, secret: string | undefined): Promise<void> {
  if (secret !== undefined) await endSession(db, hashOf(secret));
}

export async function endSessionsOfPerson(db: Database, staffId: string): Promise<void> {
  await db.delete(session).where(eq(session.staffId, staffId));
}

/** Removes sessions that nobody can use any more. */
export async function removeEnded(db: Database, now: string): Promise<void> {
  await db
    .delete(session)
    .where(or(lte(session.expiresAt, now), lte(session.seenAt, shifted(now, -IDLE_MINUTES * 60))));
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function shifted(time: string, seconds: number): string {
  return new Date(Date.parse(time) + seconds * 1000).toISOString();
}
