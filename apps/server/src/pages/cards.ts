import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { drawCard, pageOfCard, printedFolder } from "@afterscript/web";
import type { FastifyInstance } from "fastify";
import { pageContext } from "./page-context.ts";
import type { PageOptions } from "./routes.ts";

/** `GET /cards/<page>.png`: the picture that other sites show for a printed page. Drawn when it is first asked for. */
export function cardRoute(server: FastifyInstance, options: PageOptions): void {
  const { site } = options;
  const drawn = new Map<string, Promise<Buffer>>();
  server.get("/cards/*", async (request, reply) => {
    const path = pageOfCard(new URL(request.url, "http://localhost").pathname);
    const file = site.printed(path);
    if (file === undefined) return reply.page(site, request, pageContext(request, options));
    let card = drawn.get(path);
    if (card === undefined) {
      card = readFile(join(printedFolder, file), "utf8").then((html) => drawCard(site.wordsOfCard(html)));
      drawn.set(path, card);
      card.catch(() => drawn.delete(path));
    }
    return reply
      .type("image/png")
      .header("cache-control", "public, max-age=86400")
      .send(await card);
  });
}
