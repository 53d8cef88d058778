import { words } from "../words/words.ts";
import type { Card } from "./draw-card.ts";

/** What stands on the card of a printed page: the page's own title, without the site's name behind it. */
export function wordsOfCard(html: string): Card {
  const { site } = words();
  const title = textOf(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? site.name);
  const own = title.replace(new RegExp(` · ${site.name}$`), "");
  return { title: own, name: site.name, promise: site.description };
}

function textOf(html: string): string {
  const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return html
    .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, (_whole, name: string) => signs[name] ?? "")
    .trim();
}
