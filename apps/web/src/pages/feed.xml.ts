import type { APIRoute } from "astro";
import { textsOf } from "../content/all-texts.ts";
import { dayOfVersion, xmlResponse, xmlText } from "../machine/xml.ts";
import { words } from "../words/words.ts";

/** The texts as an Atom feed (RFC 4287): a new one, or one whose numbers were drawn from newer knowledge. */
export const GET: APIRoute = ({ locals: { library, origin, publicOrigin } }) => {
  const { site } = words();
  const home = publicOrigin ?? origin;
  const updated = `${dayOfVersion(library.version)}T00:00:00Z`;
  const texts = (["topics", "articles"] as const).flatMap((folder) =>
    textsOf(folder, library).map((text) => ({ ...text, address: `${home}/${folder}/${text.slug}` })),
  );
  const entries = texts.map(
    ({ title, teaser, address }) =>
      `  <entry><id>${xmlText(address)}</id><title>${xmlText(title)}</title><link href="${xmlText(address)}"/>` +
      `<updated>${updated}</updated><summary>${xmlText(teaser)}</summary></entry>`,
  );
  return xmlResponse(
    "application/atom+xml",
    `<feed xmlns="http://www.w3.org/2005/Atom">\n  <id>${xmlText(home)}/</id>\n  <title>${xmlText(site.name)}</title>\n` +
      `  <subtitle>${xmlText(site.description)}</subtitle>\n  <author><name>${xmlText(site.name)}</name></author>\n` +
      `  <link href="${xmlText(home)}/feed.xml" rel="self"/>\n  <link href="${xmlText(home)}/"/>\n` +
      `  <updated>${updated}</updated>\n${entries.join("\n")}\n</feed>\n`,
  );
};
