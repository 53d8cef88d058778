import { byWeight, overview } from "../groups.ts";
import { messagesOf } from "../language.ts";
import { nextStep } from "../next-step.ts";
import type { Report, ReportCite, ReportFinding, ReportTherapy } from "../report-type.ts";

export type LetterTo = "patient" | "gp";

/** One paragraph of a letter, and the findings that it rests on: none for a greeting. */
export type LetterPart = { readonly text: string; readonly statements: readonly string[] };

export type DraftedLetter = { readonly text: string; readonly rests: readonly LetterPart[] };

export type LetterAsked = {
  readonly to: LetterTo;
  /** As the letter addresses or names the person; left out, a place is kept for it. */
  readonly name?: string;
  /** A statement that the letter is about, whether it applies or is not known; left out, what applies today. */
  readonly about?: string;
};

/** So many points fit a letter that is read to its end; that there are more is said. */
const MOST = 3;

/**
 * A first draft of a letter from what applies today. To the patient: what was found, what it means, whom to ask, and never
 * an order to change a prescription; the report is one in words for patients. To the GP: action, rule, inputs and source.
 * Somebody reads it, changes it and sends it.
 */
export function draftLetter(report: Report, { to, name, about }: LetterAsked): DraftedLetter {
  const points =
    about === undefined ? pointsOf(report) : report.findings.filter(({ statement }) => statement === about);
  const rests = to === "patient" ? toPatient(report, points, name) : toGp(report, points, name);
  return { text: rests.map(({ text }) => text).join("\n\n"), rests };
}

/** What label or protocol call for today, the weightiest first; a joined dose stands for those that it joins. */
function pointsOf(report: Report): readonly ReportFinding[] {
  const joined = new Set(report.findings.flatMap(({ joins }) => joins ?? []));
  return report.findings
    .filter(({ state, urgency, action }) => state === "applies" && urgency !== "info" && action !== "none")
    .filter(({ authority, statement }) => authority !== "guideline" && authority !== "study" && !joined.has(statement))
    .sort(byWeight(report));
}

function said(text: string, ...findings: readonly ReportFinding[]): LetterPart {
  return { text, statements: findings.map(({ statement }) => statement) };
}

function toPatient(report: Report, points: readonly ReportFinding[], name: string | undefined): LetterPart[] {
  const { date } = messagesOf();
  const more = points.length - MOST;
  return [
    said(`Dear ${name ?? "[name]"},`),
    said(`On ${date(report.asOf)} we looked at your test results and your medicine. This letter says what we found.`),
    ...(points.length === 0 ? [said(overview(report, { audience: "patient" }))] : []),
    ...points.slice(0, MOST).map((point) => said(`${sentence(point.title)} ${point.explain}`, point)),
    ...(more > 0
      ? [
          said(
            `There ${more === 1 ? "is one more point" : `are ${more} more points`} to talk about at your next visit.`,
            ...points.slice(MOST),
          ),
        ]
      : []),
    said(
      "This letter is for you to read and to ask about. Your team decides with you what comes next. If something in it is not clear, ask us. [Whom to call, and when]",
    ),
  ];
}

function toGp(report: Report, points: readonly ReportFinding[], name: string | undefined): LetterPart[] {
  const { date } = messagesOf();
  const therapies = report.therapies.map(therapyText);
  return [
    said("Dear colleague,"),
    said(`Re: ${name ?? "[name, date of birth, identifier]"}`),
    said(
      `${therapies.length === 0 ? "The record shows no JAK inhibitor" : `We monitor ${therapies.join("; ")}`}. Judged on ${date(report.asOf)} by the ${report.region.toUpperCase()} documents.`,
    ),
    ...(points.length === 0 ? [said(overview(report, { audience: "clinician" }))] : []),
    ...points.map((point, index) => said(pointText(point, index + 1), point)),
    ...missingTests(report),
    said(
      "What is not named here was not called for, or not known. The sources decide; the record may be incomplete. [What we ask of you]",
    ),
  ];
}

function therapyText({ drug, dose, since, condition }: ReportTherapy): string {
  const { name, date } = messagesOf();
  const parts = [
    name(drug, "clinician"),
    dose ?? "dose not in the record",
    since === undefined ? "start not in the record" : `since ${date(since)}`,
    ...(condition === undefined ? [] : [`for ${name(condition, "clinician")}`]),
  ];
  return parts.join(", ");
}

function pointText(point: ReportFinding, number: number): string {
  return [
    `${number}. ${sentence(point.title)}`,
    point.explain,
    `Next: ${nextStep(point, "clinician")}`,
    ...(point.confirmOnLabel ? ["The source was not read by us: confirm it on the label."] : []),
    `Source: ${point.cite.map(citeText).join("; ")}`,
  ].join("\n");
}

function citeText({ source, edition, section, document }: ReportCite): string {
  return `${source} (${edition}), section ${section}, ${document}`;
}

/** Tests that the documents ask for and that the record does not show: not found, never "not done". */
function missingTests(report: Report): LetterPart[] {
  const { name } = messagesOf();
  const missing = report.findings.filter(
    ({ kind, state, authority, gaps }) =>
      (kind === "baseline-test" || kind === "follow-up-test") &&
      state === "unknown" &&
      authority !== "guideline" &&
      gaps.some(({ why }) => why === "absent"),
  );
  if (missing.length === 0) return [];
  const topics = [...new Set(missing.map(({ topic }) => name(topic, "clinician")))].sort();
  return [said(`Not found in this record, done elsewhere perhaps: ${topics.join(", ")}.`, ...missing)];
}

function sentence(text: string): string {
  return /[.?:]$/.test(text) ? text : `${text}.`;
}
