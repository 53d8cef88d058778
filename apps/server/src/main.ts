import { fileURLToPath } from "node:url";
import { type Checker, openChecker } from "@afterscript/check";
import { openSite, pagesAreFresh, siteIsFresh, unprinted } from "@afterscript/web";
import { buildServer } from "./app.ts";
import { openSamples } from "./pages/samples.ts";
import { HELP, readArguments } from "./start/arguments.ts";
import { endInTurn } from "./start/end-in-turn.ts";
import { failureLine, portFailure } from "./start/failure-line.ts";
import { openLibrary } from "./start/library.ts";
import { openClinic } from "./start/open-clinic.ts";
import { printedSteps } from "./start/steps.ts";
import { Stopped } from "./start/stopped.ts";
import { today } from "./start/today.ts";
import { tryPort } from "./start/try-port.ts";
import { welcomeLines } from "./start/welcome.ts";

const SAMPLES = fileURLToPath(new URL("../../../testkit/samples", import.meta.url));

async function start(given: readonly string[]): Promise<void> {
  const read = readArguments(given);
  if (read.mistake !== undefined) throw new Stopped(`\n${read.mistake}\n`, 2);
  const { port, help, publicOrigin, samples: folder = SAMPLES, host = "127.0.0.1", clinic: asked } = read.arguments;
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  process.stdout.write("\nAfterscript: what happens after the prescription is written.\n\n");
  const steps = printedSteps(
    (line) => process.stdout.write(`${line}\n`),
    () => performance.now(),
  );
  const portRefused = (error: NodeJS.ErrnoException): never => {
    const { code } = error;
    throw new Stopped(portFailure(code === undefined ? {} : { code }, port, given) ?? error.message, 1);
  };
  await tryPort(port, host).catch(portRefused);
  const checker = await steps.run("Reading the knowledge", readKnowledge);
  const { library, documents } = openLibrary(checker);
  const clinic =
    asked === undefined
      ? undefined
      : await openClinic({
          asked,
          environment: process.env,
          checker,
          library,
          steps,
          tell: (line) => process.stdout.write(line),
          warn: (line) => process.stderr.write(line),
        });
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
      ...(clinic !== undefined && { clinic: clinic.parts }),
    });
  });
  await steps
    .run("Listening", () => server.listen({ port, host }))
    .catch(async (error: NodeJS.ErrnoException) => {
      await clinic?.rest();
      await clinic?.close();
      portRefused(error);
    });
  const address = server.server.address();
  const opened = typeof address === "object" && address !== null ? address.port : port;
  // What comes by itself ends first, then each request that has begun is answered, then the data are let go of.
  const stop = async (): Promise<void> => {
    const endings = [
      { what: "What comes by itself", end: async () => clinic?.rest() },
      { what: "The server", end: () => server.close() },
      { what: "The store", end: async () => clinic?.close() },
    ];
    process.exit(await endInTurn(endings, (line) => process.stderr.write(line)));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const { version, covers } = library;
  process.stdout.write(
    welcomeLines({
      port: opened,
      version,
      covers,
      ...(asked !== undefined &&
        clinic !== undefined && {
          clinic: {
            region: asked.region,
            demo: asked.demo,
            where: clinic.where,
            ...(clinic.parts.signIn.publicOrigin !== undefined && { publicOrigin: clinic.parts.signIn.publicOrigin }),
          },
        }),
    }),
  );
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
