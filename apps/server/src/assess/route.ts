import type { Checker } from "@afterscript/check";
import type { FastifyInstance } from "fastify";
import { answerFailure } from "../http/failure.ts";
import { sendProblem } from "../http/problem.ts";
import { openApi } from "./openapi.ts";
import { readAssessRequest } from "./request.ts";

export type AssessOptions = { readonly checker: Checker; readonly today: () => string };

/** `POST /api/assess` and its description. Bodies are read, answered and forgotten. */
export async function assessRoutes(server: FastifyInstance, { checker, today }: AssessOptions): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    ["application/json", "application/fhir+json"],
    { parseAs: "string" },
    (_request, body, done) => {
      done(null, body);
    },
  );

  server.get("/api/openapi.json", (_request, reply) => reply.header("cache-control", "no-store").send(openApi));

  server.all("/api/assess", { onRequest: refuseOtherMethods }, (request, reply) => {
    const body = parse(request.body);
    if (body === undefined) {
      return sendProblem(reply, {
        status: 400,
        code: "BODY_NOT_JSON",
        title: "The body is not JSON",
        detail: "The body is empty or is not well-formed JSON.",
        mend: "Send one FHIR R4 resource, Bundle or Parameters as JSON.",
      });
    }
    const read = readAssessRequest(request.query, body.value, today());
    if (read.refusal !== undefined) {
      return sendProblem(reply, { status: 400, title: "The question could not be read", ...read.refusal });
    }
    const result = checker.check(read.request);
    if (result.failure !== undefined) return answerFailure(reply, result.failure);
    return reply.header("cache-control", "no-store").send(result.report);
  });
}

async function refuseOtherMethods(
  request: { readonly method: string },
  reply: Parameters<typeof sendProblem>[0],
): Promise<unknown> {
  if (request.method === "POST") return undefined;
  return sendProblem(reply.header("allow", "POST"), {
    status: 405,
    code: "METHOD",
    title: "Only POST is answered here",
    detail: "The record goes into the body of a POST request.",
    mend: "See /api/openapi.json for an example.",
  });
}

function parse(body: unknown): { readonly value: unknown } | undefined {
  if (typeof body !== "string") return undefined;
  try {
    return { value: JSON.parse(body) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
