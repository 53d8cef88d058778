import { type ClinicPerson, ROLES } from "@afterscript/web/public/clinic.ts";
import { asc, eq } from "drizzle-orm";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { sendProblem } from "../../http/problem.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { appendAudit } from "../store/audit.ts";
import { staff } from "../store/schema.ts";
import { ADMINS } from "./access.ts";
import { DEMO_ISSUER } from "./demo-people.ts";
import { endSessionsOfPerson } from "./session.ts";
import { adminsOf, type StaffRow } from "./staff.ts";

const change = z.strictObject({
  role: z.enum(ROLES).optional(),
  disabled: z.boolean().optional(),
  /** Signs the person out everywhere. */
  endSessions: z.literal(true).optional(),
});

type Outcome = ClinicPerson | "unknown" | "own" | "last-admin";

/** Who works here, and what each may do. */
export async function peopleRoutes(server: FastifyInstance, { store, clock }: ClinicParts): Promise<void> {
  const admins = { access: ADMINS } as const;

  server.get("/clinic/api/people", { config: { ...admins, audit: "people-read" } }, async () =>
    (await store.db.select().from(staff).orderBy(asc(staff.name), asc(staff.id))).map(personOf),
  );

  server.post<{ Params: { id: string } }>("/clinic/api/people/:id", { config: admins }, async (request, reply) => {
    const read = change.safeParse(request.body);
    const id = z.uuid().safeParse(request.params.id);
    if (!read.success) return refuse(reply, "not-read");
    if (!id.success) return refuse(reply, "unknown");
    const { role, disabled, endSessions } = read.data;
    const by = request.staff?.id;
    const outcome = await store.db.transaction(async (transaction): Promise<Outcome> => {
      const admins = await adminsOf(transaction);
      const [person] = await transaction.select().from(staff).where(eq(staff.id, id.data)).for("update");
      if (person === undefined) return "unknown";
      const next = { ...person, role: role ?? person.role, disabled: disabled ?? person.disabled };
      const isChanged = next.role !== person.role || next.disabled !== person.disabled;
      if (isChanged && person.id === by) return "own";
      const staysAdmin = next.role === "admin" && !next.disabled;
      if (!staysAdmin && admins.length === 1 && admins[0] === person.id) return "last-admin";
      await transaction.update(staff).set({ role: next.role, disabled: next.disabled }).where(eq(staff.id, person.id));
      if (next.disabled || endSessions === true) await endSessionsOfPerson(transaction, person.id);
      const entry = { at: clock.now(), ...(by !== undefined && { staffId: by }) };
      const detail = { person: person.id };
      if (endSessions === true) await appendAudit(transaction, { ...entry, act: "sessions-ended", detail });
      if (next.disabled !== person.disabled) {
        await appendAudit(transaction, { ...entry, act: next.disabled ? "person-disabled" : "person-enabled", detail });
      }
      if (next.role !== person.role) {
        const roles = { ...detail, from: person.role, to: next.role };
        await appendAudit(transaction, { ...entry, act: "role-changed", detail: roles });
      }
      return personOf(next);
    });
    return typeof outcome === "string" ? refuse(reply, outcome) : outcome;
  });
}

function personOf({ id, name, role, disabled, issuer, createdAt }: StaffRow): ClinicPerson {
  const known = ROLES.find((one) => one === role);
  return {
    id,
    name,
    disabled,
    since: new Date(createdAt).toISOString(),
    ...(known !== undefined && { role: known }),
    ...(issuer === DEMO_ISSUER && { demo: true }),
  };
}

function refuse(reply: FastifyReply, why: "not-read" | Exclude<Outcome, ClinicPerson>): FastifyReply {
  return sendProblem(reply, REFUSALS[why]);
}

const REFUSALS = {
  "not-read": {
    status: 400,
    code: "CHANGE_NOT_READ",
    title: "The change could not be read",
    detail: `The body is a JSON object with any of role (${ROLES.join(", ")}), disabled (true, false), endSessions (true).`,
    mend: 'Send, for example, {"role":"nurse"}.',
  },
  unknown: {
    status: 404,
    code: "PERSON_UNKNOWN",
    title: "Nobody has this id",
    detail: "Nothing was changed.",
    mend: "Read the ids from /clinic/api/people.",
  },
  own: {
    status: 409,
    code: "OWN_ROLE",
    title: "Nobody changes their own role",
    detail: "Nothing was changed.",
    mend: "Ask another admin.",
  },
  "last-admin": {
    status: 409,
    code: "LAST_ADMIN",
    title: "This is the last admin",
    detail: "Nothing was changed: nobody would be left to give roles.",
    mend: "Make somebody else an admin first.",
  },
} as const;
