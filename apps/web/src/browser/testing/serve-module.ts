import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build, type Rollup } from "vite";

/** A page on loopback that has loaded one module of ours: what it exports is `window.tested`. */
export type ModulePage = { readonly origin: string; readonly close: () => Promise<void> };

/** The rules that our own pages live under: what needs more than these does not run here either. */
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; base-uri 'none'; object-src 'none'";

/**
 * Bundles a module for the browser and serves it with an empty page, so that it can be tested where it will run:
 * `const page = await browser.newPage(); await page.goto(origin); await page.evaluate(() => window.tested.…)`.
 */
export async function serveModule(module: URL): Promise<ModulePage> {
  const script = await bundle(module);
  const html =
    '<!doctype html><html lang="en"><title>Test</title><script type="module" src="/module.js"></script></html>';
  const server = createServer((request, response) => {
    const [type, body] =
      request.url === "/module.js" ? ["text/javascript", script] : request.url === "/" ? ["text/html", html] : [];
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": `${type ?? "text/plain"}; charset=utf-8`,
      "content-security-policy": POLICY,
    });
    response.end(body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bundle(module: URL): Promise<string> {
  const path = fileURLToPath(module);
  const entry = "\0tested";
  const result = (await build({
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "tested",
        resolveId: (id) => (id === "tested" ? entry : undefined),
        load: (id) =>
          id === entry ? `import * as tested from ${JSON.stringify(path)}; window.tested = tested;` : undefined,
      },
    ],
    // What the module loads later is in the same file: only one is served.
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rollupOptions: { input: "tested", output: { codeSplitting: false } },
    },
  })) as Rollup.RollupOutput;
  const chunk = result.output.find((output) => output.type === "chunk" && output.isEntry);
  if (chunk?.type !== "chunk") throw new Error(`nothing came of bundling ${path}`);
  return chunk.code;
}
