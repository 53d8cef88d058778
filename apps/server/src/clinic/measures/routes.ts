import { addMonths, parseDay } from "@afterscript/kernel";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { sendProblem } from "../../http/problem.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { READERS, type Staff } from "../people/access.ts";
import { appendAudit } from "../store/audit.ts";
import { measuresCsv } from "./csv.ts";
import { LookBack } from "./look-back.ts";
import { measureReports } from "./measure-report.ts";
import { type Month, monthOf, monthsBetween } from "./month.ts";

/** Longer than three years says little of one edition of the rules. */
const MOST_MONTHS = 36;
const USUAL_MONTHS = 12;
const MOST_HIDDEN = 100;

const month = z.string().regex(/^[12]\d{3}-(?:0[1-9]|1[0-2])$/);
const Query = z.strictObject({
  from: month.exactOptional(),
  until: month.exactOptional(),
  format: z.enum(["json", "csv", "measure-report"]).default("json"),
  hideBelow: z.coerce.number().int().min(2).max(MOST_HIDDEN).exactOptional(),
});

/** `GET /clinic/api/measures`: the look-back. The first time it answers 202 while it works. */
export async function measureRoutes(server: FastifyInstance, parts: ClinicParts): Promise<void> {
  const lookBack = new LookBack(parts);
  server.addHook("onClose", async () => lookBack.close());

  server.get("/clinic/api/measures", { config: { access: READERS, audit: false } }, async (request, reply) => {
    const query = Query.safeParse(request.query);
    if (!query.success) return sendBadQuery(reply);
    const { format, hideBelow, ...asked } = query.data;
    const thisMonth = monthOf(parseDay(parts.clock.today()) ?? 0);
    const until = asked.until ?? thisMonth;
    const from = asked.from ?? earlierBy(USUAL_MONTHS - 1, until);
    const length = monthsBetween(from, until).length;
    if (length < 1 || length > MOST_MONTHS || until > thisMonth) return sendBadQuery(reply);
    const answer = await lookBack.ask({ from, until, ...(hideBelow !== undefined && { hideBelow }) });
    reply.header("cache-control", "no-store");
    if (answer.state === "computing") return reply.code(202).header("retry-after", "1").send(answer);
    await auditRead(parts, request.staff, { from, until, format });
    switch (format) {
      case "json":
        return answer;
      case "csv":
        return reply
          .header("content-type", "text/csv; charset=utf-8")
          .header("content-disposition", `attachment; filename="look-back-${from}-${until}.csv"`)
          .send(measuresCsv(answer.measures));
      case "measure-report":
        return reply
          .header("content-type", "application/fhir+json; charset=utf-8")
          .header("content-disposition", `attachment; filename="look-back-${from}-${until}.json"`)
          .send(JSON.stringify(measureReports(answer.measures)));
    }
  });
}

/** How far the work is tells nothing of anybody: only an answer is a read. */
async function auditRead(
  { store, clock }: ClinicParts,
  staff: Staff | undefined,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  const who = staff === undefined ? {} : { staffId: staff.id };
  await store.db.transaction((transaction) =>
    appendAudit(transaction, { at: clock.now(), act: "look-back-read", ...who, detail }),
  );
}

function earlierBy(months: number, until: Month): Month {
  return monthOf(addMonths(parseDay(`${until}-01`) ?? 0, -months));
}

function sendBadQuery(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, {
    status: 400,
    code: "MEASURES",
    title: "The months could not be read",
    detail: `From and until are months as YYYY-MM, until is not before from nor after this month, and no more than ${MOST_MONTHS} months are asked for.`,
    mend: `Write from=, until=, format=json, csv or measure-report, and hideBelow= with a number from 2 to ${MOST_HIDDEN}.`,
  });
}
