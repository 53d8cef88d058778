import type { SignedIn } from "@afterscript/web/public/clinic.ts";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "../../http/problem.ts";
import { appendAudit } from "../store/audit.ts";
import { READERS } from "./access.ts";
import { isToken } from "./csrf.ts";
import { acceptForms, field } from "./form.ts";
import type { GuardParts } from "./guard.ts";
import { endSession } from "./session.ts";
import { ClinicCookies } from "./session-cookie.ts";
import { signedOutPage } from "./sign-in-page.ts";
import type { SignInService } from "./sign-in-service.ts";

/** Who is signed in, and signing out. `next`: where the provider ends its session, where it offers that. */
export async function sessionRoutes(
  server: FastifyInstance,
  parts: GuardParts & { readonly service?: SignInService },
): Promise<void> {
  const { store, clock, signIn: settings, service } = parts;
  const cookies = new ClinicCookies(settings);
  acceptForms(server);

  server.get("/clinic/api/me", { config: { access: READERS, audit: false } }, ({ staff, session }): SignedIn => {
    if (staff === undefined || session === undefined) throw new Error("The guard let nobody through.");
    return { ...staff, csrf: session.csrf };
  });

  server.post(
    "/clinic/sign-out",
    { config: { access: "signed-in", formToken: true } },
    async ({ session, body, headers }, reply) => {
      if (session === undefined) throw new Error("The guard let nobody through.");
      const isForm = body instanceof URLSearchParams;
      if (isForm && !isToken(field(body, "csrf"), session.csrf)) {
        return sendProblem(reply, {
          status: 403,
          code: "NO_TOKEN",
          title: "The form is not one of this session",
          detail: "The session was not ended.",
          mend: "Load the page again, then sign out.",
        });
      }
      await store.db.transaction(async (transaction) => {
        await endSession(transaction, session.hash);
        await appendAudit(transaction, { at: clock.now(), staffId: session.person.id, act: "sign-out" });
      });
      cookies.clear(reply, "session");
      const next = session.person.issuer === settings.oidc?.issuer ? await service?.signOutAt() : undefined;
      if (headers.accept?.includes("text/html") === true) return signedOutPage(reply, next);
      return reply.send({ next: next ?? "/clinic/sign-in" });
    },
  );
}
