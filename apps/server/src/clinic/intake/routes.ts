import type { FastifyInstance } from "fastify";
import type { ClinicParts } from "../clinic-parts.ts";
import { queueRoutes } from "./queue-routes.ts";
import { receiveRoute } from "./receive-route.ts";

/** Messages in, the queue of what could not be placed, and how tables are read. */
export async function intakeRoutes(server: FastifyInstance, parts: ClinicParts): Promise<void> {
  server.register(receiveRoute, parts);
  server.register(queueRoutes, parts);
}
