import type {
  Kind,
  NotKnown,
  OutcomeRisk,
  RateCite,
  ResponseArm,
  ResponsePanel,
  ResponsePicture,
  RiskArm,
  RiskPanel,
  RiskPicture,
  Trial,
} from "@afterscript/engine";
import { toNumber } from "@afterscript/kernel";
import { messagesOf } from "./language.ts";
import type { Messages } from "./messages.ts";
import { printFact, printGap } from "./print-finding.ts";
import type {
  ReportOutcome,
  ReportRateArm,
  ReportRateCite,
  ReportResponsePanel,
  ReportResponses,
  ReportRisk,
  ReportRiskPanel,
  ReportTrial,
} from "./report-rates.ts";
import type { Audience, Language } from "./report-type.ts";

type Printing = { readonly drug: string; readonly audience: Audience; readonly messages: Messages };

const KIND: Kind = "effect-rate";

/** "My own risk" with words for one audience, ready for every door. */
export function riskReport(picture: RiskPicture, audience: Audience, language?: Language): ReportRisk {
  const messages = messagesOf(language);
  const printing = { drug: picture.drug, audience, messages };
  const statements = new Map(
    [...picture.outcomes, ...picture.elsewhere].flatMap(({ panels, parts }) =>
      [...panels, ...parts].map((one) => [one.id, one.statement] as const),
    ),
  );
  return {
    drug: picture.drug,
    region: picture.region,
    ...(picture.condition !== undefined && { condition: picture.condition }),
    text: messages.rates.notYours(audience),
    outcomes: picture.outcomes.map((one) => printOutcome(one, printing)),
    elsewhere: picture.elsewhere.map((one) => printOutcome(one, printing)),
    factors: picture.factors.map((factor) => ({
      factor: factor.id,
      state: factor.state,
      text: messages.rates.factorState(factor, audience),
      figures: factor.figures.flatMap((id) => statements.get(id) ?? []),
      because: factor.because.map(printFact),
      gaps: factor.gaps.map((gap) => printGap(gap, { kind: KIND, audience, messages })),
    })),
    notKnown: picture.notKnown.map((one) => printNotKnown(one, printing)),
  };
}

/** How many got better, one trial a panel, with words for one audience. */
export function responseReport(picture: ResponsePicture, audience: Audience, language?: Language): ReportResponses {
  const messages = messagesOf(language);
  const printing = { drug: picture.drug, audience, messages };
  return {
    drug: picture.drug,
    region: picture.region,
    ...(picture.condition !== undefined && { condition: picture.condition }),
    text: messages.rates.oneTrial(audience),
    panels: picture.panels.map((one) => printResponses(one, printing)),
    onsets: picture.onsets.map((one) => ({
      id: one.id,
      text: messages.rates.onset(one, audience),
      cite: one.cite.map(printRateCite),
    })),
    notKnown: picture.notKnown.map((code) => ({
      code,
      text: messages.rates.responseNotKnown(code, picture.drug, audience),
    })),
  };
}

function printNotKnown(one: NotKnown, { drug, audience, messages }: Printing) {
  return { code: one.is, text: messages.rates.notKnown(one, drug, audience) };
}

function printOutcome({ outcome, topic, sort, panels, parts }: OutcomeRisk, printing: Printing): ReportOutcome {
  return {
    outcome,
    topic,
    sort,
    name: printing.messages.rates.outcome(outcome, printing.audience),
    panels: [...panels, ...parts].map((one) => printPanel(one, printing)),
  };
}

function printPanel(panel: RiskPanel, printing: Printing): ReportRiskPanel {
  const { audience, messages, drug } = printing;
  const words = messages.rates;
  return {
    statement: panel.statement,
    trial: printTrial(panel.trial, panel.conditions, printing),
    conditions: panel.conditions,
    basis: panel.basis,
    ...(panel.span && { watched: words.span(panel.span, audience) }),
    ...(panel.period && { period: words.period(panel.period) }),
    ...printPart(panel.who, panel.isAbout, printing),
    because: panel.because.map(printFact),
    gaps: panel.gaps.map((gap) => printGap(gap, { kind: KIND, audience, messages })),
    arms: panel.arms.map((arm) => printArm(arm, panel, printing)),
    ratios: panel.ratios.map((one) => words.ratio(one, drug, audience)),
    raised: panel.raisedBy.map((one) => words.raised(one, audience)),
    notes: [
      ...(panel.hasComparator || panel.arms.length === 0 ? [] : [words.noComparator(audience)]),
      ...(panel.seen === "no" ? [words.notSeen(audience)] : []),
    ],
    seen: panel.seen,
    cite: panel.cite.map(printRateCite),
  };
}

function printPart(who: readonly string[] | undefined, isAbout: "yes" | "no" | "unknown", printing: Printing) {
  if (who === undefined) return {};
  const { people, about } = printing.messages.rates;
  return { part: { name: people(who, printing.audience), isAbout, text: about(isAbout, printing.audience) } };
}

function printTrial(trial: Trial, conditions: readonly string[], { audience, messages }: Printing): ReportTrial {
  return {
    id: trial.id,
    name: messages.rates.trial(trial, audience),
    design: trial.design,
    people: messages.rates.people(trial.population, audience, conditions),
    ...(trial.people !== undefined && { count: trial.people }),
  };
}

function printArm(arm: RiskArm, { span, seen }: RiskPanel, { drug, audience, messages }: Printing): ReportRateArm {
  const { perThousand } = arm;
  const { interval } = perThousand;
  const sure = messages.rates.interval(perThousand, audience);
  return {
    name: messages.rates.arm(arm, drug, audience),
    isComparator: arm.comparator !== undefined,
    ...(arm.isOwnDose && { isOwnDose: true as const }),
    value: toNumber(perThousand.value),
    ...(perThousand.isBelow && { isBelow: true as const }),
    ...(interval && { interval: { low: toNumber(interval.low), high: toNumber(interval.high) } }),
    per: perThousand.per,
    counts: perThousand.counts,
    icons: perThousand.icons,
    ...(arm.count !== undefined && { count: arm.count }),
    ...(arm.people !== undefined && { people: arm.people }),
    seen: arm.seen,
    text: messages.rates.figure(perThousand, span, audience),
    notes: [
      ...(sure === undefined ? [] : [sure]),
      ...(arm.seen === "no" && seen !== "no" ? [messages.rates.notSeen(audience)] : []),
    ],
  };
}

function printResponses(panel: ResponsePanel, printing: Printing): ReportResponsePanel {
  const { audience, messages, drug } = printing;
  return {
    trial: printTrial(panel.trial, panel.trial.conditions, printing),
    isHeadToHead: panel.isHeadToHead,
    against: panel.against,
    rows: panel.rows.map((row) => ({
      id: row.id,
      endpoint: row.endpoint,
      name: messages.rates.endpoint(row.endpoint, audience),
      at: messages.rates.time(row.at),
      ...printPart(row.who, row.isAbout, printing),
      arms: row.arms.map((arm) => printShare(arm, printing)),
      found: row.verdicts.map((one) => messages.rates.verdict(one, drug, audience)),
      seen: row.seen,
      cite: row.cite.map(printRateCite),
    })),
  };
}

function printShare(arm: ResponseArm, { drug, audience, messages }: Printing): ReportRateArm {
  return {
    name: messages.rates.arm(arm, drug, audience),
    isComparator: arm.comparator !== undefined,
    ...(arm.isOwnDose && { isOwnDose: true as const }),
    value: toNumber(arm.figure.value.value),
    ...(arm.icons && { icons: arm.icons }),
    ...(arm.figure.count !== undefined && { count: arm.figure.count }),
    ...(arm.people !== undefined && { people: arm.people }),
    seen: arm.seen,
    text: messages.rates.share(arm, audience),
    notes: arm.seen === "no" ? [messages.rates.notSeen(audience)] : [],
  };
}

/** The copy that was read is kept in the knowledge, and is not the page to show. */
function printRateCite({ readAt: _, ...cite }: RateCite): ReportRateCite {
  return cite;
}
