import type { FastifyInstance } from "fastify";
import type { ClinicParts } from "../clinic-parts.ts";
import { READERS } from "../people/access.ts";
import { csvRoutes } from "./csv-routes.ts";
import { listSources } from "./poll/source-cursor.ts";
import { queueRoutes } from "./queue-routes.ts";
import { receiveRoute } from "./receive-route.ts";

/** Messages in, the queue of what could not be placed, how tables are read, and how far each source was read. */
export async function intakeRoutes(server: FastifyInstance, parts: ClinicParts): Promise<void> {
  server.register(receiveRoute, parts);
  server.register(queueRoutes, parts);
  server.register(csvRoutes, parts);
  server.get("/clinic/api/sources", { config: { access: READERS, audit: "sources-read" } }, async (_request, reply) =>
    reply.header("cache-control", "no-store").send(await listSources(parts.store.db)),
  );
}
