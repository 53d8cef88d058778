import {
  type ComparisonDrug,
  type ComparisonPage,
  messagesOf,
  type ReportFinding,
  type VisitPage,
} from "@afterscript/wording";
import { sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import type { Answers } from "../answers/answers.ts";
import { visitFor } from "../result/compare.ts";
import { unknownsOf } from "../result/unknowns.ts";
import { type Asked, numbered } from "./numbered.ts";

export type ForVisit = {
  readonly page: ComparisonPage;
  readonly answers: Answers;
  /** Left out: nobody has named one yet. */
  readonly drug?: string | undefined;
  /** ISO date. */
  readonly asOf: string;
};

/**
 * One sheet for the visit. About one medicine it is the same page as every door gives; about none yet, what is asked of
 * all of them together, each question once.
 * @throws ScreenError when the rules cannot be loaded.
 */
export async function pageForVisit({ page, answers, drug, asOf }: ForVisit): Promise<VisitPage> {
  if (drug !== undefined) return visitFor(answers, drug, asOf);
  const compared = page.drugs.filter(({ isCompared }) => isCompared);
  const each = await Promise.all(compared.map((one) => visitFor(answers, one.drug, asOf)));
  const [base = await visitFor(answers, page.drugs[0]?.drug ?? "", asOf)] = each;
  return undecided(page, compared, base, each);
}

function undecided(
  page: ComparisonPage,
  drugs: readonly ComparisonDrug[],
  base: VisitPage,
  each: readonly VisitPage[],
): VisitPage {
  const { sheet } = words().rightForMe.visit;
  const unknowns = unknownsOf(page);
  const { questions, sources } = numbered(questionsOf(page, drugs));
  const urgent = each.flatMap((one) => one.urgent.items);
  const { more: _, ...asked } = base.questions;
  return {
    ...base,
    lead: [page.title, sheet.lead(drugs.length, unknowns.length)].join(". "),
    urgent: { ...base.urgent, items: [...new Map(urgent.map((one) => [one.text, one])).values()] },
    questions: { ...asked, items: questions, beyond: [], none: sheet.none },
    medicines: { ...base.medicines, items: base.medicines.items.filter(({ drug }) => drug === undefined) },
    missing: {
      ...base.missing,
      items: [],
      none: sheet.above,
      count: unknowns.length,
      line: sheet.missing(unknowns.length),
    },
    sources: { ...base.sources, items: sources },
  };
}

/** What to ask where no medicine is chosen yet: which, what speaks against each, what was tried, tested, and is open. */
function questionsOf(page: ComparisonPage, drugs: readonly ComparisonDrug[]): readonly Asked[] {
  const { sheet } = words().rightForMe.visit;
  const unknowns = unknownsOf(page);
  const names = (sort: "answer" | "test") => unknowns.filter((one) => one.sort === sort);
  const against = againstThem(drugs);
  const matters = page.order.prefers;
  const labels: Readonly<Record<string, string>> = words().rightForMe.matters;
  return [
    {
      question: sheet.which,
      detail: sentenceCase(drugs.map(({ name }) => name).join(", ")),
      why: matters === undefined ? sheet.whichWhy : sheet.whichMatters(labels[matters] ?? matters),
      class: "gate",
      findings: [],
    },
    ...against,
    {
      question: sheet.tests,
      detail: sentenceCase(
        names("test")
          .map(({ name }) => name)
          .join("; "),
      ),
      why: sheet.testsWhy,
      class: "gate",
      findings: names("test").flatMap(({ findings }) => findings),
    } as const,
    {
      question: sheet.open,
      detail: sentenceCase(
        names("answer")
          .map(({ name }) => name)
          .join("; "),
      ),
      why: sheet.openWhy,
      class: "open",
      findings: names("answer").flatMap(({ findings }) => findings),
    } as const,
    { question: sheet.check, why: sheet.checkWhy, class: "open", findings: [] } as const,
  ].filter(({ detail }) => detail !== "") as readonly Asked[];
}

/** What speaks against medicines, in the words of the weightiest rule: those that have the same against them together. */
function againstThem(drugs: readonly ComparisonDrug[]): readonly Asked[] {
  const { sheet } = words().rightForMe.visit;
  const all = drugs.flatMap((drug) => {
    const found = againstOf(drug);
    return found.length === 0 ? [] : [{ name: drug.name, found, topics: topicsOf(found) }];
  });
  return [...Map.groupBy(all, ({ topics }) => topics)].map(([detail, same]): Asked => {
    const first = same.flatMap(({ found }) => found.slice(0, 1));
    return {
      question: sheet.against(same.map(({ name }) => name)),
      detail,
      why: first[0]?.explain ?? "",
      class: "risk",
      findings: first,
    };
  });
}

function againstOf({ weighed, findings }: ComparisonDrug): readonly ReportFinding[] {
  const ids = [...weighed.mustNot, ...weighed.avoid, ...weighed.caution];
  return ids.flatMap((id) => findings.find(({ statement }) => statement === id) ?? []);
}

function topicsOf(findings: readonly ReportFinding[]): string {
  const names = new Set(findings.map(({ topic }) => messagesOf().name(topic, "patient")));
  return sentenceCase([...names].join("; "));
}
