import type { Failure } from "@afterscript/check";
import type { FastifyReply } from "fastify";
import { sendProblem } from "./problem.ts";

/** The asker's mistake is 400; knowledge that cannot be used is ours, 503. */
export function answerFailure(reply: FastifyReply, failure: Failure): FastifyReply {
  const ours = failure.sort === "knowledge";
  return sendProblem(reply, {
    status: ours ? 503 : 400,
    code: failure.code,
    title: ours ? "The knowledge cannot be used" : "The record could not be assessed",
    detail: `${failure.what} (${failure.where})`,
    mend: failure.mend,
  });
}
