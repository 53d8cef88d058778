import { type Action, type Asked, type Kind, type Stage, type State, TOLD, type Urgency } from "@afterscript/engine";
import { formatDay } from "@afterscript/kernel";
import { type FactSort, factSort } from "../fact-sort.ts";
import type { FindingView } from "../finding-view.ts";
import { advice } from "./advice.ts";
import { sentOf } from "./as-sent.ts";
import { isAboutCondition, isOutsideCondition } from "./clinician.ts";
import { date } from "./date.ts";
import { allowedDoses, dueSpan, factText, toldText, valueText } from "./evidence.ts";
import { ask } from "./gaps.ts";
import { guidelineName } from "./guideline.ts";
import { name } from "./names.ts";
import { afterLastDose, bandText, inItsUnit, restartText } from "./rule.ts";
import { capital, list, sentences, unique } from "./sentence.ts";
import { patientTelling, tellingTopic } from "./telling.ts";
import { isTooOld } from "./too-old.ts";
import { emergencyNumber, patientSource, region, sourceSays, why } from "./words.ts";

const named = (id: string) => name(id, "patient");

/** The answer in one line: what the source says happens at this point. Never an order, except emergency help. */
export function patientTitle(view: FindingView): string {
  return byState[view.finding.state](view);
}

const byState = {
  applies: (view) => applies[view.finding.base.kind](view),
  clear: (view) => clear[view.finding.base.kind](view),
  unknown: (view) => unknownTitle(view),
  "not-applicable": (view) => `${aboutOf(view)}: not about you here`,
} satisfies Record<State, (view: FindingView) => string>;

const saysInThisCase = (view: FindingView) => `${says(view, view.finding.action, "in this case")}: ${about(view)}`;
const tellAbout = (view: FindingView) =>
  patientTelling(view, sourceOf(view), drugOf(view), about(view)) ?? saysInThisCase(view);
const saysTest = (view: FindingView) => `${says(view, view.finding.action, "here")}: ${about(view)}${dueNote(view)}`;
const nothingFound = (view: FindingView) => `No reason found here to act: ${about(view)}`;

const applies = {
  indication: licenceTitle,
  "who-must-not": (view) =>
    isAboutCondition(view)
      ? `${says(view, view.finding.action, "for this use")}: ${named(view.therapy?.condition ?? "condition")}`
      : saysInThisCase(view),
  "baseline-test": saysTest,
  "follow-up-test": saysTest,
  "lab-threshold": (view) => `${says(view, view.finding.action, "at this level")}: ${about(view)}${valueNote(view)}`,
  dose: (view) => `${says(view, view.finding.action, "in this case")}: ${reasonsOf(view)}`,
  administration: tellAbout,
  interaction: saysInThisCase,
  "duplicate-therapy": saysInThisCase,
  reproduction: saysInThisCase,
  vaccine: tellAbout,
  infection: saysInThisCase,
  symptom: (view) => {
    if (isOverruled(view)) return `${aboutOf(view)}: what ${sourceOf(view)} says`;
    return view.finding.action === "counsel" ? `Good to know: ${about(view)}` : saysInThisCase(view);
  },
  "missed-dose": tellAbout,
  washout: tellAbout,
  "expected-response": tellAbout,
  "response-review": tellAbout,
  "effect-rate": saysInThisCase,
  coverage: saysInThisCase,
} satisfies Record<Kind, (view: FindingView) => string>;

const clear = {
  indication: (view) =>
    view.finding.base.topic === "condition"
      ? `${capital(sourceOf(view))} lists ${drugOf(view)} for ${view.therapy?.condition === undefined ? "this use" : named(view.therapy.condition)}`
      : `The earlier treatment that ${guidelineName(view, "patient") ?? "the label"} asks for is in your record`,
  "who-must-not": nothingFound,
  "baseline-test": (view) => `This is in your record: ${about(view)}${onDay(view)}`,
  "follow-up-test": (view) =>
    view.finding.due?.status === "upcoming"
      ? `Next test: ${about(view)}, ${dueSpan(view.finding.due)}`
      : `This is in your record: ${about(view)}${onDay(view)}`,
  "lab-threshold": (view) => `Did not cross this limit: ${about(view)}${valueNote(view)}${onDay(view)}`,
  dose: (view) => `Your dose is within this limit: ${about(view)}`,
  administration: nothingFound,
  interaction: nothingFound,
  "duplicate-therapy": nothingFound,
  reproduction: nothingFound,
  vaccine: nothingFound,
  infection: nothingFound,
  symptom: nothingFound,
  "missed-dose": nothingFound,
  washout: nothingFound,
  "expected-response": nothingFound,
  "response-review": nothingFound,
  "effect-rate": nothingFound,
  coverage: nothingFound,
} satisfies Record<Kind, (view: FindingView) => string>;

function unknownTitle(view: FindingView): string {
  const { finding } = view;
  if (finding.notLicensed === true || finding.notCovered === true) return licenceTitle(view);
  if (finding.gaps.some((gap) => gap.why === "label-silent")) return `The label does not say: ${silentAbout(view)}`;
  if (finding.base.kind === "symptom")
    return `${aboutOf(view)}: it depends on ${list(unique(finding.gaps.map(({ fact }) => named(fact))))}`;
  return `Not known: ${about(view)}`;
}

function silentAbout(view: FindingView): string {
  return tellingTopic(view.finding.base.kind, "patient") ?? about(view);
}

function licenceTitle(view: FindingView): string {
  const { finding, therapy } = view;
  const drug = drugOf(view);
  if (finding.notLicensed === true) return `We found no ${region[view.region]} label for ${drug}`;
  if (finding.notCovered === true) return `We have not read the ${region[view.region]} label for ${drug} yet`;
  if (finding.base.topic === "line-of-therapy")
    return `${capital(sourceOf(view))} asks for other treatments before ${drug}`;
  return isOutsideCondition(view) && therapy?.condition !== undefined
    ? `${capital(sourceOf(view))} does not list ${drug} for ${named(therapy.condition)}`
    : `${capital(sourceOf(view))} does not list ${drug} for your age, weight or form`;
}

/** What a dose limit depends on: of a joined limit, the topics of the limits that are exceeded. */
function reasonsOf({ finding, joined }: FindingView): string {
  const exceeded = joined.filter(({ state }) => state === "applies").map(({ base }) => named(base.topic));
  return exceeded.length === 0 ? named(finding.base.topic) : list(unique(exceeded));
}

function says(view: FindingView, action: Action, here: string): string {
  return capital(sourceSays[action](sourceOf(view), drugOf(view), here));
}

function sourceOf(view: FindingView): string {
  const guideline = guidelineName(view, "patient");
  if (guideline !== undefined) return guideline;
  const words = patientSource[view.finding.base.authority];
  return view.finding.base.authority === "label" ? words.replace("label", `${region[view.region]} label`) : words;
}

function drugOf({ finding }: FindingView): string {
  return named(finding.base.drug);
}

function about({ finding }: FindingView): string {
  return named(finding.base.topic);
}

function aboutOf(view: FindingView): string {
  return capital(about(view));
}

function valueNote({ finding }: FindingView): string {
  const fact = finding.because.find((one) => one.fact === finding.base.topic);
  return fact === undefined ? "" : `, ${valueText(fact, "patient")}`;
}

function onDay({ finding }: FindingView): string {
  const day = finding.because.find((fact) => fact.date !== undefined)?.date;
  return day === undefined ? "" : `, ${date(day)}`;
}

function dueNote({ finding: { due } }: FindingView): string {
  if (due === undefined) return "";
  return due.status === "overdue" ? `, due by ${date(formatDay(due.by))}` : `, due ${dueSpan(due)}`;
}

/** What the record shows, what the source says, whom to contact how soon, what to ask. */
export function patientExplain(view: FindingView): string {
  return explainByState[view.finding.state](view);
}

const explainByState = {
  applies: (view) =>
    sentences([
      notHere(view),
      advice(view, "patient"),
      shown(view),
      isTooOld(view) && "That is too long ago for a start.",
      limitSentence(view),
      doseSentence(view),
      lastDoseSentence(view),
      openSentence(view),
      confirmSentence(view),
      contact(view),
    ]),
  clear: (view) =>
    sentences([shown(view), limitSentence(view), doseSentence(view), "This holds for what we could see on that day."]),
  unknown: (view) =>
    sentences([
      notHere(view),
      view.finding.base.says !== undefined && advice(view, "patient"),
      openSentence(view),
      !isSilent(view) && !waitsForDetails(view) && "Not found here does not mean not done, or not there.",
      limitSentence(view),
      doseSentence(view),
      lastDoseSentence(view),
      ifAppliesSentence(view),
      ...unique(
        view.finding.gaps.map((gap) =>
          ask({ fact: gap.fact, why: gap.why, date: gap.date, kind: view.finding.base.kind, audience: "patient" }),
        ),
      ),
      confirmSentence(view),
    ]),
  "not-applicable": () => "This rule is about other people, or another time in treatment.",
} satisfies Record<State, (view: FindingView) => string>;

/** Nothing is missing from a record that only the asker can tell. */
function waitsForDetails({ finding }: FindingView): boolean {
  return finding.gaps.length > 0 && finding.gaps.every(({ fact }) => factSort(fact) === "symptom");
}

function isSilent({ finding }: FindingView): boolean {
  return (
    finding.notLicensed === true ||
    finding.notCovered === true ||
    finding.gaps.some((gap) => gap.why === "label-silent")
  );
}

function notHere({ finding }: FindingView): string | undefined {
  if (finding.notLicensed === true) return "We do not use rules from another part of the world in its place.";
  return finding.notCovered === true ? "So we could not check anything about it here." : undefined;
}

/** Of what was told, what needs saying again: a plan stands in the question. */
const SAID: ReadonlySet<FactSort> = new Set(["symptom", "medicine", "history"]);

/** One short sentence for each fact. */
function shown({ finding }: FindingView): string | undefined {
  const told = finding.because.filter(({ resource, fact }) => resource === TOLD && SAID.has(factSort(fact)));
  const facts = finding.because.filter(({ resource }) => resource !== TOLD).map((fact) => factText(fact, "patient"));
  return sentences([
    ...told.map((fact) => `You tell of: ${toldText(fact, "patient")}.`),
    ...facts.map((fact, index) => (index === 0 ? `Your record shows: ${fact}.` : `Also: ${fact}.`)),
  ]);
}

function limitSentence(view: FindingView): string | undefined {
  const { statement, therapy, finding } = view;
  if (statement === undefined || "notStated" in statement || statement.kind !== "lab-threshold") return undefined;
  const source = capital(sourceOf(view));
  const sent = sentOf(view, statement.topic);
  const restart = therapy?.stage === "held" ? restartText(statement, sent) : undefined;
  if (restart !== undefined) return `${source} says treatment may start again ${restart}.`;
  if (statement.limit !== undefined)
    return `The limit in ${sourceOf(view)} is ${bandText(statement.limit, statement.unit, sent)}.`;
  if (statement.fall !== undefined) {
    return `The limit in ${sourceOf(view)} is a fall since the start ${bandText(statement.fall, statement.unit, inItsUnit(sent))}.`;
  }
  return finding.state === "unknown" ? `${source} has a rule for this.` : undefined;
}

function doseSentence(view: FindingView): string | undefined {
  const doses = allowedDoses(view.finding);
  return doses && `The highest dose in ${sourceOf(view)} here is ${doses}.`;
}

function lastDoseSentence({ statement, finding }: FindingView): string | undefined {
  const after = finding.base.topic === "contraception" ? undefined : afterLastDose(statement);
  return after && `This still holds for ${after} after the last dose.`;
}

function openSentence(view: FindingView): string | undefined {
  const { finding } = view;
  if (finding.gaps.length === 0 || waitsForDetails(view)) return undefined;
  const gaps = finding.gaps
    .filter((gap) => gap.why !== "label-silent")
    .map((gap) => `${named(gap.fact)} (${why.patient[gap.why]})`);
  if (gaps.length === 0) return undefined;
  return `What we do not know: ${list(unique(gaps))}.`;
}

function ifAppliesSentence(view: FindingView): string | undefined {
  const { ifApplies, base } = view.finding;
  const isAdvice = ifApplies === undefined || ifApplies === "none" || ifApplies === "counsel";
  if (isAdvice || base.kind.endsWith("-test")) return undefined;
  if (base.authority === "guideline" && base.topic === "line-of-therapy") return `${licenceTitle(view)}.`;
  return `If it turns out to be true for you, this is the rule: ${lowStart(says(view, ifApplies, "in that case"))}.`;
}

function lowStart(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function confirmSentence({ finding: { confirmOnLabel, reviewDue, base } }: FindingView): string | undefined {
  if (confirmOnLabel !== true) return undefined;
  const document = base.authority === "guideline" ? "guideline" : "label";
  return reviewDue === true
    ? `We read this part of the ${document} some time ago, so ask your care team to check it there.`
    : `We have not read this part of the ${document} in full, so ask your care team to check it there.`;
}

const beforeDose = {
  starting: "before your first dose",
  "on-treatment": "before your next dose",
  held: "before you take it again",
  stopped: "as soon as you can",
} satisfies Record<Stage, string>;

const contactByUrgency = {
  emergency: (view) => `Call ${emergencyNumber[view.region]} or go to the nearest emergency room now.`,
  urgent: (view) =>
    `Call your care team today, ${beforeDose[view.therapy?.stage ?? "on-treatment"]}. They decide with you what comes next.`,
  soon: (view) =>
    view.therapy?.stage === "starting"
      ? "Talk to your care team this week, before your first dose. They decide with you what comes next."
      : "Contact your care team this week. They decide with you what comes next.",
  routine: (view) =>
    view.therapy?.stage === "starting"
      ? "Bring this up with your care team before your first dose."
      : "Bring this up with your care team at your next visit.",
  info: () => "You can ask your care team about this at any visit.",
} satisfies Record<Urgency, (view: FindingView) => string>;

/** Where a page sends people to their doctor it does not mean whenever the next visit happens to be. */
const SYMPTOM_FOR_TEAM = "Tell your care team about this. If your next visit is far off, call them before.";

function contact(view: FindingView): string {
  if (isOverruled(view))
    return view.tier === "emergency"
      ? `All in all it counts as an emergency here. ${contactByUrgency.emergency(view)}`
      : "All in all it is for today here. Call your care team today.";
  if (view.finding.base.kind === "symptom" && view.finding.urgency === "routine") return SYMPTOM_FOR_TEAM;
  return contactInAnswer(view) ?? contactByUrgency[view.finding.urgency](view);
}

/** Questions whose first line says whom to reach, and before what: a rule beside it does not wait for a visit. */
const REACHES_SOMEBODY: ReadonlySet<Asked["is"]> = new Set([
  "infection",
  "exposure",
  "surgery",
  "vaccine",
  "medicine",
  "planning",
]);

/** Instead of "at your next visit" under a first line that calls for contact before. */
function contactInAnswer({ finding: { urgency }, tier, asked }: FindingView): string | undefined {
  if (tier === undefined || asked === undefined || !REACHES_SOMEBODY.has(asked)) return undefined;
  if (urgency === "emergency" || urgency === "urgent") return undefined;
  if (tier === "emergency") return "Get emergency help first. Then tell your care team of this too.";
  if (tier === "urgent") return "Bring this up when you call your care team today.";
  return urgency === "soon" ? undefined : "Bring this up when you ask your care team.";
}

/** What this source says of a symptom is calmer than the answer as a whole: nobody shall follow it instead. */
function isOverruled({ finding: { base, state, urgency }, tier }: FindingView): boolean {
  if (base.kind !== "symptom" || state !== "applies" || urgency === "emergency") return false;
  return tier === "emergency" || (tier === "urgent" && urgency !== "urgent");
}
