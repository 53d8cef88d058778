import { Marked } from "marked";
import { escapeHtml } from "./escape-html.ts";

const writer = new Marked({
  renderer: {
    /** On a narrow screen each row stands as a block of its own, each cell under the words of its column. */
    table({ header, rows }) {
      const inline = (tokens: (typeof header)[number]["tokens"]) => this.parser.parseInline(tokens);
      const columns = header.map(({ text }) => plainText(text));
      const head = header.map((one) => `<th role="columnheader" scope="col">${inline(one.tokens)}</th>`).join("");
      const body = rows.map((row) => {
        const cells = row.map(({ tokens }, index) =>
          index === 0
            ? `<th role="rowheader" scope="row">${inline(tokens)}</th>`
            : `<td role="cell" data-column="${escapeHtml(columns[index] ?? "")}">${inline(tokens)}</td>`,
        );
        return `<tr role="row">${cells.join("")}</tr>`;
      });
      return `<table class="table text-table" role="table"><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${body.join("")}</tbody></table>`;
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
