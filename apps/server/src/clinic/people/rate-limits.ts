import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sendProblem } from "../../http/problem.ts";

/**
 * Requests a minute. A nurse at three keystrokes an item stays far below; a client that sends a thousand result sets a
 * minute, one a request, fits six times. An address is many people behind one router.
 */
export const PER_MINUTE = {
  /** Steps of signing in, by address. */
  signIn: 60,
  /** Everything else without a session, by address: health, the sign-in page's files, refusals. */
  stranger: 600,
  /** By session. */
  session: 6_000,
} as const;

export type PerMinute = { readonly [sort in keyof typeof PER_MINUTE]: number };

/** Seconds to wait when there were too many; undefined when this one is answered. */
export type TooMany = (sort: keyof typeof PER_MINUTE, request: FastifyRequest) => Promise<number | undefined>;

/** Counts in memory; `@fastify/rate-limit` must be registered. */
export function countRequests(server: FastifyInstance, perMinute: Partial<PerMinute> = {}): TooMany {
  const limit = (sort: keyof typeof PER_MINUTE, keyGenerator: (request: FastifyRequest) => string) =>
    server.createRateLimit({ max: perMinute[sort] ?? PER_MINUTE[sort], timeWindow: 60_000, keyGenerator });
  const byAddress = (request: FastifyRequest): string => request.ip;
  const limiters = {
    signIn: limit("signIn", byAddress),
    stranger: limit("stranger", byAddress),
    session: limit("session", ({ session }) => session?.hash ?? ""),
  };
  return async (sort, request) => {
    const state = await limiters[sort](request);
    return state.isAllowed || !state.isExceeded ? undefined : state.ttlInSeconds;
  };
}

export function refuseTooMany(reply: FastifyReply, seconds: number): FastifyReply {
  return sendProblem(reply.header("retry-after", seconds), {
    status: 429,
    code: "TOO_MANY_REQUESTS",
    title: "Too many requests",
    detail: "More came within a minute than is answered. Nothing of this request was stored.",
    mend: `Send it again in ${seconds} seconds.`,
  });
}
