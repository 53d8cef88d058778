import type { Checker } from "@afterscript/check";
import type { FastifyInstance } from "fastify";
import { answerFailure } from "../http/failure.ts";
import { acceptJsonText, parseJson, refuseOtherMethods, sendNotJson } from "../http/json-body.ts";
import { sendProblem } from "../http/problem.ts";
import { readAskRequest } from "./request.ts";

export type AskOptions = { readonly checker: Checker; readonly today: () => string };

/** `POST /api/ask`: a record and one question in, one cited answer out. Record and question stand in the body alone. */
export async function askRoutes(server: FastifyInstance, { checker, today }: AskOptions): Promise<void> {
  acceptJsonText(server);
  server.all("/api/ask", { onRequest: refuseOtherMethods }, (request, reply) => {
    const body = parseJson(request.body);
    if (body === undefined) return sendNotJson(reply);
    const read = readAskRequest(request.query, body.value, today());
    if (read.refusal !== undefined) {
      return sendProblem(reply, { status: 400, title: "The question could not be read", ...read.refusal });
    }
    const result = checker.ask(read.request);
    if (result.failure !== undefined) return answerFailure(reply, result.failure);
    return reply.header("cache-control", "no-store").send(result.report);
  });
}
