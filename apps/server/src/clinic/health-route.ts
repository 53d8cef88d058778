import { sql } from "drizzle-orm";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "../http/problem.ts";
import type { ClinicParts } from "./clinic-parts.ts";

/** `GET /health`: whether the store answers. The only route that tells something without a session. */
export async function healthRoute(server: FastifyInstance, { store }: Pick<ClinicParts, "store">): Promise<void> {
  server.get("/health", { config: { access: "open" } }, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    try {
      await store.db.execute(sql`select 1`);
      return { ok: true };
    } catch {
      return sendProblem(reply, {
        status: 503,
        code: "STORE_SILENT",
        title: "The store does not answer",
        detail: "The database cannot be reached, or refuses.",
        mend: "See that the database runs and that DATABASE_URL names it.",
      });
    }
  });
}
