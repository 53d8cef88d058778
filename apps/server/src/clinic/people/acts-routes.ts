import { parseDay } from "@afterscript/kernel";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { sendProblem } from "../../http/problem.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { ADMINS } from "./access.ts";
import { actsCsv } from "./acts-csv.ts";

/** A year and its leap day. Longer is asked for in parts. */
const MOST_DAYS = 366;

const Query = z.strictObject({ from: z.iso.date(), until: z.iso.date() });

/** `GET /clinic/api/audit/acts`: what was done on the list in a period, as CSV. */
export async function actsRoutes(server: FastifyInstance, { store }: ClinicParts): Promise<void> {
  const config = { access: ADMINS, audit: "acts-exported" } as const;
  server.get("/clinic/api/audit/acts", { config }, async (request, reply) => {
    const query = Query.safeParse(request.query);
    const length = query.success ? lengthOf(query.data) : 0;
    if (!query.success || length < 1 || length > MOST_DAYS) {
      return sendProblem(reply, {
        status: 400,
        code: "ACTS_NOT_ASKED",
        title: "The days could not be read",
        detail: `From and until are days as YYYY-MM-DD, until is not before from, and no more than ${MOST_DAYS} days are asked for.`,
        mend: "Write from= and until=.",
      });
    }
    const { from, until } = query.data;
    const { text, acts, patients } = await actsCsv(store.db, { from, until });
    request.trail = { detail: { from, until, acts }, patients };
    return reply
      .header("cache-control", "no-store")
      .header("content-type", "text/csv; charset=utf-8")
      .header("content-disposition", `attachment; filename="acts-${from}-${until}.csv"`)
      .send(text);
  });
}

function lengthOf({ from, until }: z.infer<typeof Query>): number {
  const [first, last] = [parseDay(from), parseDay(until)];
  return first === undefined || last === undefined ? 0 : last - first + 1;
}
