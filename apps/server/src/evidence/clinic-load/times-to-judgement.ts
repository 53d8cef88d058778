import type { Sent } from "./laboratory.ts";
import type { JudgedReport, Ready } from "./reports.ts";

export type TimesToJudgement = {
  /** Milliseconds from acknowledgement, in the order of acknowledgement. */
  readonly times: readonly number[];
  readonly notJudged: number;
};

/**
 * When each acknowledged set was first counted by a written judgement. Each set raises its patient's revision by one: the
 * i-th acknowledged one of a patient is judged when revision `first + i` is.
 */
export function timesToJudgement(
  sent: readonly Sent[],
  patients: Ready["patients"],
  reports: readonly JudgedReport[],
): TimesToJudgement {
  const idOf = new Map(patients.map(({ id, number }) => [number, id]));
  const counts = new Map(patients.map(({ id, revision }) => [id, revision]));
  const judgements = new Map<string, { readonly at: number; readonly revision: number }[]>();
  for (const { at, patients: newer } of reports) {
    for (const { id, revision } of newer) {
      const known = judgements.get(id);
      if (known === undefined) judgements.set(id, [{ at, revision }]);
      else known.push({ at, revision });
    }
  }
  const times: number[] = [];
  let notJudged = 0;
  const inOrder = sent
    .flatMap(({ number, acknowledgedAt }) => (acknowledgedAt === undefined ? [] : [{ number, acknowledgedAt }]))
    .toSorted((a, b) => a.acknowledgedAt - b.acknowledgedAt);
  for (const { number, acknowledgedAt } of inOrder) {
    const id = idOf.get(number) ?? "";
    const revision = (counts.get(id) ?? 0) + 1;
    counts.set(id, revision);
    const judged = judgements.get(id)?.find((one) => one.revision >= revision);
    if (judged === undefined) notJudged += 1;
    else times.push(Math.max(0, judged.at - acknowledgedAt));
  }
  return { times, notJudged };
}
