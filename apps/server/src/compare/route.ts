import type { Checker } from "@afterscript/check";
import type { FastifyInstance } from "fastify";
import { answerFailure } from "../http/failure.ts";
import { acceptJsonText, parseJson, refuseOtherMethods, sendNotJson } from "../http/json-body.ts";
import { sendProblem } from "../http/problem.ts";
import { readCompareRequest } from "./request.ts";

export type CompareOptions = { readonly checker: Checker; readonly today: () => string };

/** `POST /api/compare`: a record in, every JAK inhibitor for one condition side by side out. */
export async function compareRoutes(server: FastifyInstance, { checker, today }: CompareOptions): Promise<void> {
  acceptJsonText(server);
  server.all("/api/compare", { onRequest: refuseOtherMethods }, (request, reply) => {
    const body = parseJson(request.body);
    if (body === undefined) return sendNotJson(reply);
    const read = readCompareRequest(request.query, body.value, today());
    if (read.refusal !== undefined) {
      return sendProblem(reply, { status: 400, title: "The question could not be read", ...read.refusal });
    }
    const result = checker.compare(read.request);
    if (result.failure !== undefined) return answerFailure(reply, result.failure);
    return reply.header("cache-control", "no-store").send(result.page);
  });
}
