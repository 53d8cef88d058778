import type { CookieSerializeOptions } from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { SignInSettings } from "./sign-in-settings.ts";

/** The names and the options of the clinic's cookies. Behind https they are bound to the host by their names. */
export class ClinicCookies {
  readonly #isSecure: boolean;

  constructor({ publicOrigin }: Pick<SignInSettings, "publicOrigin">) {
    this.#isSecure = publicOrigin?.startsWith("https:") === true;
  }

  read(request: FastifyRequest, name: "session" | "sign-in"): string | undefined {
    return request.cookies[this.#name(name)];
  }

  /** Kept until the browser closes; the server ends it earlier. */
  set(reply: FastifyReply, name: "session" | "sign-in", value: string): void {
    reply.setCookie(this.#name(name), value, this.#options());
  }

  clear(reply: FastifyReply, name: "session" | "sign-in"): void {
    reply.clearCookie(this.#name(name), this.#options());
  }

  #name(name: string): string {
    return `${this.#isSecure ? "__Host-" : ""}afterscript-${name}`;
  }

  #options(): CookieSerializeOptions {
    // Lax, not strict: the way back from the provider begins on the provider's page.
    return { path: "/", httpOnly: true, sameSite: "lax", secure: this.#isSecure };
  }
}
