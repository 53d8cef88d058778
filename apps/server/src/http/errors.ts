import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { type Problem, sendProblem } from "./problem.ts";

export const BODY_LIMIT = 16 * 1024 * 1024;

/** The problem for an error that Fastify or a bug raised. Never its message: that can quote the body. */
export function problemOf(error: { readonly code?: string; readonly statusCode?: number }): Problem {
  switch (error.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return {
        status: 413,
        code: "BODY_TOO_LARGE",
        title: "The record is too large",
        detail: `One request may hold ${BODY_LIMIT / 1024 / 1024} MiB.`,
        mend: "Send one patient at a time, without documents or images.",
      };
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return {
        status: 415,
        code: "MEDIA_TYPE",
        title: "This kind of content is not read here",
        detail: "The body must be FHIR R4 as JSON.",
        mend: "Send Content-Type: application/fhir+json or application/json.",
      };
    default:
      if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
        return {
          status: error.statusCode,
          code: "REQUEST",
          title: "The request could not be read",
          detail: "The request is not complete or not well formed.",
          mend: "See /api/openapi.json for the form of a request.",
        };
      }
      return {
        status: 500,
        code: "INTERNAL",
        title: "Something failed on our side",
        detail: "The request was not answered. Nothing was stored.",
        mend: "The terminal in which the server runs names the place.",
      };
  }
}

/** Answers with a problem. Of a bug, only its name and its places in the code are logged, never its message. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error);
  if (problem.status >= 500) {
    const places = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
    request.log.error({ name: error.name, places: places.slice(0, 8) }, "A request failed.");
  }
  return sendProblem(reply, problem);
}
