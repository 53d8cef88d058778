import type { VisitPage } from "@afterscript/wording";
import { type VisitEntry, type VisitSection, visitSections } from "./visit-sections.ts";

/** The page as Markdown: nothing is cut, and nothing that a record holds is read as a mark. */
export function visitMarkdown(page: VisitPage): string {
  const { title, person, day, lead, emergency, disclaimer } = page;
  const blocks = [
    `# ${escaped(title)}`,
    [...(person.name === undefined ? [] : [`**${escaped(person.name)}**`]), escaped(person.line), escaped(day)].join(
      "  \n",
    ),
    `**${escaped(lead)}**`,
    escaped(emergency),
    ...visitSections(page).map(sectionText),
    `*${escaped(disclaimer)}*`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function sectionText({ heading, entries, closing, isNumbered }: VisitSection): string {
  const list = entries.map((entry, index) => entryText(entry, isNumbered ? `${index + 1}.` : "-")).join("\n");
  return [`## ${escaped(heading)}`, ...(list === "" ? [] : [list]), ...closing.map(escaped)].join("\n\n");
}

function entryText({ text, notes, small }: VisitEntry, mark: string): string {
  const indent = " ".repeat(mark.length + 1);
  const below = [...notes.map(escaped), ...(small === undefined ? [] : [`\`${small.replaceAll("`", "'")}\``])];
  return [`${mark} ${escaped(text)}`, ...below.map((line) => `${indent}${line}`)].join("  \n");
}

/** Marks are written as letters, and a line break of a record as a space. */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>#|~]/g, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^[-+]/, "\\$&");
}
