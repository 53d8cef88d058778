import type { Action, Authority, Region } from "@afterscript/engine";
import type { MedicineStanding } from "@afterscript/record";
import type { Audience, ReportPatient } from "../report-type.ts";
import type { QuestionTopic } from "../visit/choose-questions.ts";
import { capital, list } from "./sentence.ts";
import { emergencyNumber, patientSource, region, sourceSays } from "./words.ts";

type Part =
  | "urgent"
  | "questions"
  | "medicines"
  | "results"
  | "symptoms"
  | "changes"
  | "missing"
  | "problems"
  | "sources";

/** `drug` is empty where no medicine is judged. */
export type QuestionWords = { readonly drug: string; readonly about: string };

export type WhyWords = {
  /** "the US label" */
  readonly source: string;
  readonly drug: string;
  /** The gravest of what would follow if one of them were true. */
  readonly worst: Action | undefined;
  /** First day by which a test was due. */
  readonly due: string | undefined;
};

/** Everything the page for a visit says in one language, for each reader. */
export type VisitWords = {
  readonly title: string;
  readonly heading: Readonly<Record<Part, string>>;
  readonly none: Readonly<Record<Part, string>>;
  readonly askWord: string;
  readonly whyWord: string;
  /** The question itself; what a question of several things is about is told after it. */
  readonly ask: Readonly<Record<QuestionTopic, (words: QuestionWords) => string>>;
  /** Of several findings at once; of one finding, its own title and facts are the reason. */
  readonly why: Readonly<
    Record<"tests-before-start" | "tests-due" | "response" | "facts" | "symptoms", (words: WhyWords) => string>
  >;
  readonly shown: (facts: string) => string;
  /** What to say on the phone. */
  readonly phone: (text: string) => string;
  readonly emergency: (region: Region) => string;
  readonly day: (date: string) => string;
  readonly person: (patient: ReportPatient) => string;
  readonly standing: Readonly<Record<MedicineStanding, string>>;
  readonly medicine: (parts: { readonly name: string; readonly notes: readonly string[] }) => string;
  readonly doseNotKnown: string;
  readonly conditionNotKnown: string;
  readonly treats: (condition: string) => string;
  readonly since: (date: string) => string;
  readonly ended: (count: number) => string;
  readonly result: Readonly<Record<"beyond" | "within" | "open" | "no-limit", string>>;
  readonly limit: (limits: readonly string[]) => string;
  readonly symptom: (parts: {
    readonly name: string;
    readonly severity?: string;
    readonly days?: number;
    readonly sudden?: boolean;
  }) => string;
  readonly morePoints: (count: number) => string;
  /** At the end of a list that was cut to fit the paper. */
  readonly more: (count: number) => string;
  /** What a cut page says of itself. */
  readonly cut: (count: number) => string;
  readonly shortened: string;
  /** Letters that no font of the printed page has. */
  readonly lettersMissing: string;
  /** Room to write by hand. */
  readonly notes: string;
  readonly missingLine: (count: number, asOf: string) => string;
  /** In the place of a calm sentence, where no rule was read against the record. */
  readonly nothingChecked: (asOf: string) => string;
  readonly otherSource: string;
  readonly change: {
    readonly started: (what: string) => string;
    readonly ended: (what: string) => string;
    readonly became: (what: string, from: string, to: string) => string;
    readonly firstResult: (what: string, value: string) => string;
    readonly newResult: (what: string, value: string, before: string) => string;
    readonly newFinding: (title: string) => string;
    readonly gone: (title: string, about: string) => string;
    /** Its rule does not speak of this person or stage any more, or was taken out. */
    readonly dropped: (title: string, about: string) => string;
    readonly other: (title: string) => string;
    readonly nowKnown: (names: string) => string;
    readonly nowUnknown: (names: string) => string;
    readonly knowledge: (from: string, to: string) => string;
  };
};

const patient: VisitWords = {
  title: "Page for your visit",
  heading: {
    urgent: "Do not wait for the visit",
    questions: "Questions to ask",
    medicines: "My medicines",
    results: "My results",
    symptoms: "What I have noticed",
    changes: "What changed since last time",
    missing: "Not known",
    problems: "Notes on the record",
    sources: "Where this comes from",
  },
  none: {
    urgent: "Nothing was found in this record that calls for contact today.",
    questions: "We found no question in what we could see. Your own questions come first.",
    medicines: "No medicine was found in this record. Bring your own list.",
    results: "No result was found in this record that a rule for your medicine looks at.",
    symptoms: "Nothing was noted for this visit. Add by hand what you have felt.",
    changes: "Nothing changed in what we could see.",
    missing: "We list nothing here.",
    problems: "None.",
    sources: "No source was used on this page.",
  },
  askWord: "Ask",
  whyWord: "Why",
  ask: {
    "seek-emergency-care": ({ drug, about }) => `${capital(about)}: what happened, and what does it mean for ${drug}?`,
    stop: ({ drug, about }) => `${capital(about)}: does ${drug} have to end for me, and what would come next?`,
    hold: ({ drug, about }) => `${capital(about)}: is ${drug} paused for me, and which test decides when it goes on?`,
    "do-not-start": ({ drug, about }) => `${capital(about)}: does this rule out ${drug} for me?`,
    avoid: ({ drug, about }) => `${capital(about)}: is there something that suits me better than ${drug}?`,
    "call-today": ({ drug, about }) => `${capital(about)}: what does the current label ask for with ${drug}?`,
    "use-only-if-no-alternative": ({ drug, about }) =>
      `${capital(about)}: which other treatments were thought of, and why ${drug}?`,
    "treat-first": ({ drug, about }) => `${capital(about)}: how is this treated before ${drug}?`,
    "reduce-dose": ({ drug, about }) => `${capital(about)}: does my dose of ${drug} still fit?`,
    "change-dose": ({ drug, about }) => `${capital(about)}: does my dose plan of ${drug} still fit?`,
    "repeat-test": ({ about }) => `${capital(about)}: when can this test be done again?`,
    "order-test": ({ about }) => `${capital(about)}: when can this test be done?`,
    caution: ({ drug, about }) => `${capital(about)}: what does this mean for me with ${drug}?`,
    "tell-team": ({ drug, about }) => `${capital(about)}: what should we watch for with ${drug}?`,
    counsel: ({ drug, about }) => `${capital(about)}: what is good to know with ${drug}?`,
    none: ({ drug, about }) => `${capital(about)}: is there anything to do with ${drug}?`,
    "tests-before-start": ({ drug }) =>
      `Before the first dose of ${drug}: which of these tests were done, and what did they show?`,
    "illness-before-start": ({ drug }) => `Before the first dose of ${drug}: do I have, or did I have, any of these?`,
    "infection-before-start": ({ drug }) => `Before the first dose of ${drug}: could I have an infection that matters?`,
    "medicine-before-start": ({ drug }) =>
      `Before the first dose of ${drug}: do I use any of these, and does it go with them?`,
    "family-before-start": ({ drug }) => `Before the first dose of ${drug}: what should you know of my family plans?`,
    "vaccine-before-start": ({ drug }) => `Before the first dose of ${drug}: which vaccines come first?`,
    "treatment-before-start": ({ drug }) => `Before the first dose of ${drug}: does my record hold all of this?`,
    "tests-due": () => `Were these tests done, or when can they be done?`,
    response: ({ drug }) => `Is ${drug} working as well as it should by this time?`,
    "response-before-start": ({ drug }) => `When should I notice that ${drug} helps, and what if it does not?`,
    "illness-open": ({ drug }) => `Do I have, or did I have, any of these, and does it matter with ${drug}?`,
    "infection-open": ({ drug }) => `Could I have an infection that matters with ${drug}?`,
    "medicine-open": ({ drug }) => `Do I use any of these, and does ${drug} go with them?`,
    "family-open": ({ drug }) => `What should I know about ${drug} and family plans?`,
    "vaccine-open": ({ drug }) => `Which vaccines fit with ${drug}, and when?`,
    "treatment-open": ({ drug }) => `Is my record right and complete for ${drug} in these points?`,
    symptoms: ({ drug }) => (drug === "" ? "What could be behind these?" : `Could these have to do with ${drug}?`),
  },
  why: {
    "tests-before-start": ({ source }) =>
      `${capital(source)} asks for these before the first dose. In this record they were not found, or could not be used.`,
    "tests-due": ({ source, due }) =>
      due === undefined
        ? `${capital(source)} asks for these. In this record they were not found, or are too old to use.`
        : `${capital(source)} asks for these. The first was due by ${due}.`,
    response: ({ source }) => `${capital(source)} sets a time to check whether it helps.`,
    facts: (words) => ifTrue(words),
    symptoms: () => "You wrote these down for this visit.",
  },
  shown: (facts) => `Your record shows: ${facts}.`,
  phone: (text) => `Say on the phone: ${text}`,
  emergency: (here) =>
    `If you feel very ill, or something comes on all at once, do not wait: call ${emergencyNumber[here]} or go to the nearest emergency room.`,
  day: (date) => `Made from your record as of ${date}.`,
  person: ({ age, sex }) => `Age: ${age ?? "not known"}. Sex: ${sex ?? "not known"}.`,
  standing: {
    taken: "taken now",
    "on-hold": "on hold",
    planned: "planned",
    "not-sure": "not sure if still taken",
    ended: "ended",
  },
  medicine: ({ name, notes }) => [name, ...notes].join(", "),
  doseNotKnown: "dose not known",
  conditionNotKnown: "not known what it is for",
  treats: (condition) => `for ${condition}`,
  since: (date) => `since ${date}`,
  ended: (count) => (count === 1 ? "1 that has ended is not listed." : `${count} that have ended are not listed.`),
  result: {
    beyond: "past a limit",
    within: "no limit crossed",
    open: "could not be judged",
    "no-limit": "no limit set",
  },
  limit: (limits) => `limit: ${list(limits, "or")}`,
  symptom: ({ name, severity, days, sudden }) => [name, ...details(severity, days, sudden)].join(", "),
  morePoints: (count) =>
    count === 1 ? "1 more point is in the full report." : `${count} more points are in the full report.`,
  more: (count) => `and ${count} more`,
  cut: (count) =>
    count === 1
      ? "To fit one page, 1 entry is left out here. The other forms of this page (text, web page) have it."
      : `To fit one page, ${count} entries are left out here. The other forms of this page (text, web page) have them.`,
  shortened: "Long entries are shortened here, marked with …",
  lettersMissing: "Some letters could not be printed here and show as \uFFFD. The other forms of this page show them.",
  notes: "My own questions and notes",
  missingLine: (count, asOf) =>
    count === 0
      ? `Every rule that was read for you could be judged on ${asOf}.`
      : count === 1
        ? `1 point could not be judged on ${asOf}. Not known does not mean fine.`
        : `${count} points could not be judged on ${asOf}. Not known does not mean fine.`,
  nothingChecked: (asOf) => `Nothing was checked on ${asOf}, so this page can not say.`,
  otherSource: "a label or a guideline",
  change: {
    started: (what) => `New: ${what}`,
    ended: (what) => `No longer in the record as taken: ${what}`,
    became: (what, from, to) => `${capital(what)}: was ${from}, is ${to}`,
    firstResult: (what, value) => `New result: ${what}: ${value}`,
    newResult: (what, value, before) => `New result: ${what}: ${value}; before: ${before}`,
    newFinding: (title) => `New: ${title}`,
    gone: (_title, about) => `Not called for any more: ${about}`,
    dropped: (_title, about) => `Not part of this check any more: ${about}`,
    other: (title) => `Other than last time: ${title}`,
    nowKnown: (names) => `Not known last time, known now: ${names}`,
    nowUnknown: (names) => `Known last time, not known now: ${names}`,
    knowledge: (from, to) =>
      `Our rules were updated (${from} to ${to}). Some of these changes may come from that, not from you.`,
  },
};

const clinician: VisitWords = {
  title: "Page for the visit",
  heading: {
    urgent: "Before the visit",
    questions: "To settle",
    medicines: "Medicines",
    results: "Results",
    symptoms: "Symptoms told",
    changes: "Changed since the earlier report",
    missing: "Not known",
    problems: "Problems in the record",
    sources: "Sources",
  },
  none: {
    urgent: "Nothing in what could be read calls for contact today.",
    questions: "Nothing to settle in what could be read.",
    medicines: "No medicine in this record.",
    results: "No result in this record that a rule of these therapies reads.",
    symptoms: "None told.",
    changes: "Nothing changed in what could be read.",
    missing: "Nothing is listed here.",
    problems: "None.",
    sources: "No source was used on this page.",
  },
  askWord: "Settle",
  whyWord: "Why",
  ask: {
    "seek-emergency-care": ({ drug, about }) =>
      `${capital(about)}: outcome of the emergency, and consequence for ${drug}?`,
    stop: ({ drug, about }) => `${capital(about)}: discontinue ${drug}, and what instead?`,
    hold: ({ drug, about }) => `${capital(about)}: interrupt ${drug}, and when is the test repeated?`,
    "do-not-start": ({ drug, about }) => `${capital(about)}: does this rule out ${drug}?`,
    avoid: ({ drug, about }) => `${capital(about)}: is there a better choice than ${drug}?`,
    "call-today": ({ drug, about }) => `${capital(about)}: what does the current label of ${drug} ask for?`,
    "use-only-if-no-alternative": ({ drug, about }) => `${capital(about)}: which alternatives to ${drug} were weighed?`,
    "treat-first": ({ drug, about }) => `${capital(about)}: how is this treated before ${drug}?`,
    "reduce-dose": ({ drug, about }) => `${capital(about)}: reduce the dose of ${drug}?`,
    "change-dose": ({ drug, about }) => `${capital(about)}: change form, frequency or step of ${drug}?`,
    "repeat-test": ({ about }) => `${capital(about)}: when is the test repeated?`,
    "order-test": ({ about }) => `${capital(about)}: order the test?`,
    caution: ({ drug, about }) => `${capital(about)}: weighed with ${drug}, and noted?`,
    "tell-team": ({ drug, about }) => `${capital(about)}: who else must know, with ${drug}?`,
    counsel: ({ drug, about }) => `${capital(about)}: gone through with the patient (${drug})?`,
    none: ({ drug, about }) => `${capital(about)}: anything to do (${drug})?`,
    "tests-before-start": ({ drug }) => `Tests before the first dose of ${drug}`,
    "illness-before-start": ({ drug }) => `History to ask before the first dose of ${drug}`,
    "infection-before-start": ({ drug }) => `Infections to rule out before the first dose of ${drug}`,
    "medicine-before-start": ({ drug }) => `Medicines to reconcile before the first dose of ${drug}`,
    "family-before-start": ({ drug }) => `Pregnancy and family, before the first dose of ${drug}`,
    "vaccine-before-start": ({ drug }) => `Vaccines before the first dose of ${drug}`,
    "treatment-before-start": ({ drug }) => `To record before the first dose of ${drug}`,
    "tests-due": () => "Tests due or not found",
    response: ({ drug }) => `Review the response to ${drug}`,
    "response-before-start": ({ drug }) => `When the response to ${drug} is reviewed, and what follows without one`,
    "illness-open": ({ drug }) => `History to ask (${drug})`,
    "infection-open": ({ drug }) => `Infections to ask about (${drug})`,
    "medicine-open": ({ drug }) => `Medicines to reconcile (${drug})`,
    "family-open": ({ drug }) => `Pregnancy and family (${drug})`,
    "vaccine-open": ({ drug }) => `Vaccines (${drug})`,
    "treatment-open": ({ drug }) => `To record (${drug})`,
    symptoms: ({ drug }) => (drug === "" ? "Symptoms told" : `Symptoms told, with ${drug}`),
  },
  why: {
    "tests-before-start": ({ source }) =>
      `Asked for by ${source} before the first dose; not found in this record, or not usable.`,
    "tests-due": ({ source, due }) =>
      due === undefined
        ? `Asked for by ${source}; not found in this record, or too old.`
        : `Asked for by ${source}; the first was due by ${due}.`,
    response: ({ source }) => `A review of the response is set by ${source}.`,
    facts: (words) => ifApplies(words),
    symptoms: () => "Told for this visit.",
  },
  shown: (facts) => `In the record: ${facts}.`,
  phone: (text) => text,
  emergency: (here) => `An emergency does not wait for a visit: ${emergencyNumber[here]}.`,
  day: (date) => `From the record as of ${date}.`,
  person: ({ age, sex }) => `Age: ${age ?? "not known"}. Sex: ${sex ?? "not known"}.`,
  standing: {
    taken: "current",
    "on-hold": "on hold",
    planned: "planned",
    "not-sure": "status not certain",
    ended: "ended",
  },
  medicine: ({ name, notes }) => [name, ...notes].join(", "),
  doseNotKnown: "dose not known",
  conditionNotKnown: "condition not known",
  treats: (condition) => condition,
  since: (date) => `since ${date}`,
  ended: (count) => `${count} ended, not listed.`,
  result: {
    beyond: "beyond a limit",
    within: "within its limits",
    open: "not judged",
    "no-limit": "no limit set",
  },
  limit: (limits) => `limit: ${list(limits, "or")}`,
  symptom: ({ name, severity, days, sudden }) => [name, ...details(severity, days, sudden)].join(", "),
  morePoints: (count) =>
    count === 1 ? "1 more point in the full report." : `${count} more points in the full report.`,
  more: (count) => `and ${count} more`,
  cut: (count) =>
    `Cut to one page: ${count} ${count === 1 ? "entry" : "entries"} left out here; the text and HTML forms hold all.`,
  shortened: "Long entries are shortened, marked with …",
  lettersMissing: "Letters that could not be printed show as \uFFFD; the text and HTML forms show them.",
  notes: "Notes",
  missingLine: (count, asOf) =>
    count === 0
      ? `Every rule read for these therapies could be judged on ${asOf}.`
      : `${count} ${count === 1 ? "statement" : "statements"} could not be judged on ${asOf}.`,
  nothingChecked: (asOf) => `Nothing was judged on ${asOf}: no statement can be made.`,
  otherSource: "labels or guidelines",
  change: {
    started: (what) => `New: ${what}`,
    ended: (what) => `No longer current: ${what}`,
    became: (what, from, to) => `${capital(what)}: ${from} → ${to}`,
    firstResult: (what, value) => `New result: ${what} ${value}`,
    newResult: (what, value, before) => `New result: ${what} ${value}; before: ${before}`,
    newFinding: (title) => `New: ${title}`,
    gone: (title) => `No longer called for: ${title}`,
    dropped: (title) => `No longer judged here: ${title}`,
    other: (title) => `Changed: ${title}`,
    nowKnown: (names) => `Not known before, known now: ${names}`,
    nowUnknown: (names) => `Known before, not known now: ${names}`,
    knowledge: (from, to) => `Knowledge ${from} → ${to}: a change may come from a newer reading of a source.`,
  },
};

export const visit = { patient, clinician } satisfies Record<Audience, VisitWords>;

/** Two that are commands to the reader say nothing of what the source does with the medicine. */
const NO_CONSEQUENCE: ReadonlySet<Action> = new Set([
  "seek-emergency-care",
  "call-today",
  "counsel",
  "tell-team",
  "none",
]);

function ifTrue({ source, drug, worst }: WhyWords): string {
  const open = "The record does not say.";
  if (worst === undefined || NO_CONSEQUENCE.has(worst)) return `${open} If one of them is true, it can matter.`;
  return `${open} For the most serious one, ${sourceSays[worst](source, drug, "in that case")}.`;
}

function ifApplies({ source, worst }: WhyWords): string {
  const open = "Not found in this record, or not certain";
  return worst === undefined
    ? `${open}.`
    : `${open}; the gravest consequence by ${source}: ${worst.replaceAll("-", " ")}.`;
}

function details(severity?: string, days?: number, sudden?: boolean): readonly string[] {
  return [
    severity,
    days === undefined ? undefined : days === 1 ? "for 1 day" : `for ${days} days`,
    sudden === undefined ? undefined : sudden ? "came on all at once" : "came on slowly",
  ].filter((part) => part !== undefined);
}

/** "the US label", "the guideline": who speaks, where one does; else words for several. */
export function speaker(authorities: readonly Authority[], here: Region, audience: Audience): string {
  const [only, ...more] = [...new Set(authorities)];
  if (only === undefined || more.length > 0) return visit[audience].otherSource;
  const words = patientSource[only];
  return only === "label" ? words.replace("label", `${region[here]} label`) : words;
}
