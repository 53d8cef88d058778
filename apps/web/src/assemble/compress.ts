import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXT = /\.(?:html|css|js|mjs|json|svg|xml|txt|webmanifest)$/;
const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Writes the compressed twins of a text file beside it (`.gz`, `.br`), which the server sends to browsers that take them. */
export async function compress(file: string): Promise<void> {
  if (!TEXT.test(file)) return;
  const bytes = await readFile(file);
  const [small, smaller] = await Promise.all([
    gzipped(bytes, { level: 9 }),
    brotlied(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ]);
  await Promise.all([writeFile(`${file}.gz`, small), writeFile(`${file}.br`, smaller)]);
}
