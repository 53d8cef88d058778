import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";

const FONT = "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin";

/** The files of the site that the sign-in page needs. */
export const OPEN_SITE_FILES: readonly string[] = ["/mark.svg"];

/** With them, all that is given to a browser without a session, beside the sign-in page itself. */
export const SIGN_IN_FILES = [
  { path: "/clinic/sign-in/style.css", type: "text/css; charset=utf-8", file: new URL("sign-in.css", import.meta.url) },
  ...(["400", "700"] as const).map((weight) => ({
    path: `/clinic/sign-in/text-${weight}.woff2`,
    type: "font/woff2",
    file: new URL(import.meta.resolve(`${FONT}-${weight}-normal.woff2`)),
  })),
] as const;

export async function signInFiles(server: FastifyInstance): Promise<void> {
  for (const { path, type, file } of SIGN_IN_FILES) {
    const bytes = await readFile(fileURLToPath(file));
    server.get(path, { config: { access: "open" } }, (_request, reply) =>
      reply.header("content-type", type).header("cache-control", "no-cache").send(bytes),
    );
  }
}
