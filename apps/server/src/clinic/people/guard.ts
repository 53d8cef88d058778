import { ROLES, type Role } from "@afterscript/web/public/clinic.ts";
import cookie from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fastifyPlugin from "fastify-plugin";
import { sendProblem } from "../../http/problem.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import type { Staff } from "./access.ts";
import { isToken, needsToken } from "./csrf.ts";
import { DEMO_ISSUER, isDemoPlace } from "./demo-people.ts";
import { countRequests, type PerMinute, refuseTooMany } from "./rate-limits.ts";
import { auditRead, auditRefusal } from "./read-audit.ts";
import { type FoundSession, findSession } from "./session.ts";
import { ClinicCookies } from "./session-cookie.ts";
import { noRolePage } from "./sign-in-page.ts";
import type { SignInSettings } from "./sign-in-settings.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The session of a request to any route that is not open. */
    session?: FoundSession;
    /** The guard found nothing against this request. */
    isLetThrough: boolean;
  }
}

export type GuardParts = ClinicParts & {
  readonly signIn: SignInSettings;
  /** For tests: other numbers than `PER_MINUTE`. */
  readonly perMinute?: Partial<PerMinute>;
};

/**
 * Stands before every route of the server, also those that do not exist: session, role, token of the session, number of
 * requests; and after every read, which is written to the audit trail before its answer goes out.
 */
export const guard = fastifyPlugin(async (server: FastifyInstance, parts: GuardParts): Promise<void> => {
  await server.register(cookie, { hook: "onRequest" });
  await server.register(rateLimit, { global: false });
  const { store, clock, signIn } = parts;
  const tooMany = countRequests(server, parts.perMinute);
  const cookies = new ClinicCookies(signIn);
  server.decorateRequest("staff", undefined);
  server.decorateRequest("session", undefined);
  server.decorateRequest("trail", undefined);
  server.decorateRequest("isLetThrough", false);

  const refuse = async (refusal: Refusal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    await auditRefusal(parts, request, refusal.code);
    return sendProblem(reply, { status: 403, ...refusal });
  };
  const refuseWithoutRole = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!wantsPage(request) || request.session === undefined) return refuse(noRole(signIn), request, reply);
    await auditRefusal(parts, request, "NO_ROLE");
    return noRolePage(reply.code(403), { csrf: request.session.csrf, settings: signIn });
  };

  server.addHook("onRequest", async (request, reply) => {
    const { access, csrf } = request.routeOptions.config;
    if (request.url.startsWith("/clinic")) reply.header("cache-control", "no-store");
    if (access === "open") {
      const sort = request.url.startsWith("/clinic/sign-in") && !isFile(request.url) ? "signIn" : "stranger";
      const seconds = await tooMany(sort, request);
      if (seconds !== undefined) return refuseTooMany(reply, seconds);
      request.isLetThrough = true;
      return;
    }
    const secret = cookies.read(request, "session");
    const session = secret === undefined ? undefined : await findSession(store.db, secret, clock.now());
    if (session === undefined || !mayBeHere(session, request, signIn)) {
      const seconds = await tooMany("stranger", request);
      return seconds === undefined ? askToSignIn(request, reply) : refuseTooMany(reply, seconds);
    }
    request.session = session;
    const seconds = await tooMany("session", request);
    if (seconds !== undefined) return refuseTooMany(reply, seconds);
    if (!request.is404) {
      if (access === undefined) return refuse(CLOSED, request, reply);
      if (access !== "signed-in") {
        const role = roleOf(session.person.role);
        if (role === undefined) return refuseWithoutRole(request, reply);
        if (!access.includes(role)) return refuse(OTHER_ROLE, request, reply);
        request.staff = staffOf(session, role);
      }
    }
    // A form of ours sends the token as a field, which its route compares: the body is not read yet.
    const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true;
    if (needsToken(request.method) && csrf !== false && !(isForm && request.routeOptions.config.formToken === true)) {
      if (!isToken(request.headers["x-csrf-token"], session.csrf)) return refuse(NO_TOKEN, request, reply);
    }
    request.isLetThrough = true;
  });

  // Whoever hangs up while they are refused ends the waiting for their answer, not the refusal.
  server.addHook("preParsing", async ({ isLetThrough }, reply) => {
    if (isLetThrough) return;
    reply.hijack();
    reply.raw.destroy();
  });

  server.addHook("onSend", async (request, reply) => {
    if (reply.statusCode < 400) await auditRead(parts, request);
  });
});

declare module "fastify" {
  interface FastifyContextConfig {
    /** The route compares the session's token itself, from the field `csrf` of its form. */
    formToken?: true;
  }
}

/** A made-up person exists on this machine only, and only while the settings say so. */
function mayBeHere({ person }: FoundSession, request: FastifyRequest, settings: SignInSettings): boolean {
  return person.issuer !== DEMO_ISSUER || isDemoPlace(request, settings);
}

function staffOf({ person }: FoundSession, role: Role): Staff {
  return { id: person.id, name: person.name, role, ...(person.issuer === DEMO_ISSUER && { demo: true }) };
}

function roleOf(text: string): Role | undefined {
  return ROLES.find((role) => role === text);
}

function isFile(url: string): boolean {
  return /\.(?:css|woff2)$/.test(url);
}

function wantsPage({ method, headers, url }: FastifyRequest): boolean {
  return method === "GET" && !url.startsWith("/clinic/api/") && headers.accept?.includes("text/html") === true;
}

function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (wantsPage(request)) return reply.header("cache-control", "no-store").redirect("/clinic/sign-in", 302);
  return sendProblem(reply, {
    status: 401,
    code: "SIGNED_OUT",
    title: "Nobody is signed in",
    detail: "There is no session, or it has ended. Nothing of this request was stored.",
    mend: "Sign in at /clinic/sign-in, then send it again.",
  });
}

type Refusal = { readonly code: string; readonly title: string; readonly detail: string; readonly mend: string };

function noRole({ askForRole = "an admin of this clinic" }: SignInSettings): Refusal {
  return {
    code: "NO_ROLE",
    title: "You have no role in this clinic yet",
    detail: "Nothing of the clinic is shown to you until an admin gives you a role.",
    mend: `Ask ${askForRole} for a role.`,
  };
}

const CLOSED: Refusal = {
  code: "CLOSED",
  title: "This is open to nobody",
  detail: "The route does not say who may call it.",
  mend: "This is a mistake of the program: report it.",
};

const OTHER_ROLE: Refusal = {
  code: "OTHER_ROLE",
  title: "Your role does not include this",
  detail: "Nothing of this request was stored.",
  mend: "Ask somebody whose role includes it, or an admin for another role.",
};

const NO_TOKEN: Refusal = {
  code: "NO_TOKEN",
  title: "The request does not prove that a page of this clinic made it",
  detail: "The header x-csrf-token is missing, or is not the one of this session. Nothing was stored.",
  mend: "Load the page again, then repeat it. A program reads the token from /clinic/api/me.",
};
