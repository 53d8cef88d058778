import type { FastifyInstance, FastifyReply } from "fastify";
import { sendProblem } from "./problem.ts";

/** Takes JSON and FHIR JSON bodies as text, and no other kind. */
export function acceptJsonText(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    ["application/json", "application/fhir+json"],
    { parseAs: "string" },
    (_request, body, done) => {
      done(null, body);
    },
  );
}

/** The body's value; undefined when it is no JSON. */
export function parseJson(body: unknown): { readonly value: unknown } | undefined {
  if (typeof body !== "string") return undefined;
  try {
    return { value: JSON.parse(body) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function sendNotJson(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, {
    status: 400,
    code: "BODY_NOT_JSON",
    title: "The body is not JSON",
    detail: "The body is empty or is not well-formed JSON.",
    mend: "Send one FHIR R4 resource, Bundle or Parameters as JSON.",
  });
}

/** A hook: only POST is answered. */
export async function refuseOtherMethods(
  request: { readonly method: string },
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  if (request.method === "POST") return undefined;
  return sendProblem(reply.header("allow", "POST"), {
    status: 405,
    code: "METHOD",
    title: "Only POST is answered here",
    detail: "The record goes into the body of a POST request.",
    mend: "See /api/openapi.json for an example.",
  });
}
