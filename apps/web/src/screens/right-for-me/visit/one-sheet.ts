import type { VisitPage } from "@afterscript/wording";
import { words } from "../../../words/words.ts";

/** So many questions fit on a sheet, and into a visit. */
const QUESTIONS = 6;
/** Characters that a sheet at the usual size holds, and that a line takes beside its text. */
const SHEET = 2600;
const LINE = 120;

/** The page as one sheet: the questions that come first, and how many more stand on the screen only. */
export function oneSheet(page: VisitPage): VisitPage {
  const { items, beyond } = page.questions;
  const rest = [...items.slice(QUESTIONS), ...beyond];
  if (rest.length === 0) return page;
  const more = words().rightForMe.visit.sheet.more(rest.length);
  return { ...page, questions: { ...page.questions, items: items.slice(0, QUESTIONS), beyond: rest, more } };
}

/** Whether it needs the smaller print to be one sheet. */
export function isLong({ questions, missing, sources }: VisitPage): boolean {
  const texts = [...questions.items.map(({ text, why }) => text + why), ...missing.items.map(({ text }) => text)];
  return texts.join("").length + LINE * (questions.items.length + sources.items.length) > SHEET;
}
