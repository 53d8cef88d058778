import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair } from "jose";
import Provider from "oidc-provider";

export type SignInProvider = {
  readonly issuer: string;
  readonly close: () => Promise<void>;
};

export const CLIENT = { id: "afterscript-test", secret: "a-secret-of-this-test-alone-0123456789" } as const;

/** What the provider tells of whoever signs in: their login is their subject. */
export type TellPerson = (subject: string) => Readonly<Record<string, unknown>>;

/**
 * A real OpenID Connect provider on this machine: it asks for a login, takes any password, and hands out codes and tokens.
 */
export async function openSignInProvider(
  clinicOrigin: string,
  { tell = () => ({}) }: { readonly tell?: TellPerson } = {},
): Promise<SignInProvider> {
  const http = createServer();
  await listen(http);
  const issuer = `http://localhost:${(http.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${clinicOrigin}/clinic/sign-in/back`],
        post_logout_redirect_uris: [`${clinicOrigin}/clinic/sign-in`],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: "test" }] },
    cookies: { keys: ["a-key-of-this-test-alone"] },
    claims: { openid: ["sub"], profile: ["name", "groups"] },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, name: `Name of ${subject}`, ...tell(subject) }),
    }),
    // Nobody is asked whether the clinic may know their name.
    loadExistingGrant: async ({ oidc }) => {
      const { session, client } = oidc;
      if (session?.accountId === undefined || client === undefined) return undefined;
      const grant = new oidc.provider.Grant({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  });
  http.on("request", provider.callback());
  return { issuer, close: () => closed(http) };
}

function closed(http: Server): Promise<void> {
  http.closeAllConnections();
  return new Promise((resolve) => http.close(() => resolve()));
}

function listen(http: Server): Promise<void> {
  return new Promise((resolve) => http.listen(0, "127.0.0.1", resolve));
}

/**
 * Signs in at the provider as a browser without scripts would, and returns the address to which it sends the browser back.
 */
export async function signInThere(address: string, login: string): Promise<URL> {
  const cookies = new Map<string, string>();
  const ask = async (url: string, body?: URLSearchParams): Promise<Response> => {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(body !== undefined && { method: "POST", body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      cookies.set(name, value);
    }
    return response;
  };
  const { origin } = new URL(address);
  let response = await ask(address);
  for (let steps = 0; steps < 10; steps += 1) {
    const location = response.headers.get("location");
    if (location !== null) {
      const next = new URL(location, origin);
      if (next.origin !== origin) return next;
      response = await ask(next.href);
      continue;
    }
    const action = /action="([^"]+)"/.exec(await response.text())?.[1];
    if (action === undefined) throw new Error(`The provider answered ${response.status} without a form.`);
    response = await ask(
      new URL(action, origin).href,
      new URLSearchParams({ prompt: "login", login, password: "any" }),
    );
  }
  throw new Error("The provider did not send the browser back.");
}
