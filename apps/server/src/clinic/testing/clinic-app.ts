import { mkdir } from "node:fs/promises";
import { openChecker } from "@afterscript/check";
import { clientFolder, openSite, type Site } from "@afterscript/web";
import type { Role } from "@afterscript/web/public/clinic.ts";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse, RouteOptions } from "fastify";
import { buildServer } from "../../app.ts";
import { openSamples } from "../../pages/samples.ts";
import { openLibrary } from "../../start/library.ts";
import { SAMPLES } from "../../testing/running-server.ts";
import type { ClinicServerParts } from "../clinic-server.ts";
import { DEMO_ISSUER } from "../people/demo-people.ts";
import { openSession } from "../people/session.ts";
import type { SignInSettings } from "../people/sign-in-settings.ts";
import { rememberStaff } from "../people/staff.ts";
import { type ClinicStore, openStore } from "../store/open-store.ts";

export type ClinicApp = {
  readonly server: FastifyInstance;
  /** Every route, as it was registered. */
  readonly routes: readonly RouteOptions[];
  readonly store: ClinicStore;
  readonly parts: ClinicServerParts;
  /** Moves the clinic's clock on. */
  readonly pass: (minutes: number) => void;
  readonly now: () => string;
  /** A session of a person of this role; "none" is somebody without one. */
  readonly signedIn: (role: Role | "none") => Promise<Asker>;
  readonly log: () => string;
  readonly close: () => Promise<void>;
};

export type Asker = {
  readonly staffId: string;
  readonly csrf: string;
  readonly cookie: string;
  /** Asks as this person, with their token. */
  readonly ask: (options: InjectOptions) => Promise<LightMyRequestResponse>;
};

const EMPTY_PAGES: Site = {
  pages: [],
  printed: () => undefined,
  render: async () => ({ status: 200, type: "text/html", html: "" }),
  wordsOfCard: () => {
    throw new Error("An empty page has no card.");
  },
};

const HOST = "localhost:4870";

export type ClinicAppOptions = {
  readonly signIn?: SignInSettings;
  readonly perMinute?: ClinicServerParts["perMinute"];
  /** The pages of the site as they are; left out: each is empty, which saves building them. */
  readonly pages?: "real";
  /** Routes that only a test has, as a room of the clinic would bring them. */
  readonly extra?: (server: FastifyInstance) => Promise<void>;
  readonly store?: ClinicStore;
};

/** The whole server with the clinic on an embedded store, asked without a port. */
export async function openClinicApp({
  signIn = { demo: true },
  perMinute,
  pages,
  extra,
  store: given,
}: ClinicAppOptions = {}): Promise<ClinicApp> {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(opened.failure.what);
  // Static files are served from a folder that has to be there, built or not: its absence would be logged.
  await mkdir(clientFolder, { recursive: true });
  const { library, documents } = openLibrary(opened.checker);
  const samples = await openSamples(SAMPLES, opened.checker);
  const store = given ?? (await openStore({}));
  let time = Date.parse("2026-07-01T09:00:00.000Z");
  const now = (): string => new Date(time).toISOString();
  const today = (): string => now().slice(0, 10);
  const lines: string[] = [];
  const context = { origin: `http://${HOST}`, today: today(), library, samples };
  const parts: ClinicServerParts = {
    store,
    checker: opened.checker,
    library,
    clock: { now, today },
    region: "uk",
    signIn,
    ...(perMinute !== undefined && { perMinute }),
  };
  const server = buildServer({
    checker: opened.checker,
    library,
    samples,
    site: pages === "real" ? await openSite(context, documents) : EMPTY_PAGES,
    today,
    log: { write: (line) => lines.push(line) },
    clinic: parts,
  });
  const routes: RouteOptions[] = [];
  server.addHook("onRoute", (route) => {
    routes.push(route);
  });
  if (extra !== undefined) server.register(extra);
  await server.ready();
  const signedIn = async (role: Role | "none"): Promise<Asker> => {
    const person = await rememberStaff(store.db, {
      issuer: signIn.demo === true ? DEMO_ISSUER : "https://id.example",
      subject: `test-${role}`,
      name: `Test ${role}`,
      ...(role !== "none" && { role }),
      now: now(),
    });
    const { secret, csrf } = await openSession(store.db, person.id, now());
    const cookie = `afterscript-session=${secret}`;
    return {
      staffId: person.id,
      csrf,
      cookie,
      ask: (options) =>
        server.inject({ ...options, headers: { host: HOST, cookie, "x-csrf-token": csrf, ...options.headers } }),
    };
  };
  return {
    server,
    routes,
    store,
    parts,
    now,
    signedIn,
    pass: (minutes) => {
      time += minutes * 60_000;
    },
    log: () => lines.join(""),
    close: async () => {
      await server.close();
      if (given === undefined) await store.close();
    },
  };
}
