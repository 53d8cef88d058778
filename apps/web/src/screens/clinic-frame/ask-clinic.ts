import { ScreenError, type ScreenFailure } from "../../browser/failure.ts";
import { words } from "../../words/words.ts";

/** Tells the frame that the session has ended. */
export const SESSION_ENDED = "clinic-session-ended";

/** Why the clinic's server did not do what was asked. `status` is 0 where it was not reached. */
export class ClinicError extends ScreenError {
  readonly status: number;
  constructor(status: number, failure: ScreenFailure) {
    super(failure);
    this.status = status;
  }
}

let csrf = "";

/** Sent with every request that changes something. */
export function keepCsrf(token: string): void {
  csrf = token;
}

export type Asking = {
  /** Left out: nothing is changed. */
  readonly body?: unknown;
  /** Of a body that is text as it is. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * Asks the clinic's server.
 * @throws ClinicError when it cannot be reached, the session has ended, or it refuses; with the server's own words.
 */
export async function askClinic<T>(path: string, asking: Asking = {}): Promise<T> {
  const response = await reach(path, asking);
  if (response.ok) return (await readBody(response)) as T;
  if (response.status === 401) window.dispatchEvent(new Event(SESSION_ENDED));
  throw new ClinicError(response.status, await refusal(response));
}

async function reach(path: string, { body, type = "application/json", headers = {} }: Asking): Promise<Response> {
  const sent =
    body === undefined
      ? {}
      : {
          method: "POST",
          body: typeof body === "string" ? body : JSON.stringify(body),
          type: { "content-type": type },
        };
  const { type: contentType = {}, ...rest } = sent;
  try {
    return await fetch(path, {
      ...rest,
      cache: "no-store",
      headers: {
        accept: "application/json",
        ...(body !== undefined && { "x-csrf-token": csrf }),
        ...contentType,
        ...headers,
      },
      signal: AbortSignal.timeout(30_000),
    });
  } catch {
    throw new ClinicError(0, { code: "NOT_REACHED", ...words().clinic.failed.notReached });
  }
}

async function readBody(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  return text === "" || response.headers.get("content-type")?.includes("json") !== true ? text : JSON.parse(text);
}

async function refusal(response: Response): Promise<ScreenFailure> {
  const say = words().clinic.failed;
  if (response.status === 401) return { code: "SIGNED_OUT", ...say.signedOut };
  const problem = (await response.json().catch(() => undefined)) as Record<string, unknown> | undefined;
  const text = (field: string) => (typeof problem?.[field] === "string" ? problem[field] : undefined);
  const own = { 403: say.notAllowed, 404: say.notThere, 409: say.changed, 429: say.tooMany }[response.status];
  return {
    code: text("code") ?? `STATUS_${response.status}`,
    what: text("title") ?? own?.what ?? say.refused.what,
    mend: [text("detail"), text("mend") ?? own?.mend ?? say.refused.mend].filter(Boolean).join(" "),
  };
}
