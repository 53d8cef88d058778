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

export type RateLimits = {
  /** Answers 429 and returns the reply when there were too many. */
  readonly refuse: (
    sort: keyof typeof PER_MINUTE,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<FastifyReply | undefined>;
};

/** Counts in memory; `@fastify/rate-limit` must be registered. */
export function rateLimits(server: FastifyInstance, perMinute: Partial<PerMinute> = {}): RateLimits {
  const limit = (sort: keyof typeof PER_MINUTE, keyGenerator: (request: FastifyRequest) => string) =>
    server.createRateLimit({ max: perMinute[sort] ?? PER_MINUTE[sort], timeWindow: 60_000, keyGenerator });
  const byAddress = (request: FastifyRequest): string => request.ip;
  const limiters = {
    signIn: limit("signIn", byAddress),
    stranger: limit("stranger", byAddress),
    session: limit("session", ({ session }) => session?.hash ?? ""),
  };
  return {
    refuse: async (sort, request, reply) => {
      const state = await limiters[sort](request);
      if (state.isAllowed || !state.isExceeded) return undefined;
      return sendProblem(reply.header("retry-after", state.ttlInSeconds), {
        status: 429,
        code: "TOO_MANY_REQUESTS",
        title: "Too many requests",
        detail: "More came within a minute than is answered. Nothing of this request was stored.",
        mend: `Send it again in ${state.ttlInSeconds} seconds.`,
      });
    },
  };
}
