import { loadConcepts } from "@afterscript/knowledge";
import { HIDDEN_REASONS, LANES, type WhoPatient, type WhoStaff } from "@afterscript/web/public/clinic.ts";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendProblem } from "../../http/problem.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { ACTORS, READERS, type Staff } from "../people/access.ts";
import { appendAudit } from "../store/audit.ts";
import { item, staff } from "../store/schema.ts";
import { act } from "./act.ts";
import { ACTION_NAMES, actBody } from "./act-request.ts";
import { claim, release } from "./claim.ts";
import { hiddenPatients, worklist } from "./list.ts";
import { loincCodes } from "./order-of.ts";
import { badRequest, notFound, sendConflict, taken } from "./problems.ts";
import { readInTrail } from "./read-in-trail.ts";
import { readRow } from "./read-rows.ts";
import { keepOutcome, spotChecks } from "./spot-check.ts";
import { openTasks, taskDone } from "./tasks.ts";

const byId = z.object({ id: z.uuid() });
const outcomeBody = z.strictObject({
  outcome: z.enum(["agree", "should-have-surfaced", "unsure"]),
  note: z.string().trim().min(1).max(2_000).exactOptional(),
});

/** The list, its items, the spot check and the tasks. */
export async function worklistRoutes(server: FastifyInstance, parts: ClinicParts): Promise<void> {
  const { store, clock } = parts;
  const actParts = { ...parts, codes: loincCodes(loadConcepts().analytes) };

  server.get(
    "/clinic/api/worklist",
    { config: { access: READERS, audit: "worklist-read" } },
    async (request, reply) => {
      const query = z.strictObject({ lane: z.enum(LANES).optional() }).safeParse(request.query);
      if (!query.success) return badRequest(reply, `"lane" is one of ${LANES.join(", ")}, or left out.`);
      const list = await worklist(parts, query.data.lane);
      request.trail = { detail: { rows: list.rows.length }, patients: idsOf(list.rows) };
      return list;
    },
  );

  const readingHidden = { access: READERS, audit: "worklist-hidden-read" } as const;
  server.get("/clinic/api/worklist/hidden", { config: readingHidden }, async (request, reply) => {
    const query = z.strictObject({ reason: z.enum(HIDDEN_REASONS) }).safeParse(request.query);
    if (!query.success) return badRequest(reply, `"reason" is one of ${HIDDEN_REASONS.join(", ")}.`);
    const hidden = await hiddenPatients(store.db, query.data.reason);
    request.trail = { patients: hidden.patients.map(({ id }) => id) };
    return hidden;
  });

  server.get("/clinic/api/items/:id", { config: { access: READERS, audit: "item-opened" } }, async (request, reply) => {
    const params = byId.safeParse(request.params);
    const row = params.success ? await readRow(store.db, params.data.id, clock.now()) : undefined;
    if (row === undefined) return notFound(reply);
    request.trail = { detail: { item: row.id }, patientId: row.patient.id };
    return row;
  });

  server.post("/clinic/api/items/:id/claim", { config: { access: ACTORS } }, (request, reply) =>
    changeClaim("item-claimed", request, reply),
  );
  server.post("/clinic/api/items/:id/release", { config: { access: ACTORS } }, (request, reply) =>
    changeClaim("item-released", request, reply),
  );

  async function changeClaim(what: "item-claimed" | "item-released", request: FastifyRequest, reply: FastifyReply) {
    const params = byId.safeParse(request.params);
    if (!params.success) return notFound(reply);
    const who = whoOf(request);
    const now = clock.now();
    const input = { itemId: params.data.id, staffId: who.id, now };
    const isDone = await store.db.transaction(async (db) => {
      const changed = what === "item-claimed" ? await claim(db, input) : await release(db, input);
      if (!changed) return false;
      const [row] = await db.select({ patientId: item.patientId }).from(item).where(eq(item.id, input.itemId));
      await appendAudit(db, {
        at: now,
        staffId: who.id,
        act: what,
        ...(row !== undefined && { patientId: row.patientId }),
        detail: { item: input.itemId },
      });
      return true;
    });
    if (isDone) return (await readRow(store.db, input.itemId, now)) ?? notFound(reply);
    // Released twice, or after the claim ended: it is free, which was wanted.
    if (what === "item-released") return (await readInTrail(parts, input)) ?? notFound(reply);
    return sendConflict(reply, parts, input);
  }

  server.post("/clinic/api/items/:id/act", { config: { access: ACTORS } }, async (request, reply) => {
    const params = byId.safeParse(request.params);
    if (!params.success) return notFound(reply);
    const body = actBody.safeParse(request.body);
    if (!body.success) return badRequest(reply, actMistake(body.error));
    const result = await act(actParts, { itemId: params.data.id, by: whoOf(request), request: body.data });
    if ("answer" in result) return result.answer;
    switch (result.refused) {
      case "mistake":
        return badRequest(reply, result.detail);
      case "not-found":
        return notFound(reply);
      case "id-used":
        return sendProblem(reply, {
          status: 409,
          code: "ACT_ID_USED",
          title: "Another act has this id",
          detail: "The id was sent before with another content. Nothing was stored.",
          mend: "Make a new id for each act.",
        });
      default:
        return sendConflict(reply, parts, { itemId: params.data.id, staffId: whoOf(request).id });
    }
  });

  server.get(
    "/clinic/api/colleagues",
    { config: { access: READERS, audit: false } },
    (): Promise<WhoStaff[]> =>
      store.db
        .select({ id: staff.id, name: staff.name })
        .from(staff)
        .where(and(eq(staff.disabled, false), inArray(staff.role, [...ACTORS])))
        .orderBy(asc(staff.name), asc(staff.id)),
  );

  const checking = { access: READERS, audit: "spot-checks-read" } as const;
  server.get("/clinic/api/spot-checks", { config: checking }, async (request) => {
    const checks = await spotChecks(parts);
    request.trail = { patients: idsOf(checks) };
    return checks;
  });

  server.post("/clinic/api/spot-checks/:id", { config: { access: ACTORS } }, async (request, reply) => {
    const params = byId.safeParse(request.params);
    if (!params.success) return notFound(reply);
    const body = outcomeBody.safeParse(request.body);
    if (!body.success)
      return badRequest(reply, '"outcome" is agree, should-have-surfaced or unsure; "note" is a text.');
    const kept = await keepOutcome(parts, { ...body.data, id: params.data.id, by: whoOf(request).id });
    return kept === "done"
      ? { id: params.data.id, outcome: body.data.outcome }
      : kept === "other"
        ? taken(reply)
        : notFound(reply);
  });

  server.get("/clinic/api/tasks", { config: { access: READERS, audit: "tasks-read" } }, async (request) => {
    const tasks = await openTasks(store.db);
    request.trail = { detail: { tasks: tasks.length }, patients: idsOf(tasks) };
    return tasks;
  });

  server.post("/clinic/api/tasks/:id/done", { config: { access: ACTORS } }, async (request, reply) => {
    const params = byId.safeParse(request.params);
    if (!params.success) return notFound(reply);
    const done = await taskDone(parts, { id: params.data.id, by: whoOf(request).id });
    return done === "done" ? { id: params.data.id, state: "done" } : done === "other" ? taken(reply) : notFound(reply);
  });
}

function idsOf(shown: readonly { readonly patient: WhoPatient }[]): string[] {
  return shown.map(({ patient }) => patient.id);
}

function whoOf({ staff: who }: FastifyRequest): Staff {
  if (who === undefined) throw new Error("The guard let nobody through.");
  return who;
}

/** Which field of an act does not fit, never what was sent in it. */
function actMistake({ issues }: z.ZodError): string {
  const fields = [...new Set(issues.flatMap(({ path }) => (path[0] === undefined ? [] : [String(path[0])])))];
  const where = fields.length === 0 ? "The body does not fit its action" : `This does not fit: ${fields.join(", ")}`;
  return `${where}. Actions are ${ACTION_NAMES}; done needs "done" or a note, snooze and will-monitor need a note and a day, hand-over needs "to".`;
}
