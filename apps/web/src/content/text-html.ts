import { Marked } from "marked";
import { escapeHtml } from "./escape-html.ts";

const writer = new Marked({
  renderer: {
    /** Wide tables scroll on their own, and by keyboard. */
    table({ header, rows }) {
      const cell = (tag: string, tokens: Parameters<typeof this.parser.parseInline>[0], scope: string) =>
        `<${tag}${scope}>${this.parser.parseInline(tokens)}</${tag}>`;
      const head = header.map((one) => cell("th", one.tokens, ' scope="col"')).join("");
      const body = rows
        .map(
          (row) =>
            `<tr>${row.map((one, index) => (index === 0 ? cell("th", one.tokens, ' scope="row"') : cell("td", one.tokens, ""))).join("")}</tr>`,
        )
        .join("");
      return `<div class="table-scroll" role="region" tabindex="0" aria-label="${escapeHtml(
        header
          .map(({ text }) => plainText(text))
          .filter(Boolean)
          .join(", "),
      )}"><table class="table"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
    },
    link({ href, tokens }) {
      const outside = /^https?:/.test(href) ? ' rel="noreferrer noopener"' : "";
      return `<a href="${escapeHtml(href)}"${outside}>${this.parser.parseInline(tokens)}</a>`;
    },
  },
});

function plainText(text: string): string {
  return text.replace(/<[^>]*>/g, "").trim();
}

/** Markdown of ours as markup; what tokens drew is markup already. */
export function textHtml(markdown: string): string {
  return String(writer.parse(markdown, { async: false }));
}
