import type { Role } from "@afterscript/web/public/clinic.ts";
import type { Database } from "../store/open-store.ts";
import { staff } from "../store/schema.ts";

/** What `staff.role` holds of somebody to whom nobody gave a role yet. */
export const NO_ROLE = "none";

export type KnownAs = { readonly issuer: string; readonly subject: string; readonly name: string };

export type StaffRow = typeof staff.$inferSelect;

/** The person of this issuer and subject, made at their first sign-in; the name is the one told last. */
export async function rememberStaff(
  db: Database,
  { issuer, subject, name, role, now }: KnownAs & { readonly role: Role | typeof NO_ROLE; readonly now: string },
): Promise<StaffRow> {
  const [row] = await db
    .insert(staff)
    .values({ issuer, subject, name, role, createdAt: now })
    .onConflictDoUpdate({ target: [staff.issuer, staff.subject], set: { name } })
    .returning();
  if (row === undefined) throw new Error("A person was neither added nor found.");
  return row;
}
