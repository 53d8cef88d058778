import { createPrivateKey } from "node:crypto";
import { importPKCS8 } from "jose";
import * as openid from "openid-client";
import type { OidcSettings } from "./sign-in-settings.ts";

/** What has to come back as it went out. */
export type SignInAttempt = { readonly state: string; readonly nonce: string; readonly verifier: string };

export type Claims = { readonly subject: string; readonly [claim: string]: unknown };

/** The OpenID Connect provider of a clinic. Each step fails with `SignInRefused` or `SignInServiceSilent`. */
export type SignInService = {
  readonly begin: () => Promise<{ readonly address: URL; readonly attempt: SignInAttempt }>;
  /** `back`: the whole address to which the browser came back. */
  readonly finish: (back: URL, attempt: SignInAttempt) => Promise<Claims>;
  /** Where the provider ends its own session, where it offers that. */
  readonly signOutAt: () => Promise<string | undefined>;
};

/** The answer is not the one to this sign-in, or the provider refused. `reason` is a code, without anything that was sent. */
export class SignInRefused extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(`The sign-in was refused: ${reason}`);
    this.reason = reason;
  }
}

/** The provider does not answer, or its answer is none. */
export class SignInServiceSilent extends Error {}

const TIMEOUT_SECONDS = 10;

export function openSignInService(settings: OidcSettings, publicOrigin: string): SignInService {
  const redirect = new URL("/clinic/sign-in/back", publicOrigin).href;
  let found: Promise<openid.Configuration> | undefined;
  const provider = (): Promise<openid.Configuration> => {
    found ??= discover(settings).catch((error: unknown) => {
      // Asked for again at the next sign-in.
      found = undefined;
      throw failureOf(error);
    });
    return found;
  };
  return {
    begin: async () => {
      const configuration = await provider();
      const attempt = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const address = openid.buildAuthorizationUrl(configuration, {
        redirect_uri: redirect,
        scope: "openid profile",
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: "S256",
      });
      return { address, attempt };
    },
    finish: async (back, { state, nonce, verifier }) => {
      const configuration = await provider();
      try {
        const tokens = await openid.authorizationCodeGrant(configuration, back, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new SignInRefused("no-id-token");
        // Many providers name the person and their groups only there.
        const more =
          configuration.serverMetadata().userinfo_endpoint === undefined
            ? {}
            : await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
        return { ...more, ...claims, subject: claims.sub };
      } catch (error) {
        throw failureOf(error);
      }
    },
    signOutAt: async () => {
      const configuration = await provider().catch(() => undefined);
      if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined;
      const after = new URL("/clinic/sign-in", publicOrigin).href;
      return openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: after }).href;
    },
  };
}

async function discover({ issuer, clientId, clientSecret, privateKey }: OidcSettings): Promise<openid.Configuration> {
  const url = new URL(issuer);
  const authentication =
    privateKey === undefined ? openid.ClientSecretBasic(clientSecret) : openid.PrivateKeyJwt(await keyOf(privateKey));
  return openid.discovery(url, clientId, undefined, authentication, {
    timeout: TIMEOUT_SECONDS,
    execute: [
      // The signature of the id_token is checked too, not only the connection over which it came.
      openid.enableNonRepudiationChecks,
      // The settings allow http on this machine only.
      ...(url.protocol === "http:" ? [openid.allowInsecureRequests] : []),
    ],
  });
}

const ALGORITHMS: Readonly<Record<string, string>> = { rsa: "RS256", ec: "ES256", ed25519: "Ed25519" };

function keyOf(pem: string): Promise<CryptoKey> {
  return importPKCS8(pem, ALGORITHMS[createPrivateKey(pem).asymmetricKeyType ?? ""] ?? "RS256");
}

/** A refusal has a code of the protocol or of the library; what has none never reached the provider. */
function failureOf(error: unknown): Error {
  if (error instanceof SignInRefused || error instanceof SignInServiceSilent) return error;
  if (error instanceof openid.AuthorizationResponseError) return new SignInRefused("refused-by-provider");
  if (error instanceof openid.ResponseBodyError) return new SignInRefused(tidy(error.error));
  if (error instanceof openid.ClientError && error.code !== undefined && !isSilence(error)) {
    return new SignInRefused(tidy(error.code));
  }
  return new SignInServiceSilent("The sign-in service does not answer.", { cause: error });
}

function isSilence({ code }: openid.ClientError): boolean {
  return code === "OAUTH_TIMEOUT" || code === "OAUTH_ABORT" || code === "OAUTH_RESPONSE_IS_NOT_CONFORM";
}

function tidy(code: string): string {
  return code
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, "-")
    .slice(0, 60);
}
