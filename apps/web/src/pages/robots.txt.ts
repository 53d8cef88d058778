import type { APIRoute } from "astro";

/** Readers' pages may be indexed; a page that answers for somebody's record may not. */
export const GET: APIRoute = ({ locals: { origin, publicOrigin } }) =>
  new Response(
    `User-agent: *\nDisallow: /try/own\nDisallow: /api/\nDisallow: /clinic\n\nSitemap: ${publicOrigin ?? origin}/sitemap.xml\n`,
    {
      headers: { "content-type": "text/plain; charset=utf-8" },
    },
  );
