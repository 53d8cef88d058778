import { severityOf, URGENCIES } from "@afterscript/engine";
import { factText } from "../en/evidence.ts";
import { capital, list, sentences, unique } from "../en/sentence.ts";
import { speaker } from "../en/visit.ts";
import type { ReportFact, ReportFinding } from "../report-type.ts";
import { AREAS, type ChosenQuestion, MOST_QUESTIONS, openFacts, type QuestionTopic } from "./choose-questions.ts";
import type { Writer } from "./visit-input.ts";
import type { VisitPage, VisitQuestion } from "./visit-page-type.ts";
import type { NumberedSources } from "./visit-sources.ts";

type Printing = { readonly writer: Writer; readonly sources: NumberedSources; readonly symptoms: readonly string[] };

/** The chosen questions in words: the first ten, and the rest beside them. */
export function visitQuestions(chosen: readonly ChosenQuestion[], printing: Printing): VisitPage["questions"] {
  const { words } = printing.writer;
  const all = chosen.map((question) => printQuestion(question, printing));
  const beyond = all.slice(MOST_QUESTIONS);
  return {
    heading: words.heading.questions,
    askWord: words.askWord,
    whyWord: words.whyWord,
    items: all.slice(0, MOST_QUESTIONS),
    none: words.none.questions,
    ...(beyond.length > 0 && { more: words.morePoints(beyond.length) }),
    beyond,
  };
}

function printQuestion(question: ChosenQuestion, { writer, sources, symptoms }: Printing): VisitQuestion {
  const { words, report, messages, audience } = writer;
  const { asks, findings } = question;
  const about = asks === "symptoms" ? symptoms : aboutOf(question, writer);
  const own = asks === "symptoms" ? [] : unique(findings.map(({ drug }) => drug));
  const drugs = own.length > 0 ? own : report.therapies.map(({ drug }) => drug);
  const drug = list(drugs.map((id) => messages.name(id, audience)));
  const [first] = findings;
  const asked = words.ask[asks]({ drug, about: shortList(about) });
  const detail = isOfSeveral(asks) && about.length > 0 ? `${capital(shortList(about))}.` : undefined;
  return {
    text: sentences([asked, detail]),
    question: asked,
    ...(detail !== undefined && { detail }),
    class: question.class,
    why: whyText(question, drug, writer),
    about,
    drugs,
    ...(first !== undefined && first.state === "applies" && { action: first.action }),
    statements: unique(findings.map(({ statement }) => statement)),
    cites: sources.citesOf(findings),
  };
}

/** Of several findings the facts that are missing; of a test the test; of one finding its topic. */
function aboutOf({ asks, findings }: ChosenQuestion, { messages, audience }: Writer): readonly string[] {
  const ids = findings.flatMap((finding) => (isOfFacts(asks) ? openFacts(finding) : topicOf(finding, findings)));
  return unique(ids.map((id) => messages.name(id, audience)));
}

/** A joined dose is about the limits that it joins. */
function topicOf(finding: ReportFinding, findings: readonly ReportFinding[]): string {
  if (finding.joins === undefined) return finding.topic;
  return findings.find(({ joins }) => joins === undefined)?.topic ?? finding.topic;
}

/** As many names as a reader takes in at once. */
const MOST_NAMES = 8;

function shortList(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join("; ");
  return `${names.slice(0, MOST_NAMES).join("; ")}; and ${names.length - MOST_NAMES} more`;
}

function whyText(
  { asks, findings }: ChosenQuestion,
  drug: string,
  { words, report, messages, audience }: Writer,
): string {
  const source = speaker(
    findings.map(({ authority }) => authority),
    report.region,
    audience,
  );
  const shared = sharedReason(asks);
  if (shared !== undefined) {
    const due = earliestDue(findings);
    return words.why[shared]({ source, drug, worst: worstOf(findings), due: due && messages.date(due) });
  }
  const [first] = findings;
  if (first === undefined) return "";
  const facts = first.because
    .filter((fact) => isTelling(fact, first))
    .map(({ laboratory, ...fact }) => factText(fact, audience));
  return sentences([ended(first.title), facts.length > 0 && words.shown(facts.join("; "))]);
}

/** The reason that several findings have in common; undefined where one finding's own title says it. */
function sharedReason(asks: QuestionTopic): keyof Writer["words"]["why"] | undefined {
  if (asks === "tests-before-start" || asks === "tests-due" || asks === "symptoms") return asks;
  if (asks === "response" || asks === "response-before-start") return "response";
  return isOfFacts(asks) ? "facts" : undefined;
}

function isOfSeveral(asks: QuestionTopic): boolean {
  return isOfFacts(asks) || asks === "tests-before-start" || asks === "tests-due" || asks === "symptoms";
}

function isOfFacts(asks: QuestionTopic): boolean {
  return AREAS.some((area) => asks === `${area}-open` || asks === `${area}-before-start`);
}

function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

const NOT_TOLD: ReadonlySet<string> = new Set(["condition", "start", "stage", "sex"]);

/** What the title does not say already. */
function isTelling({ fact }: ReportFact, { topic, kind }: ReportFinding): boolean {
  return !NOT_TOLD.has(fact) && !(kind === "lab-threshold" && fact === topic);
}

function worstOf(findings: readonly ReportFinding[]) {
  const actions = findings.flatMap(({ ifSeen, ifApplies }) => ifSeen ?? ifApplies ?? []);
  return actions.sort((a, b) => severityOf(a) - severityOf(b))[0];
}

function earliestDue(findings: readonly ReportFinding[]): string | undefined {
  return findings.flatMap(({ due }) => (due?.status === "overdue" ? [due.by] : [])).sort()[0];
}

/** Findings that do not wait for a visit, the most urgent first. */
export function cannotWait(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  return findings
    .filter(({ state, urgency }) => state === "applies" && (urgency === "emergency" || urgency === "urgent"))
    .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}
