import { type VisitPage, type VisitQuestion, visitWords } from "@afterscript/wording";
import { citeText } from "../visit-sections.ts";
import type { TextStyle } from "./set-text.ts";

/** A paragraph: `mark` hangs before it, as the number of a question. */
export type Paragraph = {
  readonly text: string;
  readonly style: StyleName;
  readonly mark?: string;
  /** Room above, in lines of body text. */
  readonly above?: number;
};

/** A heading with a list below it. */
export type Group = {
  readonly heading?: string;
  readonly isUrgent?: true;
  readonly items: readonly (readonly Paragraph[])[];
  readonly closing: readonly Paragraph[];
};

/** A group that can be made shorter: `make(count)` prints the first `count` of its `units`. */
export type CutGroup = {
  readonly units: number;
  /** Fewer than this are never printed. */
  readonly least: number;
  /** Which group gives way first, the lowest first; of equal ones the tallest. */
  readonly rank: number;
  readonly make: (count: number) => Group;
};

const BODY = 10.5;
const INK = "#1E1B24";
const MUTED = "#4A4453";

export const STYLES = {
  title: style("title", 24, INK),
  name: style("bold", 13, INK),
  lead: style("bold", 11.5, INK),
  heading: style("bold", 12, INK),
  question: style("bold", BODY, INK),
  body: style("text", BODY, INK),
  strong: style("bold", BODY, INK),
  note: style("text", 9.5, INK),
  meta: style("text", 9, MUTED),
  small: style("mono", 7.5, MUTED),
} as const satisfies Readonly<Record<string, TextStyle>>;
export type StyleName = keyof typeof STYLES;

function style(face: TextStyle["face"], size: number, colour: string): TextStyle {
  return { face, size, leading: size * 1.28, colour };
}

export type Parts = {
  readonly head: Group;
  readonly urgent: CutGroup;
  readonly main: readonly CutGroup[];
  readonly margin: readonly CutGroup[];
  readonly sources: CutGroup;
  readonly foot: (leftOut: number, isShortened: boolean, hasUnprintable: boolean) => Group;
};

/** How much stands below each question: where room is short, one section and fewer names. */
type Depth = { readonly sections: number; readonly names: number };
const FULL: Depth = { sections: 3, names: Number.POSITIVE_INFINITY };
const BRIEF: Depth = { sections: 1, names: 4 };

/** Everything that is to stand on the page, as groups that can give way. */
export function partsOf(page: VisitPage, { isBrief = false }: { readonly isBrief?: boolean } = {}): Parts {
  const depth = isBrief ? BRIEF : FULL;
  const words = visitWords(page.language)[page.audience];
  const { more } = words;
  const list = (
    { heading, none, more: closing }: { readonly heading: string; readonly none: string; readonly more?: string },
    items: readonly (readonly Paragraph[])[],
    { least, rank }: { readonly least: number; readonly rank: number },
  ): CutGroup => ({
    units: items.length,
    least: Math.min(least, items.length),
    rank,
    make: (count) => ({
      heading,
      items: items.slice(0, count),
      closing: [
        ...(items.length === 0 ? [meta(none)] : []),
        ...(count < items.length ? [meta(more(items.length - count))] : []),
        ...(closing === undefined ? [] : [meta(closing)]),
      ],
    }),
  });
  return {
    head: headOf(page),
    urgent: urgentOf(page, more),
    main: [
      list(
        page.questions,
        page.questions.items.map((one, index) => questionItem(one, index + 1, { page, more, depth })),
        { least: 1, rank: 3 },
      ),
    ],
    margin: [
      ...(page.changes === undefined
        ? []
        : [
            list(
              page.changes,
              page.changes.items.map(({ text }) => [note(text)]),
              { least: 2, rank: 2 },
            ),
          ]),
      list(
        page.medicines,
        page.medicines.items.map((one) => [one.drug === undefined ? note(one.text) : strong(one.text)]),
        { least: 2, rank: 2 },
      ),
      list(page.results, page.results.items.map(resultItem), { least: 3, rank: 2 }),
      list(
        page.symptoms,
        page.symptoms.items.map(({ text }) => [note(text)]),
        { least: 2, rank: 2 },
      ),
      missingOf(page, more),
      ...(page.problems.items.length === 0
        ? []
        : [
            list(
              page.problems,
              page.problems.items.map(({ text }) => [meta(text)]),
              { least: 0, rank: 1 },
            ),
          ]),
    ],
    sources: list(
      page.sources,
      page.sources.items.map(({ number, text, document }) => [
        { text: `[${number}] ${text}. ${document}`, style: "small" as const },
      ]),
      { least: 1, rank: 0 },
    ),
    foot: (leftOut, isShortened, hasUnprintable) => ({
      items: [],
      closing: [
        ...(leftOut > 0 ? [strong(words.cut(leftOut))] : []),
        ...(isShortened ? [meta(words.shortened)] : []),
        ...(hasUnprintable ? [meta(words.lettersMissing)] : []),
        meta(page.disclaimer),
      ],
    }),
  };
}

function headOf({ title, person, day, lead, emergency, urgent }: VisitPage): Group {
  return {
    items: [],
    closing: [
      { text: title, style: "title" },
      ...(person.name === undefined ? [] : [{ text: person.name, style: "name" as const }]),
      meta(`${person.line} ${day}`),
      { text: lead, style: "lead", above: 0.5 },
      note(emergency),
      ...(urgent.items.length === 0 ? [note(urgent.none)] : []),
    ],
  };
}

function urgentOf({ urgent }: VisitPage, more: (count: number) => string): CutGroup {
  const items = urgent.items.map(({ text, step }) => [strong(text), note(step)]);
  return {
    units: items.length,
    least: Math.min(2, items.length),
    rank: 4,
    make: (count) => ({
      heading: urgent.heading,
      isUrgent: true,
      items: items.slice(0, count),
      closing: count < items.length ? [meta(more(items.length - count))] : [],
    }),
  };
}

const MOST_IDS = 1;

type Asking = { readonly page: VisitPage; readonly more: (count: number) => string; readonly depth: Depth };

function questionItem(question: VisitQuestion, number: number, { page, more, depth }: Asking): readonly Paragraph[] {
  const { question: asked, detail, why, statements, cites, about } = question;
  const cited = citeText({ cites: cites.slice(0, depth.sections) });
  const ids = statements.slice(0, MOST_IDS).join("; ");
  const rest = Math.max(statements.length - MOST_IDS, 0);
  const small = [cited, ids, ...(rest > 0 ? [more(rest)] : [])].filter((part) => part !== "").join(" ");
  const isLong = detail !== undefined && about.length > depth.names + 1;
  const shown = [...about.slice(0, depth.names), more(about.length - depth.names)].join("; ");
  const named = isLong ? `${shown.charAt(0).toUpperCase()}${shown.slice(1)}.` : detail;
  return [
    { text: asked, style: "question", mark: `${number}.`, above: 0.35 },
    ...(named === undefined ? [] : [note(named)]),
    note(`${page.questions.whyWord}: ${why}`),
    ...(small === "" ? [] : [{ text: small, style: "small" as const }]),
  ];
}

function resultItem({
  name,
  value,
  day,
  limits,
  standing,
  standingText,
}: VisitPage["results"]["items"][number]): readonly Paragraph[] {
  const first = `${name}: ${value}`;
  const second = [day, ...limits, standingText].filter((part) => part !== undefined).join("; ");
  return [standing === "beyond" ? strong(first) : note(first), meta(second)];
}

/** What is missing is a list of names in groups: as many names as there is room for, each group with what it lacks. */
function missingOf({ missing }: VisitPage, more: (count: number) => string): CutGroup {
  const units = missing.items.reduce((sum, { names }) => sum + names.length, 0);
  return {
    units,
    least: 0,
    rank: 1,
    make: (count) => {
      let left = count;
      const items = missing.items.flatMap(({ names, text }) => {
        const shown = names.slice(0, left);
        left -= shown.length;
        const [why = ""] = text.split(": ");
        const rest = names.length - shown.length;
        const said = [...shown, ...(rest > 0 ? [more(rest)] : [])].join("; ");
        return [[note(`${why}: ${said}`)]];
      });
      return { heading: missing.heading, items, closing: [strong(missing.line)] };
    },
  };
}

function note(text: string): Paragraph {
  return { text, style: "note" };
}

function strong(text: string): Paragraph {
  return { text, style: "strong" };
}

function meta(text: string): Paragraph {
  return { text, style: "meta" };
}
