import type { Checker } from "@afterscript/check";
import type { FastifyInstance } from "fastify";
import { answerFailure } from "../http/failure.ts";
import { acceptJsonText, parseJson, refuseOtherMethods, sendNotJson } from "../http/json-body.ts";
import { sendProblem } from "../http/problem.ts";
import { openApi } from "./openapi.ts";
import { readAssessRequest } from "./request.ts";

export type AssessOptions = { readonly checker: Checker; readonly today: () => string };

/** `POST /api/assess` and the description of every question. Bodies are read, answered and forgotten. */
export async function assessRoutes(server: FastifyInstance, { checker, today }: AssessOptions): Promise<void> {
  acceptJsonText(server);
  server.get("/api/openapi.json", (_request, reply) => reply.header("cache-control", "no-store").send(openApi));

  server.all("/api/assess", { onRequest: refuseOtherMethods }, (request, reply) => {
    const body = parseJson(request.body);
    if (body === undefined) return sendNotJson(reply);
    const read = readAssessRequest(request.query, body.value, today());
    if (read.refusal !== undefined) {
      return sendProblem(reply, { status: 400, title: "The question could not be read", ...read.refusal });
    }
    const result = checker.check(read.request);
    if (result.failure !== undefined) return answerFailure(reply, result.failure);
    return reply.header("cache-control", "no-store").send(result.report);
  });
}
