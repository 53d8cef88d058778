import { type VisitPage, visitWords } from "@afterscript/wording";

/** How much of each list stands on the sheet at one level; a list that is not named stands whole. */
type Most = {
  readonly questions: number;
  readonly results: number;
  readonly medicines: number;
  readonly changes: number;
  readonly symptoms: number;
  readonly missing: number;
  readonly problems: number;
};

const ALL = Number.POSITIVE_INFINITY;
const WHOLE: Most = {
  questions: ALL,
  results: ALL,
  medicines: ALL,
  changes: ALL,
  symptoms: ALL,
  missing: ALL,
  problems: ALL,
};

/** What makes way for one sheet, step by step: notes and missing names first, questions last. */
const LEVELS: readonly Most[] = [
  WHOLE,
  WHOLE,
  { ...WHOLE, problems: 2, missing: 4 },
  { ...WHOLE, problems: 1, missing: 0, results: 8, medicines: 8, changes: 6 },
  { questions: 8, problems: 0, missing: 0, results: 6, medicines: 6, changes: 4, symptoms: 6 },
  { questions: 6, problems: 0, missing: 0, results: 5, medicines: 6, changes: 3, symptoms: 4 },
  { questions: 4, problems: 0, missing: 0, results: 4, medicines: 5, changes: 2, symptoms: 3 },
  { questions: 2, problems: 0, missing: 0, results: 3, medicines: 4, changes: 2, symptoms: 2 },
];

export const LAST_LEVEL = LEVELS.length - 1;

/** The page as the sheet holds it at one level. Nothing is dropped silently: each list says how many more, and the foot how many in all. */
export function fitPage(page: VisitPage, level: number): VisitPage {
  const most = LEVELS[level] ?? WHOLE;
  const say = visitWords(page.language)[page.audience];
  let cut = page.questions.beyond.length;
  const first = <T>(items: readonly T[], count: number): readonly T[] => {
    cut += Math.max(0, items.length - count);
    return items.slice(0, count);
  };
  const told = <T extends { readonly text: string }>(list: { readonly items: readonly T[] }, count: number) => {
    const rest = list.items.length - count;
    return rest > 0 ? [...first(list.items, count), { text: say.more(rest) } as T] : list.items;
  };
  const fitted = {
    ...page,
    questions: { ...page.questions, items: first(page.questions.items, most.questions), beyond: [] },
    results: { ...page.results, items: first(page.results.items, most.results) },
    medicines: { ...page.medicines, items: told(page.medicines, most.medicines) },
    symptoms: { ...page.symptoms, items: told(page.symptoms, most.symptoms) },
    ...(page.changes && { changes: { ...page.changes, items: told(page.changes, most.changes) } }),
    missing: { ...page.missing, items: most.missing === 0 ? [] : told(page.missing, most.missing), none: "" },
    problems: { ...page.problems, items: told(page.problems, most.problems) },
  };
  return cut === 0 ? fitted : { ...fitted, disclaimer: `${say.cut(cut)} ${page.disclaimer}` };
}
