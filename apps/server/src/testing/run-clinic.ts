import { openChecker } from "@afterscript/check";
import { openSite } from "@afterscript/web";
import type { Role, SignedIn } from "@afterscript/web/public/clinic.ts";
import { buildServer } from "../app.ts";
import type { ClinicParts } from "../clinic/clinic-parts.ts";
import { type ClinicStore, openStore } from "../clinic/store/open-store.ts";
import { openSamples } from "../pages/samples.ts";
import { openLibrary } from "../start/library.ts";
import { SAMPLES } from "./running-server.ts";

/** A real clinic on a free port of this machine, with demo people and a clock that a test moves. */
export type RunningClinic = {
  /** `http://localhost:<port>`: open `${origin}/clinic`. */
  readonly origin: string;
  readonly store: ClinicStore;
  /** As every room of the server has them: for putting data in through the real intake. */
  readonly parts: ClinicParts;
  /** Moves the clock on. */
  readonly pass: (minutes: number) => void;
  /** Signs in as this role's made-up person, through the real form. */
  readonly signIn: (role: Role) => Promise<ClinicClient>;
  /** Everything that was logged. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
};

export type ClinicClient = {
  readonly me: SignedIn;
  /** Asks by fetch with this person's session and token; a body that is no text is sent as JSON. */
  readonly ask: (path: string, options?: AskOptions) => Promise<Response>;
  /** For a browser: `context.addCookies([client.cookie])`. */
  readonly cookie: { readonly name: string; readonly value: string; readonly url: string };
};

export type AskOptions = {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

export type RunClinicOptions = {
  /** Left out: a new embedded one in memory. A given one stays open after `close`. */
  readonly store?: ClinicStore;
  /** ISO date-time, UTC; left out: 2026-07-01T09:00:00.000Z. */
  readonly now?: string;
  readonly region?: ClinicParts["region"];
};

export async function runClinic({
  store: given,
  now: begins = "2026-07-01T09:00:00.000Z",
  region = "uk",
}: RunClinicOptions = {}): Promise<RunningClinic> {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(opened.failure.what);
  const { checker } = opened;
  const { library, documents } = openLibrary(checker);
  const samples = await openSamples(SAMPLES, checker);
  const store = given ?? (await openStore({}));
  let time = Date.parse(begins);
  const now = (): string => new Date(time).toISOString();
  const today = (): string => now().slice(0, 10);
  const parts: ClinicParts = { store, checker, library, clock: { now, today }, region };
  const lines: string[] = [];
  const site = await openSite({ origin: "http://localhost:4870", today: "2026-07-01", library, samples }, documents);
  const server = buildServer({
    checker,
    library,
    samples,
    site,
    today,
    log: { write: (line) => lines.push(line) },
    clinic: { ...parts, signIn: { demo: true } },
  });
  await server.listen({ port: 0, host: "127.0.0.1" });
  const address = server.server.address();
  const origin = `http://localhost:${typeof address === "object" ? address?.port : ""}`;
  return {
    origin,
    store,
    parts,
    pass: (minutes) => {
      time += minutes * 60_000;
    },
    signIn: (role) => signInAt(origin, role),
    log: () => lines.join(""),
    close: async () => {
      await server.close();
      if (given === undefined) await store.close();
    },
  };
}

/** Signs in at any clinic that runs with demo people. */
export async function signInAt(origin: string, role: Role): Promise<ClinicClient> {
  const answer = await fetch(`${origin}/clinic/sign-in/demo`, {
    method: "POST",
    body: new URLSearchParams({ role }),
    redirect: "manual",
  });
  const [name = "", value = ""] = (answer.headers.getSetCookie()[0] ?? "").split(";")[0]?.split("=") ?? [];
  if (value === "") throw new Error(`No session for ${role}: ${answer.status} ${await answer.text()}`);
  const cookie = `${name}=${value}`;
  const me = (await (await fetch(`${origin}/clinic/api/me`, { headers: { cookie } })).json()) as SignedIn;
  const ask = (path: string, { method, body, headers }: AskOptions = {}): Promise<Response> =>
    fetch(`${origin}${path}`, {
      method: method ?? (body === undefined ? "GET" : "POST"),
      redirect: "manual",
      headers: {
        cookie,
        "x-csrf-token": me.csrf,
        ...(body !== undefined && typeof body !== "string" && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  return { me, ask, cookie: { name, value, url: origin } };
}
