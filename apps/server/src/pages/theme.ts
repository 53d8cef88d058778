import { THEMES, type Theme } from "@afterscript/web";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { readForm } from "./form.ts";

const COOKIE = /(?:^|;\s*)theme=(light|dark)(?:;|$)/;

/** The theme that this browser chose; otherwise the system's. */
export function themeOf(request: FastifyRequest): Theme {
  const chosen = COOKIE.exec(request.headers.cookie ?? "")?.[1];
  return THEMES.find((theme) => theme === chosen) ?? "system";
}

/** Three buttons post here. The choice is one word in a cookie, and the page that was left is shown again. */
export function themeRoute(server: FastifyInstance): void {
  server.post("/theme", async (request, reply) => {
    const form = await readForm(request);
    const theme = THEMES.find((known) => known === form.get("theme")) ?? "system";
    const age = theme === "system" ? 0 : 31536000;
    return reply
      .header("set-cookie", `theme=${theme}; Path=/; Max-Age=${age}; SameSite=Strict; HttpOnly`)
      .redirect(ownPath(form.get("back")), 303);
  });
}

/** Only a path of our own: never another host. */
export function ownPath(back: unknown): string {
  return typeof back === "string" && /^\/(?![/\\])[\w/?&=.-]*$/.test(back) ? back : "/";
}
