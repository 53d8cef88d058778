import {
  type MarkSort,
  type Noticed,
  REVIEW_SORTS,
  type ResponseRuler,
  type RulerMark,
  type RulerScore,
  type Saying,
  type Standing,
} from "@afterscript/engine";
import type { Audience } from "../report-type.ts";
import { date } from "./date.ts";
import { valueText } from "./evidence.ts";
import { name } from "./names.ts";
import { amountText, sayingsText } from "./sayings.ts";
import { list, sentences, unique } from "./sentence.ts";
import { authority } from "./words.ts";

/** What a time on the ruler stands for. Who says it stands beside it. */
const marks = {
  "first-change": ["first change apart from placebo in trials", "the first change was seen in studies"],
  "itch-change": ["itch apart from placebo in trials", "the itch had eased in studies"],
  "early-sign": ["the response then predicts the later one", "how it works then tells much about later"],
  judge: ["the response is usually judged by then", "most often it is judged by then"],
  review: ["review of the response", "the effect is looked at"],
  extend: [
    "without enough response, the first phase may be extended up to then",
    "if it has not helped enough, the first phase may go on up to then",
  ],
  "re-examine": ["re-examination without improvement", "if it is no better, a new look"],
  adjust: ["treatment is adjusted where the aim is not reached", "if the aim is not reached, a new plan"],
  "consider-stopping": [
    "stopping is considered without enough benefit",
    "if it has not helped enough, the end of it is thought about",
  ],
  stop: ["treatment ends without enough response", "if it has not helped enough, it ends by this rule"],
  "may-need-longer": ["a satisfactory response may need longer", "a good result may take longer than this"],
  "may-rise": ["the response may go on rising until then", "it may go on getting better until then"],
} satisfies Record<MarkSort, readonly [clinician: string, patient: string]>;

/** "16 weeks (label): review of the response." */
export function markText(mark: RulerMark, audience: Audience): string {
  const { sort, authority: speaker, open = [] } = mark;
  const isClinician = audience === "clinician";
  const time = timeText(mark);
  const hangs = list(unique(open.map((fact) => name(fact, audience))));
  const isUnseen = mark.cite.some(({ seen }) => seen === "no");
  return sentences([
    `${time} (${authority[speaker]}): ${marks[sort][isClinician ? 0 : 1]}.`,
    open.length > 0 &&
      (isClinician
        ? `Only for some, by ${hangs}: not known here.`
        : `It is only for some. We do not know this of you: ${hangs}.`),
    isUnseen &&
      (isClinician
        ? "Not seen in a source: confirm it in the document."
        : "We have not seen this in the text itself. Ask your care team if it holds."),
  ]);
}

function timeText({ from, to, onward }: RulerMark): string {
  const start = amountText(from.printed);
  if (onward) return `From ${start} on`;
  return to === undefined ? start : `${start} to ${amountText(to.printed)}`;
}

type Told = (ruler: ResponseRuler) => string;

const standing = {
  clinician: {
    "not-started": () => "Not started: every time counts from the first dose.",
    "before-first-change": () => "Before the first change that trials saw: too early to judge.",
    "before-review": (ruler) => sentences(["No review is due yet.", nextText(ruler, "clinician")]),
    "no-time-named": () => "No document read here names a time at which the response is judged.",
    "review-due": (ruler) => dueText(ruler, "clinician"),
    "past-review": () =>
      "Past every time that is named. The record does not show whether the response was judged: absent here is not undone.",
    stopped: () => "Treatment has ended: nothing is counted.",
    unknown: () => "Where this stands cannot be said.",
  },
  patient: {
    "not-started": () => "You have not begun yet. Each time counts from your first dose.",
    "before-first-change": () => "It is early. In studies no change was seen this soon.",
    "before-review": (ruler) =>
      sentences(["The time to look at the effect has not come yet.", nextText(ruler, "patient")]),
    "no-time-named": () =>
      "No text that we read says when to judge if it works. Ask your care team when they will look at it.",
    "review-due": (ruler) => dueText(ruler, "patient"),
    "past-review": () =>
      "The times to look at the effect have passed. We can not see if your care team has done it. Ask them at your next visit.",
    stopped: () => "This medicine has ended, so there is nothing to count.",
    unknown: () => "We can not say where you stand.",
  },
} satisfies Record<Audience, Record<Standing, Told>>;

/** How long it has been, where that leaves the person, and what stands in the way of saying so. */
export function standingText(ruler: ResponseRuler, audience: Audience): string {
  return sentences([sinceText(ruler, audience), standing[audience][ruler.standing](ruler), gapText(ruler, audience)]);
}

function sinceText({ week, days, startedOn, stage }: ResponseRuler, audience: Audience): string | undefined {
  if (stage === "starting" || stage === "stopped" || startedOn === undefined || days === undefined) return undefined;
  const isDay = week === 0 && days.least === days.most;
  const time = isDay ? amountText(`${days.least} days`) : week === undefined ? undefined : amountText(`${week} weeks`);
  const start = date(startedOn);
  if (audience === "clinician") return time === undefined ? `Since ${start}.` : `${time} since the start (${start}).`;
  return time === undefined ? `You began in or on ${start}.` : `It is ${time} since you began (${start}).`;
}

function nextText({ marks: all }: ResponseRuler, audience: Audience): string | undefined {
  const next = all.find(({ sort, is }) => is === "ahead" && REVIEW_SORTS.has(sort));
  if (next === undefined) return undefined;
  const time = amountText(next.from.printed);
  return audience === "clinician" ? `The first is at ${time}.` : `The first look comes at ${time}.`;
}

function dueText(ruler: ResponseRuler, audience: Audience): string {
  const next = ruler.marks.find(({ sort, is }) => is === "ahead" && REVIEW_SORTS.has(sort));
  const time = next && amountText(next.from.printed);
  return audience === "clinician"
    ? sentences([
        "A look at the response is due; the record does not show one.",
        time !== undefined && `The next time is ${time}.`,
      ])
    : sentences([
        "It is time to look at whether it helps. We can not see if your care team has done it. Ask them at your next visit.",
        time !== undefined && `The next look comes at ${time}.`,
      ]);
}

function gapText({ gaps }: ResponseRuler, audience: Audience): string | undefined {
  const missing = unique(gaps.map(({ fact }) => fact));
  const says = missing.map((fact) => gapSentence[fact]?.[audience === "clinician" ? 0 : 1]);
  return says.length === 0 ? undefined : sentences(says);
}

const gapSentence: Readonly<Record<string, readonly [string, string]>> = {
  start: [
    "The day of the start is not found, or too imprecise.",
    "We do not know the exact day you began. Your pharmacy or care team can tell you.",
  ],
  condition: [
    "The condition that it is for is not known.",
    "We do not know what you take it for. Your care team can tell you.",
  ],
  "hold-date": ["The day of the hold is not found.", "We do not know the day it was paused."],
};

/** What bears on the count, and what the reading could not find. */
export function rulerNotes(ruler: ResponseRuler, audience: Audience): readonly string[] {
  const { held, raisedOn, untimed, silences, standing: stands } = ruler;
  const isClinician = audience === "clinician";
  const since = held?.since && date(held.since);
  const days = held?.days && held.days.least === held.days.most ? amountText(`${held.days.least} days`) : undefined;
  return [
    held !== undefined &&
      (isClinician
        ? `On hold${since === undefined ? "" : ` since ${since}`}${days === undefined ? "" : ` (${days})`}: the count goes on through the hold, and no document read says how to count it.`
        : `It is paused${since === undefined ? "" : ` since ${since}`}${days === undefined ? "" : ` (${days})`}. The weeks above count those days too. Ask your care team how they count them.`),
    raisedOn !== undefined &&
      (isClinician
        ? `Dose last raised: ${date(raisedOn)}. The documents read count from the start, not from the rise.`
        : `Your dose went up on ${date(raisedOn)}. The times here count from your first dose. Ask your care team if they count anew.`),
    untimed.length > 0 &&
      (isClinician
        ? "A rule ends treatment without enough response and names no time."
        : "One rule says that it ends if it does not help enough. It names no time."),
    silences.length > 0 &&
      stands !== "no-time-named" &&
      (isClinician
        ? "The label was read and names no time to judge the response."
        : "The label names no time for this."),
  ].filter((line): line is string => typeof line === "string");
}

const toldNotes = {
  clinician: {
    better: "Told: improvement. Whether it is enough is your judgement.",
    partly: "Told: improvement in part. Whether it is enough is your judgement.",
    not: "Told: no improvement. It answers no judgement that a rule asks for: judge it yourself.",
    worse: "Told: worse. It answers no judgement that a rule asks for: judge it yourself.",
    lost: "Told: an earlier response was lost. Rules that turn on it stay open until you have judged it.",
  },
  patient: {
    better: "You told us that it helps. Tell your care team too. They judge if it is enough.",
    partly: "You told us that it helps in part. Tell your care team what is still bad. They judge if it is enough.",
    not: "You told us that it does not help so far. Tell your care team. They judge what that means, and we can not.",
    worse:
      "You told us that you feel worse. Tell your care team this week, and do not wait for the next visit. They judge what it means.",
    lost: "You told us that it helped and then wore off. Tell your care team this week. Some rules turn on that, and only they can judge it.",
  },
} satisfies Record<Audience, Record<Noticed, string>>;

/** How what was told is taken: it is nobody's judgement. */
export function toldNote(told: Noticed | undefined, audience: Audience): string {
  if (told !== undefined) return toldNotes[audience][told];
  return audience === "clinician"
    ? "Not told: what the patient notices."
    : "You have not told us what you notice. Tell your care team: better, in part, no change, or worse.";
}

const scoreNames: Readonly<Record<string, readonly [clinician: string, patient: string]>> = {
  das28: ["DAS28", "arthritis score (DAS28)"],
  psarc: ["PsARC (joints, and both global scales)", "joint score (PsARC)"],
  pasi: ["PASI", "skin score (PASI)"],
  basdai: ["BASDAI", "back score (BASDAI)"],
  "spinal-pain": ["spinal pain (VAS)", "back pain scale"],
  easi: ["EASI", "eczema score (EASI)"],
  dlqi: ["DLQI", "life quality score (DLQI)"],
  repigmentation: ["share of repigmentation", "how much colour has come back (photos help)"],
};

/** A score to bring: before the start and now, found or not. */
export function scoreText({ score, atStart, newest, notRead }: RulerScore, audience: Audience): string {
  const named = scoreNames[score]?.[audience === "clinician" ? 0 : 1] ?? name(score, audience);
  if (notRead)
    return audience === "clinician"
      ? `${named}, before the start and now: no record is read for it.`
      : `Your ${named}: the one from before you began, and the one from now. We do not read it from records.`;
  const found = (fact: RulerScore["newest"]) =>
    fact === undefined
      ? "not found in this record"
      : `${valueText(fact, audience)}${fact.date === undefined ? "" : ` (${date(fact.date)})`}`;
  return audience === "clinician"
    ? `${named}: before the start ${found(atStart)}; now ${found(newest)}.`
    : `Your ${named}. From before the start: ${found(atStart)}. From now: ${found(newest)}.`;
}

/** What to bring where no rule names a score. */
export function noScoreText(audience: Audience): string {
  return audience === "clinician"
    ? "No rule read here names a score: bring a measure of the disease from before the start and from now."
    : "No text that we read names a score. Bring how bad it was before the start, and how it is now. Photos or notes help.";
}

/** Who responds better, sooner or less; else that little is known. Nothing is said of a condition that is not known. */
export function predictorText(says: readonly Saying[], condition: string | undefined, audience: Audience): string {
  const known = unique(says.map((one) => sayingsText([one], audience) ?? ""));
  const isClinician = audience === "clinician";
  if (known.length > 0)
    return sentences([isClinician ? "Who responds better:" : "What is known on who gets more help from it.", ...known]);
  if (condition === undefined)
    return isClinician
      ? "Who responds better: not known without the condition."
      : "Who gets more help from it hangs on what you take it for. We do not know that.";
  return isClinician
    ? "Who responds better: nothing read here says so for this medicine in this condition."
    : "Who gets more help from it: little is known. Nothing that we read says so for this medicine and this illness.";
}
