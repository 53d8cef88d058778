import { type VisitPage, type VisitQuestion, visitWords } from "@afterscript/wording";

/** One line of a section with what belongs under it. */
export type VisitEntry = {
  readonly text: string;
  readonly notes: readonly string[];
  /** Statement ids and sections: for looking up, not for reading. */
  readonly small?: string;
};

export const SECTION_IDS = [
  "urgent",
  "questions",
  "changes",
  "medicines",
  "results",
  "symptoms",
  "missing",
  "problems",
  "sources",
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export type VisitSection = {
  readonly id: SectionId;
  readonly heading: string;
  readonly isNumbered: boolean;
  readonly entries: readonly VisitEntry[];
  /** Said below the entries, or in their place. */
  readonly closing: readonly string[];
};

/** The parts of the page in the order in which they are read, the same for every form of print. */
export function visitSections(page: VisitPage): readonly VisitSection[] {
  const { questions, changes, missing } = page;
  const { more } = visitWords(page.language)[page.audience];
  const sections: readonly (VisitSection | undefined)[] = [
    section(
      "urgent",
      page.urgent,
      page.urgent.items.map(({ text, step, statements }) => entry(text, [step], statements.join("; "))),
    ),
    section(
      "questions",
      questions,
      questions.items.map((one) => questionEntry(one, { ...questions, more })),
      true,
    ),
    changes &&
      section(
        "changes",
        changes,
        changes.items.map(({ text }) => entry(text)),
      ),
    section(
      "medicines",
      page.medicines,
      page.medicines.items.map(({ text }) => entry(text)),
    ),
    section(
      "results",
      page.results,
      page.results.items.map(({ text }) => entry(text)),
    ),
    section(
      "symptoms",
      page.symptoms,
      page.symptoms.items.map(({ text }) => entry(text)),
    ),
    {
      ...section(
        "missing",
        missing,
        missing.items.map(({ text }) => entry(text)),
      ),
      closing: [missing.line],
    },
    page.problems.items.length === 0
      ? undefined
      : section(
          "problems",
          page.problems,
          page.problems.items.map(({ text, code }) => entry(text, [], code)),
        ),
    section(
      "sources",
      page.sources,
      page.sources.items.map(({ number, text, document }) => entry(`[${number}] ${text}`, [], document)),
    ),
  ];
  return sections.filter((one) => one !== undefined);
}

type List = { readonly heading: string; readonly none: string; readonly more?: string };

function section(
  id: SectionId,
  { heading, none, more }: List,
  entries: readonly VisitEntry[],
  isNumbered = false,
): VisitSection {
  const closing = [...(entries.length === 0 ? [none] : []), ...(more === undefined ? [] : [more])];
  return { id, heading, isNumbered, entries, closing };
}

function entry(text: string, notes: readonly string[] = [], small = ""): VisitEntry {
  return { text, notes: notes.filter((note) => note !== ""), ...(small !== "" && { small }) };
}

/** The weightiest statements; all of them stand in the JSON form. */
const MOST_IDS = 3;

type Words = Pick<VisitPage["questions"], "askWord" | "whyWord"> & { readonly more: (count: number) => string };

function questionEntry(question: VisitQuestion, { askWord, whyWord, more }: Words): VisitEntry {
  const { question: asked, detail = "", why, statements } = question;
  const rest = statements.length - MOST_IDS;
  const ids = [...statements.slice(0, MOST_IDS), ...(rest > 0 ? [more(rest)] : [])].join("; ");
  const small = [citeText(question), ids].filter((part) => part !== "").join(" ");
  return entry(`${askWord}: ${asked}`, [detail, `${whyWord}: ${why}`], small);
}

/** "[1] 2.2; 2.6 Table 3 [2] 5.1": the sections under the number of their document. */
export function citeText({ cites }: Pick<VisitQuestion, "cites">): string {
  const bySource = new Map<number, string[]>();
  for (const { source, section } of cites) bySource.set(source, [...(bySource.get(source) ?? []), section]);
  return [...bySource].map(([number, sections]) => `[${number}] ${sections.join("; ")}`).join(" ");
}
