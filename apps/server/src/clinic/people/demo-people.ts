import { ROLES, type Role } from "@afterscript/web/public/clinic.ts";
import type { FastifyRequest } from "fastify";
import { isOwnHost } from "../../http/own-host.ts";
import type { Database } from "../store/open-store.ts";
import type { SignInSettings } from "./sign-in-settings.ts";
import { rememberStaff, type Told } from "./staff.ts";

/** Stands in the place of a provider's address: no provider can have it. */
export const DEMO_ISSUER = "demo";

/** Made-up people, one of each role. */
export const DEMO_PEOPLE: Readonly<Record<Role, string>> = {
  reader: "Demo reader",
  nurse: "Demo nurse",
  prescriber: "Demo prescriber",
  admin: "Demo admin",
};

/** What a provider would tell of the made-up person of a role. */
export function demoPerson(role: Role): Omit<Told, "now"> {
  return { issuer: DEMO_ISSUER, subject: role, name: DEMO_PEOPLE[role], role };
}

/** Makes all of them known before anybody has signed in, so that an item can be handed over. `now`: ISO date-time. */
export async function rememberDemoPeople(db: Database, now: string): Promise<void> {
  await db.transaction(async (transaction) => {
    for (const role of ROLES) await rememberStaff(transaction, { ...demoPerson(role), now });
  });
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * Do made-up people exist for this request? Only where the settings say so, the connection comes from this machine, the
 * address is one of its own names, and no proxy stands between.
 */
export function isDemoPlace({ socket, headers }: Pick<FastifyRequest, "socket" | "headers">, settings: SignInSettings) {
  const isForwarded = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;
  return settings.demo === true && !isForwarded && LOOPBACK.test(socket.remoteAddress ?? "") && isOwnHost(headers.host);
}
