import { type Action, type Kind, severityOf } from "@afterscript/engine";
import { factSort } from "../fact-sort.ts";
import { byWeight } from "../groups.ts";
import type { Report, ReportFinding, ReportGap } from "../report-type.ts";

/** Why a question is asked, the most important first. Every question of a class stands before every one of the next. */
export const QUESTION_CLASSES = ["act", "symptom", "gate", "overdue", "response", "risk", "open"] as const;
export type QuestionClass = (typeof QUESTION_CLASSES)[number];

/** What facts that the record leaves open are about: one question each. */
export const AREAS = ["illness", "infection", "medicine", "family", "vaccine", "treatment"] as const;
export type Area = (typeof AREAS)[number];

/** What is asked: of one finding what its action asks; of several at once, what they have in common. */
export type QuestionTopic =
  | Action
  | "tests-before-start"
  | `${Area}-before-start`
  | "tests-due"
  | "response"
  | "response-before-start"
  | `${Area}-open`
  | "symptoms";

export type ChosenQuestion = {
  readonly class: QuestionClass;
  readonly asks: QuestionTopic;
  /** The findings behind it, the weightiest first; empty only for symptoms that no rule here speaks of. */
  readonly findings: readonly ReportFinding[];
};

/** One page has room for ten; what is beyond is counted, never dropped unsaid. */
export const MOST_QUESTIONS = 10;

type Asked = { readonly class: QuestionClass; readonly asks: QuestionTopic; readonly together: string };

/**
 * What to ask at a visit. First what applies and is urgent or due this week; then what the person feels; then what must
 * be known before a first dose; then tests that are overdue or were not found; then whether it works; then risks to
 * weigh; then what the record leaves open. Findings that ask the same become one question.
 */
export function chooseQuestions(
  report: Pick<Report, "findings" | "therapies">,
  { hasSymptoms = false }: { readonly hasSymptoms?: boolean } = {},
): readonly ChosenQuestion[] {
  const starting = new Set(report.therapies.filter(({ stage }) => stage === "starting").map(({ drug }) => drug));
  const joined = new Map<string, { readonly asked: Asked; readonly findings: ReportFinding[] }>();
  for (const finding of inOrder(report)) {
    const asked = askedBy(finding, starting.has(finding.drug));
    if (asked === undefined) continue;
    const entry = joined.get(asked.together);
    if (entry === undefined) joined.set(asked.together, { asked, findings: [finding] });
    else entry.findings.push(finding);
  }
  const chosen = [...joined.values()].map(({ asked, findings }) => ({
    class: asked.class,
    asks: asked.asks,
    findings: joinedFirst(findings),
  }));
  const isUnspoken = hasSymptoms && !joined.has(SYMPTOMS.together);
  const felt: ChosenQuestion = { class: "symptom", asks: "symptoms", findings: [] };
  return (isUnspoken ? [...chosen, felt] : chosen).sort(byClass);
}

function byClass(a: ChosenQuestion, b: ChosenQuestion): number {
  return QUESTION_CLASSES.indexOf(a.class) - QUESTION_CLASSES.indexOf(b.class);
}

/** What applies by its weight, then what is not known by what would follow; a label before a guideline that weighs the same. */
function inOrder(report: Pick<Report, "findings" | "therapies">): readonly ReportFinding[] {
  const weight = byWeight(report);
  const beside = ({ authority }: ReportFinding) => (authority === "guideline" ? 1 : 0);
  const byId = (a: ReportFinding, b: ReportFinding) => (a.statement < b.statement ? -1 : 1);
  const applying = report.findings.filter(({ state }) => state === "applies");
  const unknown = report.findings.filter(({ state }) => state === "unknown");
  return [
    ...applying.sort((a, b) => weight(a, b) || beside(a) - beside(b) || byId(a, b)),
    ...unknown.sort((a, b) => gravity(a) - gravity(b) || beside(a) - beside(b) || byId(a, b)),
  ];
}

/** What would follow if it were true: the gravest first. */
function gravity({ ifSeen, ifApplies = "none" }: ReportFinding): number {
  return severityOf(ifSeen ?? ifApplies);
}

/** The joined dose speaks for the limits that it joins. */
function joinedFirst(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  const whole = findings.find(({ joins }) => joins !== undefined);
  return whole === undefined ? findings : [whole, ...findings.filter((finding) => finding !== whole)];
}

function askedBy(finding: ReportFinding, isStarting: boolean): Asked | undefined {
  if (finding.state === "applies") return askedByApplying(finding, isStarting);
  return finding.state === "unknown" ? askedByUnknown(finding, isStarting) : undefined;
}

const PRESSING: ReadonlySet<string> = new Set(["emergency", "urgent", "soon"]);
const DOSE: ReadonlySet<Action> = new Set(["reduce-dose", "change-dose"]);

function askedByApplying(finding: ReportFinding, isStarting: boolean): Asked | undefined {
  const { action, urgency, drug, topic, kind } = finding;
  if (kind === "symptom") return SYMPTOMS;
  if (urgency === "info" && kind !== "response-review") return undefined;
  if (kind === "response-review" && !PRESSING.has(urgency)) return response(drug, isStarting);
  if (action === "order-test") return isStarting ? testsBeforeStart(drug) : TESTS_DUE;
  const together = DOSE.has(action) && finding.kind === "dose" ? `${drug} dose` : `${drug} ${action} ${topic}`;
  const isFirst = PRESSING.has(urgency) || (isStarting && speaksAgainstStart(finding));
  return { class: isFirst ? "act" : "risk", asks: action, together };
}

/** Whether to start stands before how much and how: what a label says against it is no risk among others. */
function speaksAgainstStart({ action, authority }: ReportFinding): boolean {
  return authority !== "guideline" && severityOf(action) <= WORST_THAT_WAITS;
}

/** What would speak against a start, if it were true. */
const WORST_THAT_WAITS = severityOf("treat-first");

function askedByUnknown(finding: ReportFinding, isStarting: boolean): Asked | undefined {
  const { gaps, drug, kind, ifApplies } = finding;
  const isSilence = gaps.length > 0 && gaps.every(({ why }) => why === "label-silent");
  if (kind === "symptom" || isSilence) return undefined;
  const isTest = kind === "baseline-test" || kind === "follow-up-test" || isOnlyTests(finding);
  if (isTest) return isStarting ? testsBeforeStart(drug) : TESTS_DUE;
  if (kind === "response-review") return response(drug, isStarting);
  const area = areaOf(finding);
  const isGate = isStarting && ifApplies !== undefined && severityOf(ifApplies) <= WORST_THAT_WAITS;
  if (isGate) return { class: "gate", asks: `${area}-before-start`, together: `${drug} ${area} before start` };
  return { class: "open", asks: `${area}-open`, together: `${area} open` };
}

/** A result that is missing is a test to ask for, whatever would follow from it. */
function isOnlyTests({ gaps }: ReportFinding): boolean {
  return gaps.length > 0 && gaps.every(isTestGap);
}

/** What a list lacks is no test that is missing. */
function isTestGap({ fact, why }: ReportGap): boolean {
  const sort = factSort(fact);
  return why !== "not-listed" && (sort === "test" || sort === "measure");
}

/** A fact about the person or the order is one to put right in the record; a medicine one to go through the list for. */
function areaOf({ gaps, kind }: ReportFinding): Area {
  const [first] = gaps.filter((gap) => gap.why !== "label-silent" && !isTestGap(gap));
  if (first === undefined || kind === "indication") return AREA_OF[kind];
  const sort = factSort(first.fact);
  if (sort === "person" || sort === "therapy") return "treatment";
  return sort === "medicine" ? "medicine" : AREA_OF[kind];
}

/** The facts that a finding leaves open, of the sort that its question asks for. */
export function openFacts({ gaps, kind, topic }: ReportFinding): readonly string[] {
  const facts = gaps.filter((gap) => gap.why !== "label-silent" && !isTestGap(gap)).map(({ fact }) => fact);
  return kind === "indication" || facts.length === 0 ? [topic] : facts;
}

const AREA_OF = {
  indication: "treatment",
  "who-must-not": "illness",
  "baseline-test": "treatment",
  "follow-up-test": "treatment",
  "lab-threshold": "illness",
  dose: "treatment",
  administration: "treatment",
  interaction: "medicine",
  "duplicate-therapy": "medicine",
  reproduction: "family",
  vaccine: "vaccine",
  infection: "infection",
  symptom: "illness",
  "missed-dose": "treatment",
  washout: "treatment",
  "expected-response": "treatment",
  "response-review": "treatment",
  "effect-rate": "illness",
  coverage: "treatment",
} as const satisfies Record<Kind, Area>;

const SYMPTOMS: Asked = { class: "symptom", asks: "symptoms", together: "symptoms" };
const TESTS_DUE: Asked = { class: "overdue", asks: "tests-due", together: "tests due" };

function testsBeforeStart(drug: string): Asked {
  return { class: "gate", asks: "tests-before-start", together: `${drug} tests before start` };
}

function response(drug: string, isStarting: boolean): Asked {
  return { class: "response", asks: isStarting ? "response-before-start" : "response", together: `${drug} response` };
}
