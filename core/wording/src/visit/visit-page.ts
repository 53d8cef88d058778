import { overview } from "../groups.ts";
import { messagesOf } from "../language.ts";
import { nextStep } from "../next-step.ts";
import type { ReportAnswer, ReportAsked, ReportFinding } from "../report-type.ts";
import { type ChosenQuestion, chooseQuestions } from "./choose-questions.ts";
import { visitChanges } from "./visit-changes.ts";
import type { VisitInput, Writer } from "./visit-input.ts";
import { visitMedicines } from "./visit-medicines.ts";
import { visitMissing } from "./visit-missing.ts";
import type { VisitList, VisitPage, VisitSymptom, VisitUrgent } from "./visit-page-type.ts";
import { cannotWait, visitQuestions } from "./visit-questions.ts";
import { visitResults } from "./visit-results.ts";
import { visitSources } from "./visit-sources.ts";
import { visitWords } from "./visit-words.ts";

/** One page for a visit, made from a report and from what was told: data with words, for every form of print. */
export function visitPage(input: VisitInput): VisitPage {
  const { report, audience, language = "en", told } = input;
  const messages = messagesOf(language);
  const words = visitWords(language)[audience];
  const writer: Writer = { report, audience, messages, words };
  const felt = visitSymptoms(told?.asked?.is === "symptom" ? told.asked.symptoms : [], writer);
  const judged = { therapies: report.therapies, findings: [...report.findings, ...ofSymptoms(told?.findings ?? [])] };
  const chosen = chooseQuestions(judged, { hasSymptoms: felt.items.length > 0 });
  const urgent = cannotWait(report.findings);
  const sources = visitSources(citedBy(urgent, chosen), writer);
  return {
    afterscript: "1",
    page: "visit",
    engine: report.engine,
    knowledge: report.knowledge,
    region: report.region,
    asOf: report.asOf,
    audience,
    language,
    title: words.title,
    day: words.day(messages.date(report.asOf)),
    person: { ...(input.name !== undefined && { name: input.name }), line: words.person(report.patient) },
    lead: told?.answer?.tier === "emergency" ? told.answer.headline : ended(overview(report, { audience, language })),
    emergency: words.emergency(report.region),
    urgent: visitUrgent(urgent, told?.answer, writer),
    questions: visitQuestions(chosen, {
      writer,
      sources,
      symptoms: felt.items.map(({ symptom }) => messages.name(symptom, audience)),
    }),
    medicines: visitMedicines(input.medicines, writer),
    results: visitResults(input.limits, writer),
    symptoms: felt,
    ...(input.earlier !== undefined && { changes: visitChanges(input.earlier, writer) }),
    missing: visitMissing(writer),
    problems: {
      heading: words.heading.problems,
      items: report.problems.map(({ code, message }) => ({ code, text: message })),
      none: words.none.problems,
    },
    sources: sources.list,
    disclaimer: messages.disclaimer,
  };
}

function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function citedBy(urgent: readonly ReportFinding[], chosen: readonly ChosenQuestion[]): readonly ReportFinding[] {
  return [...urgent, ...chosen.flatMap(({ findings }) => findings)];
}

/** What the asked symptoms add to the report of the record. */
function ofSymptoms(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  return findings.filter(({ kind }) => kind === "symptom");
}

/** The answer to what was told comes first: it weighs what the findings leave open, too. */
function visitUrgent(
  findings: readonly ReportFinding[],
  answer: ReportAnswer | undefined,
  { words, audience, messages, report }: Writer,
): VisitList<VisitUrgent> {
  const told: readonly VisitUrgent[] =
    answer === undefined || answer.tier === "non-urgent"
      ? []
      : [{ text: answer.headline, step: words.phone(answer.phone), urgency: answer.tier, statements: answer.rests }];
  return {
    heading: words.heading.urgent,
    items: [
      ...told,
      ...findings.map((finding) => ({
        text: `${messages.urgency[audience][finding.urgency]}: ${finding.title}`,
        step: nextStep(finding, audience),
        urgency: finding.urgency,
        statements: [finding.statement],
      })),
    ],
    none: report.findings.length === 0 ? words.nothingChecked(messages.date(report.asOf)) : words.none.urgent,
  };
}

function visitSymptoms(
  symptoms: Extract<ReportAsked, { is: "symptom" }>["symptoms"],
  { words, messages, audience }: Writer,
): VisitList<VisitSymptom> {
  return {
    heading: words.heading.symptoms,
    items: symptoms.map((one) => ({
      text: words.symptom({
        name: messages.name(one.symptom, audience),
        ...(one.severity !== undefined && { severity: one.severity }),
        ...(one.lastingDays !== undefined && { days: one.lastingDays }),
        ...(one.sudden !== undefined && { sudden: one.sudden }),
      }),
      ...one,
    })),
    none: words.none.symptoms,
  };
}
