import { fileURLToPath } from "node:url";
import { type Checker, openChecker } from "@afterscript/check";
import { openSite, pagesAreFresh, siteIsFresh, unprinted } from "@afterscript/web";
import { buildServer } from "./app.ts";
import { openSamples } from "./pages/samples.ts";
import { HELP, readArguments } from "./start/arguments.ts";
import { failureLine, portFailure } from "./start/failure-line.ts";
import { openLibrary } from "./start/library.ts";
import { printedSteps } from "./start/steps.ts";
import { today } from "./start/today.ts";
import { welcomeLines } from "./start/welcome.ts";

const SAMPLES = fileURLToPath(new URL("../../../testkit/samples", import.meta.url));

class Stopped extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

async function start(given: readonly string[]): Promise<void> {
  const read = readArguments(given);
  if (read.mistake !== undefined) throw new Stopped(`\n${read.mistake}\n`, 2);
  const { port, help, publicOrigin, samples: folder = SAMPLES } = read.arguments;
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  process.stdout.write("\nAfterscript: what happens after the prescription is written.\n\n");
  const steps = printedSteps(
    (line) => process.stdout.write(`${line}\n`),
    () => performance.now(),
  );
  const checker = await steps.run("Reading the knowledge", readKnowledge);
  const { library, documents } = openLibrary(checker);
  const samples = await openSamples(folder, checker);
  const context = {
    origin: `http://localhost:${port}`,
    today: today(),
    library,
    samples,
    ...(publicOrigin && { publicOrigin }),
  };
  const fresh = (await pagesAreFresh()) && (await siteIsFresh(context));
  const server = await steps.run(fresh ? "Opening the pages" : "Building the pages", async () => {
    const site = await openSite(context, documents);
    // Printed pages show the samples of this repository: others are shown by rendering each page anew.
    return buildServer({
      checker,
      samples,
      today,
      library,
      ...(publicOrigin && { publicOrigin }),
      site: folder === SAMPLES ? site : unprinted(site),
    });
  });
  await steps
    .run("Listening", () => server.listen({ port, host: "127.0.0.1" }))
    .catch((error: NodeJS.ErrnoException) => {
      throw new Stopped(portFailure(error.code === undefined ? {} : { code: error.code }, port) ?? error.message, 1);
    });
  const address = server.server.address();
  const opened = typeof address === "object" && address !== null ? address.port : port;
  process.stdout.write(welcomeLines({ port: opened, version: library.version, covers: library.covers }));
  const stop = (): void => {
    server.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

async function readKnowledge(): Promise<Checker> {
  const opened = await openChecker();
  if (opened.failure !== undefined) throw new Stopped(failureLine(opened.failure), 3);
  return opened.checker;
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stopped) && !(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof Stopped ? error.exitCode : 1;
}
