import { readingGrade, wordsOf } from "@afterscript/wording";
import { marked, type Token } from "marked";

/** The highest grade that a text of ours may have. */
export const HIGHEST_GRADE = 8;

export type ReadingLevel = { readonly grade: number; readonly words: number };

/** Flesch-Kincaid grade of all sentences and list items; tables, headings and diagrams are no sentences. */
export function readingLevel(markdown: readonly string[]): ReadingLevel {
  const text = markdown.flatMap((one) => sentencesIn(marked.lexer(one))).join(" ");
  return { grade: Math.round(readingGrade(text) * 10) / 10, words: wordsOf(text).length };
}

function sentencesIn(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.type === "list") return token.items.flatMap((item: { tokens: Token[] }) => sentencesIn(item.tokens));
    if (token.type === "blockquote") return sentencesIn(token.tokens ?? []);
    return token.type === "paragraph" || token.type === "text" ? [ended(plain(String(token.text)))] : [];
  });
}

function plain(markdown: string): string {
  return String(marked.parseInline(markdown))
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:quot|#39|lt|gt|amp);/g, " ")
    .replace(/[\u2009\u00a0]/g, " ")
    .trim();
}

function ended(text: string): string {
  return /[.!?]["”’)]*$/.test(text) ? text.replace(/["”’)]+$/, "") : `${text.replace(/[:;,]$/, "")}.`;
}
