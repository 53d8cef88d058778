import { drawToken, TOKEN } from "../content/draw-token.ts";
import { escapeHtml } from "../content/escape-html.ts";
import type { Place } from "../content/text-fault.ts";
import type { Library } from "../site/context.ts";

/** A text of a claim as markup, each of its tokens drawn from the knowledge. Throws a TextFault when it has no such thing. */
export function drawnHtml(text: string, asked: { readonly library: Library; readonly place: Place }): string {
  return escapeHtml(text).replace(TOKEN, (_token, body: string) => drawToken(body, asked).html);
}

/** The same text as markup without its numbers. */
export function undrawn(text: string): string {
  return escapeHtml(text).replace(TOKEN, "…");
}

/** The ids that the tokens of a text name. A token of several regions names one a region. */
export function idsInTokens(text: string): readonly string[] {
  return [...text.matchAll(TOKEN)].flatMap(([, body = ""]) => {
    const words = body.trim().split(/\s+/);
    const [drug = "", regions = "", ...rest] = (words.find((word) => word.includes(".")) ?? "").split(".");
    return regions.split("+").map((region) => [drug, region, ...rest].join("."));
  });
}
