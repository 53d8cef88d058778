import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import type { PageContext } from "../site/context.ts";
import { askedFor } from "./asked-for.ts";
import { compress } from "./compress.ts";
import { deniedSampleFiles } from "./denied-samples.ts";
import { filesUnder } from "./files-under.ts";
import type { RenderPage } from "./open-pages.ts";
import { clientFolder, printedFolder, printedStamp, stampFile } from "./places.ts";
import { printedFile } from "./printed-file.ts";
import { checkTexts } from "./read-texts.ts";
import { type RuleDocuments, ruleFiles } from "./rule-files.ts";
import { type IndexedPage, writeSearchIndex } from "./search-index.ts";
import { type KeptFile, serviceWorker } from "./service-worker.ts";

/** Compressed twins, the worker itself, and pictures that only other sites show. */
const NOT_KEPT = /\.(?:gz|br)$|[/\\]service-worker\.js$|[/\\]cards[/\\]/;

export type SiteParts = {
  readonly render: RenderPage;
  readonly paths: readonly string[];
  readonly context: PageContext;
  readonly documents: RuleDocuments;
};

/** Says whether the printed pages are those of the built pages, of this knowledge, and of where the site stands. */
export async function siteIsFresh(context: PageContext): Promise<boolean> {
  const kept = await readFile(printedStamp, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return kept !== undefined && kept === (await stampOf(context));
}

/**
 * Prints every public page once, writes the compiled rules as files, and compresses all of it. What is served later is
 * what stands here: the same for every reader.
 * @throws Error naming the page that could not be printed, or the line of a text that the knowledge cannot draw.
 */
export async function printSite({ render, paths, context, documents }: SiteParts): Promise<void> {
  await checkTexts(context.library);
  await rm(printedStamp, { force: true });
  await rm(printedFolder, { recursive: true, force: true });
  const rules = join(clientFolder, "knowledge");
  await rm(rules, { recursive: true, force: true });
  const pages: IndexedPage[] = [];
  for (const path of paths) {
    const { status, html } = await render(path, context);
    if (status !== 200) throw new Error(`The page ${path} could not be printed: it answered ${status}.`);
    await write(join(printedFolder, printedFile(path)), html);
    pages.push({ url: path, content: html });
  }
  await writeSearchIndex(pages, join(clientFolder, "pagefind"));
  for (const { name, json } of ruleFiles(documents)) {
    await write(join(rules, context.library.hash, name), json);
  }
  for (const { name, json } of await deniedSampleFiles())
    await write(join(clientFolder, "samples", "denied", name), json);
  await write(join(clientFolder, "service-worker.js"), await serviceWorker(await keptFiles(paths)));
  const files = [...(await filesUnder(printedFolder)), ...(await filesUnder(clientFolder))];
  for (const file of files) await compress(file);
  await writeFile(printedStamp, await stampOf(context));
}

/** Every printed page, and every file beside them that one of these pages can ask for. */
async function keptFiles(paths: readonly string[]): Promise<KeptFile[]> {
  const pages = await Promise.all(
    paths.map(async (url) => ({ url, bytes: await readFile(join(printedFolder, printedFile(url))) })),
  );
  const beside = await Promise.all(
    (await filesUnder(clientFolder))
      .filter((file) => !NOT_KEPT.test(file))
      .map(async (file) => ({
        url: `/${relative(clientFolder, file).split(sep).join("/")}`,
        bytes: await readFile(file),
      })),
  );
  const isBuilt = ({ url }: KeptFile) => url.startsWith("/_astro/");
  // What only pages ask for that are not printed, a clinic's, is kept on nobody's device.
  const asked = askedFor(
    pages.map(({ bytes }) => bytes.toString("utf8")),
    beside.filter(isBuilt).map(({ url, bytes }) => ({
      name: basename(url),
      ...(/\.(?:js|mjs|css)$/.test(url) && { text: bytes.toString("utf8") }),
    })),
  );
  return [...pages, ...beside.filter((file) => !isBuilt(file) || asked.has(basename(file.url)))];
}

async function stampOf({ library, publicOrigin }: PageContext): Promise<string> {
  return JSON.stringify({ pages: await readFile(stampFile, "utf8"), knowledge: library.hash, publicOrigin });
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
