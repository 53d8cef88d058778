import type { FastifyReply } from "fastify";

/** An RFC 9457 problem. `detail` never repeats what was sent: a body may hold a person's record. */
export type Problem = {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Stable, upper snake case. */
  readonly code: string;
  /** How to mend it. */
  readonly mend?: string;
};

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, title, detail, code, mend } = problem;
  return reply
    .code(status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .header("cache-control", "no-store")
    .send(JSON.stringify({ type: "about:blank", title, status, detail, code, ...(mend !== undefined && { mend }) }));
}
