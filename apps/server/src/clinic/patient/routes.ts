import { contentPolicy, paperOf } from "@afterscript/documents";
import { draftLetter, messagesOf, type VisitPage } from "@afterscript/wording";
import { eq } from "drizzle-orm";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { answerFailure } from "../../http/failure.ts";
import { sendProblem } from "../../http/problem.ts";
import { VISIT_FORMATS } from "../../visit/request.ts";
import { sendVisitPage } from "../../visit/route.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { diedTitle } from "../judge/died-row.ts";
import { type Death, recordOf } from "../judge/record-of.ts";
import { ACTORS, READERS } from "../people/access.ts";
import { patient } from "../store/schema.ts";
import { HAS_DIED } from "../worklist/draft-message.ts";
import { whoPatient } from "../worklist/read-rows.ts";
import { findPatients } from "./find-patients.ts";
import { type Kept, keepLetter, keepNote } from "./keep-text.ts";
import { orderPage, readOrder } from "./order.ts";
import { readPatientPage } from "./patient-page.ts";

const Id = z.object({ id: z.uuid() });
const Order = z.object({ id: z.uuid(), action: z.uuid() });
const ORDER_FORMATS = ["json", "html"] as const;
const OrderForm = z.strictObject({ format: z.enum(ORDER_FORMATS).default("json") });
const Visit = z.strictObject({
  format: z.enum(VISIT_FORMATS).default("html"),
  for: z.enum(["clinician", "patient"]).default("patient"),
});
const Draft = z.strictObject({ to: z.enum(["patient", "gp"]) });

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
  const searching = { access: READERS, audit: "patients-searched" } as const;
  server.post("/clinic/api/patients/search", { config: searching }, async (request, reply) => {
    const asked = Search.safeParse(request.body);
    if (!asked.success) return sendBadSearch(reply);
    const { name, identifier, born } = asked.data;
    const found = await findPatients(parts.store.db, {
      ...(name !== undefined && { name }),
      ...(identifier !== undefined && { identifier }),
      ...(born !== undefined && { born }),
    });
    request.trail = { patients: found.patients.map((one) => one.id) };
    return answer(reply, found);
  });

  const reading = { access: READERS, audit: "patient-read" } as const;
  server.get("/clinic/api/patients/:id", { config: reading }, async (request, reply) => {
    const id = Id.safeParse(request.params);
    if (!id.success) return sendNobody(reply);
    const page = await readPatientPage(parts, id.data.id);
    return page === undefined ? sendNobody(reply) : answer(reply, page);
  });

  const printing = { access: READERS, audit: "visit-page-read" } as const;
  server.get("/clinic/api/patients/:id/visit", { config: printing }, async (request, reply) => {
    const id = Id.safeParse(request.params);
    const query = Visit.safeParse(request.query);
    if (!id.success) return sendNobody(reply);
    if (!query.success) return sendBadForm(reply, [...VISIT_FORMATS]);
    const record = await recordOf(parts.store.db, id.data.id);
    if (record === undefined) return sendNobody(reply);
    const visit = parts.checker.visit({
      input: record.bundle,
      from: "the record",
      asOf: parts.clock.today(),
      region: parts.region,
      audience: query.data.for,
      asSent: true,
      withName: true,
    });
    if (visit.failure !== undefined) return answerFailure(reply, visit.failure);
    const page = record.died === undefined ? visit.page : pageOfSomebodyWhoDied(visit.page, record.died);
    return sendVisitPage(reply, page, { format: query.data.format, paper: paperOf(page.region) });
  });

  const ordering = { access: READERS, audit: "order-read" } as const;
  server.get("/clinic/api/patients/:id/orders/:action", { config: ordering }, async (request, reply) => {
    const ids = Order.safeParse(request.params);
    const query = OrderForm.safeParse(request.query);
    if (!ids.success) return sendNobody(reply);
    if (!query.success) return sendBadForm(reply, ORDER_FORMATS);
    const order = await readOrder(parts.store.db, ids.data);
    if (order === undefined) return sendNobody(reply);
    reply.header("cache-control", "no-store");
    if (query.data.format === "html") {
      const paper = paperOf(parts.region);
      return reply
        .header("content-type", "text/html; charset=utf-8")
        .header("content-security-policy", `${contentPolicy(paper)}; img-src 'self'`)
        .send(orderPage(order, paper));
    }
    return reply
      .header("content-type", "application/fhir+json; charset=utf-8")
      .header("content-disposition", 'attachment; filename="order.json"')
      .send(JSON.stringify(order.request));
  });

  const drafting = { access: READERS, audit: "letter-drafted" } as const;
  server.get("/clinic/api/patients/:id/letters/draft", { config: drafting }, async (request, reply) => {
    const id = Id.safeParse(request.params);
    const query = Draft.safeParse(request.query);
    if (!id.success) return sendNobody(reply);
    if (!query.success) return sendBadForm(reply, ["to=patient", "to=gp"]);
    const record = await recordOf(parts.store.db, id.data.id);
    if (record === undefined) return sendNobody(reply);
    const { to } = query.data;
    if (to === "patient" && record.died !== undefined) return sendDied(reply);
    const checked = parts.checker.check({
      input: record.bundle,
      from: "the record",
      asOf: parts.clock.today(),
      region: parts.region,
      audience: to === "patient" ? "patient" : "clinician",
      asSent: true,
    });
    if (checked.failure !== undefined) return answerFailure(reply, checked.failure);
    const name = await nameFor(parts, id.data.id, to);
    return answer(reply, { to, ...draftLetter(checked.report, { to, ...(name !== undefined && { name }) }) });
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
    if (rest.to === "patient" && (await hasDied(parts, request.params))) return sendDied(reply);
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

async function hasDied({ store }: ClinicParts, params: unknown): Promise<boolean> {
  const id = Id.safeParse(params);
  return id.success && (await recordOf(store.db, id.data.id))?.died !== undefined;
}

/** Said before anything else. */
function pageOfSomebodyWhoDied(page: VisitPage, died: Death): VisitPage {
  return { ...page, lead: `${diedTitle(died)}. ${page.lead}` };
}

function sendDied(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, { status: 409, code: "PATIENT_DIED", title: "No letter to the patient", ...HAS_DIED });
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

/** As a letter to that reader names the person. */
async function nameFor({ store }: ClinicParts, id: string, to: "patient" | "gp"): Promise<string | undefined> {
  const [row] = await store.db.select().from(patient).where(eq(patient.id, id));
  if (row === undefined) return undefined;
  const { name, born } = whoPatient(row);
  const called = [row.given, row.family].filter((part) => part !== null && part !== "").join(" ");
  if (to === "patient") return called === "" ? undefined : called;
  return born === undefined ? name : `${name}, born ${messagesOf().date(born)}`;
}

function sendBadForm(reply: FastifyReply, known: readonly string[]): FastifyReply {
  return sendProblem(reply, {
    status: 400,
    code: "QUERY",
    title: "This form is not known",
    detail: "The address holds a value that is none of its choices.",
    mend: `Known: ${known.join(", ")}.`,
  });
}
