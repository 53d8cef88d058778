import type { Answered, ResponseRuler, RulerMark, RulerMoment, Source } from "@afterscript/engine";
import type { Messages } from "./messages.ts";
import { printCite, printFact } from "./print-finding.ts";
import type { Audience, ReportMark, ReportMoment, ReportRuler } from "./report-type.ts";

type Printing = {
  readonly answered: Answered;
  readonly sources: Readonly<Record<string, Source>>;
  readonly audience: Audience;
  readonly messages: Messages;
};

/** Whether it works: one ruler for each therapy, with words for one audience. */
export function printRulers(printing: Printing): readonly ReportRuler[] {
  return (printing.answered.rulers ?? []).map((ruler) => printRuler(ruler, printing));
}

function printRuler(ruler: ResponseRuler, printing: Printing): ReportRuler {
  const { answered, audience, messages } = printing;
  const words = messages.response;
  const told = answered.asked.is === "response" ? answered.asked.noticed : undefined;
  // Before the first dose there is nothing to notice yet.
  const saysTold = told !== undefined || ruler.standing !== "not-started";
  const { drug, condition, startedOn, week, held, raisedOn, standing } = ruler;
  return {
    drug,
    ...(condition !== undefined && { condition }),
    ...(startedOn !== undefined && { startedOn }),
    ...(week !== undefined && { week }),
    ...(held !== undefined && { held }),
    ...(raisedOn !== undefined && { raisedOn }),
    standing,
    text: words.standing(ruler, audience),
    marks: ruler.marks.map((mark) => printMark(mark, printing)),
    gaps: ruler.gaps.map(({ fact, why }) => ({
      fact,
      why,
      ask: messages.ask({ fact, why, date: undefined, audience }),
    })),
    notes: [...(saysTold ? [words.told(told, audience)] : []), ...words.notes(ruler, audience)],
    untimed: ruler.untimed,
    silences: ruler.silences.map(({ statement, cite }) => ({
      statement,
      cite: cite.map((one) => printCite(one, printing.sources)),
    })),
    bring: bringOf(ruler, printing),
    predictors: predictorsOf(ruler, printing),
  };
}

function printMark(mark: RulerMark, { sources, audience, messages }: Printing): ReportMark {
  return {
    sort: mark.sort,
    from: printMoment(mark.from),
    ...(mark.to !== undefined && { to: printMoment(mark.to) }),
    ...(mark.onward && { onward: true as const }),
    is: mark.is,
    statement: mark.statement,
    authority: mark.authority,
    cite: mark.cite.map((cite) => printCite(cite, sources)),
    text: messages.response.mark(mark, audience),
  };
}

function printMoment({ week, printed }: RulerMoment): ReportMoment {
  return { week, printed };
}

function bringOf({ scores }: ResponseRuler, { audience, messages }: Printing): ReportRuler["bring"] {
  if (scores.length === 0) return [{ statements: [], text: messages.response.noScore(audience) }];
  return scores.map((one) => ({
    score: one.score,
    statements: one.statements,
    ...(one.atStart !== undefined && { atStart: printFact(one.atStart) }),
    ...(one.newest !== undefined && { newest: printFact(one.newest) }),
    ...(one.notRead && { notRead: true as const }),
    text: messages.response.score(one, audience),
  }));
}

/** What the statements say of who responds better: each saying once, whichever documents say it. */
function predictorsOf(
  { predictors, condition }: ResponseRuler,
  { audience, messages }: Printing,
): ReportRuler["predictors"] {
  const says = predictors.flatMap(({ says: said }) => said);
  return {
    statements: predictors.map(({ statement }) => statement),
    text: messages.response.predictors(says, condition, audience),
  };
}
