import { fileURLToPath } from "node:url";
import { type Checker, openChecker } from "@afterscript/check";
import { ensurePages, openPages } from "@afterscript/web";
import { buildServer } from "../app.ts";
import { openSamples } from "../pages/samples.ts";
import { openLibrary } from "../start/library.ts";

export const SAMPLES = fileURLToPath(new URL("../../../../testkit/samples", import.meta.url));

export type RunningServer = {
  readonly origin: string;
  readonly address: string;
  /** Everything that was logged. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
};

export type RunOptions = {
  readonly samples?: string;
  readonly bodyLimit?: number;
  /** Stands in for the real checker's `check`. */
  readonly check?: Checker["check"];
};

/** A real server on a free port of this machine, with the real knowledge and the built pages. */
export async function runServer({ samples = SAMPLES, bodyLimit, check }: RunOptions = {}): Promise<RunningServer> {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Error(opened.failure.what);
  await ensurePages();
  const lines: string[] = [];
  const checker = check === undefined ? opened.checker : { ...opened.checker, check };
  const server = buildServer({
    checker,
    library: openLibrary(opened.checker),
    samples: await openSamples(samples, opened.checker),
    render: await openPages(),
    today: () => "2026-07-01",
    log: { write: (line) => lines.push(line) },
    ...(bodyLimit !== undefined && { bodyLimit }),
  });
  const origin = await server.listen({ port: 0, host: "127.0.0.1" });
  const address = server.server.address();
  return {
    origin,
    address: typeof address === "object" && address !== null ? address.address : "",
    log: () => lines.join(""),
    close: () => server.close(),
  };
}
