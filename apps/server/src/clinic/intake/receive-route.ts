import { INTAKE_FORMATS } from "@afterscript/bulk";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { BODY_LIMIT } from "../../http/errors.ts";
import { sendProblem } from "../../http/problem.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { mappingOf } from "./csv-mappings.ts";
import { decodeText } from "./decode-text.ts";
import { receive } from "./receive.ts";
import { SourceName } from "./source-name.ts";

const Headers = z.object({
  "x-source": SourceName.default("upload"),
  "x-format": z.enum(INTAKE_FORMATS).optional(),
  /** Name of a saved mapping; left out: the one of the source. */
  "x-mapping": SourceName.optional(),
});

/** Problems told in one answer; the queue holds all. */
const TOLD = 100;

/** `POST /clinic/api/intake`: one message of any format as the body. */
export async function receiveRoute(server: FastifyInstance, parts: ClinicParts): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: BODY_LIMIT }, (_request, body, done) => {
    done(null, body);
  });
  const access = ["nurse", "prescriber", "admin"] as const;
  server.post("/clinic/api/intake", { config: { access }, bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const headers = Headers.safeParse(request.headers);
    if (!headers.success) return sendBadHeaders(reply);
    if (!Buffer.isBuffer(request.body) || request.body.length === 0) return sendEmpty(reply);
    const { text, refused } = decodeText(request.body);
    if (refused !== undefined) return sendNotText(reply, refused);
    const { "x-source": source, "x-format": format, "x-mapping": named } = headers.data;
    const mapping = named === undefined ? undefined : await mappingOf(parts.store.db, named);
    if (named !== undefined && mapping === undefined) return sendNoMapping(reply);
    const received = await receive(parts, { text, source, format, mapping, by: request.staff?.id });
    const problems = received.problems.slice(0, TOLD);
    return reply
      .code(received.isNew ? 201 : 200)
      .header("cache-control", "no-store")
      .send({ ...received, problems });
  });
}

function sendBadHeaders(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, {
    status: 400,
    code: "INTAKE_HEADERS",
    title: "The headers of this message could not be read",
    detail: "x-source, x-format or x-mapping holds something else than it may. Nothing was stored.",
    mend: `Give x-source as lower case letters, digits, dots and hyphens; x-format as one of ${INTAKE_FORMATS.join(", ")}; x-mapping as the name of a saved mapping.`,
  });
}

function sendEmpty(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, {
    status: 400,
    code: "BODY_EMPTY",
    title: "The message is empty",
    detail: "The request has no body. Nothing was stored.",
    mend: "Send the message as the body of the request.",
  });
}

function sendNotText(
  reply: FastifyReply,
  { code, what }: { readonly code: string; readonly what: string },
): FastifyReply {
  return sendProblem(reply, {
    status: 400,
    code,
    title: "The message is no text that can be read",
    detail: "Its bytes are in a character set that is not known. Nothing was stored.",
    mend: what,
  });
}

function sendNoMapping(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, {
    status: 400,
    code: "MAPPING_NOT_KNOWN",
    title: "There is no mapping of this name",
    detail: "x-mapping names a mapping that was not saved. Nothing was stored.",
    mend: "GET /clinic/api/csv/mappings lists the mappings.",
  });
}
