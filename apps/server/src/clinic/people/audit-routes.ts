import type { AuditPage } from "@afterscript/web/public/clinic.ts";
import { and, arrayContains, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { sendProblem } from "../../http/problem.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { verifyAudit } from "../store/audit.ts";
import type { Database } from "../store/open-store.ts";
import { audit, patientSet, staff } from "../store/schema.ts";
import { ADMINS } from "./access.ts";

const ON_A_PAGE = 100;

const asked = z.strictObject({
  /** Entries that tell of this patient, alone or together with others. */
  patient: z.uuid().optional(),
  /** Entries older than this one. */
  before: z.coerce.number().int().positive().optional(),
  /** Checks every hash of the trail. */
  verify: z.literal("1").optional(),
});

/** The trail, newest first, a page at a time. Only who asks for it has the whole of it read, to be told whether its chain is whole. */
export async function auditRoutes(server: FastifyInstance, { store }: ClinicParts): Promise<void> {
  server.get("/clinic/api/audit", { config: { access: ADMINS, audit: "audit-read" } }, async (request, reply) => {
    const read = asked.safeParse(request.query);
    if (!read.success) {
      return sendProblem(reply, {
        status: 400,
        code: "AUDIT_NOT_ASKED",
        title: "The question could not be read",
        detail: "The address takes patient (an id), before (the number of an entry) and verify=1.",
        mend: "Ask /clinic/api/audit for the newest entries.",
      });
    }
    const { patient, before, verify } = read.data;
    if (patient !== undefined) request.trail = { patientId: patient };
    const older = before === undefined ? undefined : lt(audit.seq, before);
    const rows = await store.db
      .select({
        seq: audit.seq,
        at: audit.at,
        act: audit.act,
        patientId: audit.patientId,
        detail: audit.detail,
        staffId: audit.staffId,
        name: staff.name,
      })
      .from(audit)
      .leftJoin(staff, eq(staff.id, audit.staffId))
      .where(patient === undefined ? older : tellingOf(store.db, patient, older))
      .orderBy(desc(audit.seq))
      .limit(ON_A_PAGE);
    const last = rows.at(-1);
    return {
      ...(verify !== undefined && { chain: await verifyAudit(store.db) }),
      entries: rows.map(({ staffId, name, patientId, ...entry }) => ({
        ...entry,
        ...(staffId !== null && { by: { id: staffId, name: name ?? "" } }),
        ...(patientId !== null && { patientId }),
      })),
      ...(rows.length === ON_A_PAGE && last !== undefined && { before: last.seq }),
    } satisfies AuditPage;
  });
}

/** The newest entries that tell of a patient. Each half is cut by itself, so that neither reads the whole trail. */
function tellingOf(db: Database, patient: string, older: SQL | undefined): SQL {
  const alone = db
    .select({ seq: audit.seq })
    .from(audit)
    .where(and(eq(audit.patientId, patient), older))
    .orderBy(desc(audit.seq))
    .limit(ON_A_PAGE);
  const together = db
    .select({ seq: audit.seq })
    .from(audit)
    .innerJoin(patientSet, eq(patientSet.hash, sql`${audit.detail} ->> 'patientSet'`))
    .where(and(arrayContains(patientSet.patients, [patient]), older))
    .orderBy(desc(audit.seq))
    .limit(ON_A_PAGE);
  return inArray(audit.seq, unionAll(alone, together));
}
