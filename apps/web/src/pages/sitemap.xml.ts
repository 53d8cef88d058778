import type { APIRoute } from "astro";
import { dayOfVersion, xmlResponse, xmlText } from "../machine/xml.ts";
import { readingPages } from "../site/public-pages.ts";

/** Every page for readers, as sitemaps.org has it. Screens that show what is kept on a device are not listed. */
export const GET: APIRoute = ({ locals: { library, origin, publicOrigin } }) => {
  const day = dayOfVersion(library.version);
  const rows = readingPages(library).map(
    (path) => `  <url><loc>${xmlText((publicOrigin ?? origin) + path)}</loc><lastmod>${day}</lastmod></url>`,
  );
  return xmlResponse(
    "application/xml",
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join("\n")}\n</urlset>\n`,
  );
};
