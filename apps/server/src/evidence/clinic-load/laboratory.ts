import type { ClinicClient } from "../../testing/run-clinic.ts";
import { failureText } from "./failure-text.ts";
import type { NextSet } from "./result-sets.ts";

/** What became of one set. Times are milliseconds since 1970. */
export type Sent = {
  /** Number of the patient. */
  readonly number: string;
  /** When it was to be sent: a time is counted from here, also where the sender itself was late. */
  readonly dueAt: number;
  /** Left out: it was not acknowledged. */
  readonly acknowledgedAt?: number;
  readonly failure?: string;
};

export type LaboratoryWork = { readonly perMinute: number; readonly until: number; readonly nextSet: NextSet };

/**
 * Sends sets at a steady pace, whether or not the ones before are answered: a slow answer delays nothing, and is not hidden
 * by sending less.
 */
export async function laboratory(
  client: ClinicClient,
  { perMinute, until, nextSet }: LaboratoryWork,
): Promise<readonly Sent[]> {
  const begins = Date.now();
  const underWay: Promise<Sent>[] = [];
  for (let n = 0; ; n += 1) {
    const dueAt = begins + (n * 60_000) / perMinute;
    if (dueAt >= until) break;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueAt - Date.now())));
    underWay.push(send(client, nextSet, n, dueAt));
  }
  return Promise.all(underWay);
}

async function send(client: ClinicClient, nextSet: NextSet, n: number, dueAt: number): Promise<Sent> {
  const { number, contentType, text } = nextSet(n, new Date(dueAt).toISOString());
  const headers = { "content-type": contentType, "x-source": "demo-laboratory" };
  try {
    const response = await client.ask("/clinic/api/intake", { body: text, headers });
    const told = (await response.json()) as {
      readonly sets?: number;
      readonly stored?: number;
      readonly queued?: number;
    };
    const isStored = response.status === 201 && told.sets === 1 && (told.stored ?? 0) > 0 && told.queued === 0;
    return isStored
      ? { number, dueAt, acknowledgedAt: Date.now() }
      : { number, dueAt, failure: `${response.status} ${JSON.stringify(told)}` };
  } catch (error) {
    return { number, dueAt, failure: failureText(error) };
  }
}
