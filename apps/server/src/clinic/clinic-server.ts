import type { FastifyInstance } from "fastify";
import { healthRoute } from "./health-route.ts";
import { intakeRoutes } from "./intake/routes.ts";
import { measureRoutes } from "./measures/routes.ts";
import { patientRoutes } from "./patient/routes.ts";
import { READERS } from "./people/access.ts";
import { actsRoutes } from "./people/acts-routes.ts";
import { auditRoutes } from "./people/audit-routes.ts";
import { type GuardParts, guard } from "./people/guard.ts";
import { peopleRoutes } from "./people/people-routes.ts";
import { sessionRoutes } from "./people/session-routes.ts";
import { OPEN_SITE_FILES } from "./people/sign-in-files.ts";
import { signInRoutes } from "./people/sign-in-routes.ts";
import { openSignInService, type SignInService } from "./people/sign-in-service.ts";
import { worklistRoutes } from "./worklist/routes.ts";

/** What `buildServer({ clinic })` is given: the rooms' parts and how people sign in (`readSignInSettings(env)`). */
export type ClinicServerParts = GuardParts;

type Room = (server: FastifyInstance, parts: ClinicServerParts & { readonly service?: SignInService }) => Promise<void>;

/**
 * The rooms of the clinic. A new one is a line here: `async (server, parts: ClinicParts) => void`, whose routes say in
 * their `config` who may call them (`access`), and which act the audit trail names for a read (`audit`).
 */
const ROOMS: readonly Room[] = [
  healthRoute,
  // Who signs in, who they are, what they did.
  signInRoutes,
  sessionRoutes,
  peopleRoutes,
  actsRoutes,
  auditRoutes,
  // The patients.
  patientRoutes,
  worklistRoutes,
  measureRoutes,
  intakeRoutes,
];

/**
 * The clinic in the server of `app.ts`: first the guard, which stands before every route that is registered after it, then
 * the rooms, then the site, whose pages and API any signed-in person reads. Whoever starts the server opens the store and
 * gives it in `parts`; closing it stays theirs too.
 */
export function addClinic(server: FastifyInstance, parts: ClinicServerParts): void {
  server.register(guard, parts);
  const { oidc, publicOrigin } = parts.signIn;
  const service = oidc === undefined || publicOrigin === undefined ? undefined : openSignInService(oidc, publicOrigin);
  for (const room of ROOMS) server.register(room, { ...parts, ...(service !== undefined && { service }) });
}

/** The site's routes keep nothing: whoever is signed in calls them, without the token of a session. */
export function openToReaders(site: FastifyInstance): void {
  site.addHook("onRoute", (route) => {
    const access = OPEN_SITE_FILES.includes(route.url) ? "open" : READERS;
    route.config = { access, audit: false, csrf: false, ...route.config };
  });
}
