import type { Checker } from "@afterscript/check";
import type { Library, PageLanguage, Sample, Site } from "@afterscript/web";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import { askRoutes } from "./ask/route.ts";
import { assessRoutes } from "./assess/route.ts";
import { calendarRoutes } from "./calendar/route.ts";
import { compareRoutes } from "./compare/route.ts";
import { answerError, BODY_LIMIT } from "./http/errors.ts";
import { isFromElsewhere, isOwnHost } from "./http/own-host.ts";
import { sendProblem } from "./http/problem.ts";
import { compilingPolicy, mayCompile, SECURITY_HEADERS } from "./http/security-headers.ts";
import { pageRoutes } from "./pages/routes.ts";
import { visitRoutes } from "./visit/route.ts";

export type ServerParts = {
  readonly checker: Checker;
  readonly library: Library;
  readonly samples: readonly Sample[];
  readonly site: Site;
  /** ISO date of today: the only clock. */
  readonly today: () => string;
  /** Where the site stands for everybody, when it does. */
  readonly publicOrigin?: string;
  /** Of the pages; left out: English. */
  readonly language?: PageLanguage;
  readonly bodyLimit?: number;
  /** Where warnings and errors go; left out: standard error. They never hold a body or a query. */
  readonly log?: { readonly write: (line: string) => void };
};

/** The server, not yet listening. */
export function buildServer(parts: ServerParts): FastifyInstance {
  const server = Fastify({
    bodyLimit: parts.bodyLimit ?? BODY_LIMIT,
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 30_000,
    // An address that is not well formed is refused before any hook runs.
    frameworkErrors: (error, request, reply) => {
      answerError(error, request, reply.headers(SECURITY_HEADERS));
    },
    logger: {
      level: "warn",
      stream: parts.log ?? process.stderr,
      serializers: { req: ({ method }) => ({ method }), err: ({ name }) => ({ type: name, message: "", stack: "" }) },
    },
  });
  server.addHook("onRequest", async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (mayCompile(request.url)) reply.header("content-security-policy", compilingPolicy());
    if (!isOwnHost(request.headers.host) || (request.method !== "GET" && isFromElsewhere(request.headers))) {
      return sendProblem(reply, {
        status: 403,
        code: "FOREIGN_ADDRESS",
        title: "Only this machine is answered",
        detail: "The request names another host, or comes from another site's page.",
        mend: "Open http://localhost with the port that npm start printed.",
      });
    }
  });
  server.setErrorHandler(answerError);
  server.register(assessRoutes, parts);
  server.register(askRoutes, parts);
  server.register(calendarRoutes, parts);
  server.register(compareRoutes, parts);
  server.register(visitRoutes, parts);
  server.register(pageRoutes, parts);
  return server;
}
