import type { FastifyInstance } from "fastify";

/** Takes forms without files in this scope. A JSON body may be empty: signing out has nothing to say. */
export function acceptForms(server: FastifyInstance): void {
  server.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: 4096 },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
}

/** A field of the form that was sent; undefined also when no form was. */
export function field(body: unknown, name: string): string | undefined {
  return body instanceof URLSearchParams ? (body.get(name) ?? undefined) : undefined;
}
