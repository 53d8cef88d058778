import type { ArmOf, NotKnown, PerThousand, Ratio, Span, Trial } from "@afterscript/engine";
import { compareDecimals, type Decimal, type Dose, formatDose, multiplyDecimals, toNumber } from "@afterscript/kernel";
import type { RateWords } from "../rate-words.ts";
import type { Audience } from "../report-type.ts";
import { name } from "./names.ts";
import { type RateCodeList, rateName } from "./rate-names.ts";
import { amountText } from "./sayings.ts";
import { capital, list, sentences } from "./sentence.ts";

type Words = Readonly<Record<Audience, string>>;

/** 2957 as "2,957". */
function thousands(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function printed(value: Decimal): string {
  return thousands(toNumber(value));
}

function named(codes: RateCodeList, audience: Audience) {
  return (code: string) => rateName(codes, code, audience);
}

const DESIGN: Readonly<Record<Trial["design"], Words>> = {
  randomised: { clinician: "randomised trial", patient: "a study that drew lots" },
  pooled: { clinician: "pooled randomised trials", patient: "several studies put together" },
  followed: { clinician: "long-term follow-up", patient: "people followed in studies over time" },
};

function people(codes: readonly string[], audience: Audience, conditions: readonly string[] = []): string {
  const treated =
    conditions.length === 0
      ? []
      : [
          `with ${list(
            conditions.map((id) => name(id, audience)),
            "or",
          )}`,
        ];
  const others = codes.map(named("populations", audience));
  const all = [...treated, ...(others.length > 0 ? [list(others)] : [])];
  return `people${all.length > 0 ? " " : ""}${all.join(", ")}`;
}

const RAISED = {
  clear: {
    clinician: "raises the risk; no figure given",
    patient: "it came more often then. The study does not say how much",
  },
  trend: { clinician: "trend to a higher risk", patient: "it may come more often then. The study is not sure" },
} as const;

function arm({ dose, comparator, with: along = [] }: ArmOf, drug: string, audience: Audience): string {
  const own =
    dose === undefined ? `${name(drug, audience)}, all doses` : `${name(drug, audience)} ${doseText(dose, audience)}`;
  const taken = comparator === undefined ? own : rateName("comparators", comparator, audience);
  return [taken, ...along.map(named("with", audience))].join(", ");
}

/** "5 mg twice a day" in plain words. */
function doseText(dose: Dose, audience: Audience): string {
  const printedDose = formatDose(dose);
  return audience === "clinician" ? printedDose : printedDose.replace(/ daily$/, " a day");
}

const SPAN: Readonly<Record<Span["is"], (amounts: readonly string[], audience: Audience) => string>> = {
  over: ([time]) => `over ${time}`,
  between: ([from = "", to = ""]) => {
    const [number, unit] = from.split(" ");
    return `over ${to.endsWith(` ${unit}`) ? number : from} to ${to}`;
  },
  "up-to": ([time]) => `over up to ${time}`,
  median: ([time], audience) => `over ${audience === "clinician" ? "a median of" : "about"} ${time}`,
};

function span({ is, amounts }: Span, audience: Audience): string {
  return SPAN[is](amounts.map(amountText), audience);
}

function clinicianFigure({ value, isBelow, per, counts }: PerThousand, watched: Span | undefined): string {
  const sign = isBelow ? "<" : "";
  if (per === "span") {
    const time = watched === undefined ? "; no time stated" : ` ${span(watched, "clinician")}`;
    return `${sign}${printed(multiplyDecimals(value, { n: 1, d: 10 }))}%${time}`;
  }
  return `${sign}${printed(value)}${counts === "events" ? " events" : ""} per 1,000 patient-years`;
}

function patientFigure({ value, per, counts, icons }: PerThousand, watched: Span | undefined): string {
  const time =
    per === "year"
      ? " in a year"
      : watched === undefined
        ? "; the source names no time"
        : ` ${span(watched, "patient")}`;
  const among = counts === "events" ? "times among" : "of";
  const all = thousands(icons.of);
  if (icons.is === "more-than-all") return `${printed(value)} ${among} ${all} people${time}`;
  if (icons.is === "fewer-than-one") return `fewer than 1 ${among} ${all} people${time}`;
  const said = `${thousands(icons.filled)} ${among} ${all} people${time}`;
  if (icons.is === "none-counted") return `${said}, as the source prints it`;
  if (icons.is === "fewer-than") return `fewer than ${said}`;
  return toNumber(value) === icons.filled ? said : `about ${said}`;
}

const ONE: Decimal = { n: 1, d: 1 };

function ratio(one: Ratio, drug: string, audience: Audience): string {
  return audience === "clinician" ? clinicianRatio(one, drug) : patientRatio(one, drug);
}

function clinicianRatio(one: Ratio, drug: string): string {
  const { value, highest, interval, against, factor, period, across } = one;
  const size =
    highest === undefined ? `${one.isAbout ? "about " : ""}${value.printed}` : `${value.printed} to ${highest.printed}`;
  const sure = interval && ` (95% CI ${interval.low.printed} to ${interval.high.printed})`;
  const beside =
    factor === undefined
      ? `vs ${rateName("comparators", against ?? "", "clinician")}`
      : `for ${rateName("riskFactors", factor, "clinician")}`;
  const when = period && `, ${period.is} the first ${amountText(period.amount)}`;
  const over = across && `; one range across ${list(across.map(named("outcomes", "clinician")))}`;
  const kind = one.isOdds ? "OR" : "HR";
  return `${kind} ${size}${sure ?? ""}, ${arm(one.of, drug, "clinician")} ${beside}${when ?? ""}${over ?? ""}.`;
}

function patientRatio(one: Ratio, drug: string): string {
  const { interval, across, period, factor, of } = one;
  const { with: along = [], ...dose } = of;
  const isNoMore = interval !== undefined && compareDecimals(interval.low.value, ONE) <= 0;
  const limits = interval && trueNumber(interval.low.printed, interval.high.printed);
  const before = [
    factor && rateName("riskFactors", factor, "patient"),
    `with ${arm(dose, drug, "patient")}, ${came(one)}`,
  ];
  return sentences([
    `${capital(before.filter((part) => part !== undefined).join(": "))}.`,
    limits && `${limits}${isNoMore ? ", so it may be no more often at all" : ""}.`,
    along.length > 0 && `${capital(list(along.map(named("with", "patient"))))}.`,
    period && `This is for the time ${period.is} the first ${amountText(period.amount)}.`,
    across && "The study gives one range for some serious harms at once.",
  ]);
}

function came({ value, highest, isOdds, isAbout, factor, against }: Ratio): string {
  const size =
    highest === undefined ? `${isAbout ? "about " : ""}${value.printed}` : `${value.printed} to ${highest.printed}`;
  const often = isOdds ? `the odds were ${size} times as high` : `this came ${size} times as often`;
  return factor === undefined ? `${often} as with ${rateName("comparators", against ?? "", "patient")}` : often;
}

function trueNumber(low: string, high: string): string {
  return `The true number may be ${low} to ${high}`;
}

const VERDICT = {
  superior: { clinician: "superior to", patient: "helped more people than" },
  "non-inferior": { clinician: "non-inferior to", patient: "did about as well as" },
  "non-inferiority-not-shown": {
    clinician: "non-inferiority not shown against",
    patient: "was not shown to do as well as",
  },
  "not-clearly-different": { clinician: "not clearly different from", patient: "was not clearly better or worse than" },
} as const;

const NOT_KNOWN: {
  readonly [K in NotKnown["is"]]: (one: Extract<NotKnown, { is: K }>, drug: string, audience: Audience) => string;
} = {
  "no-rates": (_, drug) => `The studies read here do not count risks with ${drug}.`,
  "condition-unknown": () => "It is not known what this is taken for, so no figures are picked.",
  "no-rates-in-condition": ({ condition, conditions }, drug, audience) => {
    const others = list(conditions.map((id) => name(id, audience)));
    return sentences([
      `The studies read here count no risks with ${drug} in ${name(condition, audience)}.`,
      `There are counts for ${others}. They may not fit.`,
    ]);
  },
  "no-figure-for-topic": ({ topic }, drug, audience) =>
    `No count was read with ${drug} for this: ${rateName("outcomes", topic === "skin-cancer" ? "non-melanoma-skin-cancer" : topic, audience)}. That does not mean that it never comes.`,
  "dose-without-figure": ({ dose }, drug, audience) =>
    `None of these figures is for ${drug} ${doseText(dose, audience)}.`,
  "no-figure-for-factor": ({ factor, state }, _, audience) =>
    state === "yes"
      ? `${capital(rateName("riskFactors", factor, audience))}: on record. How much it changes these figures was not found in any study read here.`
      : `${capital(rateName("riskFactors", factor, audience))}: not known if this is true here. No study read here gives a figure for it.`,
  "raised-without-figure": ({ factor, state, outcomes }, _, audience) => {
    const risks = list(outcomes.map(named("outcomes", audience)));
    return sentences([
      `${capital(rateName("riskFactors", factor, audience))} raises the risk of ${risks}, a study says. It does not say by how much.`,
      state === "yes" ? "It is on record here." : "It is not known if this is true here.",
    ]);
  },
};

const FACTOR_STATE: Readonly<Record<"yes" | "no" | "unknown", string>> = {
  yes: "on record",
  no: "not the case, by the record",
  unknown: "not known",
};

const ABOUT: Readonly<Record<"yes" | "no" | "unknown", Words>> = {
  yes: { clinician: "The person belongs to this group.", patient: "By your record, you are one of this group." },
  no: {
    clinician: "The person does not belong to this group.",
    patient: "By your record, you are not one of this group.",
  },
  unknown: {
    clinician: "The record does not tell whether the person belongs to this group.",
    patient: "Your record does not tell if you are one of this group.",
  },
};

const RESPONSE_NOT_KNOWN = {
  "condition-unknown": () => "It is not known what this is taken for, so no study is picked here.",
  "no-responses": (drug: string) => `No study of ${drug} for this was read here.`,
  "no-head-to-head": (drug: string) => `No study read here set ${drug} beside a biologic or a like medicine for this.`,
};

const NOT_YOURS: Words = {
  clinician: "Counts in trial populations; not an individual's risk.",
  patient:
    "These are counts of people in studies. They are not your own chance. Ask your care team what they mean for you.",
};

const ONE_TRIAL: Words = {
  clinician:
    "Trials differ in population, time points and handling of missing data: figures of two trials do not show which drug is better.",
  patient:
    "Each box is one study. Studies differ in who took part and how long it took. So two boxes do not show which medicine is better.",
};

const NO_COMPARATOR: Words = {
  clinician: "No comparator: what would have happened without the drug is not known.",
  patient: "Nothing else was compared here. So this does not show how many would have had it without the medicine.",
};

const NOT_SEEN: Words = {
  clinician: "Not seen in a source: check before use.",
  patient: "Nobody has checked this figure against its source. Ask your care team to check it.",
};

/** What trials counted, in English. */
export const rates: RateWords = {
  outcome: (code, audience) => rateName("outcomes", code, audience),
  endpoint: (code, audience) => rateName("endpoints", code, audience),
  trial: ({ title, design }, audience) => title ?? DESIGN[design][audience],
  people,
  arm,
  span,
  time: amountText,
  period: ({ is, amount }) => `${is} the first ${amountText(amount)}`,
  figure: (figure, watched, audience) =>
    audience === "clinician" ? clinicianFigure(figure, watched) : patientFigure(figure, watched),
  interval: ({ interval }, audience) => {
    if (interval === undefined) return undefined;
    const [low, high] = [printed(interval.low), printed(interval.high)];
    return audience === "clinician" ? `95% CI ${low} to ${high}` : `${trueNumber(low, high)}.`;
  },
  share: ({ figure, icons }, audience) => {
    if (icons === undefined) return `${figure.value.printed} points`;
    if (audience === "clinician") return `${figure.value.printed}%`;
    if (icons.is === "fewer-than-one") return `fewer than 1 of ${icons.of} people`;
    const said = `${icons.filled} of ${icons.of} people`;
    return toNumber(figure.value.value) === icons.filled ? said : `about ${said}`;
  },
  ratio,
  raised: ({ factor, strength }, audience) =>
    `${capital(rateName("riskFactors", factor, audience))}: ${RAISED[strength][audience]}.`,
  verdict: ({ of, against, is }, drug, audience) =>
    `${capital(arm(of, drug, audience))} ${VERDICT[is][audience]} ${rateName("comparators", against, audience)}.`,
  factor: (id, audience) => rateName("riskFactors", id, audience),
  factorState: ({ id, state }, audience) =>
    `${capital(rateName("riskFactors", id, audience))}: ${FACTOR_STATE[state]}.`,
  about: (is, audience) => ABOUT[is][audience],
  onset: ({ measures, at, against, then = [] }, audience) =>
    sentences([
      `${capital(list(measures.map(named("measures", audience))))}: first seen after ${at.map(amountText).join(" to ")}${
        against === undefined ? "" : `, next to ${rateName("comparators", against, audience)}`
      }.`,
      ...then.map(named("courses", audience)),
    ]),
  notKnown: (one, drug, audience) => NOT_KNOWN[one.is](one as never, name(drug, audience), audience),
  responseNotKnown: (one, drug, audience) => RESPONSE_NOT_KNOWN[one](name(drug, audience)),
  notYours: (audience) => NOT_YOURS[audience],
  oneTrial: (audience) => ONE_TRIAL[audience],
  noComparator: (audience) => NO_COMPARATOR[audience],
  notSeen: (audience) => NOT_SEEN[audience],
};
