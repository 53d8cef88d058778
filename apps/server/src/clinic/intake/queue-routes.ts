import { SHORTEST_REASON } from "@afterscript/web/public/clinic.ts";
import { messagesOf } from "@afterscript/wording";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { sendProblem } from "../../http/problem.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { ACTORS, READERS } from "../people/access.ts";
import { listQueue } from "./list-queue.ts";
import { type Decision, type Resolved, resolveItem } from "./resolve-item.ts";

const Id = z.object({ id: z.uuid() });

const Match = z.union([
  z.strictObject({ patientId: z.uuid(), remember: z.boolean().default(false) }),
  z.strictObject({ create: z.literal(true) }),
]);

const Discard = z.strictObject({ reason: z.string().trim().min(SHORTEST_REASON).max(1_000) });

/** What intake could not place or read, and what somebody does about it. */
export async function queueRoutes(server: FastifyInstance, parts: ClinicParts): Promise<void> {
  const reading = { access: READERS, audit: "queue-read" } as const;
  server.get("/clinic/api/queue", { config: reading }, async (request, reply) => {
    const items = await listQueue(parts.store.db);
    const patients = items.flatMap(({ candidates }) => candidates.map(({ id }) => id));
    request.trail = { detail: { items: items.length }, patients };
    return reply.header("cache-control", "no-store").send(items);
  });

  const acting = { access: ACTORS };
  server.post("/clinic/api/queue/:id/match", { config: acting }, async (request, reply) => {
    const choice = Match.safeParse(request.body);
    if (!choice.success)
      return sendBadChoice(reply, '{ "patientId": …, "remember": true or false } or { "create": true }');
    const { data } = choice;
    return decide(request, reply, "create" in data ? { is: "create" } : { is: "match", ...data });
  });
  server.post("/clinic/api/queue/:id/discard", { config: acting }, async (request, reply) => {
    const reason = Discard.safeParse(request.body);
    if (!reason.success) return sendBadChoice(reply, `{ "reason": … } with at least ${SHORTEST_REASON} letters`);
    return decide(request, reply, { is: "discard", reason: reason.data.reason });
  });

  type Asked = { readonly params: unknown; readonly staff?: { readonly id: string } };
  async function decide({ params, staff }: Asked, reply: FastifyReply, decision: Decision): Promise<FastifyReply> {
    const id = Id.safeParse(params);
    if (!id.success || staff === undefined) return sendRefused(reply, "no-item");
    return answer(reply, await resolveItem(parts, { item: id.data.id, staffId: staff.id, decision }));
  }
}

function answer(reply: FastifyReply, resolved: Resolved): FastifyReply {
  if (resolved.is === "refused") return sendRefused(reply, resolved.why);
  if (resolved.is === "taken") return sendTaken(reply, resolved);
  const { is: _, ...done } = resolved;
  return reply.header("cache-control", "no-store").send(done);
}

/** Says who did what, so that the screen needs no second request. */
function sendTaken(reply: FastifyReply, { state, by, at }: Extract<Resolved, { readonly is: "taken" }>): FastifyReply {
  return sendProblem(reply, {
    status: 409,
    code: "ALREADY_RESOLVED",
    title: state === "matched" ? "This was given to a patient already" : "This was discarded already",
    detail: `${by ?? "The server"} dealt with it on ${messagesOf().date(at.slice(0, 10))} at ${at.slice(11, 16)} UTC. Nothing was changed by your request.`,
    mend: "Load the queue again.",
  });
}

type Why = Extract<Resolved, { readonly is: "refused" }>["why"];

const REFUSALS: Readonly<
  Record<Why, { readonly status: number; readonly title: string; readonly detail: string; readonly mend: string }>
> = {
  "no-item": {
    status: 404,
    title: "There is no such item",
    detail: "No item of the queue has this id.",
    mend: "Load the queue again.",
  },
  "no-patient": {
    status: 404,
    title: "There is no such patient",
    detail: "No patient of this clinic has this id. Nothing was changed.",
    mend: "Search for the patient again.",
  },
  "not-a-set": {
    status: 409,
    title: "This item cannot be given to a patient",
    detail: "It was not read, so that there is nothing to store.",
    mend: "Mend it where it came from and send it again, then discard this item with that reason.",
  },
  "identifier-taken": {
    status: 409,
    title: "A patient of this clinic has this identifier",
    detail: "A new patient would have the identifier of another one. Nothing was changed.",
    mend: "Choose the patient, or discard the item with a reason.",
  },
  "not-named": {
    status: 409,
    title: "This names nobody",
    detail: "The sender gives neither an identifier nor a family name, so that no patient can be made of it.",
    mend: "Choose the patient, or discard the item with a reason.",
  },
};

function sendRefused(reply: FastifyReply, why: Why): FastifyReply {
  return sendProblem(reply, { code: why.replaceAll("-", "_").toUpperCase(), ...REFUSALS[why] });
}

function sendBadChoice(reply: FastifyReply, form: string): FastifyReply {
  return sendProblem(reply, {
    status: 400,
    code: "CHOICE_NOT_READ",
    title: "What to do with the item could not be read",
    detail: "The body holds something else than it may. Nothing was changed.",
    mend: `Send ${form}.`,
  });
}
