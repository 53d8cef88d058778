import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendProblem } from "../../http/problem.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { ACTORS, READERS } from "../people/access.ts";
import { findPatients } from "./find-patients.ts";
import { type Kept, keepLetter, keepNote } from "./keep-text.ts";
import { readPatientPage } from "./patient-page.ts";

const Id = z.object({ id: z.uuid() });

const Search = z
  .strictObject({
    name: z.string().trim().min(2).max(200).optional(),
    identifier: z.string().trim().min(1).max(200).optional(),
    born: z.iso.date().optional(),
  })
  .refine((asked) => Object.values(asked).some((one) => one !== undefined));

/** A note or a letter is a page or two, never a file. */
const LONGEST_TEXT = 20_000;
const text = z.string().trim().min(1).max(LONGEST_TEXT);
const Note = z.strictObject({ id: z.uuid(), text });
const Letter = z.strictObject({ id: z.uuid(), to: z.enum(["patient", "gp"]), text, item: z.uuid().optional() });

/** The page of a patient, and what somebody keeps on it. */
export async function patientRoutes(server: FastifyInstance, parts: ClinicParts): Promise<void> {
  const searching = { access: READERS, audit: "patients-searched" };
  server.post("/clinic/api/patients/search", { config: searching }, async (request, reply) => {
    const asked = Search.safeParse(request.body);
    if (!asked.success) return sendBadSearch(reply);
    const { name, identifier, born } = asked.data;
    const found = await findPatients(parts.store.db, {
      ...(name !== undefined && { name }),
      ...(identifier !== undefined && { identifier }),
      ...(born !== undefined && { born }),
    });
    return answer(reply, found);
  });

  const reading = { access: READERS, audit: "patient-read" };
  server.get("/clinic/api/patients/:id", { config: reading }, async (request, reply) => {
    const id = Id.safeParse(request.params);
    if (!id.success) return sendNobody(reply);
    const page = await readPatientPage(parts, id.data.id);
    return page === undefined ? sendNobody(reply) : answer(reply, page);
  });

  const keeping = { access: ACTORS };
  server.post("/clinic/api/patients/:id/notes", { config: keeping }, async (request, reply) => {
    const note = Note.safeParse(request.body);
    if (!note.success) return sendBadText(reply);
    return keep(request, reply, (to) => keepNote(parts, to, note.data));
  });
  server.post("/clinic/api/patients/:id/letters", { config: keeping }, async (request, reply) => {
    const letter = Letter.safeParse(request.body);
    if (!letter.success) return sendBadText(reply);
    const { item, ...rest } = letter.data;
    return keep(request, reply, (to) => keepLetter(parts, to, { ...rest, ...(item !== undefined && { item }) }));
  });
}

async function keep(
  { params, staff }: FastifyRequest,
  reply: FastifyReply,
  store: (to: { readonly patientId: string; readonly staffId: string }) => Promise<Kept>,
): Promise<FastifyReply> {
  const id = Id.safeParse(params);
  if (!id.success || staff === undefined) return sendNobody(reply);
  const kept = await store({ patientId: id.data.id, staffId: staff.id });
  return kept === "kept" ? answer(reply.code(201), { kept: true }) : sendNobody(reply);
}

export function answer(reply: FastifyReply, body: unknown): FastifyReply {
  return reply
    .header("cache-control", "no-store")
    .header("content-type", "application/json; charset=utf-8")
    .send(JSON.stringify(body));
}

export function sendNobody(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, {
    status: 404,
    code: "NO_SUCH_PATIENT",
    title: "No such patient",
    detail: "The address names no patient of this clinic.",
    mend: "Open the patient from the list, or search by name, identifier or day of birth.",
  });
}

function sendBadSearch(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, {
    status: 400,
    code: "SEARCH",
    title: "The search could not be read",
    detail: "A search needs a name of two letters or more, a whole identifier, or a day of birth as YYYY-MM-DD.",
    mend: "Send one or more of name, identifier and born.",
  });
}

function sendBadText(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, {
    status: 400,
    code: "TEXT",
    title: "The text could not be kept",
    detail: `It needs an id (a UUID) and a text of 1 to ${LONGEST_TEXT} characters; a letter also whom it is to.`,
    mend: "Shorten the text or fill it in, then send it again.",
  });
}
