import { createHash } from "node:crypto";
import type { VisitPage } from "@afterscript/wording";
import type { Paper } from "./paper.ts";
import { type VisitEntry, type VisitSection, visitSections } from "./visit-sections.ts";
import { visitStyle } from "./visit-style.ts";

/** The page as one file that prints as it stands: no script, nothing fetched from anywhere, nothing cut. */
export function visitHtml(page: VisitPage, { paper }: { readonly paper: Paper }): string {
  const { title, person, day, lead, emergency, disclaimer, language } = page;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(paper)}">
<title>${escaped(title)}</title>
<style>${visitStyle(paper)}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
${person.name === undefined ? "" : `<p><strong><bdi>${escaped(person.name)}</bdi></strong></p>\n`}<p class="meta">${escaped(person.line)} ${escaped(day)}</p>
</header>
<main>
<p class="lead">${escaped(lead)}</p>
<p>${escaped(emergency)}</p>
${visitSections(page).map(sectionHtml).join("\n")}
</main>
<footer><p>${escaped(disclaimer)}</p></footer>
</body>
</html>
`;
}

/** Allows this page's own style and nothing else; a server sends the same as a header. */
export function contentPolicy(paper: Paper): string {
  const hash = createHash("sha256").update(visitStyle(paper)).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

function sectionHtml({ id, heading, entries, closing, isNumbered }: VisitSection): string {
  const list = isNumbered ? "ol" : "ul";
  const items = entries.map((entry) => `<li>${entryHtml(entry)}</li>`).join("\n");
  const kind = id === "urgent" ? ` class="urgent${entries.length === 0 ? " none" : ""}"` : "";
  return `<section${kind} aria-labelledby="${id}">
<h2 id="${id}">${escaped(heading)}</h2>
${items === "" ? "" : `<${list}>\n${items}\n</${list}>\n`}${closing.map((line) => `<p class="meta">${escaped(line)}</p>`).join("\n")}
</section>`;
}

function entryHtml({ text, notes, small }: VisitEntry): string {
  const below = notes.map((note) => `<p class="note">${escaped(note)}</p>`);
  const last = small === undefined ? [] : [`<p class="small">${escaped(small)}</p>`];
  return [notes.length > 0 ? `<strong>${escaped(text)}</strong>` : escaped(text), ...below, ...last].join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What a record holds is text, never a mark; characters that no page may hold are left out. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter).replace(/(?![\t\n\r])\p{Cc}/gu, "");
}
