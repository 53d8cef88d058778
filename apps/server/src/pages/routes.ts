import { clientFolder, type PageContext, type RenderPage } from "@afterscript/web";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ownRecordRoute } from "./own-record.ts";
import { type PageServices, pageContext } from "./page-context.ts";
import { sampleJsonRoute } from "./sample-json.ts";
import { themeRoute } from "./theme.ts";

export type PageOptions = PageServices & { readonly render: RenderPage };

/** Every page, the static files beside them, and the two forms. */
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
    setHeaders: (response, path) => {
      response.header("cache-control", path.includes("/_astro/") ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  themeRoute(server);
  ownRecordRoute(server, options);
  sampleJsonRoute(server, options);
  server.get("/*", (request, reply) => reply.page(options.render, request, pageContext(request, options)));
}

async function sendPage(
  this: FastifyReply,
  render: RenderPage,
  request: FastifyRequest,
  context: PageContext,
): Promise<FastifyReply> {
  const { status, html } = await render(request.url, context);
  return this.code(status)
    .header("content-type", "text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .send(html);
}

declare module "fastify" {
  interface FastifyReply {
    page: typeof sendPage;
  }
}
