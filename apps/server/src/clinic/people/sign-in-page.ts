import type { FastifyReply } from "fastify";
import { DEMO_PEOPLE } from "./demo-people.ts";
import type { SignInSettings } from "./sign-in-settings.ts";

/** Shows why somebody is not signed in, and what to do. */
export type SignInNote = { readonly title: string; readonly mend: string };

export type SignInPage = {
  readonly settings: SignInSettings;
  /** Made-up people are offered. */
  readonly demo: boolean;
  readonly note?: SignInNote;
};

export function signInPage(reply: FastifyReply, { settings, demo, note }: SignInPage): FastifyReply {
  const provider =
    settings.oidc === undefined
      ? ""
      : `<p><a class="main" href="/clinic/sign-in/start">Sign in with ${escaped(new URL(settings.oidc.issuer).host)}</a></p>`;
  const noWay =
    settings.oidc === undefined && !demo
      ? `<p>No way of signing in is set up here. Whoever runs this server sets OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.</p>`
      : "";
  return sendPage(reply, {
    title: "Sign in to the clinic",
    body: `${note === undefined ? "" : noteOf(note)}${provider}${demo ? demoForm() : ""}${noWay}`,
  });
}

/** For somebody whom nobody gave a role: whom to ask, and the way out. */
export function noRolePage(
  reply: FastifyReply,
  { csrf, settings }: { readonly csrf: string; readonly settings: SignInSettings },
): FastifyReply {
  return sendPage(reply, {
    title: "You have no role in this clinic yet",
    body: `<p>You are signed in, and nothing of the clinic is shown to you until an admin gives you a role.</p>
<p>Ask ${escaped(settings.askForRole ?? "an admin of this clinic")} for one, then open <a href="/clinic">the clinic</a> again.</p>
${signOutForm(csrf)}`,
  });
}

/** `next`: where the provider ends its own session. The browser goes there by itself. */
export function signedOutPage(reply: FastifyReply, next: string | undefined): FastifyReply {
  // A refresh, not a redirect: our policy lets no form end at another host.
  if (next !== undefined) reply.header("refresh", `0; url=${next}`);
  const provider =
    next === undefined ? "" : `<p><a href="${escaped(next)}">Sign out of the sign-in service too</a></p>`;
  return sendPage(reply, {
    title: "You are signed out",
    body: `${provider}<p><a class="main" href="/clinic/sign-in">Sign in again</a></p>`,
  });
}

function noteOf({ title, mend }: SignInNote): string {
  return `<div class="note" role="alert"><p><strong>${escaped(title)}</strong></p><p>${escaped(mend)}</p></div>`;
}

function demoForm(): string {
  const people = Object.entries(DEMO_PEOPLE)
    .map(([role, name]) => `<button name="role" value="${role}">${name}</button>`)
    .join("\n");
  return `<form method="post" action="/clinic/sign-in/demo">
<h2>Made-up people</h2>
<p>This is a demo on this machine. Everybody here is invented, those who sign in and the patients: no password is asked, and nothing real belongs here.</p>
<div class="people">${people}</div>
</form>`;
}

function signOutForm(csrf: string): string {
  return `<form method="post" action="/clinic/sign-out"><input type="hidden" name="csrf" value="${escaped(csrf)}"><button>Sign out</button></form>`;
}

function sendPage(
  reply: FastifyReply,
  { title, body }: { readonly title: string; readonly body: string },
): FastifyReply {
  return reply
    .header("content-type", "text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .send(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Afterscript</title>
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/clinic/sign-in/style.css">
</head>
<body>
<main>
<p class="brand">Afterscript</p>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`);
}

function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}
