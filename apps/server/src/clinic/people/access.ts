import type { AuditAct, Role } from "@afterscript/web/public/clinic.ts";
import type { AuditEntry } from "../store/audit.ts";

/**
 * What a route asks of whoever calls it: declared in its `config`, checked in one hook. A route without it is refused to
 * everybody (403), so that forgetting it opens nothing.
 */
export type Access =
  /** Needs no session and tells nothing of any patient: health, the steps of signing in. */
  | "open"
  /** Any session, also of somebody who has no role yet. Tells nothing of any patient: signing out. */
  | "signed-in"
  /** Any signed-in person of these roles. */
  | readonly Role[];

export const READERS = ["reader", "nurse", "prescriber", "admin"] as const satisfies readonly Role[];
/** Who works on the list. */
export const ACTORS = ["nurse", "prescriber"] as const satisfies readonly Role[];
/** Who places orders for tests. */
export const ORDERERS = ["nurse", "prescriber"] as const satisfies readonly Role[];
export const ADMINS = ["admin"] as const satisfies readonly Role[];

/** The signed-in person, on `request.staff` of every route that asks for a role. */
export type Staff = { readonly id: string; readonly name: string; readonly role: Role; readonly demo?: true };

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access;
    /**
     * The act that the audit trail names for a successful answer, as in "patient-read"; the patient is `:id` of an address
     * under `/clinic/api/patients/`. False: the answer tells nothing of any patient. Acts write their own entry, in the
     * transaction of what they did.
     */
    audit?: AuditAct | false;
    /** False: the request changes nothing that is kept, so that no token of the session is asked for. */
    csrf?: false;
  }
  interface FastifyRequest {
    staff?: Staff;
    /** What a route adds to the entry of its read: counts and ids, and whose data the answer holds where the address does not name the patient. */
    trail?: Pick<AuditEntry, "detail" | "patientId" | "patients">;
  }
}
