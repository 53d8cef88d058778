import type { Sent } from "@afterscript/kernel";
import type { Report, ReportDifference, ReportFinding, ReportFlip } from "@afterscript/wording";

export type NamedFlip = {
  /** Topic of the joined rule that this flip belongs to; left out where the finding stands for itself. */
  readonly about?: string;
  /** With how the result that it would change was sent. */
  readonly flip: ReportFlip & { readonly sent?: Sent };
};

/** What would change a finding: its own flips, or those of each rule that it joins. */
export function flipsOf(finding: ReportFinding, { findings }: Report): readonly NamedFlip[] {
  const own = withSent(finding).map((flip) => ({ flip }));
  if (own.length > 0) return own;
  const joined = findings.filter((one) => one.state === "applies" && finding.joins?.includes(one.statement));
  const all = joined.flatMap((one) => withSent(one).map((flip) => ({ about: one.topic, flip })));
  return all.filter((one, index) => all.findIndex((other) => isSame(one.flip, other.flip)) === index);
}

function withSent({ flips, because }: ReportFinding): readonly NamedFlip["flip"][] {
  return (flips ?? []).map((flip) => {
    const sent = because.find(({ fact }) => fact === flip.fact)?.sent;
    return sent === undefined ? flip : { ...flip, sent };
  });
}

function isSame(a: ReportFlip, b: ReportFlip): boolean {
  return a.fact === b.fact && a.to === b.to && a.unit === b.unit;
}

/** Other regions' answers on the same question first, then on the rest of the drug. */
export function differencesOf(finding: ReportFinding, { differs }: Report): readonly ReportDifference[] {
  const question = questionOf(finding.statement);
  return differs
    .filter(({ statement }) => statement.startsWith(`${finding.drug}.`))
    .sort((a, b) => Number(questionOf(b.statement) === question) - Number(questionOf(a.statement) === question));
}

/** Kind and topic: what is left of an id without its drug, region, variant and action. */
function questionOf(statement: string): string {
  return statement.split(".").slice(2, 4).join(".");
}
