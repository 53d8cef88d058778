import type { Checker } from "@afterscript/check";
import type { Library, PageLanguage, Sample, Site } from "@afterscript/web";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import { askRoutes } from "./ask/route.ts";
import { assessRoutes } from "./assess/route.ts";
import { calendarRoutes } from "./calendar/route.ts";
import { addClinic, type ClinicServerParts, openToReaders } from "./clinic/clinic-server.ts";
import { compareRoutes } from "./compare/route.ts";
import { answerError, BODY_LIMIT } from "./http/errors.ts";
import { logWithoutAddress } from "./http/log-without-address.ts";
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
  /** With it every route needs a session, but health and the steps of signing in. */
  readonly clinic?: ClinicServerParts;
};

/** The server, not yet listening. */
export function buildServer(parts: ServerParts): FastifyInstance {
  const { clinic } = parts;
  const publicHost = clinic?.signIn.publicOrigin === undefined ? undefined : new URL(clinic.signIn.publicOrigin).host;
  const isHttps = clinic?.signIn.publicOrigin?.startsWith("https:") === true;
  const server = Fastify({
    bodyLimit: parts.bodyLimit ?? BODY_LIMIT,
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 30_000,
    // A proxy of this machine says from which address a request came; nobody else is believed.
    trustProxy: publicHost === undefined ? false : "loopback",
    // An address that is not well formed is refused before any hook runs.
    frameworkErrors: (error, request, reply) => {
      answerError(error, request, reply.headers(SECURITY_HEADERS));
    },
    logger: {
      level: "warn",
      stream: parts.log ?? process.stderr,
      hooks: { logMethod: logWithoutAddress },
      serializers: { req: ({ method }) => ({ method }), err: ({ name }) => ({ type: name, message: "", stack: "" }) },
    },
  });
  server.addHook("onRequest", async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (isHttps) reply.header("strict-transport-security", "max-age=31536000; includeSubDomains");
    if (mayCompile(request.url)) reply.header("content-security-policy", compilingPolicy());
    if (
      !isOwnHost(request.headers.host, publicHost) ||
      (request.method !== "GET" && isFromElsewhere(request.headers))
    ) {
      return sendProblem(reply, {
        status: 403,
        code: "FOREIGN_ADDRESS",
        title: publicHost === undefined ? "Only this machine is answered" : "This address is not answered",
        detail: "The request names another host, or comes from another site's page.",
        mend:
          clinic?.signIn.publicOrigin === undefined
            ? "Open http://localhost with the port that npm start printed."
            : `Open ${clinic.signIn.publicOrigin}.`,
      });
    }
  });
  server.setErrorHandler(answerError);
  if (clinic !== undefined) addClinic(server, clinic);
  server.register(async (site) => {
    if (clinic !== undefined) openToReaders(site);
    site.register(assessRoutes, parts);
    site.register(askRoutes, parts);
    site.register(calendarRoutes, parts);
    site.register(compareRoutes, parts);
    site.register(visitRoutes, parts);
    site.register(pageRoutes, parts);
  });
  return server;
}
