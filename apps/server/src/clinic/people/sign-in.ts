import type { FastifyReply, FastifyRequest } from "fastify";
import { appendAudit } from "../store/audit.ts";
import { isDemoPlace } from "./demo-people.ts";
import type { GuardParts } from "./guard.ts";
import { endSessionOf, openSession, removeEnded } from "./session.ts";
import { ClinicCookies } from "./session-cookie.ts";
import { type SignInNote, signInPage } from "./sign-in-page.ts";
import { SignInRefused, type SignInServiceSilent } from "./sign-in-service.ts";
import { rememberStaff, type Told } from "./staff.ts";

export type SignInWay = "demo" | "openid-connect";

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };

/**
 * Begins a session under a new secret and ends the one that the browser had, with the audit entry, in one transaction; then
 * shows the clinic. Sessions that have ended, of anybody, are removed on the way. A disabled person is refused.
 */
export async function signIn(
  parts: GuardParts,
  { request, reply }: Exchange,
  { told, way }: { readonly told: Omit<Told, "now">; readonly way: SignInWay },
): Promise<FastifyReply> {
  const { store, clock, signIn: settings } = parts;
  const cookies = new ClinicCookies(settings);
  const now = clock.now();
  const opened = await store.db.transaction(async (transaction) => {
    await endSessionOf(transaction, cookies.read(request, "session"));
    await removeEnded(transaction, now);
    const person = await rememberStaff(transaction, { ...told, now });
    const detail = { way, ...(person.disabled && { reason: "disabled" }) };
    const session = person.disabled ? undefined : await openSession(transaction, person.id, now);
    const act = person.disabled ? "sign-in-failed" : "sign-in";
    await appendAudit(transaction, { at: now, staffId: person.id, act, detail });
    return session;
  });
  if (opened === undefined) {
    return signInPage(reply.code(403), { settings, demo: isDemoPlace(request, settings), note: DISABLED });
  }
  cookies.set(reply, "session", opened.secret);
  return reply.redirect("/clinic", 303);
}

/** Shows the sign-in page again, saying why; the trail keeps the reason. */
export async function refuseSignIn(
  parts: GuardParts,
  { request, reply }: Exchange,
  failure: SignInRefused | SignInServiceSilent,
): Promise<FastifyReply> {
  const { signIn: settings } = parts;
  const isRefused = failure instanceof SignInRefused;
  await noteFailedSignIn(parts, isRefused ? failure.reason : "service-silent");
  return signInPage(reply.code(isRefused ? 400 : 503), {
    settings,
    demo: isDemoPlace(request, settings),
    note: isRefused ? REFUSED : SILENT,
  });
}

/** Keeps that somebody tried to sign in and was refused; the reason is a word of ours, never what was sent. */
export async function noteFailedSignIn({ store, clock }: GuardParts, reason: string): Promise<void> {
  const entry = { at: clock.now(), act: "sign-in-failed" as const, detail: { reason } };
  await store.db.transaction((transaction) => appendAudit(transaction, entry));
}

const DISABLED: SignInNote = {
  title: "You may not sign in here any more",
  mend: "An admin of this clinic has ended it. Ask them if that is a mistake.",
};

const REFUSED: SignInNote = {
  title: "You are not signed in",
  mend: "The answer of the sign-in service was not the one to a sign-in that began in this browser, or it refused. Begin again here.",
};

const SILENT: SignInNote = {
  title: "The sign-in service does not answer",
  mend: "Try again in a minute. If it stays so, tell whoever runs this server: the address of the service is in OIDC_ISSUER.",
};
