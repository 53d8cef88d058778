import type { VisitPage } from "@afterscript/wording";
import { type VisitEntry, type VisitSection, visitSections } from "./visit-sections.ts";

export type TextOptions = {
  /** Breaks a line to the width of where it is shown; left out, lines are as long as they are. */
  readonly wrap?: (text: string, options: { readonly indent: number }) => string;
};

/** The page as plain text: nothing is cut. */
export function visitText(page: VisitPage, { wrap = plainly }: TextOptions = {}): string {
  const { title, person, day, lead, emergency, disclaimer } = page;
  const head = [title, ...(person.name === undefined ? [] : [person.name]), person.line, day];
  const blocks = [
    head.map((line) => wrap(line, { indent: 0 })).join("\n"),
    wrap(lead, { indent: 0 }),
    wrap(emergency, { indent: 0 }),
    ...visitSections(page).map((section) => sectionText(section, wrap)),
    wrap(disclaimer, { indent: 0 }),
  ];
  return `${blocks.join("\n\n")}\n`;
}

type Wrap = NonNullable<TextOptions["wrap"]>;

function plainly(text: string, { indent }: { readonly indent: number }): string {
  return " ".repeat(indent) + text;
}

function sectionText({ heading, entries, closing, isNumbered }: VisitSection, wrap: Wrap): string {
  const lines = entries.flatMap((entry, index) => entryLines(entry, isNumbered ? `${index + 1}. ` : "", wrap));
  return [wrap(heading, { indent: 0 }), ...lines, ...closing.map((line) => wrap(line, { indent: 2 }))].join("\n");
}

function entryLines({ text, notes, small }: VisitEntry, mark: string, wrap: Wrap): readonly string[] {
  const below = [...notes, ...(small === undefined ? [] : [small])];
  return [wrap(`${mark}${text}`, { indent: 2 }), ...below.map((line) => wrap(line, { indent: 4 }))];
}
