import type { Role } from "@afterscript/web/public/clinic.ts";

export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  /** One of both. */
  readonly clientSecret?: string;
  /** PKCS #8, PEM. */
  readonly privateKey?: string;
  /** The claim that names somebody's role or groups, and which of its values is which role. */
  readonly roles?: { readonly claim: string; readonly names: Readonly<Record<string, Role>> };
  /** Who becomes admin while there is none: a subject of the provider. */
  readonly firstAdmin?: string;
};

export type SignInSettings = {
  readonly oidc?: OidcSettings;
  /** Made-up people sign in without a password, on this machine only. */
  readonly demo?: boolean;
  /** Where browsers find the clinic: scheme, host, port. Without it only this machine's own names are answered. */
  readonly publicOrigin?: string;
  /** Whom somebody without a role asks, as shown to them. */
  readonly askForRole?: string;
};
