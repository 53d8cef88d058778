import type { Checker } from "@afterscript/check";
import {
  contentPolicy,
  type Paper,
  paperOf,
  visitHtml,
  visitMarkdown,
  visitPdf,
  visitText,
} from "@afterscript/documents";
import type { VisitPage } from "@afterscript/wording";
import type { FastifyInstance, FastifyReply } from "fastify";
import { answerFailure } from "../http/failure.ts";
import { acceptJsonText, parseJson, refuseOtherMethods, sendNotJson } from "../http/json-body.ts";
import { sendProblem } from "../http/problem.ts";
import { formatAccepted, TYPE_OF } from "./format.ts";
import { readVisitRequest, type VisitFormat } from "./request.ts";

export type VisitOptions = { readonly checker: Checker; readonly today: () => string };

/** `POST /api/visit`: a record in, one page for a visit out. Bodies are read, answered and forgotten. */
export async function visitRoutes(server: FastifyInstance, { checker, today }: VisitOptions): Promise<void> {
  acceptJsonText(server);
  server.all("/api/visit", { onRequest: refuseOtherMethods }, async (request, reply) => {
    const body = parseJson(request.body);
    if (body === undefined) return sendNotJson(reply);
    const read = readVisitRequest(request.query, body.value, today());
    if (read.refusal !== undefined) {
      return sendProblem(reply, { status: 400, title: "The question could not be read", ...read.refusal });
    }
    const format = read.format ?? formatAccepted(request.headers.accept);
    if (format === undefined) return sendNotAcceptable(reply);
    const result = checker.visit(read.request);
    if (result.failure !== undefined) return answerFailure(reply, result.failure);
    return sendVisitPage(reply, result.page, { format, paper: read.paper ?? paperOf(result.page.region) });
  });
}

export type Sending = { readonly format: VisitFormat; readonly paper: Paper };

/** Answers with the page in one of its forms. It is stored nowhere on its way. */
export async function sendVisitPage(
  reply: FastifyReply,
  page: VisitPage,
  { format, paper }: Sending,
): Promise<FastifyReply> {
  reply.header("cache-control", "no-store").header("vary", "accept").header("content-type", TYPE_OF[format]);
  switch (format) {
    case "json":
      return reply.send(JSON.stringify(page));
    case "text":
      return reply.send(visitText(page));
    case "markdown":
      return reply.send(visitMarkdown(page));
    case "html":
      return reply.header("content-security-policy", contentPolicy(paper)).send(visitHtml(page, { paper }));
    case "pdf":
      return reply
        .header("content-disposition", 'inline; filename="visit.pdf"')
        .send(Buffer.from(await visitPdf(page, { paper })));
  }
}

function sendNotAcceptable(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, {
    status: 406,
    code: "NOT_ACCEPTABLE",
    title: "No form of the page is accepted",
    detail: "The Accept header names no form that there is.",
    mend: "Accept application/json, text/plain, text/markdown, text/html or application/pdf, or write format= in the address.",
  });
}
