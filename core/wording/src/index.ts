export { type BeforeStartWords, beforeStartWords } from "./before-start-rows.ts";
export {
  type CalendarChoice,
  type CalendarEntry,
  type CalendarPlan,
  calendarPlan,
  TITLES,
  type Titles,
  type UndatedEntry,
} from "./calendar-plan.ts";
export { type CalendarRow, calendarRows } from "./calendar-rows.ts";
export { DONE_IDS, DONE_WORDS, type DoneId } from "./clinic/done-words.ts";
export {
  type DraftedLetter,
  draftLetter,
  type LetterAsked,
  type LetterPart,
  type LetterTo,
} from "./clinic/draft-letter.ts";
export { hiddenWhy } from "./clinic/hidden-why.ts";
export { MEASURE_DEFINITIONS } from "./clinic/measure-definitions.ts";
export { type TimelineWords, timelineWords } from "./clinic/timeline-words.ts";
export { type ComparisonInput, comparisonPage } from "./compare/comparison-page.ts";
export * from "./compare/comparison-type.ts";
export { ADVICE_KEYS } from "./en/advice.ts";
export { BODY_IDS } from "./en/guideline.ts";
export { isNamed } from "./en/names.ts";
export { JARGON, ORDER, REASSURANCE } from "./en/plain-language.ts";
export { type PlainRule, plainQuestion, plainRule } from "./en/plain-rule.ts";
export { PROBLEM_CODES } from "./en/problems.ts";
export { isRateNamed, type RateCodeList, rateName } from "./en/rate-names.ts";
export { readingGrade, wordsOf } from "./en/readability.ts";
export { scheduleText } from "./en/rule.ts";
export { amountsOfSaying, amountText, isAmountUnit, SAYING_CODES } from "./en/sayings.ts";
export { factSort } from "./fact-sort.ts";
export { flipValue } from "./flip-value.ts";
export * from "./groups.ts";
export * from "./ids.ts";
export { messagesOf } from "./language.ts";
export { GROUPS, type Group, type Messages } from "./messages.ts";
export { nextStep } from "./next-step.ts";
export { responseReport, riskReport } from "./print-rates.ts";
export type { RateWords } from "./rate-words.ts";
export { type ReportAssessment, type ReportInput, type ReportKnowledge, report } from "./report.ts";
export type * from "./report-rates.ts";
export * from "./report-type.ts";
export { statementText } from "./statement-text.ts";
export { chooseQuestions, MOST_QUESTIONS, QUESTION_CLASSES, type QuestionClass } from "./visit/choose-questions.ts";
export { limitTexts } from "./visit/limit-text.ts";
export type { VisitInput } from "./visit/visit-input.ts";
export { visitPage } from "./visit/visit-page.ts";
export * from "./visit/visit-page-type.ts";
export { visitWords } from "./visit/visit-words.ts";
