import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { drawCard, pageOfCard, printedFolder, type Site } from "@afterscript/web";
import type { FastifyInstance } from "fastify";

/** `GET /cards/<page>.png`: the picture that other sites show for a printed page. Drawn when it is first asked for. */
export function cardRoute(server: FastifyInstance, site: Site): void {
  const drawn = new Map<string, Promise<Buffer>>();
  server.get("/cards/*", async (request, reply) => {
    const path = pageOfCard(new URL(request.url, "http://localhost").pathname);
    const file = site.printed(path);
    if (file === undefined) return reply.callNotFound();
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
