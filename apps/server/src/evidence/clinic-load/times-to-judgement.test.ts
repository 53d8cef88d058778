import { expect, test } from "vitest";
import { timesToJudgement } from "./times-to-judgement.ts";

const patients = [
  { id: "a", number: "1", revision: 4 },
  { id: "b", number: "2", revision: 1 },
];
const judged = (at: number, id: string, revision: number) => ({
  is: "judged" as const,
  at,
  patients: [{ id, revision }],
});
const sent = (number: string, acknowledgedAt?: number) => ({
  number,
  dueAt: 0,
  ...(acknowledgedAt !== undefined && { acknowledgedAt }),
});

test.each([
  {
    what: "one judgement for two sets",
    of: [sent("1", 10), sent("1", 20)],
    by: [judged(50, "a", 6)],
    times: [40, 30],
    not: 0,
  },
  {
    what: "a judgement each",
    of: [sent("1", 20), sent("1", 10)],
    by: [judged(15, "a", 5), judged(50, "a", 6)],
    times: [5, 30],
    not: 0,
  },
  {
    what: "judged before the acknowledgement arrived",
    of: [sent("2", 10)],
    by: [judged(8, "b", 2)],
    times: [0],
    not: 0,
  },
  { what: "an older judgement does not count", of: [sent("1", 10)], by: [judged(20, "a", 4)], times: [], not: 1 },
  {
    what: "somebody else's judgement does not count",
    of: [sent("1", 10)],
    by: [judged(20, "b", 9)],
    times: [],
    not: 1,
  },
  { what: "not acknowledged, not counted", of: [sent("1")], by: [judged(20, "a", 9)], times: [], not: 0 },
])("$what", ({ of, by, times, not }) => expect(timesToJudgement(of, patients, by)).toEqual({ times, notJudged: not }));
