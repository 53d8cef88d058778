import { clientFolder, type PageContext, printedFolder, type Site } from "@afterscript/web";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { cardRoute } from "./cards.ts";
import { ownRecordRoute } from "./own-record.ts";
import { type PageServices, pageContext } from "./page-context.ts";
import { sampleJsonRoute } from "./sample-json.ts";

export type PageOptions = PageServices & { readonly site: Site };

/** Every page, the static files beside them, and the form of the own file. */
export async function pageRoutes(server: FastifyInstance, options: PageOptions): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    ["application/x-www-form-urlencoded", "multipart/form-data"],
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body),
  );
  server.decorateReply("page", sendPage);
  server.register(fastifyStatic, {
    root: clientFolder,
    wildcard: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    globIgnore: ["**/*.gz", "**/*.br"],
    setHeaders: (response, path) => response.header("cache-control", cacheFor(path)),
  });
  ownRecordRoute(server, options);
  sampleJsonRoute(server, options);
  cardRoute(server, options);
  server.get("/*", (request, reply) => {
    const file = options.site.printed(request.url);
    return file === undefined
      ? reply.page(options.site, request, pageContext(request, options))
      : reply.sendFile(file, printedFolder);
  });
}

/** Files whose name holds a hash of what is in them never change. */
function cacheFor(path: string): string {
  return /\/(?:_astro|knowledge|pagefind\/(?:index|fragment|filter))\//.test(path)
    ? "public, max-age=31536000, immutable"
    : "no-cache";
}

async function sendPage(
  this: FastifyReply,
  { render }: Site,
  request: FastifyRequest,
  context: PageContext,
): Promise<FastifyReply> {
  const { status, type, html, location } = await render(request.url, context);
  if (location !== undefined) return this.redirect(location, status);
  return this.code(status)
    .header("content-type", type === "text/html" ? "text/html; charset=utf-8" : type)
    .header("cache-control", "no-store")
    .send(html);
}

declare module "fastify" {
  interface FastifyReply {
    page: typeof sendPage;
  }
}
