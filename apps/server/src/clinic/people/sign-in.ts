import type { FastifyReply, FastifyRequest } from "fastify";
import { appendAudit } from "../store/audit.ts";
import type { GuardParts } from "./guard.ts";
import { endSessionOf, openSession, removeEnded } from "./session.ts";
import { ClinicCookies } from "./session-cookie.ts";

export type SignInWay = "demo" | "openid-connect";

/**
 * Begins a session under a new secret and ends the one that the browser had, with the audit entry, in one transaction;
 * then shows the clinic. Ended sessions of everybody are removed on the way.
 */
export async function signIn(
  { store, clock, signIn: settings }: GuardParts,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { staffId, way }: { readonly staffId: string; readonly way: SignInWay },
): Promise<FastifyReply> {
  const cookies = new ClinicCookies(settings);
  const now = clock.now();
  const { secret } = await store.db.transaction(async (transaction) => {
    await endSessionOf(transaction, cookies.read(request, "session"));
    await removeEnded(transaction, now);
    const opened = await openSession(transaction, staffId, now);
    await appendAudit(transaction, { at: now, staffId, act: "sign-in", detail: { way } });
    return opened;
  });
  cookies.set(reply, "session", secret);
  return reply.redirect("/clinic", 303);
}

/** Keeps that somebody tried to sign in and was refused; the reason is a word of ours, never what was sent. */
export async function noteFailedSignIn(
  { store, clock }: Pick<GuardParts, "store" | "clock">,
  { reason, staffId }: { readonly reason: string; readonly staffId?: string },
): Promise<void> {
  await store.db.transaction((transaction) =>
    appendAudit(transaction, {
      at: clock.now(),
      act: "sign-in-failed",
      detail: { reason },
      ...(staffId !== undefined && { staffId }),
    }),
  );
}
