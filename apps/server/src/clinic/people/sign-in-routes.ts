import { randomBytes } from "node:crypto";
import { ROLES } from "@afterscript/web/public/clinic.ts";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "../../http/problem.ts";
import { claimedRole, nameOf } from "./claimed-person.ts";
import { demoPerson, isDemoPlace } from "./demo-people.ts";
import { acceptForms, field } from "./form.ts";
import type { GuardParts } from "./guard.ts";
import { openAttempt, sealAttempt } from "./sealed-attempt.ts";
import { ClinicCookies } from "./session-cookie.ts";
import { noteFailedSignIn, refuseSignIn, signIn } from "./sign-in.ts";
import { signInFiles } from "./sign-in-files.ts";
import { signInPage } from "./sign-in-page.ts";
import { type Claims, SignInRefused, type SignInService, SignInServiceSilent } from "./sign-in-service.ts";
import type { SignInSettings } from "./sign-in-settings.ts";
import type { Told } from "./staff.ts";

/** The page for signing in, its files, made-up people, and the way to the sign-in service and back. */
export async function signInRoutes(
  server: FastifyInstance,
  parts: GuardParts & { readonly service?: SignInService },
): Promise<void> {
  const { signIn: settings, clock, service } = parts;
  acceptForms(server);
  await signInFiles(server);

  server.get("/clinic/sign-in", { config: { access: "open" } }, (request, reply) =>
    signInPage(reply, { settings, demo: isDemoPlace(request, settings) }),
  );

  server.post("/clinic/sign-in/demo", { config: { access: "open" } }, async (request, reply) => {
    const role = ROLES.find((one) => one === field(request.body, "role"));
    if (role === undefined || !isDemoPlace(request, settings)) {
      await noteFailedSignIn(parts, role === undefined ? "demo-person-unknown" : "demo-not-here");
      return sendProblem(reply, {
        status: 403,
        code: "NO_DEMO",
        title: "No made-up person signs in here",
        detail: "Made-up people exist only in the demo, on the machine that runs it, by one of its own names.",
        mend: "Start the demo with npm start -- --demo clinic and open the address that it prints.",
      });
    }
    return signIn(parts, { request, reply }, { told: demoPerson(role), way: "demo" });
  });

  if (service === undefined) return;
  const cookies = new ClinicCookies(settings);
  const key = randomBytes(32);

  server.get("/clinic/sign-in/start", { config: { access: "open" } }, async (request, reply) => {
    const begun = await service.begin().catch((error: unknown) => failureOf(error));
    if (begun instanceof Error) return refuseSignIn(parts, { request, reply }, begun);
    cookies.set(reply, "sign-in", await sealAttempt(key, begun.attempt, clock.now()));
    return reply.redirect(begun.address.href, 302);
  });

  server.get("/clinic/sign-in/back", { config: { access: "open" } }, async (request, reply) => {
    const attempt = await openAttempt(key, cookies.read(request, "sign-in"), clock.now());
    cookies.clear(reply, "sign-in");
    const claims =
      attempt === undefined
        ? new SignInRefused("not-begun-here")
        : await service.finish(new URL(request.url, settings.publicOrigin), attempt).catch(failureOf);
    if (claims instanceof Error) return refuseSignIn(parts, { request, reply }, claims);
    return signIn(parts, { request, reply }, { told: toldBy(claims, settings), way: "openid-connect" });
  });
}

/** Every failure of the provider has one of these two names; anything else is a mistake of ours. */
function failureOf(error: unknown): SignInRefused | SignInServiceSilent {
  if (error instanceof SignInRefused || error instanceof SignInServiceSilent) return error;
  throw error;
}

function toldBy(claims: Claims, { oidc }: SignInSettings): Omit<Told, "now"> {
  if (oidc === undefined) throw new Error("Somebody signed in by a service that is not set up.");
  const role = claimedRole(claims, oidc.roles);
  return {
    issuer: oidc.issuer,
    subject: claims.subject,
    name: nameOf(claims),
    isFirstAdmin: claims.subject === oidc.firstAdmin,
    ...(role !== undefined && { role }),
  };
}
