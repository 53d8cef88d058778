import type { Checker } from "@afterscript/check";
import { exportCalendar } from "@afterscript/ics";
import type { FastifyInstance } from "fastify";
import { answerFailure } from "../http/failure.ts";
import { acceptJsonText, parseJson, refuseOtherMethods, sendNotJson } from "../http/json-body.ts";
import { sendProblem } from "../http/problem.ts";
import { readCalendarRequest } from "./request.ts";

export type CalendarOptions = { readonly checker: Checker; readonly today: () => string };

/** `POST /api/calendar`: a record in, its tests and reviews to come out, as text/calendar. 204 where nothing is planned. */
export async function calendarRoutes(server: FastifyInstance, { checker, today }: CalendarOptions): Promise<void> {
  acceptJsonText(server);
  server.all("/api/calendar", { onRequest: refuseOtherMethods }, (request, reply) => {
    const body = parseJson(request.body);
    if (body === undefined) return sendNotJson(reply);
    const read = readCalendarRequest(request.query, body.value, today());
    if (read.refusal !== undefined) {
      return sendProblem(reply, { status: 400, title: "The question could not be read", ...read.refusal });
    }
    const result = checker.check(read.request);
    if (result.failure !== undefined) return answerFailure(reply, result.failure);
    const made = exportCalendar(result.report, read.choice);
    if (made.refused !== undefined) {
      return sendProblem(reply, {
        status: 400,
        code: made.refused === "not-ours" ? "EARLIER_NOT_OURS" : "EARLIER_OTHER_PERSON",
        title: "The earlier calendar cannot be updated",
        detail:
          made.refused === "not-ours"
            ? "What earlier holds is no calendar that was written here."
            : "What earlier holds are another person's dates.",
        mend: "Send the calendar that was written for this person, or leave earlier out.",
      });
    }
    reply.header("cache-control", "no-store");
    if (read.format === "json") return reply.send(made.calendar);
    if (made.text === undefined) return reply.code(204).send();
    return reply
      .header("content-type", "text/calendar; charset=utf-8; method=PUBLISH")
      .header("content-disposition", 'attachment; filename="health-dates.ics"')
      .send(made.text);
  });
}
