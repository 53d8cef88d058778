import { fileURLToPath } from "node:url";
import { type Checker, openChecker } from "@afterscript/check";
import { openSite, type PageLanguage, unprinted } from "@afterscript/web";
import { buildServer } from "../app.ts";
import { openSamples } from "../pages/samples.ts";
import { openLibrary } from "../start/library.ts";

export const SAMPLES = fileURLToPath(new URL("../../../../testkit/samples", import.meta.url));

const TODAY = "2026-07-01";

export type RunningServer = {
  readonly origin: string;
  readonly address: string;
  /** The address of every page that is the same for every reader. */
  readonly pages: readonly string[];
  /** Everything that was logged. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
};

export type RunOptions = {
  readonly samples?: string;
  readonly bodyLimit?: number;
  /** Stands in for the real checker's `check`. */
  readonly check?: Checker["check"];
  /** Shows every page in this language: a made-up one, to find what is not in the catalog. */
  readonly language?: PageLanguage;
  /** Where the site stands for everybody. Its pages are not printed here: the printed ones are for no such place. */
  readonly publicOrigin?: string;
};

/** A real server on a free port of this machine, with the real knowledge and the built pages. */
export async function runServer({
  samples = SAMPLES,
  bodyLimit,
  check,
  language,
  publicOrigin,
}: RunOptions = {}): Promise<RunningServer> {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(opened.failure.what);
  const lines: string[] = [];
  const checker = check === undefined ? opened.checker : { ...opened.checker, check };
  const { library, documents } = openLibrary(opened.checker);
  const people = await openSamples(samples, opened.checker);
  const context = {
    origin: "http://localhost:4870",
    today: TODAY,
    library,
    samples: await openSamples(SAMPLES, opened.checker),
  };
  const site = await openSite(context, documents);
  // Printed pages show the samples of this repository, in English, for no place in particular.
  const isPrinted = [check, language, publicOrigin].every((one) => one === undefined) && samples === SAMPLES;
  const server = buildServer({
    checker,
    library,
    samples: people,
    site: isPrinted ? site : unprinted(site),
    today: () => TODAY,
    ...(language !== undefined && { language }),
    ...(publicOrigin !== undefined && { publicOrigin }),
    log: { write: (line) => lines.push(line) },
    ...(bodyLimit !== undefined && { bodyLimit }),
  });
  const origin = await server.listen({ port: 0, host: "127.0.0.1" });
  const address = server.server.address();
  return {
    origin,
    pages: site.pages,
    address: typeof address === "object" && address !== null ? address.address : "",
    log: () => lines.join(""),
    close: () => server.close(),
  };
}
