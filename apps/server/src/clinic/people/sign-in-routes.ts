import { ROLES } from "@afterscript/web/public/clinic.ts";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "../../http/problem.ts";
import { DEMO_ISSUER, DEMO_PEOPLE, isDemoPlace } from "./demo-people.ts";
import { acceptForms, field } from "./form.ts";
import type { GuardParts } from "./guard.ts";
import { noteFailedSignIn, signIn } from "./sign-in.ts";
import { signInFiles } from "./sign-in-files.ts";
import { signInPage } from "./sign-in-page.ts";
import { rememberStaff } from "./staff.ts";

/** The page for signing in, its files, and made-up people. */
export async function signInRoutes(server: FastifyInstance, parts: GuardParts): Promise<void> {
  const { signIn: settings, store, clock } = parts;
  acceptForms(server);
  await signInFiles(server);

  server.get("/clinic/sign-in", { config: { access: "open" } }, (request, reply) =>
    signInPage(reply, { settings, demo: isDemoPlace(request, settings) }),
  );

  server.post("/clinic/sign-in/demo", { config: { access: "open" } }, async (request, reply) => {
    const role = ROLES.find((one) => one === field(request.body, "role"));
    if (role === undefined || !isDemoPlace(request, settings)) {
      await noteFailedSignIn(parts, { reason: role === undefined ? "demo-person-unknown" : "demo-not-here" });
      return sendProblem(reply, {
        status: 403,
        code: "NO_DEMO",
        title: "No made-up person signs in here",
        detail: "Made-up people exist only in the demo, on the machine that runs it, by one of its own names.",
        mend: "Start the demo with npm start -- --demo clinic and open the address that it prints.",
      });
    }
    const person = await rememberStaff(store.db, {
      issuer: DEMO_ISSUER,
      subject: role,
      name: DEMO_PEOPLE[role],
      role,
      now: clock.now(),
    });
    if (person.disabled) {
      await noteFailedSignIn(parts, { reason: "disabled", staffId: person.id });
      return signInPage(reply.code(403), { settings, demo: true, note: DISABLED });
    }
    return signIn(parts, { request, reply }, { staffId: person.id, way: "demo" });
  });
}

export const DISABLED = {
  title: "You may not sign in here any more",
  mend: "An admin of this clinic has ended it. Ask them if that is a mistake.",
} as const;
