import type { Role } from "@afterscript/web/public/clinic.ts";
import { and, eq } from "drizzle-orm";
import { appendAudit } from "../store/audit.ts";
import type { Database } from "../store/open-store.ts";
import { staff } from "../store/schema.ts";

/** What `staff.role` holds of somebody to whom nobody gave a role yet. */
export const NO_ROLE = "none";

export type StaffRow = typeof staff.$inferSelect;

export type Told = {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** What the provider says; left out, the role stays what an admin gave, at first none. */
  readonly role?: Role;
  /** Becomes admin when there is none. */
  readonly isFirstAdmin?: boolean;
  /** ISO date-time. */
  readonly now: string;
};

/**
 * The person of this issuer and subject, made at their first sign-in. Name and role follow what the provider told last; the
 * last admin stays one. Call it inside of a transaction: a changed role is in the audit trail.
 */
export async function rememberStaff(db: Database, told: Told): Promise<StaffRow> {
  const { issuer, subject, name, now } = told;
  const [row] = await db
    .insert(staff)
    .values({ issuer, subject, name, role: told.role ?? NO_ROLE, createdAt: now })
    .onConflictDoUpdate({ target: [staff.issuer, staff.subject], set: { name } })
    .returning();
  if (row === undefined) throw new Error("A person was neither added nor found.");
  const role = await roleFor(db, row, told);
  if (role === row.role) return row;
  await db.update(staff).set({ role }).where(eq(staff.id, row.id));
  await appendAudit(db, { at: now, act: "role-changed", detail: { person: row.id, from: row.role, to: role } });
  return { ...row, role };
}

async function roleFor(db: Database, row: StaffRow, { role, isFirstAdmin }: Told): Promise<string> {
  const admins = await adminsOf(db);
  const isOnly = admins.length === 1 && admins[0] === row.id;
  return isOnly || (isFirstAdmin === true && admins.length === 0) ? "admin" : (role ?? row.role);
}

/** Ids of those who are admins and may sign in, locked until the transaction ends: two cannot both remove the other. */
export async function adminsOf(db: Database): Promise<readonly string[]> {
  const rows = await db
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, "admin"), eq(staff.disabled, false)))
    .orderBy(staff.id)
    .for("update");
  return rows.map(({ id }) => id);
}
