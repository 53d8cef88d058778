import { readChoices, SAMPLE_DAY } from "@afterscript/web";
import type { FastifyInstance } from "fastify";
import { answerFailure } from "../http/failure.ts";
import { sendProblem } from "../http/problem.ts";
import type { PageServices } from "./page-context.ts";

/** `GET /try/<sample>.json`: the same answer as the page, as the published JSON. */
export function sampleJsonRoute(server: FastifyInstance, { samples }: PageServices): void {
  server.get<{ Params: { sample: string } }>("/try/:sample.json", (request, reply) => {
    const sample = samples.find(({ id }) => id === request.params.sample);
    if (sample === undefined) {
      return sendProblem(reply, {
        status: 404,
        code: "SAMPLE_UNKNOWN",
        title: "No such sample",
        detail: "No invented person has this name here.",
        mend: "The first page lists them.",
      });
    }
    const query = new URL(request.url, "http://localhost").searchParams;
    const asked = sample.publish(
      readChoices(query, { region: sample.region, asOf: SAMPLE_DAY, audience: sample.asks }),
    );
    if (asked.failure !== undefined) return answerFailure(reply, asked.failure);
    return reply.header("cache-control", "no-store").send(asked.report);
  });
}
