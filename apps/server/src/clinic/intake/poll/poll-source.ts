import { setTimeout as wait } from "node:timers/promises";
import type { ClinicParts } from "../../clinic-parts.ts";
import { makeTokens } from "./backend-token.ts";
import { makeFhirClient } from "./fhir-client.ts";
import { PollFailure } from "./poll-failure.ts";
import type { PolledSource } from "./poll-settings.ts";
import { cursorOf, pollType } from "./poll-type.ts";
import { saveFailure } from "./source-cursor.ts";

export type Polling = { readonly stop: () => Promise<void> };

/** Seconds. */
const LONGEST_WAIT = 3_600;

/** Asks one server for as long as it is not stopped. A round that fails is repeated, each time later, and is shown as failed. */
export function startPolling(parts: ClinicParts, source: PolledSource): Polling {
  const stopping = new AbortController();
  const { signal } = stopping;
  const round = pollRounds(parts, source, signal);
  const running = (async () => {
    let failed = 0;
    while (!signal.aborted) {
      const { failures, retryAfter } = await round();
      failed = failures === 0 ? 0 : failed + 1;
      const pause = Math.max(backOff(source.every, failed), retryAfter ?? 0);
      await wait(Math.min(pause, LONGEST_WAIT) * 1_000, undefined, { signal, ref: false }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** Seconds: twice as long after each failure. */
function backOff(every: number, failed: number): number {
  return Math.min(every * 2 ** Math.min(failed, 10), LONGEST_WAIT);
}

export type Round = { readonly failures: number; readonly retryAfter?: number };

/** Rounds over all types of one server, which share its token. Never throws: what fails is kept with the source. */
export function pollRounds(parts: ClinicParts, source: PolledSource, signal: AbortSignal): () => Promise<Round> {
  const tokens = makeTokens(source.token, parts.clock.now);
  const client = makeFhirClient({ base: source.base, tokens, signal });
  return async () => {
    let failures = 0;
    let retryAfter: number | undefined;
    for (const type of source.types) {
      if (signal.aborted) break;
      try {
        await pollType(parts, client, { source, type });
      } catch (error) {
        if (signal.aborted) break;
        failures += 1;
        const failure = error instanceof PollFailure ? error : undefined;
        // The database may be what failed: then there is nowhere to write it, and the next round shows it.
        await saveFailure(parts.store.db, cursorOf(source, type), failure?.message ?? STORE).catch(() => undefined);
        if (failure?.retryAfter === undefined) continue;
        retryAfter = failure.retryAfter;
        break;
      }
    }
    return { failures, ...(retryAfter !== undefined && { retryAfter }) };
  };
}

const STORE = "What the server answered could not be stored. See that the database runs.";
