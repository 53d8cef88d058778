import type { Kind, State } from "@afterscript/engine";
import { formatDay } from "@afterscript/kernel";
import { factSort } from "../fact-sort.ts";
import type { FindingView } from "../finding-view.ts";
import { advice } from "./advice.ts";
import { sentOf } from "./as-sent.ts";
import { date } from "./date.ts";
import { allowedDoses, dueSpan, factsText, valueText } from "./evidence.ts";
import { guidelineName } from "./guideline.ts";
import { name } from "./names.ts";
import { afterLastDose, bandText, doseRule, type RuleReader, restartText, scheduleText, triggerText } from "./rule.ts";
import { capital, list, sentences, unique } from "./sentence.ts";
import { clinicianTelling, tellingTopic } from "./telling.ts";
import { isTooOld } from "./too-old.ts";
import { action, actionOn, authority, region, why } from "./words.ts";

const named = (id: string) => name(id, "clinician");

/** Action first, then what it is about, with the value that decides; before it the body, where a guideline speaks. */
export function clinicianTitle(view: FindingView): string {
  const title = byState[view.finding.state](view);
  const body = guidelineName(view, "clinician");
  return body === undefined ? title : `${body}: ${title}`;
}

const byState = {
  applies: (view) => applies[view.finding.base.kind](view),
  clear: (view) => clear[view.finding.base.kind](view),
  unknown: (view) => unknownTitle(view),
  "not-applicable": (view) => `${topicOf(view)}: does not apply here`,
} satisfies Record<State, (view: FindingView) => string>;

const actAbout = (view: FindingView) => `${actionOnDrug(view)}: ${named(view.finding.base.topic)}`;
const tellAbout = (view: FindingView) =>
  clinicianTelling(view, drugOf(view), named(view.finding.base.topic)) ?? actAbout(view);
const notReached = (view: FindingView) => `${topicOf(view)}: not called for${triggerNote(view)}`;

const applies = {
  indication: licenceTitle,
  "who-must-not": (view) =>
    isAboutCondition(view) ? `${actionOnDrug(view)}: ${named(view.therapy?.condition ?? "condition")}` : actAbout(view),
  "baseline-test": testTitle,
  "follow-up-test": testTitle,
  "lab-threshold": limitTitle,
  dose: doseTitle,
  administration: tellAbout,
  interaction: actAbout,
  "duplicate-therapy": actAbout,
  reproduction: actAbout,
  vaccine: tellAbout,
  infection: actAbout,
  symptom: (view) =>
    view.finding.base.drug === "any" || view.finding.action === "counsel"
      ? `${action[view.finding.action]}: ${named(view.finding.base.topic)}`
      : actAbout(view),
  "missed-dose": tellAbout,
  washout: tellAbout,
  "expected-response": tellAbout,
  "response-review": tellAbout,
  "effect-rate": actAbout,
  coverage: actAbout,
} satisfies Record<Kind, (view: FindingView) => string>;

const clear = {
  indication: (view) =>
    view.finding.base.topic === "condition"
      ? `Licensed for this person: ${view.therapy?.condition === undefined ? drugOf(view) : named(view.therapy.condition)}`
      : `Earlier treatment asked for ${guidelineName(view, "clinician") === undefined ? "by the licence " : ""}is recorded`,
  "who-must-not": notReached,
  "baseline-test": (view) => `${testOf(view)} found${onDay(view)}`,
  "follow-up-test": (view) =>
    view.finding.due?.status === "upcoming"
      ? `${testOf(view)} next due ${dueSpan(view.finding.due)}`
      : `${testOf(view)} done${onDay(view)}`,
  "lab-threshold": (view) => `${topicOf(view)}${valueNote(view)}: not reached${limitOf(view)}`,
  dose: (view) =>
    view.finding.allowed === undefined
      ? `${topicOf(view)}: no dose limit called for`
      : `Dose within the limit: ${reasonsOf(view)}${allowedNote(view)}`,
  administration: notReached,
  interaction: notReached,
  "duplicate-therapy": notReached,
  reproduction: notReached,
  vaccine: notReached,
  infection: notReached,
  symptom: notReached,
  "missed-dose": notReached,
  washout: notReached,
  "expected-response": notReached,
  "response-review": notReached,
  "effect-rate": notReached,
  coverage: notReached,
} satisfies Record<Kind, (view: FindingView) => string>;

function unknownTitle(view: FindingView): string {
  const { finding } = view;
  if (finding.notLicensed === true || finding.notCovered === true) return licenceTitle(view);
  const isTest = finding.base.kind === "baseline-test" || finding.base.kind === "follow-up-test";
  const isSilent = finding.gaps.some((gap) => gap.why === "label-silent");
  const about = isTest
    ? testOf(view)
    : ((isSilent ? tellingTopic(finding.base.kind, "clinician") : undefined) ?? topicOf(view));
  const missing = unique(finding.gaps.map((gap) => gap.fact)).filter((fact) => fact !== finding.base.topic);
  const reasons = unique(finding.gaps.map((gap) => why.clinician[gap.why]));
  const what = missing.length === 0 ? "" : ` ${list(missing.map(named))}`;
  return `${about}:${what} not known${reasons.length === 0 ? "" : ` (${list(reasons)})`}${limitOf(view)}`;
}

/** "Lymphocytes test"; a vaccine or a skin examination is no test. */
function testOf(view: FindingView): string {
  return factSort(view.finding.base.topic) === "test" ? `${topicOf(view)} test` : topicOf(view);
}

const SHORT = 60;

function triggerNote(view: FindingView): string {
  const { statement } = view;
  const trigger = statement && triggerText(statement, readerOf(view));
  return trigger === undefined || trigger.length > SHORT ? "" : ` (${trigger})`;
}

/** What a dose limit depends on: of a joined limit, the topics of the limits that are exceeded. */
function reasonsOf({ finding, joined }: FindingView): string {
  const exceeded = joined.filter(({ state }) => state === "applies").map(({ base }) => named(base.topic));
  return exceeded.length === 0 ? named(finding.base.topic) : list(unique(exceeded));
}

function licenceTitle(view: FindingView): string {
  const { finding, therapy } = view;
  if (finding.notLicensed === true) return `${capital(drugOf(view))}: no ${region[view.region]} licence`;
  if (finding.notCovered === true) return `${capital(drugOf(view))}: ${region[view.region]} label not transcribed here`;
  if (finding.base.topic === "line-of-therapy") {
    if (finding.base.authority === "guideline")
      return `What is asked for before ${drugOf(view)} was not given or not met`;
    return `${actionOnDrug(view)}: the licence asks for earlier treatment that was not given`;
  }
  const isOther = isOutsideCondition(view);
  const outside = isOther && therapy?.condition !== undefined ? named(therapy.condition) : "age, weight or form";
  return `${actionOnDrug(view)}: outside the ${region[view.region]} licence (${outside})`;
}

/** A use that a document does not want, whatever else is known of the person. */
export function isAboutCondition({ finding, therapy }: FindingView): boolean {
  return finding.base.topic === "condition" && therapy?.condition !== undefined;
}

/** The condition itself is not licensed, as against an age, weight or form outside of its licence. */
export function isOutsideCondition({ statement, therapy }: FindingView): boolean {
  if (statement === undefined || !("licences" in statement) || therapy?.condition === undefined) return true;
  return !statement.licences.some((licence) => licence.condition === therapy.condition);
}

function testTitle(view: FindingView): string {
  const { due } = view.finding;
  const when =
    due === undefined
      ? ""
      : due.status === "overdue"
        ? `, overdue since ${date(formatDay(due.by))}`
        : `, due ${dueSpan(due)}`;
  return `${action[view.finding.action]}: ${named(view.finding.base.topic)}${when}`;
}

function limitTitle(view: FindingView): string {
  return `${actionOnDrug(view)}: ${named(view.finding.base.topic)}${valueNote(view)}${limitOf(view)}`;
}

function doseTitle(view: FindingView): string {
  const doses = allowedDoses(view.finding);
  const limit = doses === undefined ? "" : ` to at most ${doses}`;
  const verb = view.finding.action === "reduce-dose" ? limit : allowedNote(view);
  return `${actionOnDrug(view)}${verb}: ${reasonsOf(view)}`;
}

function allowedNote({ finding }: FindingView): string {
  const doses = allowedDoses(finding);
  return doses === undefined ? "" : `, at most ${doses}`;
}

function onDay({ finding }: FindingView): string {
  const day = finding.because.find((fact) => fact.date !== undefined)?.date;
  return day === undefined ? "" : ` (${date(day)})`;
}

function valueNote({ finding }: FindingView): string {
  const fact = finding.because.find((one) => one.fact === finding.base.topic);
  return fact === undefined ? "" : ` ${valueText(fact, "clinician")}`;
}

function limitOf({ statement, finding, therapy }: FindingView): string {
  if (statement === undefined || "notStated" in statement || statement.kind !== "lab-threshold") return "";
  const sent = sentOf({ finding }, statement.topic);
  const restart = restartText(statement, sent);
  if (therapy?.stage === "held" && restart !== undefined && finding.state === "applies") return `, restart ${restart}`;
  return statement.limit === undefined ? "" : `, limit ${bandText(statement.limit, statement.unit, sent)}`;
}

function actionOnDrug(view: FindingView): string {
  return actionOn[view.finding.action](drugOf(view));
}

function drugOf({ finding }: FindingView): string {
  return named(finding.base.drug);
}

function topicOf({ finding }: FindingView): string {
  return capital(named(finding.base.topic));
}

/** Rule, inputs, what is missing, what follows: so that the reader can review the basis. */
export function clinicianExplain(view: FindingView): string {
  const { finding } = view;
  return sentences([
    finding.notLicensed && `No ${region[view.region]} label was found for it; no rule of another region is borrowed.`,
    finding.notCovered && `Its ${region[view.region]} label is not transcribed here: nothing was judged.`,
    (finding.state === "applies" || finding.base.says !== undefined) && advice(view, "clinician"),
    ruleSentence(view),
    finding.because.length > 0 && `Used: ${factsText(finding, "clinician")}.`,
    isTooOld(view) && "Older than the window for a start.",
    finding.gaps.length > 0 && `${gapsSentence(view)}`,
    allowedSentence(view),
    dueSentence(view),
    finding.ifApplies !== undefined &&
      finding.state === "unknown" &&
      `If it applies: ${low(action[finding.ifApplies])}.`,
    finding.base.considers !== undefined &&
      `The ${authority[finding.base.authority]} asks to consider: ${low(action[finding.base.considers])}.`,
    confirmSentence(view),
  ]);
}

function ruleSentence(view: FindingView): string | undefined {
  const { statement, therapy } = view;
  if (statement === undefined) {
    return view.finding.joins === undefined ? undefined : `Strictest of: ${view.finding.joins.join(", ")}.`;
  }
  const trigger = triggerText(statement, readerOf(view));
  const verb = statement.then[therapy?.stage ?? "on-treatment"];
  const parts = [
    trigger,
    doseRule(statement),
    scheduleText(statement),
    licenceRule(view),
    "notStated" in statement ? "no rule is given" : verb && !statement.kind.endsWith("-test") && low(action[verb]),
    restartRule(view),
    lastDoseRule(view),
  ].filter((part) => typeof part === "string" && part !== "");
  const who = `${region[view.region]} ${authority[statement.authority]}`;
  return parts.length === 0 ? undefined : `Rule (${who}): ${parts.join("; ")}.`;
}

function licenceRule({ statement }: FindingView): string | undefined {
  if (statement === undefined || !("licences" in statement)) return undefined;
  return `licensed for ${list(unique(statement.licences.map((licence) => named(licence.condition))))}`;
}

function readerOf(view: FindingView): RuleReader {
  return { units: view.analytes, audience: "clinician", sent: (fact) => sentOf(view, fact) };
}

function restartRule(view: FindingView): string | undefined {
  const { statement } = view;
  const restart = statement && restartText(statement, sentOf(view, statement.topic));
  return restart && `restart ${restart}`;
}

function lastDoseRule({ statement }: FindingView): string | undefined {
  const after = afterLastDose(statement);
  return after && `until ${after} after the last dose`;
}

function gapsSentence({ finding }: FindingView): string {
  const silentAbout = tellingTopic(finding.base.kind, "clinician")?.toLowerCase();
  const gaps = finding.gaps.map(
    (gap) =>
      `${(gap.why === "label-silent" && silentAbout) || named(gap.fact)} (${why.clinician[gap.why]}${gap.date === undefined ? "" : `, ${date(gap.date)}`})`,
  );
  return `Not known: ${list(unique(gaps))}.`;
}

function allowedSentence({ finding }: FindingView): string | undefined {
  const doses = allowedDoses(finding);
  return doses && `Highest dose allowed here: ${doses}.`;
}

function dueSentence({ finding }: FindingView): string | undefined {
  return finding.due && `Window: ${dueSpan(finding.due)} (${finding.due.status}).`;
}

function confirmSentence({ finding }: FindingView): string | undefined {
  if (finding.confirmOnLabel !== true) return undefined;
  const seen = finding.ifSeen === undefined ? "" : ` As transcribed, the action is: ${low(action[finding.ifSeen])}.`;
  const why =
    finding.reviewDue === true
      ? "This reading was to be checked again by an earlier day"
      : "This part of the source was not read in full";
  return `${why}: confirm ${finding.base.authority === "guideline" ? "in the guideline" : "on the label"}.${seen}`;
}

function low(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
